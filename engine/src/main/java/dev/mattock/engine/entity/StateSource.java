package dev.mattock.engine.entity;

/** Gives back the fields that a {@link StateSink} took, in the same order. */
public interface StateSource {
  /** The next field, a whole number or bits. */
  long nextLong();

  /** The next field, an item id. */
  int nextItem();

  /** The next field, a block state id. */
  int nextState();

  /** The next field, a name. */
  String nextName();

  /**
   * The next field, a whole number.
   *
   * @throws ArithmeticException if it does not fit into an int
   */
  default int nextInt() {
    return Math.toIntExact(nextLong());
  }

  /** The next field, bit for bit. */
  default double nextDouble() {
    return Double.longBitsToDouble(nextLong());
  }

  /** The next field, bit for bit. */
  default float nextFloat() {
    return Float.intBitsToFloat(nextInt());
  }

  /** The next field. */
  default boolean nextBoolean() {
    return nextLong() != 0;
  }
}
