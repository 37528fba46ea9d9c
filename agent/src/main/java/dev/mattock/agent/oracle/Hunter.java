package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.sim.Action;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Picks out the nearest mob of some kind and lays hands on it: one deed, then it is done. */
final class Hunter implements Activity {
  /** Blocks within which mobs are gone after. */
  static final double RADIUS = 96;

  private static final int MOST_FAILURES = 5;

  private final Means means;
  private final Predicate<Mob> prey;
  private final int item;
  private final Set<Integer> shunned = new HashSet<>();
  private Chase chase;
  private int chased;
  private int failures;

  /**
   * A hunter.
   *
   * @param prey which mobs will do
   * @param item to use on it; 0 to kill it
   */
  Hunter(Means means, Predicate<Mob> prey, int item) {
    this.means = means;
    this.prey = prey;
    this.item = item;
  }

  /** Blocks to the nearest mob that will do; infinite if there is none. */
  static double nearest(Body body, Predicate<Mob> prey) {
    Mobs mobs = body.world().mobs();
    int index = nearest(body, prey, Set.of());
    return index < 0 ? Double.POSITIVE_INFINITY : distance(body, mobs.get(index));
  }

  private static int nearest(Body body, Predicate<Mob> prey, Set<Integer> shunned) {
    Mobs mobs = body.world().mobs();
    int best = -1;
    double least = RADIUS;
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if (mob.alive() && prey.test(mob) && !shunned.contains(mob.id)) {
        double distance = distance(body, mob);
        if (distance < least) {
          least = distance;
          best = i;
        }
      }
    }
    return best;
  }

  private static double distance(Body body, Mob mob) {
    double dy = mob.y - body.player().y;
    double level = body.distance(mob.x, mob.z);
    return Math.sqrt(level * level + 4 * dy * dy);
  }

  @Override
  public Progress act(Action action) {
    if (chase == null) {
      int index = nearest(means.body(), prey, shunned);
      if (index < 0 || failures > MOST_FAILURES) {
        return Progress.FAILED;
      }
      chased = means.body().world().mobs().get(index).id;
      chase = item == 0 ? Chase.toKill(means, chased) : Chase.toUse(means, chased, item);
    }
    Progress progress = chase.act(action);
    if (progress != Progress.FAILED) {
      return progress;
    }
    shunned.add(chased);
    failures++;
    chase = null;
    action.clear();
    return Progress.RUNNING;
  }

  @Override
  public Cause cause() {
    return failures == 0 ? Cause.NOT_FOUND : Cause.NO_PATH;
  }

  @Override
  public String why() {
    return failures == 0
        ? "there is none within %.0f blocks".formatted(RADIUS)
        : "%d of them could not be reached".formatted(failures);
  }
}
