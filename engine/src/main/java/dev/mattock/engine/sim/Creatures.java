package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;

/**
 * All bodies that can be hurt, as one list: the players in their order, then the mobs in theirs.
 * What flies, explodes or sweeps hits whoever is in it. A place in the list is good until mobs come
 * or go.
 */
final class Creatures {
  private final World world;
  private final Mobs mobs;
  private final Damage damage;
  private final MobDamage mobDamage;
  private final StatusEffects effects;

  Creatures(World world, Damage damage, MobDamage mobDamage, StatusEffects effects) {
    this.world = world;
    this.mobs = world.mobs();
    this.damage = damage;
    this.mobDamage = mobDamage;
    this.effects = effects;
  }

  /** How many there are, dead ones included. */
  int size() {
    return world.playerCount() + mobs.size();
  }

  private boolean isPlayer(int c) {
    return c < world.playerCount();
  }

  private Mob mob(int c) {
    return mobs.get(c - world.playerCount());
  }

  /** The place in the list of the mob of an index. */
  int ofMob(int index) {
    return world.playerCount() + index;
  }

  /** The place in the list of whom an owner number of projectiles stands for; -1 if gone. */
  int find(int owner) {
    if (Projectiles.isMob(owner)) {
      int index = mobs.indexOf(Projectiles.mobId(owner));
      return index < 0 ? -1 : ofMob(index);
    }
    return owner < world.playerCount() ? owner : -1;
  }

  /** The number that owners of projectiles have. */
  int owner(int c) {
    return isPlayer(c) ? c : Projectiles.ofMob(mob(c).id);
  }

  /** Whether one lives. */
  boolean alive(int c) {
    return isPlayer(c) ? world.player(c).alive() : mob(c).alive();
  }

  /** Centre of the feet, blocks. */
  double x(int c) {
    return isPlayer(c) ? world.player(c).x : mob(c).x;
  }

  /** Height of the feet, blocks. */
  double y(int c) {
    return isPlayer(c) ? world.player(c).y : mob(c).y;
  }

  /** Centre of the feet, blocks. */
  double z(int c) {
    return isPlayer(c) ? world.player(c).z : mob(c).z;
  }

  /** Edge of the square that the body stands on, blocks. */
  double width(int c) {
    return isPlayer(c) ? Player.WIDTH : mobs.width(mob(c));
  }

  /** Height of the body, blocks. */
  double height(int c) {
    return isPlayer(c) ? world.player(c).height() : mobs.height(mob(c));
  }

  /** Height of the eye above the feet, blocks. */
  double eyeHeight(int c) {
    return isPlayer(c) ? world.player(c).eyeHeight() : mobs.eyeHeight(mob(c));
  }

  /**
   * Hurts one by something that comes from a place; see {@link Damage#strike}.
   *
   * @param attacker who did it, numbered as the owners of projectiles
   * @return whether it hurt
   */
  boolean strike(int c, DamageKind kind, float amount, int attacker, double fromX, double fromZ) {
    if (isPlayer(c)) {
      return damage.strike(c, kind, amount, attacker, fromX, fromZ);
    }
    int index = c - world.playerCount();
    return mobDamage.hurt(index, kind, amount, attacker, fromX, fromZ);
  }

  /**
   * Hurts one by something that comes from nowhere in particular.
   *
   * @return whether it hurt
   */
  boolean hurt(int c, DamageKind kind, float amount) {
    return isPlayer(c)
        ? damage.hurt(c, kind, amount)
        : mobDamage.hurt(c - world.playerCount(), kind, amount);
  }

  /** Sets one on fire for at least so many ticks. */
  void ignite(int c, int ticks) {
    if (isPlayer(c)) {
      Player p = world.player(c);
      p.vitals().fireTicks = Math.max(p.vitals().fireTicks, ticks);
    } else {
      mob(c).fireTicks = Math.max(mob(c).fireTicks, ticks);
    }
  }

  /** Knocks one back along (directionX, directionZ), of any length above 0. */
  void knock(int c, double strength, double directionX, double directionZ) {
    if (isPlayer(c)) {
      damage.push(world.player(c), strength, directionX, directionZ);
    } else {
      mobDamage.push(mob(c), strength, directionX, directionZ);
    }
  }

  /** Adds to the velocity of one, blocks a tick. */
  void push(int c, double x, double y, double z) {
    if (isPlayer(c)) {
      Player p = world.player(c);
      p.velocityX += x;
      p.velocityY += y;
      p.velocityZ += z;
    } else {
      Mob mob = mob(c);
      mob.velocityX += x;
      mob.velocityY += y;
      mob.velocityZ += z;
    }
  }

  /** Hits one with something that hurts nobody: mobs are knocked back, players do not feel it. */
  void pelt(int c, double directionX, double directionZ) {
    if (!isPlayer(c)) {
      mobDamage.push(mob(c), KnockBack.BLOW, directionX, directionZ);
    }
  }

  /**
   * Puts an effect out of a broken potion on one. Mobs feel only what acts at once, and the undead
   * feel that the other way round.
   *
   * @param ticks shortened by the distance already
   * @param share nearness to where it broke, 1 to 0
   */
  void affect(int c, Effect effect, int amplifier, int ticks, double share, int attacker) {
    if (isPlayer(c)) {
      effects.splash(c, world.player(c), effect, amplifier, ticks, share);
      return;
    }
    Mob mob = mob(c);
    boolean undead = world.content().mobs().get(mob.type).has(MobTrait.UNDEAD);
    if (effect == (undead ? Effect.INSTANT_DAMAGE : Effect.INSTANT_HEALTH)) {
      int gain = StatusEffects.atOnce(StatusEffects.HEAL_AT_ONCE, amplifier, share);
      mob.health = Math.min(mob.maxHealth, mob.health + gain);
    } else if (effect == (undead ? Effect.INSTANT_HEALTH : Effect.INSTANT_DAMAGE)) {
      int harm = StatusEffects.atOnce(StatusEffects.HARM_AT_ONCE, amplifier, share);
      int index = c - world.playerCount();
      mobDamage.hurt(index, DamageKind.MAGIC, harm, attacker, Double.NaN, Double.NaN);
    }
  }

  /** A chick comes out of an egg at a place. */
  void hatch(double x, double y, double z) {
    int chick = mobs.indexOf(world.summon("chicken", x, y, z));
    mobs.get(chick).age = -MobBirth.CHILDHOOD_TICKS;
  }
}
