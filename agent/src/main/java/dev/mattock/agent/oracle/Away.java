package dev.mattock.agent.oracle;

/**
 * Anywhere on dry ground that is far enough from a point, on the level.
 *
 * @param body who goes there
 * @param x of what one keeps away from, blocks
 * @param z the same
 * @param distance blocks
 */
record Away(Body body, double x, double z, double distance) implements Destination {
  @Override
  public double cost(int cellX, int cellY, int cellZ) {
    boolean there = left(cellX, cellZ) <= 0 && body.moves().walkable(cellX, cellY, cellZ);
    return there ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double estimate(int cellX, int cellY, int cellZ) {
    return Math.max(0, left(cellX, cellZ)) * Moves.WALK * 0.9;
  }

  private double left(int cellX, int cellZ) {
    double dx = cellX + 0.5 - x;
    double dz = cellZ + 0.5 - z;
    return distance - Math.sqrt(dx * dx + dz * dz);
  }
}
