package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;

/**
 * Travels to a far place, hundreds of blocks away; out of the deep it goes up to the daylight
 * first, for there it is quicker. Where no way leads on, it goes aside for a while and tries again
 * from there, before it says that there is no way.
 */
final class Journey implements Activity {
  private static final int MOST_DETOURS = 5;
  private static final int DETOUR_BLOCKS = 20;

  /** Blocks from which on a place is far. */
  private static final double FAR = 40;

  private final Body body;
  private final Aim aim;
  private final PathFinder finder;
  private final Destination destination;
  private Approach approach;

  /** Whether it goes somewhere else first, for a better way. */
  private boolean aside;

  private int detours;

  /**
   * A journey to a point on the map, at any height.
   *
   * @param within level blocks from the point at which it ends
   */
  Journey(Body body, Aim aim, PathFinder finder, double x, double z, double within) {
    this(body, aim, finder, new Column(x, z, within));
  }

  /** A journey to a destination. */
  Journey(Body body, Aim aim, PathFinder finder, Destination destination) {
    this.body = body;
    this.aim = aim;
    this.finder = finder;
    this.destination = destination;
    Player p = body.player();
    int x = Cells.floor(p.x);
    int y = Cells.floor(p.y + 0.2);
    int z = Cells.floor(p.z);
    Daylight daylight = new Daylight(body.terrain());
    aside = daylight.isFar(x, y, z) && destination.estimate(x, y, z) > FAR * Moves.WALK;
    approach = new Approach(body, aim, finder, aside ? daylight : destination);
  }

  /** A journey to a point, ending within so many blocks of it. */
  static Journey to(
      Body body, Aim aim, PathFinder finder, double x, double y, double z, double within) {
    return new Journey(
        body, aim, finder, NearPoints.of(body, ImmutableDoubleArray.of(x, y, z), within));
  }

  @Override
  public Cause cause() {
    return Cause.NO_PATH;
  }

  @Override
  public String why() {
    return approach.why();
  }

  @Override
  public Progress act(Action action) {
    Progress progress = approach.act(action);
    if (progress == Progress.RUNNING || (progress == Progress.DONE && !aside)) {
      return progress;
    }
    if (aside) {
      aside = false;
      approach = new Approach(body, aim, finder, destination);
      return Progress.RUNNING;
    }
    if (detours == MOST_DETOURS) {
      return Progress.FAILED;
    }
    aside = true;
    approach = new Approach(body, aim, finder, besides());
    return Progress.RUNNING;
  }

  /** Somewhere at the side, each time elsewhere. */
  private Destination besides() {
    Player p = body.player();
    long draw = Hash64.of(Cells.of(Cells.floor(p.x), Cells.floor(p.y), Cells.floor(p.z)), detours);
    double turn = 2 * Math.PI * Hash64.toUnit(draw);
    detours++;
    double x = p.x + DETOUR_BLOCKS * StrictMath.cos(turn);
    double z = p.z + DETOUR_BLOCKS * StrictMath.sin(turn);
    return new Column(x, z, 3);
  }
}
