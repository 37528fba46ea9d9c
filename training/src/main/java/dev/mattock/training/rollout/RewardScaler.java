package dev.mattock.training.rollout;

import java.util.Arrays;

/**
 * Divides rewards by the running deviation of the discounted return, so that one set of
 * hyper-parameters serves tasks of any reward scale (Engstrom et al. 2020, "Implementation matters
 * in deep policy gradients", section 3). Signs and zeros stay what they are.
 */
public final class RewardScaler {
  private static final double EPSILON = 1e-8;

  private final double gamma;
  private final double[] running;
  private long count;
  private double mean;
  private double squares;

  /**
   * A scaler that has seen nothing and divides by 1.
   *
   * @param gamma discount a decision
   * @param rows rows of the rollouts
   */
  public RewardScaler(double gamma, int rows) {
    this.gamma = gamma;
    running = new double[rows];
  }

  /** Takes in the rewards of a rollout, then scales them in place. */
  public void scaleInPlace(Rollout rollout) {
    float[] rewards = rollout.rewards();
    for (int i = 0; i < rewards.length; i++) {
      int row = i % running.length;
      running[row] = running[row] * gamma + rewards[i];
      observe(running[row]);
      if (rollout.terminated()[i] || rollout.truncated()[i]) {
        running[row] = 0;
      }
    }
    double deviation = deviation();
    for (int i = 0; i < rewards.length; i++) {
      rewards[i] = (float) (rewards[i] / deviation);
    }
  }

  /** What rewards are divided by now. */
  public double deviation() {
    double variance = count > 1 ? squares / (count - 1) : 1;
    return variance > EPSILON ? Math.sqrt(variance) : 1;
  }

  /** All of its state as bits, for {@link #importState}. */
  public long[] exportState() {
    long[] state = new long[3 + running.length];
    state[0] = count;
    state[1] = Double.doubleToRawLongBits(mean);
    state[2] = Double.doubleToRawLongBits(squares);
    for (int row = 0; row < running.length; row++) {
      state[3 + row] = Double.doubleToRawLongBits(running[row]);
    }
    return state;
  }

  /** Takes over an exported state of as many rows. */
  public void importState(long[] state) {
    if (state.length != 3 + running.length) {
      throw new IllegalArgumentException(
          "state for %d rows needs %d numbers, not %d"
              .formatted(running.length, 3 + running.length, state.length));
    }
    count = state[0];
    mean = Double.longBitsToDouble(state[1]);
    squares = Double.longBitsToDouble(state[2]);
    Arrays.setAll(running, row -> Double.longBitsToDouble(state[3 + row]));
  }

  /** Welford's update of mean and squared deviations. */
  private void observe(double value) {
    count++;
    double delta = value - mean;
    mean += delta / count;
    squares += delta * (value - mean);
  }
}
