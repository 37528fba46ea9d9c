package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Player;

/**
 * All bodies that can be hurt, as one list: the players first, in their order. What flies, explodes
 * or sweeps hits whoever is in it.
 */
final class Creatures {
  private final World world;
  private final Damage damage;
  private final StatusEffects effects;

  Creatures(World world, Damage damage, StatusEffects effects) {
    this.world = world;
    this.damage = damage;
    this.effects = effects;
  }

  /** How many there are, dead ones included. */
  int size() {
    return world.playerCount();
  }

  /** The place in the list of whom an owner number of projectiles stands for; -1 if gone. */
  int find(int owner) {
    return owner >= 0 && owner < world.playerCount() ? owner : -1;
  }

  /** The number that owners of projectiles have. */
  int owner(int c) {
    return c;
  }

  /** Whether one lives. */
  boolean alive(int c) {
    return world.player(c).alive();
  }

  /** Centre of the feet, blocks. */
  double x(int c) {
    return world.player(c).x;
  }

  /** Height of the feet, blocks. */
  double y(int c) {
    return world.player(c).y;
  }

  /** Centre of the feet, blocks. */
  double z(int c) {
    return world.player(c).z;
  }

  /** Edge of the square that the body stands on, blocks. */
  double width(int c) {
    return Player.WIDTH;
  }

  /** Height of the body, blocks. */
  double height(int c) {
    return world.player(c).height();
  }

  /** Height of the eye above the feet, blocks. */
  double eyeHeight(int c) {
    return world.player(c).eyeHeight();
  }

  /**
   * Hurts one by something that comes from a place; see {@link Damage#strike}.
   *
   * @return whether it hurt
   */
  boolean strike(int c, DamageKind kind, float amount, int attacker, double fromX, double fromZ) {
    return damage.strike(c, kind, amount, attacker, fromX, fromZ);
  }

  /** Knocks one back along (directionX, directionZ), of any length above 0. */
  void knock(int c, double strength, double directionX, double directionZ) {
    KnockBack.push(world.player(c), strength, directionX, directionZ);
  }

  /** Adds to the velocity of one, blocks a tick. */
  void push(int c, double x, double y, double z) {
    Player p = world.player(c);
    p.velocityX += x;
    p.velocityY += y;
    p.velocityZ += z;
  }

  /** Hits one with something that hurts nobody: players do not feel it. */
  boolean pelt(int c, int attacker, double directionX, double directionZ) {
    return false;
  }

  /**
   * Puts an effect on one; what acts at once is weakened by the distance, all else shortened
   * already.
   *
   * @param share nearness to where a potion broke, 1 to 0
   */
  void affect(int c, Effect effect, int amplifier, int ticks, double share, int attacker) {
    effects.splash(c, world.player(c), effect, amplifier, ticks, share);
  }
}
