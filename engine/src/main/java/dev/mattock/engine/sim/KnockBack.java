package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/**
 * The genre's knock-back (version 1.16): half of the old velocity stays, and the blow adds its
 * strength away from where it came from; who stands is lifted by as much, at most 0.4 blocks a
 * tick.
 */
final class KnockBack {
  /** Strength of a blow, blocks a tick. */
  static final double BLOW = 0.4;

  /** What a sprinting attacker adds. */
  static final double SPRINT = 0.5;

  private static final double MOST_LIFT = 0.4;

  private KnockBack() {}

  /** Pushes a player along (directionX, directionZ), of any length above 0. */
  static void push(Player p, double strength, double directionX, double directionZ) {
    double length = Math.sqrt(directionX * directionX + directionZ * directionZ);
    if (length < Collider.EPSILON) {
      return;
    }
    p.velocityX = p.velocityX / 2 + directionX / length * strength;
    p.velocityY = lift(p.velocityY, strength, p.onGround);
    p.velocityZ = p.velocityZ / 2 + directionZ / length * strength;
  }

  /** The vertical velocity after a push. */
  static double lift(double velocityY, double strength, boolean onGround) {
    return onGround ? Math.min(MOST_LIFT, velocityY / 2 + strength) : velocityY;
  }
}
