package dev.mattock.worlds.task;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import dev.mattock.worlds.generation.Generators;
import java.util.Optional;

/** Makes the land of a task, and finds what can never be in it. */
final class TaskLand {
  private static final String FLAT = "flat";

  private TaskLand() {}

  /** The generator; nothing, with a problem, if the settings are wrong. */
  static Optional<Generator> generator(
      TaskSpec task, String file, Content content, Problems problems) {
    int line = lineOf(task.text(), "world:");
    try {
      Generator generator = Generators.create(content, task.generator(), task.generatorSettings());
      Selection near = task.spawn().near();
      if (task.generator().equals(FLAT) && near != null && !occurs(generator, near)) {
        problems.add(
            file,
            lineOf(task.text(), "near:"),
            "near is %s, which flat land never has: its layers are %s"
                .formatted(near, generator.identity()));
      }
      return Optional.of(generator);
    } catch (IllegalArgumentException e) {
      problems.add(file, line, "world: " + e.getMessage());
      return Optional.empty();
    }
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
      if (content.strip().startsWith(key)) {
        return line;
      }
      line++;
    }
    return 1;
  }
}
