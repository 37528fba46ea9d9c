package dev.mattock.replays.record;

import java.util.Objects;

/** Where a replay begins. */
public sealed interface ReplayStart {
  /**
   * The start of a task's episode.
   *
   * @param task identity, {@code group/name}
   * @param definition the task's whole definition as it was played, in the form of a task file
   * @param seed of the episode
   */
  record TaskStart(String task, String definition, long seed) implements ReplayStart {
    public TaskStart {
      if (task.isBlank()) {
        throw new IllegalArgumentException("task must not be blank");
      }
      Objects.requireNonNull(definition, "definition");
    }
  }
}
