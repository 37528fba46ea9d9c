package dev.mattock.agent.oracle;

import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;

/**
 * Fights one monster, or flees from it: strikes as long as the player is well, backs off while a
 * fuse burns, and runs when life is short. Done when the danger is over, however it ended.
 */
final class Fight implements Activity {
  /** Half-points of health below which one runs. */
  private static final float WEAK = 7;

  /** Blocks at which a monster is left alone again. */
  private static final double SAFE = 18;

  /** Blocks from a burning fuse at which one stands back. */
  private static final double BLAST = 7.5;

  private static final int PATIENCE_TICKS = 400;

  private final Means means;
  private final int mob;
  private Chase chase;
  private Approach flight;
  private int flightTicks;
  private int ticks;

  Fight(Means means, int mob) {
    this.means = means;
    this.mob = mob;
  }

  /** The id of the monster that is to be minded now; -1 if there is none. */
  static int danger(Body body) {
    Mobs mobs = body.world().mobs();
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      double distance = distance(body, mob);
      if (mob.alive() && distance < least && threatens(body, mob, distance)) {
        least = distance;
        nearest = mob.id;
      }
    }
    return nearest;
  }

  private static boolean threatens(Body body, Mob mob, double distance) {
    MobType type = body.content().mobs().get(mob.type);
    if (!type.monster() || mob.targetPlayer != body.index()) {
      return false;
    }
    return distance < (type.has(MobTrait.SHOOTS) ? 12 : type.has(MobTrait.EXPLODES) ? 8 : 6);
  }

  private static double distance(Body body, Mob mob) {
    Player p = body.player();
    double dy = mob.y - p.y;
    double level = body.distance(mob.x, mob.z);
    return Math.sqrt(level * level + dy * dy);
  }

  @Override
  public Progress act(Action action) {
    Mobs mobs = means.body().world().mobs();
    int index = mobs.indexOf(mob);
    ticks += means.body().ticks();
    if (index < 0 || !mobs.get(index).alive() || ticks > PATIENCE_TICKS) {
      return Progress.DONE;
    }
    Mob foe = mobs.get(index);
    double distance = distance(means.body(), foe);
    if (distance > SAFE) {
      return Progress.DONE;
    }
    boolean fuse =
        foe.charge > 0 && means.body().content().mobs().get(foe.type).has(MobTrait.EXPLODES);
    if (means.body().player().health < WEAK || (fuse && distance < BLAST)) {
      chase = null;
      return flee(foe, action);
    }
    flight = null;
    if (chase == null) {
      chase = Chase.toKill(means, mob);
    }
    return chase.act(action) == Progress.RUNNING ? Progress.RUNNING : Progress.DONE;
  }

  private Progress flee(Mob foe, Action action) {
    flightTicks += means.body().ticks();
    if (flight == null || flightTicks > 40) {
      flight = means.approach(new Away(means.body(), foe.x, foe.z, SAFE));
      flightTicks = 0;
    }
    Progress progress = flight.act(action);
    if (progress == Progress.FAILED) {
      chase = Chase.toKill(means, mob);
      return chase.act(action.clear());
    }
    return Progress.RUNNING;
  }
}
