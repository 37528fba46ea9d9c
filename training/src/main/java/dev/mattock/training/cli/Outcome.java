package dev.mattock.training.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a command ended.
 *
 * @param exitStatus 0 where it did what was asked, 1 where it found that it could not
 * @param fields what {@code --json} prints, in this order; values are what JSON can hold
 */
public record Outcome(int exitStatus, Map<String, Object> fields) {
  /** Checks the status and keeps its own copy of the fields. */
  public Outcome {
    if (exitStatus != 0 && exitStatus != 1) {
      throw new IllegalArgumentException("exitStatus must be 0 or 1, was " + exitStatus);
    }
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Done: exit status 0. */
  public static Outcome done(Map<String, Object> fields) {
    return new Outcome(0, fields);
  }

  /** Failed: exit status 1, as when a replay does not verify. */
  public static Outcome failed(Map<String, Object> fields) {
    return new Outcome(1, fields);
  }
}
