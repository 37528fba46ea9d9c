package dev.mattock.engine.sim;

import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/** Whom mobs are after: when they notice somebody, and when they let go. */
final class MobTargets {
  /** Ticks without sight after which a victim is forgotten. */
  private static final int MEMORY_TICKS = 60;

  /** Ticks between two looks around, and between two looks at the victim. */
  private static final int NOTICE_PERIOD = 10;

  private static final int SIGHT_PERIOD = 5;

  /** How much nearer one who sneaks must be to be noticed. */
  private static final double SNEAKING = 0.8;

  private final World world;
  private final Mobs mobs;
  private final MobSenses senses;

  MobTargets(World world, MobSenses senses) {
    this.world = world;
    this.mobs = world.mobs();
    this.senses = senses;
  }

  /** Looks around for a player to attack, now and then. */
  void notice(Mob mob, MobType type) {
    if (mob.targetPlayer >= 0
        || mob.targetMob >= 0
        || (world.tick() + mob.id) % NOTICE_PERIOD != 0
        || world.rules().difficulty() == Rules.Difficulty.PEACEFUL) {
      return;
    }
    double range = type.might().followRange();
    int near = senses.nearestPlayer(mob, range);
    if (near < 0) {
      return;
    }
    Player player = world.player(near);
    double seen = player.sneaking ? range * SNEAKING : range;
    if (MobSenses.squared(mob, player) <= seen * seen && senses.sees(mob, player)) {
      mob.targetPlayer = near;
      mob.unseenTicks = 0;
    }
  }

  /** Lets go of who is dead, gone, too far or out of sight for too long. */
  void watch(Mob mob, MobType type) {
    if (mob.targetPlayer >= 0) {
      watchPlayer(mob, type);
    } else if (mob.targetMob >= 0) {
      watchMob(mob, type);
    }
  }

  private void watchPlayer(Mob mob, MobType type) {
    if (mob.targetPlayer >= world.playerCount()
        || !world.player(mob.targetPlayer).alive()
        || world.rules().difficulty() == Rules.Difficulty.PEACEFUL) {
      mob.targetPlayer = -1;
      return;
    }
    Player player = world.player(mob.targetPlayer);
    double range = type.might().followRange();
    if (MobSenses.squared(mob, player) > range * range) {
      mob.targetPlayer = -1;
      return;
    }
    if ((world.tick() + mob.id) % SIGHT_PERIOD == 0) {
      mob.unseenTicks = senses.sees(mob, player) ? 0 : mob.unseenTicks + SIGHT_PERIOD;
      if (mob.unseenTicks > MEMORY_TICKS) {
        mob.targetPlayer = -1;
      }
    }
  }

  private void watchMob(Mob mob, MobType type) {
    int other = mobs.indexOf(mob.targetMob);
    double range = type.might().followRange();
    if (other < 0 || MobSenses.squared(mob, mobs.get(other)) > range * range) {
      mob.targetMob = -1;
    }
  }

  /** Whether the victim was seen at the last look. */
  boolean inSight(Mob mob) {
    return mob.unseenTicks == 0;
  }
}
