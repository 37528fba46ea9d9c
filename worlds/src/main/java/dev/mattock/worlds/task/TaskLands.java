package dev.mattock.worlds.task;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import dev.mattock.worlds.generation.Generators;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lands of the tasks of a library: tasks with the same generator and settings share one, and
 * its chunks. Used under the library's lock.
 */
final class TaskLands {
  private static final String FLAT = "flat";

  private final Content content;
  private final long bytes;
  private final Map<Key, ChunkSource> lands = new HashMap<>();

  private record Key(String generator, Map<String, String> settings) {}

  /**
   * No lands yet.
   *
   * @param bytes bound on the memory for chunks of each
   */
  TaskLands(Content content, long bytes) {
    this.content = content;
    this.bytes = bytes;
  }

  /** The land of a task; nothing, with a problem, if there is none or the start cannot be there. */
  Optional<ChunkSource> land(TaskSpec task, String file, Problems problems) {
    Key key = new Key(task.generator(), task.generatorSettings());
    try {
      ChunkSource land = lands.computeIfAbsent(key, this::make);
      Selection near = task.spawn().near();
      if (task.generator().equals(FLAT) && near != null && !occurs(land.generator(), near)) {
        problems.add(
            file,
            lineOf(task.text(), "near"),
            "near is %s, which flat land never has: %s"
                .formatted(near, land.generator().identity()));
      }
      return Optional.of(land);
    } catch (IllegalArgumentException e) {
      problems.add(file, lineOf(task.text(), "world"), "world: " + e.getMessage());
      return Optional.empty();
    }
  }

  private ChunkSource make(Key key) {
    Generator generator = Generators.create(content, key.generator(), key.settings());
    return new CachingChunkSource(content, generator, bytes);
  }

  /** Whether a block occurs in flat land, where one chunk is like the other. */
  private static boolean occurs(Generator generator, Selection blocks) {
    for (Section section : generator.generate(0, 0, 0).sections()) {
      for (int index = 0; index < Section.VOLUME; index++) {
        if (blocks.has(section.state(index))) {
          return true;
        }
      }
    }
    return false;
  }

  private static int lineOf(String text, String key) {
    int line = 1;
    for (String content : text.split("\n", -1)) {
      if (content.contains(key + ":")) {
        return line;
      }
      line++;
    }
    return 1;
  }
}
