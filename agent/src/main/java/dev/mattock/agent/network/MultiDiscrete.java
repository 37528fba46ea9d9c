package dev.mattock.agent.network;

import com.google.common.primitives.ImmutableIntArray;

/**
 * Several independent categorical distributions side by side, one a head, described by the logits
 * of all heads in a row. Computed in double precision with {@link StrictMath}: the same logits and
 * the same uniforms give the same actions and log-probabilities on every machine.
 */
public final class MultiDiscrete {
  private final int[] sizes;
  private final int logits;

  /**
   * For heads of these sizes.
   *
   * @throws IllegalArgumentException if there is none, or one has no action
   */
  public MultiDiscrete(ImmutableIntArray heads) {
    if (heads.isEmpty() || heads.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("heads must each have an action, but are " + heads);
    }
    sizes = heads.toArray();
    logits = heads.stream().sum();
  }

  /** How many heads there are: the actions in a row. */
  public int heads() {
    return sizes.length;
  }

  /** How many logits there are in a row. */
  public int logits() {
    return logits;
  }

  /**
   * Draws one action a head by inverting its distribution.
   *
   * @param uniforms one number in [0, 1) a head, from {@code uniformsAt}
   * @param actions destination, one a head, from {@code actionsAt}
   * @return the log-probability of all of them together
   */
  public double sample(
      float[] logits, int at, double[] uniforms, int uniformsAt, int[] actions, int actionsAt) {
    double logProbability = 0;
    int offset = at;
    for (int h = 0; h < sizes.length; h++) {
      double max = max(logits, offset, sizes[h]);
      double total = total(logits, offset, sizes[h], max);
      int action = draw(logits, offset, sizes[h], max, uniforms[uniformsAt + h] * total);
      actions[actionsAt + h] = action;
      logProbability += logits[offset + action] - max - StrictMath.log(total);
      offset += sizes[h];
    }
    return logProbability;
  }

  private static int draw(float[] logits, int offset, int size, double max, double threshold) {
    double sum = 0;
    for (int i = 0; i < size - 1; i++) {
      sum += StrictMath.exp(logits[offset + i] - max);
      if (sum > threshold) {
        return i;
      }
    }
    return size - 1;
  }

  /** The most likely action of each head; the first of equals. */
  public void argmax(float[] logits, int at, int[] actions, int actionsAt) {
    int offset = at;
    for (int h = 0; h < sizes.length; h++) {
      int best = 0;
      for (int i = 1; i < sizes[h]; i++) {
        if (logits[offset + i] > logits[offset + best]) {
          best = i;
        }
      }
      actions[actionsAt + h] = best;
      offset += sizes[h];
    }
  }

  /** The log-probability of the given actions together: the sum over the heads. */
  public double logProbability(float[] logits, int at, int[] actions, int actionsAt) {
    double sum = 0;
    int offset = at;
    for (int h = 0; h < sizes.length; h++) {
      double max = max(logits, offset, sizes[h]);
      double total = total(logits, offset, sizes[h], max);
      sum += logits[offset + actions[actionsAt + h]] - max - StrictMath.log(total);
      offset += sizes[h];
    }
    return sum;
  }

  /** The entropy in nats: the sum over the heads. */
  public double entropy(float[] logits, int at) {
    double sum = 0;
    int offset = at;
    for (int size : sizes) {
      sum += headEntropy(logits, offset, size);
      offset += size;
    }
    return sum;
  }

  private static double headEntropy(float[] logits, int offset, int size) {
    double max = max(logits, offset, size);
    double total = total(logits, offset, size, max);
    double weighted = 0;
    for (int i = 0; i < size; i++) {
      double centred = logits[offset + i] - max;
      weighted += centred == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(centred) * centred;
    }
    return StrictMath.log(total) - weighted / total;
  }

  /**
   * Adds to {@code gradient} the gradient, with respect to the logits, of {@code a * log p(actions)
   * + b * entropy}: for each head {@code a (1[i = action] - p_i) - b p_i (log p_i + H)}.
   */
  public void addGradient(
      float[] logits, int at, int[] actions, int actionsAt, Weights weights, float[] gradient) {
    int offset = at;
    for (int h = 0; h < sizes.length; h++) {
      int size = sizes[h];
      double max = max(logits, offset, size);
      double logTotal = StrictMath.log(total(logits, offset, size, max));
      double entropy = headEntropy(logits, offset, size);
      for (int i = 0; i < size; i++) {
        double logP = logits[offset + i] - max - logTotal;
        double p = StrictMath.exp(logP);
        double chosen = i == actions[actionsAt + h] ? 1 : 0;
        double towardsEntropy = p == 0 ? 0 : p * (logP + entropy);
        gradient[offset + i] +=
            (float) (weights.logProbability() * (chosen - p) - weights.entropy() * towardsEntropy);
      }
      offset += size;
    }
  }

  /**
   * How much each term counts in {@link #addGradient}.
   *
   * @param logProbability weight of the log-probability
   * @param entropy weight of the entropy
   */
  public record Weights(double logProbability, double entropy) {}

  private static double max(float[] logits, int offset, int size) {
    float max = logits[offset];
    for (int i = 1; i < size; i++) {
      max = Math.max(max, logits[offset + i]);
    }
    return max;
  }

  private static double total(float[] logits, int offset, int size, double max) {
    double total = 0;
    for (int i = 0; i < size; i++) {
      total += StrictMath.exp(logits[offset + i] - max);
    }
    return total;
  }
}
