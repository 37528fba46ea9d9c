package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/**
 * Follows a path: digs what it says is in the way, jumps where it goes up, swims where there is
 * water, and takes straight lines over open level ground. Fails when it is thrown off the path or
 * gets no further; then another path should be found.
 */
final class Walker implements Activity {
  /** Cells that are looked ahead for a straight line. */
  private static final int LOOK_AHEAD = 8;

  /** Blocks from the middle of a cell at which it counts as reached. */
  private static final double REACHED = 0.45;

  /** Blocks from the middle of a cell at which one can dig from it, and dig down. */
  private static final double DIG_TOLERANCE = 0.3;

  private static final double DIG_DOWN_TOLERANCE = 0.17;

  private static final double LOST_DISTANCE = 2.2;

  /** Ticks without reaching a further cell after which the player is taken to be stuck. */
  private static final int STUCK_TICKS = 60;

  private final Body body;
  private final Aim aim;
  private final Path path;
  private Miner miner;
  private int at;
  private int stuckTicks;

  Walker(Body body, Aim aim, Path path) {
    this.body = body;
    this.aim = aim;
    this.path = path;
  }

  @Override
  public Progress act(Action action) {
    if (miner != null) {
      Progress progress = miner.act(action);
      if (progress != Progress.DONE) {
        return progress;
      }
      miner = null;
      stuckTicks = 0;
      action.clear();
    }
    advance();
    if (at == path.cells().length() - 1) {
      return Progress.DONE;
    }
    stuckTicks += body.ticks();
    if (stuckTicks > STUCK_TICKS || isLost()) {
      return Progress.FAILED;
    }
    Moves moves = body.moves();
    long here = path.cells().get(at);
    long next = path.cells().get(at + 1);
    for (long cell : Moves.swept(here, next)) {
      if (moves.blocked(cell)) {
        dig(here, next, cell, action);
        return Progress.RUNNING;
      }
    }
    go(moves, here, next, action);
    return Progress.RUNNING;
  }

  /** Goes on to the furthest of the next cells in which the player is. */
  private void advance() {
    int last = Math.min(at + LOOK_AHEAD, path.cells().length() - 1);
    for (int i = last; i > at; i--) {
      long cell = path.cells().get(i);
      double rise = body.player().y - Cells.y(cell);
      if (distance(cell) < REACHED && rise > -0.4 && rise < 0.8) {
        at = i;
        stuckTicks = 0;
        return;
      }
    }
  }

  private double distance(long cell) {
    return body.distance(Cells.x(cell) + 0.5, Cells.z(cell) + 0.5);
  }

  private boolean isLost() {
    Player p = body.player();
    if (!p.onGround && !p.inWater) {
      return false;
    }
    long here = path.cells().get(at);
    long next = path.cells().get(at + 1);
    boolean far = distance(here) > LOST_DISTANCE && distance(next) > LOST_DISTANCE;
    boolean below = p.y < Math.min(Cells.y(here), Cells.y(next)) - 1.1;
    boolean above = p.y > Math.max(Cells.y(here), Cells.y(next)) + 1.1;
    return far || below || above;
  }

  private void dig(long here, long next, long cell, Action action) {
    boolean below = Cells.x(here) == Cells.x(next) && Cells.z(here) == Cells.z(next);
    double tolerance = below ? DIG_DOWN_TOLERANCE : DIG_TOLERANCE;
    if (body.player().inWater) {
      action.press(Keys.JUMP);
    } else if (!Steering.settle(
        body, Cells.x(here) + 0.5, Cells.z(here) + 0.5, tolerance, action)) {
      return;
    }
    miner = new Miner(body, aim, cell);
    if (miner.act(action) != Progress.RUNNING) {
      miner = null;
    }
  }

  private void go(Moves moves, long here, long next, Action action) {
    Player p = body.player();
    int rise = Cells.y(next) - Cells.y(here);
    if (rise == 0 && moves.walkable(Cells.x(next), Cells.y(next), Cells.z(next))) {
      walk(moves, action);
    } else if (rise >= 0 || p.onGround || distance(next) > REACHED) {
      Steering.towards(body, Cells.x(next) + 0.5, Cells.z(next) + 0.5, action);
    }
    boolean step = rise > 0 && p.y < Cells.y(next) - 0.1 && distance(next) < 1.6;
    if (step || p.inWater) {
      action.press(Keys.JUMP);
    }
  }

  /** Walks straight to the furthest cell that can be seen to be safe; rests where a turn waits. */
  private void walk(Moves moves, Action action) {
    int furthest = at + 1;
    int last = Math.min(at + LOOK_AHEAD, path.cells().length() - 1);
    for (int i = at + 2; i <= last; i++) {
      long cell = path.cells().get(i);
      if (Cells.y(cell) != Cells.y(path.cells().get(at)) || !straight(moves, cell)) {
        break;
      }
      furthest = i;
    }
    long cell = path.cells().get(furthest);
    double x = Cells.x(cell) + 0.5;
    double z = Cells.z(cell) + 0.5;
    if (passesOn(moves, furthest)) {
      Steering.towards(body, x, z, action);
    } else {
      Steering.settle(body, x, z, 0.1, action);
    }
  }

  /** Whether one may run through a cell: the way goes on up or down straight ahead, undug. */
  private boolean passesOn(Moves moves, int number) {
    if (number == path.cells().length() - 1) {
      return false;
    }
    long before = path.cells().get(number - 1);
    long cell = path.cells().get(number);
    long after = path.cells().get(number + 1);
    for (long swept : Moves.swept(cell, after)) {
      if (moves.blocked(swept)) {
        return false;
      }
    }
    boolean ahead =
        Cells.x(after) - Cells.x(cell) == Cells.x(cell) - Cells.x(before)
            && Cells.z(after) - Cells.z(cell) == Cells.z(cell) - Cells.z(before);
    return ahead || body.distance(Cells.x(cell) + 0.5, Cells.z(cell) + 0.5) > 1.2;
  }

  /** Whether a body can walk in a straight line to a cell, on open level ground all the way. */
  private boolean straight(Moves moves, long cell) {
    Player p = body.player();
    double dx = Cells.x(cell) + 0.5 - p.x;
    double dz = Cells.z(cell) + 0.5 - p.z;
    int steps = (int) Math.ceil(4 * Math.sqrt(dx * dx + dz * dz));
    double half = Body.HALF + 0.05;
    for (int step = 1; step <= steps; step++) {
      double x = p.x + dx * step / steps;
      double z = p.z + dz * step / steps;
      for (int corner = 0; corner < 4; corner++) {
        int cornerX = Cells.floor(x + ((corner & 1) == 0 ? -half : half));
        int cornerZ = Cells.floor(z + ((corner & 2) == 0 ? -half : half));
        if (!moves.walkable(cornerX, Cells.y(cell), cornerZ)) {
          return false;
        }
      }
    }
    return true;
  }
}
