package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;

/** Goes to a point: to a cell that is near enough, then the last step to the point itself. */
final class Reacher implements Activity {
  /** How far from the middle of a cell a body may come to rest, with a margin. */
  private static final double SLACK = 0.5;

  /** Within this of a point there is always the middle of a cell. */
  private static final double LEAST = 0.9;

  private static final int STEP_TICKS = 60;

  private final Means means;
  private final double x;
  private final double y;
  private final double z;
  private final double distance;
  private final Approach approach;
  private boolean near;
  private int ticks;

  Reacher(Means means, double x, double y, double z, double distance) {
    this.means = means;
    this.x = x;
    this.y = y;
    this.z = z;
    this.distance = distance;
    double within = Math.max(LEAST, distance - SLACK);
    approach =
        means.approach(NearPoints.of(means.body(), ImmutableDoubleArray.of(x, y, z), within));
  }

  @Override
  public Progress act(Action action) {
    if (isThere()) {
      return Progress.DONE;
    }
    if (!near) {
      Progress progress = approach.act(action);
      near = progress == Progress.DONE;
      if (!near) {
        return progress;
      }
      action.clear();
    }
    ticks += means.body().ticks();
    if (ticks > STEP_TICKS) {
      return Progress.FAILED;
    }
    Steering.settle(means.body(), x, z, distance / 2, action);
    return Progress.RUNNING;
  }

  private boolean isThere() {
    Player p = means.body().player();
    double dx = p.x - x;
    double dy = p.y - y;
    double dz = p.z - z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz) <= distance;
  }

  @Override
  public Cause cause() {
    return near ? Cause.OUT_OF_REACH : Cause.NO_PATH;
  }

  @Override
  public String why() {
    return "%s %.1f %.1f %.1f"
        .formatted(near ? "there is nowhere to stand near enough to" : "no way leads to", x, y, z);
  }
}
