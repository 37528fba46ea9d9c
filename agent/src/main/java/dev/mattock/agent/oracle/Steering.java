package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Degrees;
import dev.mattock.engine.sim.Keys;

/** Turns a player to a point and walks there, without walking past it where that matters. */
final class Steering {
  private static final double WALK_ACCELERATION = 0.098;
  private static final double SNEAK_ACCELERATION = 0.3 * WALK_ACCELERATION;
  private static final double SPRINT_ACCELERATION = 1.3 * WALK_ACCELERATION;

  /** Drag of air, and of a speed in the air what it still moves before one lands. */
  private static final double AIR_GLIDE = 5;

  /** Blocks beyond the reach of a stop from which it is worth while to sprint. */
  private static final double SPRINT_ROOM = 1;

  private static final float LEVEL_PITCH = 20;

  private Steering() {}

  /** Walks towards a point, and on. */
  static void towards(Body body, double x, double z, Action action) {
    face(body.player(), x, z, action);
    action.press(Keys.FORWARD);
  }

  /** Sprints towards a point, and on. */
  static void sprint(Body body, double x, double z, Action action) {
    towards(body, x, z, action);
    action.press(Keys.SPRINT);
  }

  /** Steers in the air so that one comes down at a point. */
  static void glide(Body body, double x, double z, Action action) {
    Player p = body.player();
    double restX = x - p.x - AIR_GLIDE * p.velocityX;
    double restZ = z - p.z - AIR_GLIDE * p.velocityZ;
    if (restX * restX + restZ * restZ > 0.02) {
      face(p, p.x + restX, p.z + restZ, action);
      action.press(Keys.FORWARD);
    }
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
    double stride = body.reachOf(0, p.sprinting ? SPRINT_ACCELERATION : WALK_ACCELERATION);
    double walk = Math.abs(stride - left);
    double sneak = Math.abs(body.reachOf(0, SNEAK_ACCELERATION) - left);
    if (body.reachOf(0, SPRINT_ACCELERATION) + SPRINT_ROOM < left) {
      action.press(Keys.FORWARD).press(Keys.SPRINT);
    } else if (stride < left || walk < Math.min(sneak, left)) {
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
