package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;

/** The ways of slimes: leap after leap, and all but the smallest hurt whom they touch. */
final class SlimeMind {
  private static final int LEAST_DELAY = 10;
  private static final int DELAY_SPREAD = 20;
  private static final int HASTE = 3;
  private static final double TOUCH = 0.6;
  private static final int TURN_ODDS = 60;

  private final World world;
  private final MobTargets targets;
  private final MobBlows blows;

  SlimeMind(World world, MobTargets targets, MobBlows blows) {
    this.world = world;
    this.targets = targets;
    this.blows = blows;
  }

  void think(Mob mob, MobType type, MobIntent intent, long dice) {
    targets.notice(mob, type);
    targets.watch(mob, type);
    boolean hunts = mob.targetPlayer >= 0;
    if (hunts) {
      Player player = world.player(mob.targetPlayer);
      mob.yaw = MobMovement.yaw(player.x - mob.x, player.z - mob.z);
      touch(mob, player);
    } else if (AnimalMind.oneIn(dice, TURN_ODDS)) {
      mob.yaw = Degrees.wrap((float) (Hash64.toUnit(dice) * 360));
    }
    leap(mob, intent, hunts, dice);
  }

  private static void leap(Mob mob, MobIntent intent, boolean hunts, long dice) {
    boolean leaps = false;
    if (mob.onGround || mob.inWater) {
      mob.leapDelay--;
      leaps = mob.leapDelay <= 0;
    }
    if (leaps) {
      int delay = LEAST_DELAY + Hash64.toBounded(dice << 9, DELAY_SPREAD);
      mob.leapDelay = hunts ? delay / HASTE : delay;
      intent.jump = true;
    }
    if (leaps || !mob.onGround) {
      intent.go(-Degrees.sin(mob.yaw), Degrees.cos(mob.yaw), mob.speed);
    }
  }

  private void touch(Mob mob, Player player) {
    double reach = TOUCH * mob.variant;
    if (mob.variant > 1 && MobSenses.squared(mob, player) < reach * reach && targets.inSight(mob)) {
      blows.hit(mob, mob.variant, mob.targetPlayer);
    }
  }
}
