package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/**
 * A line of sight, and how far along it a box is met. Mutable, so that it is used without
 * allocation.
 */
final class Sight {
  /** How far players reach for bodies, blocks from the eye. */
  static final double BODY_REACH = 3;

  private double x;
  private double y;
  private double z;
  private double alongX;
  private double alongY;
  private double alongZ;

  /** Looks from a player's eye along the view. */
  void of(Player p) {
    double level = Degrees.cos(p.pitch);
    aim(
        p.x,
        p.y + p.eyeHeight(),
        p.z,
        -Degrees.sin(p.yaw) * level,
        -Degrees.sin(p.pitch),
        Degrees.cos(p.yaw) * level);
  }

  /** Looks from a point along a direction; distances are in its lengths. */
  void aim(
      double fromX,
      double fromY,
      double fromZ,
      double directionX,
      double directionY,
      double directionZ) {
    x = fromX;
    y = fromY;
    z = fromZ;
    alongX = directionX;
    alongY = directionY;
    alongZ = directionZ;
  }

  /**
   * Where an upright body is met.
   *
   * @param feetX centre of the feet
   * @param width edge of the square that it stands on
   * @return distance along the line, 0 from inside; infinity if it is not met ahead
   */
  double meet(double feetX, double feetY, double feetZ, double width, double height) {
    double half = width / 2;
    return meetBox(feetX - half, feetY, feetZ - half, feetX + half, feetY + height, feetZ + half);
  }

  /**
   * Where a box is met.
   *
   * @return distance along the line, 0 from inside; infinity if it is not met ahead
   */
  double meetBox(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {
    double enter = 0;
    double leave = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < 3; axis++) {
      double from = axis == 0 ? x : axis == 1 ? y : z;
      double along = axis == 0 ? alongX : axis == 1 ? alongY : alongZ;
      double low = (axis == 0 ? minX : axis == 1 ? minY : minZ) - from;
      double high = (axis == 0 ? maxX : axis == 1 ? maxY : maxZ) - from;
      if (along == 0) {
        if (low > 0 || high < 0) {
          return Double.POSITIVE_INFINITY;
        }
        continue;
      }
      enter = Math.max(enter, (along > 0 ? low : high) / along);
      leave = Math.min(leave, (along > 0 ? high : low) / along);
    }
    return enter <= leave ? enter : Double.POSITIVE_INFINITY;
  }
}
