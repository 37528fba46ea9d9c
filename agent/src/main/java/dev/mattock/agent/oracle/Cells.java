package dev.mattock.agent.oracle;

/** Places of cells packed into a long: x and z within 2^25 blocks of the origin, y in 0..4095. */
final class Cells {
  private static final int SIDE_BITS = 26;
  private static final int HEIGHT_BITS = 12;

  private Cells() {}

  static long of(int x, int y, int z) {
    return ((long) x << (SIDE_BITS + HEIGHT_BITS))
        | ((long) (z & ((1 << SIDE_BITS) - 1)) << HEIGHT_BITS)
        | (y & ((1 << HEIGHT_BITS) - 1));
  }

  static int x(long cell) {
    return (int) (cell >> (SIDE_BITS + HEIGHT_BITS));
  }

  static int y(long cell) {
    return (int) cell << (Integer.SIZE - HEIGHT_BITS) >> (Integer.SIZE - HEIGHT_BITS);
  }

  static int z(long cell) {
    return (int) (cell << SIDE_BITS >> (SIDE_BITS + HEIGHT_BITS));
  }

  static int floor(double coordinate) {
    return (int) Math.floor(coordinate);
  }
}
