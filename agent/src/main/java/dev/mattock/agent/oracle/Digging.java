package dev.mattock.agent.oracle;

import dev.mattock.engine.terrain.Terrain;

/**
 * What it takes to free a cell, in ticks, and whether it may be dug at all: never where lava would
 * come in, and not gladly where water would. What falls down afterwards is dug too.
 */
final class Digging {
  /** Ticks that a block which should be kept is worse than another. */
  private static final double KEPT = 400;

  /** Ticks that water which comes in costs. */
  private static final double FLOOD = 50;

  /** How many times worse water is that comes down from above. */
  private static final double POUR = 4;

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Terrain terrain;
  private final Kinds kinds;
  private final Tools tools;

  Digging(Terrain terrain, Kinds kinds, Tools tools) {
    this.terrain = terrain;
    this.kinds = kinds;
    this.tools = tools;
  }

  /** Ticks to free a cell; 0 if it is free, infinite if a body must not come there. */
  double ticks(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    int bits = kinds.bits(state);
    if ((bits & (Kinds.BLOCKED | Kinds.LAVA | Kinds.BURNS)) == 0) {
      return 0;
    }
    if ((bits & (Kinds.LAVA | Kinds.BURNS)) != 0) {
      return NEVER;
    }
    double work = tools.ticks(state) + ((bits & Kinds.KEPT) != 0 ? KEPT : 0);
    return work < NEVER ? work + inflow(x, y, z) : NEVER;
  }

  /** What comes into a cell once it is open: from the sides, and down the column. */
  private double inflow(int x, int y, int z) {
    double cost = sides(x, y, z);
    int above = y + 1;
    int bits = kinds.bits(terrain.state(x, above, z));
    while ((bits & Kinds.LOOSE) != 0) {
      cost += tools.ticks(terrain.state(x, above, z)) + sides(x, above, z);
      above++;
      bits = kinds.bits(terrain.state(x, above, z));
    }
    return cost + POUR * flood(bits);
  }

  private double sides(int x, int y, int z) {
    return flood(kinds.bits(terrain.state(x + 1, y, z)))
        + flood(kinds.bits(terrain.state(x - 1, y, z)))
        + flood(kinds.bits(terrain.state(x, y, z + 1)))
        + flood(kinds.bits(terrain.state(x, y, z - 1)));
  }

  private static double flood(int bits) {
    if ((bits & Kinds.LAVA) != 0) {
      return NEVER;
    }
    return (bits & Kinds.WATER) != 0 ? FLOOD : 0;
  }
}
