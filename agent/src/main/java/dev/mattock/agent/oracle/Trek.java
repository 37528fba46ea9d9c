package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.sim.Action;

/** Goes to a place far away in legs, each to somewhere nearer to it. */
final class Trek implements Activity {
  private static final double LEG = 40;
  private static final double SHORTEST_LEG = 10;

  private final Body body;
  private final Aim aim;
  private final PathFinder finder;
  private final double x;
  private final double z;
  private final double within;
  private double leg = LEG;
  private Approach approach;

  /** Wherever one is no further from a place than so many blocks on the level. */
  private record Nearer(double x, double z, double left) implements Destination {
    @Override
    public double cost(int atX, int atY, int atZ) {
      return over(atX, atZ) <= 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double estimate(int atX, int atY, int atZ) {
      return Math.max(0, over(atX, atZ)) * Moves.WALK;
    }

    private double over(int atX, int atZ) {
      double dx = x - atX - 0.5;
      double dz = z - atZ - 0.5;
      return Math.sqrt(dx * dx + dz * dz) - left;
    }
  }

  /**
   * A trek.
   *
   * @param within blocks on the level from the place at which it ends
   */
  Trek(Body body, Aim aim, PathFinder finder, double x, double z, double within) {
    this.body = body;
    this.aim = aim;
    this.finder = finder;
    this.x = x;
    this.z = z;
    this.within = within;
  }

  @Override
  public Progress act(Action action) {
    double left = body.distance(x, z);
    if (left <= within) {
      return Progress.DONE;
    }
    if (approach == null) {
      double until = Math.max(within - 1, left - leg);
      approach = new Approach(body, aim, finder, new Nearer(x, z, until));
    }
    Progress progress = approach.act(action);
    if (progress == Progress.DONE) {
      leg = LEG;
      approach = null;
    } else if (progress == Progress.FAILED) {
      leg /= 2;
      approach = null;
      if (leg < SHORTEST_LEG) {
        return Progress.FAILED;
      }
    }
    return Progress.RUNNING;
  }

  @Override
  public Cause cause() {
    return Cause.NO_PATH;
  }

  @Override
  public String why() {
    return "no way on, %.0f blocks from where it was to go".formatted(body.distance(x, z));
  }
}
