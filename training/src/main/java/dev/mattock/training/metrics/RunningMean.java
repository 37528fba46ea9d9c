package dev.mattock.training.metrics;

/**
 * Count, mean, variance, least and greatest of all numbers added, in constant memory.
 *
 * <p>The mean and the sum of squared deviations are updated one number at a time: B. P. Welford,
 * "Note on a Method for Calculating Corrected Sums of Squares and Products", Technometrics 4
 * (1962). The state exports to plain longs and continues from them to the bit.
 */
public final class RunningMean {
  private static final int STATE_LENGTH = 5;

  private long count;
  private double mean;
  private double squaredDeviations;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  /**
   * Adds one number.
   *
   * @param value any number; NaN makes mean and deviation NaN from here on
   */
  public void add(double value) {
    count++;
    double before = value - mean;
    mean += before / count;
    squaredDeviations += before * (value - mean);
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }

  /**
   * @return how many numbers were added
   */
  public long count() {
    return count;
  }

  /**
   * @return the mean; NaN before the first number
   */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /**
   * @return the sample standard deviation (divisor count - 1); NaN before the second number
   */
  public double deviation() {
    return count < 2 ? Double.NaN : Math.sqrt(squaredDeviations / (count - 1));
  }

  /**
   * @return the least number; NaN before the first
   */
  public double least() {
    return count == 0 ? Double.NaN : least;
  }

  /**
   * @return the greatest number; NaN before the first
   */
  public double greatest() {
    return count == 0 ? Double.NaN : greatest;
  }

  /**
   * @return the whole state as five longs, for {@link #restore}
   */
  public long[] exportState() {
    return new long[] {
      count,
      Double.doubleToRawLongBits(mean),
      Double.doubleToRawLongBits(squaredDeviations),
      Double.doubleToRawLongBits(least),
      Double.doubleToRawLongBits(greatest)
    };
  }

  /**
   * Continues from an exported state.
   *
   * @param state what {@link #exportState} returned
   * @return an equal object
   * @throws IllegalArgumentException if these are not such longs
   */
  public static RunningMean restore(long[] state) {
    if (state.length != STATE_LENGTH || state[0] < 0) {
      throw new IllegalArgumentException(
          "state of a running mean needs "
              + STATE_LENGTH
              + " longs, the first not negative: length="
              + state.length
              + (state.length > 0 ? ", first=" + state[0] : ""));
    }
    RunningMean restored = new RunningMean();
    restored.count = state[0];
    restored.mean = Double.longBitsToDouble(state[1]);
    restored.squaredDeviations = Double.longBitsToDouble(state[2]);
    restored.least = Double.longBitsToDouble(state[3]);
    restored.greatest = Double.longBitsToDouble(state[4]);
    return restored;
  }
}
