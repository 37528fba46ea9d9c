package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * Cells from whose middle one of some points is within a distance.
 *
 * @param points x, y, z one after the other
 * @param distance blocks from the feet
 */
record NearPoints(ImmutableDoubleArray points, double distance) implements Destination {
  @Override
  public double cost(int x, int y, int z) {
    return left(x, y, z) <= 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double estimate(int x, int y, int z) {
    return Math.max(0, left(x, y, z)) * Moves.WALK * 0.9;
  }

  private double left(int x, int y, int z) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length(); i += 3) {
      double dx = points.get(i) - x - 0.5;
      double dy = points.get(i + 1) - y;
      double dz = points.get(i + 2) - z - 0.5;
      least = Math.min(least, Math.sqrt(dx * dx + dy * dy + dz * dz));
    }
    return least - distance;
  }
}
