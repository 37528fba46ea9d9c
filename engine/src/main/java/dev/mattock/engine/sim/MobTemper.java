package dev.mattock.engine.sim;

import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;

/** How mobs take it to be hurt: they flee, or turn on who did it. */
final class MobTemper {
  /** Ticks that the hurt run in fear. */
  static final int PANIC_TICKS = 100;

  /** Ticks that angry wolves and endermen stay so: twenty seconds to forty in the genre. */
  static final int ANGER_TICKS = 600;

  /** Blocks at which the pack of an angry mob joins it. */
  private static final double PACK_RANGE = 16;

  /** Places that an enderman tries to be at instead of where an arrow hits. */
  private static final int DODGES = 64;

  /** An enderman that something hurts stays with a chance of one in so many. */
  private static final int STAY_ODDS = 10;

  private final World world;
  private final Mobs mobs;
  private final Teleport teleport;

  MobTemper(World world, Teleport teleport) {
    this.world = world;
    this.mobs = world.mobs();
    this.teleport = teleport;
  }

  /** Whether a mob is elsewhere before something hits it. */
  boolean dodges(Mob mob, MobType type, DamageKind kind) {
    return kind == DamageKind.PROJECTILE
        && type.has(MobTrait.TELEPORTS)
        && teleport.away(mob, draw(mob), DODGES);
  }

  private long draw(Mob mob) {
    return world.draw(Randomness.Purpose.MOB_MIND, mob.id, 1);
  }

  /** Lets a mob that was hurt and lives take it as its kind does. */
  void hurt(Mob mob, MobType type, int attacker) {
    mob.idleTicks = 0;
    mob.sitting = false;
    mob.loveTicks = 0;
    if (type.has(MobTrait.PANICS) || type.has(MobTrait.TIMID)) {
      mob.panicTicks = PANIC_TICKS;
    }
    if (attacker == MobDamage.NOBODY) {
      if (type.has(MobTrait.TELEPORTS) && !AnimalMind.oneIn(draw(mob), STAY_ODDS)) {
        teleport.away(mob, draw(mob), 1);
      }
      return;
    }
    if (!fights(type)) {
      return;
    }
    if (attacker >= 0 && attacker == mob.owner) {
      return;
    }
    turnOn(mob, attacker);
    if (type.has(MobTrait.HUNTS) && !mob.tamed) {
      rousePack(mob, attacker);
    }
  }

  private static boolean fights(MobType type) {
    return type.has(MobTrait.HOSTILE)
        || type.has(MobTrait.HUNTS)
        || type.has(MobTrait.RESENTS_LOOKS);
  }

  /** Lets a mob go for somebody. */
  static void turnOn(Mob mob, int attacker) {
    if (attacker >= 0) {
      mob.targetPlayer = attacker;
      mob.targetMob = -1;
    } else {
      mob.targetMob = MobDamage.mobOf(attacker);
      mob.targetPlayer = -1;
    }
    mob.unseenTicks = 0;
    mob.angerTicks = ANGER_TICKS;
  }

  private void rousePack(Mob angry, int attacker) {
    for (int i = 0; i < mobs.size(); i++) {
      Mob other = mobs.get(i);
      if (other != angry
          && other.type == angry.type
          && other.alive()
          && !other.tamed
          && Math.abs(other.x - angry.x) <= PACK_RANGE
          && Math.abs(other.z - angry.z) <= PACK_RANGE
          && world.area().contains(other.x, other.z)) {
        turnOn(other, attacker);
      }
    }
  }
}
