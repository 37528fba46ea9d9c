package dev.mattock.agent.oracle;

/**
 * Cells of any height near a point on the map.
 *
 * @param x blocks east
 * @param z blocks south
 * @param within level blocks from the point
 */
record Column(double x, double z, double within) implements Destination {
  @Override
  public double cost(int atX, int atY, int atZ) {
    return left(atX, atZ) <= 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double estimate(int atX, int atY, int atZ) {
    return Math.max(0, left(atX, atZ)) * Moves.WALK;
  }

  private double left(int atX, int atZ) {
    double dx = x - atX - 0.5;
    double dz = z - atZ - 0.5;
    return Math.sqrt(dx * dx + dz * dz) - within;
  }
}
