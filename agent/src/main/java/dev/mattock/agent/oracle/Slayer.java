package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.sim.Action;

/** Kills so many of a kind of mob. */
final class Slayer implements Activity {
  private final Means means;
  private final int mob;
  private final int enough;
  private Hunter hunter;
  private boolean failed;

  Slayer(Means means, int mob, int count) {
    this.means = means;
    this.mob = mob;
    enough = means.journal().kills(mob) + count;
  }

  @Override
  public Progress act(Action action) {
    if (means.journal().kills(mob) >= enough) {
      return Progress.DONE;
    }
    if (hunter == null) {
      hunter = new Hunter(means, other -> other.type == mob, 0);
    }
    Progress progress = hunter.act(action);
    failed = progress == Progress.FAILED;
    if (progress == Progress.DONE) {
      hunter = null;
      action.clear();
      return Progress.RUNNING;
    }
    return progress;
  }

  @Override
  public Cause cause() {
    return failed ? hunter.cause() : Cause.TIME_OUT;
  }

  @Override
  public String why() {
    return failed ? hunter.why() : "they live on";
  }
}
