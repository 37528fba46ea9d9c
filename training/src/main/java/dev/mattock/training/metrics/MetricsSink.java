package dev.mattock.training.metrics;

import java.io.IOException;
import java.util.Map;

/**
 * A destination for the numbers of a run.
 *
 * <p>Steps are environment steps, strictly increasing within one run. Names are free, with {@code
 * /} between groups ({@code loss/policy}). A sink is used by one thread at a time.
 */
public interface MetricsSink extends AutoCloseable {
  /**
   * Writes one row.
   *
   * @param step environment steps so far, above the step of the row before
   * @param values numbers by name, at least one; NaN and infinities are kept and marked as such
   * @throws IllegalArgumentException if the step does not increase, or there are no values, or a
   *     name is blank
   * @throws IOException if the destination cannot take the row
   */
  void write(long step, Map<String, Double> values) throws IOException;

  /**
   * Makes every row written so far durable.
   *
   * @throws IOException if the destination cannot be reached
   */
  void flush() throws IOException;

  /**
   * Flushes and closes; a second call does nothing.
   *
   * @throws IOException if the destination cannot be reached
   */
  @Override
  void close() throws IOException;
}
