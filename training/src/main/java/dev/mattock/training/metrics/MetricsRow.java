package dev.mattock.training.metrics;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of metrics.
 *
 * @param step environment steps so far
 * @param values numbers by name, in order of name
 */
public record MetricsRow(long step, Map<String, Double> values) {
  /** Copies the values into an unmodifiable map ordered by name. */
  public MetricsRow {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
