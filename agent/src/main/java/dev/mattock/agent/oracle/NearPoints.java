package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collections;

/**
 * Cells from whose middle one of some points is within a distance.
 *
 * @param points x, y, z one after the other
 * @param distance blocks from the feet
 * @param efforts of the ways to the points
 */
record NearPoints(ImmutableDoubleArray points, double distance, ImmutableList<Effort> efforts)
    implements Destination {

  /** Points that one walks to. */
  NearPoints(ImmutableDoubleArray points, double distance) {
    this(
        points,
        distance,
        ImmutableList.copyOf(Collections.nCopies(points.length() / 3, Effort.STRAIGHT)));
  }

  /** Points that a body walks or digs to, from where it is. */
  static NearPoints of(Body body, ImmutableDoubleArray points, double distance) {
    boolean from = Effort.inRock(body, body.player().x, body.player().y, body.player().z);
    ImmutableList.Builder<Effort> efforts = ImmutableList.builder();
    for (int i = 0; i < points.length(); i += 3) {
      boolean to = Effort.inRock(body, points.get(i), points.get(i + 1), points.get(i + 2));
      efforts.add(from || to ? Effort.between(body, from, to) : Effort.STRAIGHT);
    }
    return new NearPoints(points, distance, efforts.build());
  }

  @Override
  public double cost(int x, int y, int z) {
    for (int i = 0; i < efforts.size(); i++) {
      double dx = points.get(3 * i) - x - 0.5;
      double dy = points.get(3 * i + 1) - y;
      double dz = points.get(3 * i + 2) - z - 0.5;
      if (Math.sqrt(dx * dx + dy * dy + dz * dz) <= distance) {
        return 0;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double estimate(int x, int y, int z) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < efforts.size(); i++) {
      double dx = points.get(3 * i) - x - 0.5;
      double dy = points.get(3 * i + 1) - y;
      double dz = points.get(3 * i + 2) - z - 0.5;
      double way = Math.sqrt(dx * dx + dy * dy + dz * dz);
      double share = way > distance ? 1 - distance / way : 0;
      least = Math.min(least, share * efforts.get(i).ticks(dx, dy, dz));
    }
    return least;
  }
}
