package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Projectiles;

/**
 * The fuse of creepers: lit within three blocks of a victim in sight, put out beyond seven, and at
 * its end after thirty ticks.
 */
final class CreeperFuse {
  /** Ticks from spark to bang. */
  static final int FUSE_TICKS = 30;

  private static final double LIT_SQUARED = 9;
  private static final double OUT_SQUARED = 49;

  private final World world;
  private final MobTargets targets;
  private final Explosion explosion;

  CreeperFuse(World world, MobTargets targets, Explosion explosion) {
    this.world = world;
    this.targets = targets;
    this.explosion = explosion;
  }

  /** Lets the fuse burn on or go out; true if it burns, and the creeper stands. */
  boolean burn(Mob mob) {
    boolean near = false;
    if (mob.targetPlayer >= 0 && targets.inSight(mob)) {
      double squared = MobSenses.squared(mob, world.player(mob.targetPlayer));
      near = squared < (mob.charge > 0 ? OUT_SQUARED : LIT_SQUARED);
    }
    if (!near) {
      mob.charge = Math.max(0, mob.charge - 1);
      return false;
    }
    mob.charge++;
    MobWalk.stop(mob);
    if (mob.charge >= FUSE_TICKS) {
      mob.gone = true;
      explosion.explode(
          mob.x,
          mob.y,
          mob.z,
          Explosion.CREEPER,
          world.rules().mobGriefing() ? Explosion.Blocks.DROP_SOME : Explosion.Blocks.KEEP,
          Projectiles.ofMob(mob.id));
    }
    return true;
  }
}
