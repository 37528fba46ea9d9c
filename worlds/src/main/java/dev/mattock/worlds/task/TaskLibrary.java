package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.engine.terrain.ChunkSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds tasks by name, {@code basics/collect_log} or just {@code collect_log} where that is clear,
 * or by the path of a YAML file, and gives them land. Tasks on the same land share its chunks. Safe
 * for any number of threads.
 */
public final class TaskLibrary {
  /** Memory for chunks of one kind of land when nothing else is said: 512 MiB. */
  public static final long DEFAULT_LAND_BYTES = 512L << 20;

  /** Starts of a task that are kept when nothing else is said. */
  public static final int DEFAULT_KEPT_STARTS = 384;

  static final String SUFFIX = ".yaml";

  private final Content content;
  private final Obtainable obtainable;
  private final int keptStarts;
  private final ImmutableSortedMap<String, TaskSource> sources;
  private final TaskLands lands;
  private final Map<String, Task> tasks = new LinkedHashMap<>();

  /** The tasks that ship with Mattock, with the usual bounds on memory. */
  public TaskLibrary(Content content) {
    this(content, DEFAULT_LAND_BYTES, DEFAULT_KEPT_STARTS, ImmutableList.of());
  }

  /**
   * The tasks that ship with Mattock.
   *
   * @param landBytes bound on the memory for chunks of one kind of land, at least 1 MiB
   * @param keptStarts how many starts of a task are kept, at least 1
   */
  public TaskLibrary(Content content, long landBytes, int keptStarts) {
    this(content, landBytes, keptStarts, ImmutableList.of());
  }

  /**
   * The tasks that ship with Mattock, and others.
   *
   * @param landBytes bound on the memory for chunks of one kind of land, at least 1 MiB
   * @param keptStarts how many starts of a task are kept, at least 1
   * @param others where more tasks come from; no name may come from two sources
   */
  public TaskLibrary(
      Content content, long landBytes, int keptStarts, List<? extends TaskSource> others) {
    if (keptStarts < 1) {
      throw new IllegalArgumentException("keptStarts must be at least 1, but is " + keptStarts);
    }
    this.content = content;
    obtainable = new Obtainable(content, Circumstances.best(content));
    lands = new TaskLands(content, landBytes);
    this.keptStarts = keptStarts;
    ImmutableSortedMap.Builder<String, TaskSource> byName = ImmutableSortedMap.naturalOrder();
    TaskSource shipped = new ShippedTasks();
    shipped.names().forEach(name -> byName.put(name, shipped));
    others.forEach(source -> source.names().forEach(name -> byName.put(name, source)));
    sources = byName.buildOrThrow();
  }

  /** What exists in the tasks. */
  public Content content() {
    return content;
  }

  /** Names of all tasks, {@code group/name}, sorted. */
  public ImmutableList<String> names() {
    return sources.keySet().asList();
  }

  /**
   * A task by name or file; the same one each time.
   *
   * @throws UnknownNameException if there is no such task
   * @throws ContentException with every problem of the file
   */
  public synchronized Task task(String nameOrFile) {
    String key = nameOrFile.endsWith(SUFFIX) ? nameOrFile : resolve(nameOrFile);
    Task known = tasks.get(key);
    if (known == null) {
      known = build(key);
      tasks.put(key, known);
    }
    return known;
  }

  /**
   * A task that is given as text, for example out of a replay.
   *
   * @param name {@code group/name}
   * @throws ContentException with every problem of the text
   */
  public synchronized Task parse(String name, String text) {
    return build(name, name + SUFFIX, text);
  }

  private Task build(String key) {
    if (key.endsWith(SUFFIX)) {
      Path file = Path.of(key);
      return build(nameOfFile(file), key, readFile(file));
    }
    return build(key, key + SUFFIX, sources.get(key).text(key));
  }

  private String resolve(String name) {
    if (sources.containsKey(name)) {
      return name;
    }
    ImmutableList<String> ending =
        sources.keySet().stream()
            .filter(full -> full.endsWith("/" + name))
            .collect(ImmutableList.toImmutableList());
    if (ending.size() == 1) {
      return ending.getFirst();
    }
    if (ending.size() > 1) {
      throw new IllegalArgumentException(
          "task \"%s\" could be any of %s: give its full name".formatted(name, ending));
    }
    TreeSet<String> known = new TreeSet<>(sources.keySet());
    sources.keySet().forEach(full -> known.add(full.substring(full.indexOf('/') + 1)));
    if (UnknownNameException.nearest(name, known).isPresent()) {
      throw UnknownNameException.of("task", name, known);
    }
    throw UnknownNameException.among("task", name, names());
  }

  private Task build(String name, String file, String text) {
    Problems problems = new Problems();
    Optional<TaskSpec> spec = new TaskReader(content, obtainable, problems).read(name, file, text);
    Optional<ChunkSource> land = spec.flatMap(found -> lands.land(found, file, problems));
    problems.throwIfAny();
    return new Task(spec.orElseThrow(), content, land.orElseThrow(), keptStarts);
  }

  private static String nameOfFile(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    String base = absolute.getFileName().toString();
    Path group = folder == null ? null : folder.getFileName();
    return (group == null ? "file" : group)
        + "/"
        + base.substring(0, base.length() - SUFFIX.length());
  }

  private static String readFile(Path file) {
    Problems problems = new Problems();
    try {
      if (Files.size(file) <= YamlReader.MAX_BYTES) {
        return Files.readString(file);
      }
      problems.add(
          file.toString(), 1, "a task has at most %d bytes".formatted(YamlReader.MAX_BYTES));
    } catch (IOException e) {
      problems.add(file.toString(), 1, "cannot be read: " + e);
    }
    problems.throwIfAny();
    throw new AssertionError("a problem was added");
  }
}
