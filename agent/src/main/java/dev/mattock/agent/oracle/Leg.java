package dev.mattock.agent.oracle;

/**
 * The first part of a far way: ends where the destination is, or as far from the start as can be
 * overlooked, and then what is still to go counts as guessed.
 *
 * @param to where the whole way leads
 * @param startX of the start
 * @param startZ of the start
 */
record Leg(Destination to, int startX, int startZ) implements Destination {
  /** Blocks after which a leg may end. */
  static final int LENGTH = 40;

  @Override
  public double cost(int x, int y, int z) {
    double cost = to.cost(x, y, z);
    if (cost < Double.POSITIVE_INFINITY) {
      return cost;
    }
    int dx = x - startX;
    int dz = z - startZ;
    return dx * dx + dz * dz < LENGTH * LENGTH ? cost : to.estimate(x, y, z);
  }

  @Override
  public double estimate(int x, int y, int z) {
    return to.estimate(x, y, z);
  }
}
