package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds a way to a destination and follows it, finding another where it fails. A far destination is
 * approached in legs; cells at which a way failed are kept away from afterwards.
 */
final class Approach implements Activity {
  /** Paths in a row that may bring one no nearer. */
  private static final int MOST_VAIN_PATHS = 8;

  /** Cells looked at for one path. */
  private static final int MOST_NODES = 16_000;

  /** Ticks after which another path is looked for: what was learnt on the way may change it. */
  private static final int PATIENCE_TICKS = 400;

  /** Ticks that a path must bring one nearer, by the estimate, not to count as vain. */
  private static final double LEAST_GAIN = 10;

  /** Breath at which one looks for air. */
  private static final int LEAST_AIR = 120;

  private static final int ENOUGH_AIR = 270;

  private static final int BREATHING_TICKS = 200;
  private static final int MOST_SHUNNED = 12;

  private final Body body;
  private final Aim aim;
  private final PathFinder finder;
  private final Destination destination;
  private final Deque<Long> shunned = new ArrayDeque<>();
  private Walker walker;
  private Path path;
  private boolean surfacing;
  private double nearest = Double.POSITIVE_INFINITY;
  private int vain;
  private int ticks;

  Approach(Body body, Aim aim, PathFinder finder, Destination destination) {
    this.body = body;
    this.aim = aim;
    this.finder = finder;
    this.destination = destination;
  }

  /** The path being followed; null before the first decision. */
  Path path() {
    return path;
  }

  @Override
  public Cause cause() {
    return Cause.NO_PATH;
  }

  @Override
  public String why() {
    Player p = body.player();
    return "no way leads on from %d, %d, %d to %s"
        .formatted(Cells.floor(p.x), Cells.floor(p.y), Cells.floor(p.z), destination);
  }

  @Override
  public Progress act(Action action) {
    ticks += body.ticks();
    boolean breathless = !surfacing && isBreathless();
    if (walker == null || ticks > PATIENCE_TICKS || breathless) {
      return set(action, breathless);
    }
    Progress progress = walker.act(action);
    if (progress == Progress.RUNNING || (progress == Progress.DONE && isBreathing(action))) {
      return Progress.RUNNING;
    }
    boolean arrived = progress == Progress.DONE && !surfacing && isThere(path.end());
    if (progress == Progress.FAILED) {
      shun(walker.next());
    }
    walker = null;
    surfacing = false;
    return arrived ? Progress.DONE : set(action.clear(), false);
  }

  private boolean isThere(long cell) {
    return destination.cost(Cells.x(cell), Cells.y(cell), Cells.z(cell)) < Double.POSITIVE_INFINITY;
  }

  private boolean isBreathless() {
    Player p = body.player();
    return p.inWater
        && p.air < LEAST_AIR
        && body.moves().water(Cells.floor(p.x), Cells.floor(p.y + p.eyeHeight()), Cells.floor(p.z));
  }

  /** Stays with its head above the water until the lungs are full. */
  private boolean isBreathing(Action action) {
    Player p = body.player();
    if (!surfacing || p.air > ENOUGH_AIR || ticks > BREATHING_TICKS) {
      return false;
    }
    action.clear().press(p.inWater ? Keys.JUMP : 0);
    return true;
  }

  private void shun(long cell) {
    if (shunned.size() == MOST_SHUNNED) {
      shunned.removeFirst();
    }
    shunned.addLast(cell);
  }

  private Progress set(Action action, boolean breathless) {
    Player player = body.player();
    if (player.inWater) {
      action.press(Keys.JUMP);
    } else if (!player.onGround && !isClimbing(player)) {
      return Progress.RUNNING;
    }
    Moves moves = body.moves();
    shunned.forEach(moves::shun);
    long start = body.standing(moves);
    Destination to = breathless ? new Breath(moves) : leg(start);
    Optional<Path> found = finder.towards(moves, start, to, MOST_NODES);
    surfacing = breathless && found.isPresent();
    if (found.isEmpty() || isVain(found.get())) {
      return Progress.FAILED;
    }
    ticks = 0;
    path = found.get();
    walker = new Walker(body, aim, path);
    Progress progress = walker.act(action.clear());
    return progress == Progress.DONE && !isThere(path.end()) ? Progress.RUNNING : progress;
  }

  private boolean isClimbing(Player p) {
    return body.moves().climbable(Cells.floor(p.x), Cells.floor(p.y + 0.1), Cells.floor(p.z));
  }

  private Destination leg(long start) {
    double far = destination.estimate(Cells.x(start), Cells.y(start), Cells.z(start));
    boolean near = far < (Leg.LENGTH + 16) * Moves.WALK;
    return near ? destination : new Leg(destination, Cells.x(start), Cells.z(start), far);
  }

  /** Whether too many paths brought nothing, this one among them. */
  private boolean isVain(Path next) {
    if (surfacing) {
      return false;
    }
    long start = next.cells().get(0);
    double left = destination.estimate(Cells.x(start), Cells.y(start), Cells.z(start));
    if (left < nearest - LEAST_GAIN) {
      nearest = left;
      vain = 0;
    }
    return ++vain > MOST_VAIN_PATHS;
  }
}
