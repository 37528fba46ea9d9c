package dev.mattock.agent.oracle;

/**
 * A place where something that is searched for lies, as the land was generated.
 *
 * @param x blocks
 * @param y blocks
 * @param z blocks
 * @param ticks a guess of the way there
 */
record Prospect(double x, double y, double z, double ticks) {
  /** Whether another place is so near that it counts as the same. */
  boolean isAt(Prospect other, double radius) {
    return Math.abs(x - other.x) < radius && Math.abs(z - other.z) < radius;
  }
}
