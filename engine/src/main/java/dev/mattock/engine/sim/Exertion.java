package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/**
 * What tires players: the genre's exhaustion for each thing done (version 1.16). At 4 of it a point
 * of saturation or food is gone, see {@link Hunger}.
 */
final class Exertion {
  static final double MINING = 0.005;
  static final double ATTACK = 0.1;
  static final double HURT = 0.1;
  static final double JUMP = 0.05;
  static final double SPRINT_JUMP = 0.2;

  /** For each block of way. */
  static final double SPRINTING = 0.1;

  /** For each block of way in or under water. */
  static final double SWIMMING = 0.01;

  private static final float MOST = 40;

  private final World world;

  Exertion(World world) {
    this.world = world;
  }

  /** Tires a player, if the rules know hunger. */
  void exert(Player p, double exhaustion) {
    if (world.rules().hunger()) {
      p.vitals().exhaustion = (float) Math.min(MOST, p.vitals().exhaustion + exhaustion);
    }
  }
}
