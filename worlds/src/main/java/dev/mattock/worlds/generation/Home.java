package dev.mattock.worlds.generation;

import dev.mattock.worlds.generation.Biome.Climate;

/**
 * Makes the middle of every world a place to live in: inland, neither frozen nor hot, and moist
 * enough for trees. What is extreme is cut off at the origin, and less and less further out.
 */
final class Home {
  /** Blocks from the origin where the climate begins to be as it comes. */
  private static final double NEAR = 80;

  /** Blocks from the origin where nothing is cut off any more. */
  private static final double FAR = 480;

  private static final double MILD = 0.6;
  private static final double LEAST_HUMIDITY = -0.45;
  private static final double LEAST_CONTINENT = -0.4;

  private Home() {}

  /** Cuts off what is extreme in the climate of a column. */
  static void soften(double[] climate, int x, int z) {
    double distance = Math.sqrt((double) x * x + (double) z * z);
    if (distance >= FAR) {
      return;
    }
    double freedom = 3 * Math.max(0, (distance - NEAR) / (FAR - NEAR));
    cut(climate, Climate.TEMPERATURE, -MILD - freedom, MILD + freedom);
    cut(climate, Climate.HUMIDITY, LEAST_HUMIDITY - freedom, Double.POSITIVE_INFINITY);
    cut(climate, Climate.CONTINENT, LEAST_CONTINENT - freedom, Double.POSITIVE_INFINITY);
  }

  private static void cut(double[] climate, Climate axis, double low, double high) {
    climate[axis.ordinal()] = Math.max(low, Math.min(high, climate[axis.ordinal()]));
  }
}
