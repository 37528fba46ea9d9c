package dev.mattock.training.learner;

import java.util.OptionalDouble;

/**
 * The losses of PPO for one sample, with their gradients in closed form (Schulman et al. 2017,
 * "Proximal policy optimization algorithms").
 */
public final class PpoLosses {
  private PpoLosses() {}

  /**
   * The policy's loss for one sample.
   *
   * @param loss what is to be minimised
   * @param gradient its derivative by the log-probability of the actions
   * @param clipped whether the ratio lies outside the clip range
   * @param divergence (r - 1) - log r
   */
  public record PolicyLoss(double loss, double gradient, boolean clipped, double divergence) {}

  /**
   * The value's loss for one sample.
   *
   * @param loss what is to be minimised
   * @param gradient its derivative by the value
   */
  public record ValueLoss(double loss, double gradient) {}

  /**
   * The clipped surrogate (eq. 7), negated: {@code -min(r A, clip(r, 1 - c, 1 + c) A)} with {@code
   * r = exp(log p - old log p)}.
   *
   * @param clip c, by how much the ratio may leave 1 and still be rewarded for it
   */
  public static PolicyLoss policy(
      double logProbability, double oldLogProbability, double advantage, double clip) {
    double logRatio = logProbability - oldLogProbability;
    double ratio = StrictMath.exp(logRatio);
    double free = ratio * advantage;
    double bounded = Math.clamp(ratio, 1 - clip, 1 + clip) * advantage;
    boolean clipped = Math.abs(ratio - 1) > clip;
    // d r / d log p = r; where the bounded term is the lesser one, it does not depend on r.
    double gradient = free <= bounded ? -free : 0;
    return new PolicyLoss(-Math.min(free, bounded), gradient, clipped, ratio - 1 - logRatio);
  }

  /**
   * Half the squared error; with a clip, {@code max((v - R)^2, (v_clipped - R)^2) / 2}, where the
   * clipped value stays within {@code clip} of the old one (Huang et al. 2022, detail 9).
   *
   * @param target R, the return
   */
  public static ValueLoss value(double value, double oldValue, double target, OptionalDouble clip) {
    double error = value - target;
    ValueLoss free = new ValueLoss(error * error / 2, error);
    if (clip.isEmpty()) {
      return free;
    }
    double change = value - oldValue;
    double bound = clip.getAsDouble();
    double boundedError = oldValue + Math.clamp(change, -bound, bound) - target;
    if (boundedError * boundedError <= error * error) {
      return free;
    }
    boolean inside = Math.abs(change) < bound;
    return new ValueLoss(boundedError * boundedError / 2, inside ? boundedError : 0);
  }
}
