package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;

/** Where a library finds tasks by name. Implementations are immutable. */
public interface TaskSource {
  /** Full names of its tasks, {@code group/name}. */
  ImmutableList<String> names();

  /** The text of a task file, for one of {@link #names()}. */
  String text(String name);
}
