package dev.mattock.engine.sim;

import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;

/**
 * Hurts mobs, and lets them die. Who hurts is one number, as with projectiles: a player's index
 * from 0, {@link #NOBODY}, or {@link #byMob} of a mob's id.
 */
final class MobDamage {
  /** Harm that nobody did. */
  static final int NOBODY = -1;

  /** Ticks of protection after a hit; in the first half only a harder hit counts. */
  private static final int PROTECTED_TICKS = 20;

  /** Ticks after a player's hit in which a death counts as that player's doing. */
  private static final int CREDIT_TICKS = 100;

  private static final double BLOW_PUSH = 0.4;
  private static final double MOST_LIFT = 0.4;

  /** Share of magic that witches feel. */
  private static final float MAGIC_ON_WITCHES = 0.15f;

  private final World world;
  private final Mobs mobs;
  private final MobLoot loot;
  private final MobTemper temper;
  private final MobBirth birth;

  MobDamage(World world, MobLoot loot, MobTemper temper, MobBirth birth) {
    this.world = world;
    this.mobs = world.mobs();
    this.loot = loot;
    this.temper = temper;
    this.birth = birth;
  }

  /** The number of a mob as one who hurts. */
  static int byMob(int mobId) {
    return -2 - mobId;
  }

  /** The id of the mob that a number below {@link #NOBODY} stands for. */
  static int mobOf(int attacker) {
    return -2 - attacker;
  }

  /** Hurts a mob by something that comes from nowhere in particular. */
  boolean hurt(int index, DamageKind kind, float amount) {
    return hurt(index, kind, amount, NOBODY, Double.NaN, Double.NaN);
  }

  /**
   * Hurts a mob: within ten ticks of a hit only what goes beyond it counts. A hit that counts in
   * full and comes from a place knocks it back.
   *
   * @param index its index
   * @param amount half-points, above 0
   * @param attacker who did it
   * @param fromX where it came from, blocks; not a number if from nowhere
   * @return whether it was hurt
   */
  boolean hurt(int index, DamageKind kind, float amount, int attacker, double fromX, double fromZ) {
    Mob mob = mobs.get(index);
    MobType type = world.content().mobs().get(mob.type);
    if (!mob.alive() || !(amount > 0) || immune(type, kind)) {
      return false;
    }
    if (temper.dodges(mob, type, kind)) {
      return false;
    }
    boolean fresh = mob.hurtCooldown <= PROTECTED_TICKS / 2;
    float counts = fresh ? amount : amount - mob.lastDamage;
    if (counts <= 0) {
      return false;
    }
    if (fresh) {
      mob.hurtCooldown = PROTECTED_TICKS;
    }
    mob.lastDamage = amount;
    lose(mob, protect(type, kind, counts), attacker);
    if (attacker >= 0) {
      mob.attacker = attacker;
      mob.attackerTicks = CREDIT_TICKS;
    }
    if (mob.health <= 0) {
      die(mob, type);
      return true;
    }
    temper.hurt(mob, type, attacker);
    if (fresh && Double.isFinite(fromX) && Double.isFinite(fromZ)) {
      push(mob, BLOW_PUSH, mob.x - fromX, mob.z - fromZ);
    }
    return true;
  }

  private static boolean immune(MobType type, DamageKind kind) {
    return switch (kind) {
      case FALL -> type.has(MobTrait.LANDS_SAFELY) || type.has(MobTrait.SWIMS);
      case DROWNING -> type.has(MobTrait.AMPHIBIOUS);
      case POISON -> type.has(MobTrait.UNDEAD) || type.has(MobTrait.VENOMOUS);
      default -> false;
    };
  }

  private static float protect(MobType type, DamageKind kind, float amount) {
    float left = amount;
    if (type.has(MobTrait.BREWS) && kind == DamageKind.MAGIC) {
      left *= MAGIC_ON_WITCHES;
    }
    int armor = type.might().armor();
    if (armor == 0 || !kind.armourHelps()) {
      return left;
    }
    float points = Math.clamp(armor - left / 2, armor / 5f, 20);
    return left * (1 - points / 25);
  }

  private void lose(Mob mob, float amount, int attacker) {
    float before = mob.health;
    mob.health = Math.max(0, before - amount);
    if (attacker >= 0) {
      report(EventType.DAMAGE_DEALT, attacker, mob, Math.round((before - mob.health) * 10));
    }
  }

  private void die(Mob mob, MobType type) {
    mob.gone = true;
    MobRiding.release(world, mob);
    boolean byPlayer = mob.attackerTicks > 0 && mob.attacker < world.playerCount();
    if (byPlayer) {
      report(EventType.KILL_ENTITY, mob.attacker, mob, 1);
      loot.reward(mob, loot.experience(mob, type));
    }
    loot.leave(mob, type, byPlayer);
    if (type.has(MobTrait.LEAPS)) {
      birth.split(mob, type);
    }
  }

  private void report(EventType what, int player, Mob mob, int count) {
    world
        .events()
        .append(
            what,
            player,
            Collider.floor(mob.x),
            Collider.floor(mob.y),
            Collider.floor(mob.z),
            mob.type,
            count);
  }

  /**
   * Knocks a mob back: half of its velocity stays, and who stands is lifted by as much, at most 0.4
   * blocks a tick.
   *
   * @param strength blocks a tick, before what the mob resists
   * @param directionX away from where it comes from, of any length
   */
  void push(Mob mob, double strength, double directionX, double directionZ) {
    double resistance = world.content().mobs().get(mob.type).might().knockbackResistance();
    double length = Math.sqrt(directionX * directionX + directionZ * directionZ);
    double felt = strength * (1 - resistance);
    if (length < Collider.EPSILON || felt <= 0) {
      return;
    }
    mob.velocityX = mob.velocityX / 2 + directionX / length * felt;
    mob.velocityZ = mob.velocityZ / 2 + directionZ / length * felt;
    if (mob.onGround) {
      mob.velocityY = Math.min(MOST_LIFT, mob.velocityY / 2 + felt);
      mob.onGround = false;
    }
  }
}
