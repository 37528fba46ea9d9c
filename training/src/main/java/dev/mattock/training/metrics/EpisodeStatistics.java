package dev.mattock.training.metrics;

import java.util.Arrays;
import java.util.Map;

/**
 * Return, success and length of the last episodes of a run, as metrics.
 *
 * <p>Episodes count in the order in which they are added; feed them in row order at each step, and
 * a run with any number of threads reports the same numbers.
 */
public final class EpisodeStatistics {
  /** Name of the mean return over the window. */
  public static final String RETURN = "episode/return";

  /** Name of the share of successes over the window, 0..1. */
  public static final String SUCCESS = "episode/success";

  /** Name of the mean length over the window, in ticks. */
  public static final String LENGTH = "episode/length";

  /** Name of the number of episodes ended since the run began. */
  public static final String COUNT = "episode/count";

  private static final int WINDOWS = 3;

  private final WindowMean returns;
  private final WindowMean successes;
  private final WindowMean lengths;

  /**
   * @param window how many of the last episodes are averaged, at least 1
   */
  public EpisodeStatistics(int window) {
    this(new WindowMean(window), new WindowMean(window), new WindowMean(window));
  }

  private EpisodeStatistics(WindowMean returns, WindowMean successes, WindowMean lengths) {
    this.returns = returns;
    this.successes = successes;
    this.lengths = lengths;
  }

  /**
   * Adds an episode that ended.
   *
   * @param episodeReturn its undiscounted sum of rewards
   * @param success whether the goal was reached
   * @param lengthTicks its length in ticks, at least 0
   */
  public void add(double episodeReturn, boolean success, long lengthTicks) {
    if (lengthTicks < 0) {
      throw new IllegalArgumentException("lengthTicks must not be negative: " + lengthTicks);
    }
    returns.add(episodeReturn);
    successes.add(success ? 1 : 0);
    lengths.add((double) lengthTicks);
  }

  /**
   * @return how many episodes were ever added
   */
  public long episodes() {
    return returns.added();
  }

  /**
   * @return the mean return over the window; NaN before the first episode
   */
  public double meanReturn() {
    return returns.mean();
  }

  /**
   * @return the share of successes over the window, 0..1; NaN before the first episode
   */
  public double successRate() {
    return successes.mean();
  }

  /**
   * @return the mean length over the window in ticks; NaN before the first episode
   */
  public double meanLengthTicks() {
    return lengths.mean();
  }

  /**
   * Puts the count, and once an episode has ended the means, among the values of a row.
   *
   * @param values gets {@link #COUNT}, {@link #RETURN}, {@link #SUCCESS} and {@link #LENGTH}
   */
  public void addTo(Map<String, Double> values) {
    values.put(COUNT, (double) episodes());
    if (episodes() > 0) {
      values.put(RETURN, meanReturn());
      values.put(SUCCESS, successRate());
      values.put(LENGTH, meanLengthTicks());
    }
  }

  /**
   * @return the whole state, for {@link #restore}
   */
  public long[] exportState() {
    long[] first = returns.exportState();
    long[] second = successes.exportState();
    long[] third = lengths.exportState();
    long[] state = Arrays.copyOf(first, WINDOWS * first.length);
    System.arraycopy(second, 0, state, first.length, second.length);
    System.arraycopy(third, 0, state, 2 * first.length, third.length);
    return state;
  }

  /**
   * Continues from an exported state.
   *
   * @param state what {@link #exportState} returned
   * @return an equal object
   * @throws IllegalArgumentException if these are not such longs
   */
  public static EpisodeStatistics restore(long[] state) {
    if (state.length % WINDOWS != 0) {
      throw new IllegalArgumentException(
          "state of episode statistics needs a length divisible by 3: length=" + state.length);
    }
    int length = state.length / WINDOWS;
    EpisodeStatistics restored =
        new EpisodeStatistics(
            WindowMean.restore(Arrays.copyOfRange(state, 0, length)),
            WindowMean.restore(Arrays.copyOfRange(state, length, 2 * length)),
            WindowMean.restore(Arrays.copyOfRange(state, 2 * length, state.length)));
    restored.requireEqualWindows();
    return restored;
  }

  private void requireEqualWindows() {
    boolean equal =
        returns.added() == successes.added()
            && returns.added() == lengths.added()
            && returns.capacity() == successes.capacity()
            && returns.capacity() == lengths.capacity();
    if (!equal) {
      throw new IllegalArgumentException(
          "state of episode statistics holds windows that differ: added="
              + returns.added()
              + ", "
              + successes.added()
              + ", "
              + lengths.added()
              + ", capacity="
              + returns.capacity()
              + ", "
              + successes.capacity()
              + ", "
              + lengths.capacity());
    }
  }
}
