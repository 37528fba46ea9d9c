package dev.mattock.engine.sim;

import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;

/** How skeletons fight: from up to fifteen blocks, going sideways, an arrow every two seconds. */
final class Archery {
  private static final double RANGE_SQUARED = 225;
  private static final double TOO_NEAR_SQUARED = 56.25;
  private static final int DRAW_TICKS = 20;
  private static final int SHOT_TICKS = 40;
  private static final int SHOT_TICKS_HARD = 20;
  private static final double ARROW_SPEED = 1.6;
  private static final double INACCURACY = 14;
  private static final double INACCURACY_LESS = 4;
  private static final double HARDER = 0.11;
  private static final double BELOW_EYE = 0.1;
  private static final double LIFT = 0.2;
  private static final double SIDESTEP_PACE = 0.5;
  private static final int SIDE_TICKS = 60;

  private final World world;
  private final Mobs mobs;
  private final MobWalk walk;
  private final MobTargets targets;
  private final Launcher launcher;

  Archery(World world, MobWalk walk, MobTargets targets, Launcher launcher) {
    this.world = world;
    this.mobs = world.mobs();
    this.walk = walk;
    this.targets = targets;
    this.launcher = launcher;
  }

  void fight(Mob mob, MobType type, MobIntent intent, Player player) {
    double squared = MobSenses.squared(mob, player);
    if (squared > RANGE_SQUARED || !targets.inSight(mob)) {
      mob.charge = 0;
      walk.pursue(
          mob, type, intent, MobWalk.CHASE, player.x, player.y, player.z, type.pace().chase());
      return;
    }
    MobWalk.stop(mob);
    sidestep(mob, intent, player, squared < TOO_NEAR_SQUARED);
    if (mob.attackDelay > 0) {
      return;
    }
    mob.charge++;
    if (mob.charge >= DRAW_TICKS) {
      mob.charge = 0;
      boolean hard = world.rules().difficulty() == Rules.Difficulty.HARD;
      mob.attackDelay = (hard ? SHOT_TICKS_HARD : SHOT_TICKS) - DRAW_TICKS;
      shoot(mob, type, player);
    }
  }

  private void sidestep(Mob mob, MobIntent intent, Player player, boolean back) {
    double dx = player.x - mob.x;
    double dz = player.z - mob.z;
    double side = ((world.tick() + 13L * mob.id) / SIDE_TICKS & 1) == 0 ? 1 : -1;
    double away = back ? -1 : 0;
    walk.step(mob, intent, dx * away - dz * side, dz * away + dx * side, SIDESTEP_PACE);
  }

  private void shoot(Mob mob, MobType type, Player player) {
    double fromY = mob.y + mobs.eyeHeight(mob) - BELOW_EYE;
    double dx = player.x - mob.x;
    double dy = player.y + player.height() / 3 - fromY;
    double dz = player.z - mob.z;
    int difficulty = world.rules().difficulty().ordinal();
    int arrow =
        launcher.put(
            Projectiles.Kind.ARROW,
            type.might().missile(),
            Projectiles.ofMob(mob.id),
            Launcher.ARROW_DAMAGE + difficulty * HARDER,
            mob.x,
            fromY,
            mob.z);
    launcher.aim(
        arrow,
        dx,
        dy + Math.sqrt(dx * dx + dz * dz) * LIFT,
        dz,
        ARROW_SPEED,
        INACCURACY - difficulty * INACCURACY_LESS);
  }
}
