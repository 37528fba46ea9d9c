package dev.mattock.worlds.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.worlds.task.TaskSource;

/** A published list of tasks. Immutable. */
public final class Suite implements TaskSource {
  private final String name;
  private final ImmutableMap<String, SuiteTask> tasks;

  /** A suite; the tasks keep their order. */
  Suite(String name, Iterable<SuiteTask> tasks) {
    this.name = name;
    ImmutableMap.Builder<String, SuiteTask> byName = ImmutableMap.builder();
    tasks.forEach(task -> byName.put(task.name(), task));
    this.tasks = byName.buildOrThrow();
  }

  /** What {@code --suite} calls it. */
  public String name() {
    return name;
  }

  /** The tasks, in the order in which they are published. */
  public ImmutableList<SuiteTask> tasks() {
    return tasks.values().asList();
  }

  /**
   * A task by its full name.
   *
   * @throws UnknownNameException if the suite has none of that name
   */
  public SuiteTask task(String taskName) {
    SuiteTask task = tasks.get(taskName);
    if (task == null) {
      throw UnknownNameException.of("task of the suite " + name, taskName, tasks.keySet());
    }
    return task;
  }

  @Override
  public ImmutableList<String> names() {
    return tasks.keySet().asList();
  }

  @Override
  public String text(String taskName) {
    return task(taskName).text();
  }
}
