package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Degrees;
import dev.mattock.engine.sim.Keys;

/** Turns a player to a point and walks there, without walking past it where that matters. */
final class Steering {
  private static final double WALK_ACCELERATION = 0.098;
  private static final double SNEAK_ACCELERATION = 0.3 * WALK_ACCELERATION;
  private static final float LEVEL_PITCH = 20;

  private Steering() {}

  /** Walks towards a point, and on. */
  static void towards(Body body, double x, double z, Action action) {
    face(body.player(), x, z, action);
    action.press(Keys.FORWARD);
  }

  /**
   * Comes to rest at a point: walks, sneaks or slides, whichever ends nearest to it.
   *
   * @return whether the player rests within {@code tolerance} blocks of it
   */
  static boolean settle(Body body, double x, double z, double tolerance, Action action) {
    Player p = body.player();
    double dx = x - p.x;
    double dz = z - p.z;
    double distance = Math.sqrt(dx * dx + dz * dz);
    if (distance <= tolerance && body.rests()) {
      return true;
    }
    double restX = dx - Body.slide(p.velocityX);
    double restZ = dz - Body.slide(p.velocityZ);
    double left = Math.sqrt(restX * restX + restZ * restZ);
    if (left <= tolerance / 2) {
      return false;
    }
    face(p, p.x + restX, p.z + restZ, action);
    double walk = Math.abs(body.reachOf(0, WALK_ACCELERATION) - left);
    double sneak = Math.abs(body.reachOf(0, SNEAK_ACCELERATION) - left);
    if (body.reachOf(0, WALK_ACCELERATION) < left || walk < Math.min(sneak, left)) {
      action.press(Keys.FORWARD);
    } else if (sneak < left) {
      action.press(Keys.FORWARD).press(Keys.SNEAK);
    }
    return false;
  }

  private static void face(Player p, double x, double z, Action action) {
    double dx = x - p.x;
    double dz = z - p.z;
    if (dx * dx + dz * dz < 1e-12) {
      return;
    }
    float yaw = (float) StrictMath.toDegrees(StrictMath.atan2(-dx, dz));
    action.turn(LEVEL_PITCH - p.pitch, Degrees.wrap(yaw - p.yaw));
  }
}
