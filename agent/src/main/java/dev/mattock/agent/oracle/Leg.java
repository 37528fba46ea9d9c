package dev.mattock.agent.oracle;

/**
 * The first part of a far way: ends where the destination is, or as far from the start as can be
 * overlooked, and then what is still to go counts as guessed.
 *
 * @param to where the whole way leads
 * @param startX of the start
 * @param startZ of the start
 * @param left what is to go from the start, as guessed
 */
record Leg(Destination to, int startX, int startZ, double left) implements Destination {
  /** Blocks after which a leg may end. */
  static final int LENGTH = 40;

  /** Ticks that a leg must bring one nearer. */
  private static final double GAIN = LENGTH / 2.0 * Moves.WALK;

  @Override
  public double cost(int x, int y, int z) {
    double cost = to.cost(x, y, z);
    if (cost < Double.POSITIVE_INFINITY) {
      return cost;
    }
    int dx = x - startX;
    int dz = z - startZ;
    if (dx * dx + dz * dz < LENGTH * LENGTH) {
      return cost;
    }
    double rest = to.estimate(x, y, z);
    return rest < left - GAIN ? rest : cost;
  }

  @Override
  public double estimate(int x, int y, int z) {
    return to.estimate(x, y, z);
  }
}
