package dev.mattock.training.loop;

import dev.mattock.training.learner.PpoMetrics;
import dev.mattock.training.metrics.EpisodeStatistics;
import java.util.LinkedHashMap;
import java.util.Map;

/** The metrics of one update, by name. What hangs on the clock is under {@code time/}. */
final class RunMetrics {
  private final Map<String, Double> row = new LinkedHashMap<>();

  RunMetrics episodes(EpisodeStatistics episodes) {
    episodes.addTo(row);
    return this;
  }

  /**
   * How the learner did.
   *
   * @param learned null before the first update has come to its end
   * @param skippedUpdates since the start of the run
   */
  RunMetrics learning(PpoMetrics learned, long skippedUpdates) {
    if (learned != null) {
      row.put("loss/policy", learned.policyLoss());
      row.put("loss/value", learned.valueLoss());
      row.put("policy/entropy", learned.entropy());
      row.put("policy/kl", learned.approximateKl());
      row.put("policy/clip_fraction", learned.clipFraction());
      row.put("value/explained_variance", learned.explainedVariance());
      row.put("optimiser/gradient_norm", learned.gradientNorm());
      row.put("optimiser/learning_rate", learned.learningRate());
      row.put("optimiser/skipped_updates", (double) skippedUpdates);
    }
    return this;
  }

  RunMetrics rewards(double deviation) {
    row.put("reward/deviation", deviation);
    return this;
  }

  RunMetrics time(double stepsPerSecond, double elapsedSeconds) {
    row.put("time/steps_per_second", stepsPerSecond);
    row.put("time/elapsed_seconds", elapsedSeconds);
    return this;
  }

  Map<String, Double> row() {
    return row;
  }
}
