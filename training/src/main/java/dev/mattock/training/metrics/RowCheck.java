package dev.mattock.training.metrics;

import java.util.Map;

/** The rules every row obeys: steps increase, there is at least one value, names are not blank. */
final class RowCheck {
  private long lastStep;

  /**
   * @param lastStep the step that the next row must exceed; -1 for a new run
   */
  RowCheck(long lastStep) {
    this.lastStep = lastStep;
  }

  void accept(long step, Map<String, Double> values) {
    if (step <= lastStep) {
      throw new IllegalArgumentException(
          "step must be above the last one written: step=" + step + ", last=" + lastStep);
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values must not be empty: step=" + step);
    }
    values.forEach(
        (name, value) -> {
          if (name.isBlank() || value == null) {
            throw new IllegalArgumentException(
                "a metric needs a name and a value: name='" + name + "', value=" + value);
          }
        });
    lastStep = step;
  }

  long lastStep() {
    return lastStep;
  }
}
