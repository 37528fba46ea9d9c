package dev.mattock.training.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How one episode of a suite ended, as the journal of the run keeps it.
 *
 * @param task its name
 * @param number of the episode within its task, from 0
 * @param seed of the episode
 * @param succeeded whether the goal was reached
 * @param ticks how long it was
 * @param cause why it failed, one of the closed list of {@link FailureCauses}; "" if it succeeded
 * @param why the same in words; may be empty
 * @param replay name of its file in the folder of the run
 */
record EpisodeRecord(
    String task,
    int number,
    long seed,
    boolean succeeded,
    int ticks,
    String cause,
    String why,
    String replay) {
  EpisodeRecord {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(replay, "replay");
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("task", task);
    fields.put("number", number);
    fields.put("seed", seed);
    fields.put("succeeded", succeeded);
    fields.put("ticks", ticks);
    fields.put("cause", cause);
    fields.put("why", why);
    fields.put("replay", replay);
    return fields;
  }
}
