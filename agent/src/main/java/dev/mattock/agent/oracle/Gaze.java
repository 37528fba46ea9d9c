package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Degrees;

/** Turns until a point is in the middle of the view. */
record Gaze(Means means, double x, double y, double z) implements Activity {
  private static final float TOLERANCE_DEGREES = 0.5f;

  @Override
  public Progress act(Action action) {
    Player p = means.body().player();
    means.aim().from(means.body(), p.x, p.y, p.z);
    means.aim().lookAt(x, y, z);
    boolean there =
        Math.abs(means.aim().pitch() - p.pitch) < TOLERANCE_DEGREES
            && Math.abs(Degrees.wrap(means.aim().yaw() - p.yaw)) < TOLERANCE_DEGREES;
    if (there) {
      return Progress.DONE;
    }
    means.aim().turn(p, action);
    return Progress.RUNNING;
  }
}
