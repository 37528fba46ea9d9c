package dev.mattock.agent.oracle;

import dev.mattock.engine.terrain.Terrain;

/**
 * Cells under the open sky, or nearly.
 *
 * @param terrain of the world
 */
record Daylight(Terrain terrain) implements Destination {
  private static final int BRIGHT = 10;
  private static final int DARK = 4;

  /** Blocks below the top of the land from which on it is worth while to go up first. */
  private static final int DEEP = 8;

  /** Ticks that a block of way up takes, if one need not dig. */
  private static final double RISE = 5;

  @Override
  public double cost(int x, int y, int z) {
    return terrain.skyLight(x, y + 1, z) >= BRIGHT ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double estimate(int x, int y, int z) {
    return cost(x, y, z) == 0 ? 0 : RISE * Math.max(1, terrain.height(x, z) - y);
  }

  /** Whether a cell lies deep in the dark. */
  boolean isFar(int x, int y, int z) {
    return terrain.skyLight(x, y + 1, z) < DARK && terrain.height(x, z) - y > DEEP;
  }
}
