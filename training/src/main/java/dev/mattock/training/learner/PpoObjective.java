package dev.mattock.training.learner;

import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.network.MultiDiscrete;
import dev.mattock.training.rollout.SampleSource;

/**
 * The whole loss of PPO (Schulman et al. 2017, eq. 9) over the rows of a batch: {@code policy +
 * valueCoefficient * value - entropyCoefficient * entropy}, averaged over the minibatch.
 */
final class PpoObjective {
  private final Ppo.Settings settings;
  private final MultiDiscrete distribution;

  PpoObjective(Ppo.Settings settings, ImmutableIntArray heads) {
    this.settings = settings;
    this.distribution = new MultiDiscrete(heads);
  }

  /** What the rows of a minibatch have in common. */
  record Minibatch(
      SampleSource data, int[] order, AdvantageScale advantages, double entropyCoefficient) {}

  /** Sums over samples; the lanes of a minibatch are added up in their order. */
  static final class Sums {
    double policyLoss;
    double valueLoss;
    double entropy;
    double divergence;
    long clipped;
    long samples;

    void add(Sums other) {
      policyLoss += other.policyLoss;
      valueLoss += other.valueLoss;
      entropy += other.entropy;
      divergence += other.divergence;
      clipped += other.clipped;
      samples += other.samples;
    }

    boolean finite() {
      return Double.isFinite(policyLoss + valueLoss + entropy + divergence);
    }
  }

  /**
   * Writes the gradient by the outputs of {@code count} rows.
   *
   * @param from where in the order the first row is
   * @param share what one sample counts in the mean: 1 / size of the minibatch
   */
  void rows(
      Minibatch minibatch,
      int from,
      int count,
      double share,
      float[] outputs,
      float[] gradient,
      Sums sums) {
    int width = distribution.logits() + 1;
    for (int k = 0; k < count; k++) {
      row(minibatch, minibatch.order()[from + k], share, outputs, k * width, gradient, sums);
    }
  }

  private void row(
      Minibatch minibatch,
      int sample,
      double share,
      float[] outputs,
      int at,
      float[] gradient,
      Sums sums) {
    SampleSource data = minibatch.data();
    int action = sample * distribution.heads();
    PpoLosses.PolicyLoss policy =
        PpoLosses.policy(
            distribution.logProbability(outputs, at, data.actions(), action),
            data.logProbabilities()[sample],
            minibatch.advantages().apply(data.advantages()[sample]),
            settings.clip());
    int valueAt = at + distribution.logits();
    PpoLosses.ValueLoss value =
        PpoLosses.value(
            outputs[valueAt], data.values()[sample], data.returns()[sample], settings.valueClip());
    distribution.addGradient(
        outputs,
        at,
        data.actions(),
        action,
        new MultiDiscrete.Weights(
            share * policy.gradient(), -share * minibatch.entropyCoefficient()),
        gradient);
    gradient[valueAt] = (float) (share * settings.valueCoefficient() * value.gradient());
    sums.policyLoss += policy.loss();
    sums.valueLoss += value.loss();
    sums.entropy += distribution.entropy(outputs, at);
    sums.divergence += policy.divergence();
    sums.clipped += policy.clipped() ? 1 : 0;
    sums.samples++;
  }

  /** Shifts and scales advantages; see {@link Ppo.Settings#normaliseAdvantage}. */
  record AdvantageScale(double mean, double scale) {
    private static final double EPSILON = 1e-8;

    static AdvantageScale none() {
      return new AdvantageScale(0, 1);
    }

    /** To mean 0 and deviation 1 over these samples; only the mean if there is but one. */
    static AdvantageScale of(float[] advantages, int[] order, int from, int to) {
      int count = to - from;
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += advantages[order[i]];
      }
      double mean = sum / count;
      double squares = 0;
      for (int i = from; i < to; i++) {
        double d = advantages[order[i]] - mean;
        squares += d * d;
      }
      double deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 1;
      return new AdvantageScale(mean, 1 / (deviation + EPSILON));
    }

    double apply(double advantage) {
      return (advantage - mean) * scale;
    }
  }
}
