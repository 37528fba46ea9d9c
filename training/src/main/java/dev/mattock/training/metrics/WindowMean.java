package dev.mattock.training.metrics;

/**
 * The mean of the last numbers added, at most {@link #capacity} of them.
 *
 * <p>The mean is summed afresh from oldest to newest each time it is asked for, so that it depends
 * on what the window holds and on nothing that went before: a restored window gives the same bits.
 */
public final class WindowMean {
  private static final int HEADER_LENGTH = 2;

  private final double[] ring;
  private long added;

  /**
   * @param capacity how many numbers the window holds, at least 1
   */
  public WindowMean(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: capacity=" + capacity);
    }
    ring = new double[capacity];
  }

  /**
   * Adds one number; a full window forgets its oldest.
   *
   * @param value the number
   */
  public void add(double value) {
    ring[(int) (added % ring.length)] = value;
    added++;
  }

  /**
   * @return how many numbers the window can hold
   */
  public int capacity() {
    return ring.length;
  }

  /**
   * @return how many numbers the window holds now
   */
  public int size() {
    return (int) Math.min(added, ring.length);
  }

  /**
   * @return how many numbers were ever added
   */
  public long added() {
    return added;
  }

  /**
   * @return the mean of what the window holds; NaN when it is empty
   */
  public double mean() {
    double sum = 0;
    for (long i = added - size(); i < added; i++) {
      sum += ring[(int) (i % ring.length)];
    }
    return sum / size();
  }

  /**
   * @return the whole state: numbers ever added, capacity, then the bits of what the window holds,
   *     oldest first
   */
  public long[] exportState() {
    int size = size();
    long[] state = new long[HEADER_LENGTH + size];
    state[0] = added;
    state[1] = ring.length;
    for (int i = 0; i < size; i++) {
      double value = ring[(int) ((added - size + i) % ring.length)];
      state[HEADER_LENGTH + i] = Double.doubleToRawLongBits(value);
    }
    return state;
  }

  /**
   * Continues from an exported state.
   *
   * @param state what {@link #exportState} returned
   * @return an equal window
   * @throws IllegalArgumentException if these are not such longs
   */
  public static WindowMean restore(long[] state) {
    requireValid(state);
    WindowMean restored = new WindowMean((int) state[1]);
    int size = state.length - HEADER_LENGTH;
    restored.added = state[0] - size;
    for (int i = 0; i < size; i++) {
      restored.add(Double.longBitsToDouble(state[HEADER_LENGTH + i]));
    }
    return restored;
  }

  private static void requireValid(long[] state) {
    boolean valid =
        state.length >= HEADER_LENGTH
            && state[0] >= 0
            && state[1] >= 1
            && state[1] <= Integer.MAX_VALUE - 8
            && state.length - HEADER_LENGTH == Math.min(state[0], state[1]);
    if (!valid) {
      throw new IllegalArgumentException(
          "state of a window needs (added, capacity, min(added, capacity) values): length="
              + state.length
              + (state.length >= HEADER_LENGTH
                  ? ", added=" + state[0] + ", capacity=" + state[1]
                  : ""));
    }
  }
}
