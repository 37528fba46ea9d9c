package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Vitals;

/**
 * How witches fight: a harmful potion every three seconds from up to ten blocks, slowing who is
 * far, poisoning who is well, weakening who is near; and when they are hurt they drink.
 */
final class Brewing {
  private static final double RANGE_SQUARED = 100;
  private static final double FAR_SQUARED = 64;
  private static final double NEAR_SQUARED = 9;
  private static final int THROW_TICKS = 60;
  private static final int SIP_TICKS = 32;
  private static final int SIP_ODDS = 20;
  private static final float SIP_HEALTH = 4;
  private static final int WELL = 8;
  private static final int WEAKNESS_ODDS = 4;
  private static final int SLOWNESS_TICKS = 1_800;
  private static final int POISON_TICKS = 900;
  private static final int WEAKNESS_TICKS = 1_800;
  private static final double SPEED = 0.75;
  private static final double INACCURACY = 8;
  private static final double BELOW_EYE = 0.1;
  private static final double AIM_BELOW_EYE = 1.1;
  private static final double LIFT = 0.2;

  private final Mobs mobs;
  private final MobWalk walk;
  private final MobTargets targets;
  private final Launcher launcher;

  Brewing(Mobs mobs, MobWalk walk, MobTargets targets, Launcher launcher) {
    this.mobs = mobs;
    this.walk = walk;
    this.targets = targets;
    this.launcher = launcher;
  }

  /** Begins a drink when it is hurt or burns, and feels it at its end. */
  void drink(Mob mob, long dice) {
    if (mob.charge > 0) {
      mob.charge--;
      if (mob.charge == 0) {
        mob.fireTicks = 0;
        mob.health = Math.min(mob.maxHealth, mob.health + SIP_HEALTH);
      }
      return;
    }
    boolean thirsty = mob.health < mob.maxHealth || mob.fireTicks > 0;
    if (thirsty && AnimalMind.oneIn(dice << 11, SIP_ODDS)) {
      mob.charge = SIP_TICKS;
    }
  }

  void fight(Mob mob, MobType type, MobIntent intent, Player player, long dice) {
    double squared = MobSenses.squared(mob, player);
    if (squared > RANGE_SQUARED || !targets.inSight(mob)) {
      walk.pursue(
          mob, type, intent, MobWalk.CHASE, player.x, player.y, player.z, type.pace().chase());
      return;
    }
    MobWalk.stop(mob);
    if (mob.attackDelay == 0 && mob.charge == 0) {
      mob.attackDelay = THROW_TICKS;
      hurl(mob, type, player, squared, dice);
    }
  }

  private void hurl(Mob mob, MobType type, Player player, double squared, long dice) {
    double fromY = mob.y + mobs.eyeHeight(mob) - BELOW_EYE;
    double dx = player.x + player.velocityX - mob.x;
    double dy = player.y + player.eyeHeight() - AIM_BELOW_EYE - mob.y;
    double dz = player.z + player.velocityZ - mob.z;
    int potion =
        launcher.put(
            Projectiles.Kind.POTION,
            type.might().missile(),
            Projectiles.ofMob(mob.id),
            0,
            mob.x,
            fromY,
            mob.z);
    pour(potion, player, squared, dice);
    double lift = Math.sqrt(dx * dx + dz * dz) * LIFT;
    launcher.aim(potion, dx, dy + lift, dz, SPEED, INACCURACY);
  }

  private void pour(int potion, Player player, double squared, long dice) {
    Vitals vitals = player.vitals();
    if (squared >= FAR_SQUARED && !vitals.has(Effect.SLOWNESS)) {
      launcher.fill(potion, Effect.SLOWNESS, 0, SLOWNESS_TICKS);
    } else if (player.health >= WELL && !vitals.has(Effect.POISON)) {
      launcher.fill(potion, Effect.POISON, 0, POISON_TICKS);
    } else if (squared <= NEAR_SQUARED
        && !vitals.has(Effect.WEAKNESS)
        && Hash64.toBounded(Hash64.mix(dice + 9), WEAKNESS_ODDS) == 0) {
      launcher.fill(potion, Effect.WEAKNESS, 0, WEAKNESS_TICKS);
    } else {
      launcher.fill(potion, Effect.INSTANT_DAMAGE, 0, 1);
    }
  }
}
