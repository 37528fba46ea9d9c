package dev.mattock.worlds.generation;

/** Horizontal directions as unit vectors: a table, the same bits everywhere. */
final class Compass {
  /** How many directions there are. */
  static final int POINTS = 256;

  private static final double[] TABLE = new double[2 * POINTS];

  static {
    for (int point = 0; point < POINTS; point++) {
      double angle = 2 * Math.PI * point / POINTS;
      TABLE[2 * point] = StrictMath.cos(angle);
      TABLE[2 * point + 1] = StrictMath.sin(angle);
    }
  }

  private Compass() {}

  /** Eastward part of a direction, of which the lowest eight bits count. */
  static double east(long bits) {
    return TABLE[2 * (int) (bits & (POINTS - 1))];
  }

  /** Southward part of a direction, of which the lowest eight bits count. */
  static double south(long bits) {
    return TABLE[2 * (int) (bits & (POINTS - 1)) + 1];
  }
}
