package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/**
 * Follows a path: digs what it says is in the way, places the floors that are missing, and strides
 * along. Fails when it is thrown off the path or gets no further; then another path should be
 * found.
 */
final class Walker implements Activity {
  /** Blocks from the middle of a cell at which one can dig from it, and dig down. */
  private static final double DIG_TOLERANCE = 0.3;

  private static final double DIG_DOWN_TOLERANCE = 0.17;

  /** The same in water, whose flow moves one about. */
  private static final double DIG_AFLOAT_TOLERANCE = 0.25;

  private static final double LOST_DISTANCE = 2.2;

  /** Ticks without reaching a further cell after which the player is taken to be stuck. */
  private static final int STUCK_TICKS = 60;

  private final Body body;
  private final Aim aim;
  private final Path path;
  private final Moves moves;
  private final Stride stride;
  private Activity work;
  private int at;
  private int stuckTicks;

  Walker(Body body, Aim aim, Path path) {
    this.body = body;
    this.aim = aim;
    this.path = path;
    moves = body.moves();
    stride = new Stride(body, moves, path);
  }

  /** The cell of the path that was to be reached next; its last when it is done. */
  long next() {
    return path.cells().get(Math.min(at + 1, path.cells().length() - 1));
  }

  @Override
  public Progress act(Action action) {
    if (work != null) {
      Progress progress = work.act(action);
      if (progress != Progress.DONE) {
        return progress;
      }
      work = null;
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
    return step(path.cells().get(at), path.cells().get(at + 1), action);
  }

  private Progress step(long here, long next, Action action) {
    for (long cell : Moves.swept(here, next)) {
      if (moves.blocked(cell)) {
        return moves.mayDig(cell) ? dig(here, next, cell, action) : Progress.FAILED;
      }
    }
    boolean carried = moves.carries(Cells.x(next), Cells.y(next), Cells.z(next));
    if (carried || Cells.y(next) < Cells.y(here)) {
      stride.go(at, action);
      return Progress.RUNNING;
    }
    if (Cells.y(next) > Cells.y(here) && !Moves.vertical(here, next)) {
      return Progress.FAILED;
    }
    return place(here, next, action);
  }

  private Progress place(long here, long next, Action action) {
    boolean ready = body.player().onGround && stride.distance(here) < 1;
    if (!ready) {
      Steering.settle(body, Cells.x(here) + 0.5, Cells.z(here) + 0.5, Stride.REACHED, action);
      return Progress.RUNNING;
    }
    return begin(
        Moves.vertical(here, next) ? new Piler(body, aim, here) : new Bridger(body, aim, next),
        action);
  }

  private Progress begin(Activity activity, Action action) {
    Progress progress = activity.act(action);
    work = progress == Progress.RUNNING ? activity : null;
    return progress == Progress.FAILED ? Progress.FAILED : Progress.RUNNING;
  }

  /** Goes on to the furthest of the next cells in which the player is. */
  private void advance() {
    int last = Math.min(at + Stride.LOOK_AHEAD, path.cells().length() - 1);
    for (int i = last; i > at; i--) {
      if (isIn(path.cells().get(i))) {
        at = i;
        stuckTicks = 0;
        return;
      }
    }
  }

  private boolean isIn(long cell) {
    Player p = body.player();
    double rise = p.y - Cells.y(cell);
    return stride.distance(cell) < Stride.REACHED
        && rise > -0.4
        && rise < 0.8
        && (rise > -0.15 || p.inWater)
        && moves.carries(Cells.x(cell), Cells.y(cell), Cells.z(cell));
  }

  private boolean isLost() {
    Player p = body.player();
    if (!p.onGround && !p.inWater) {
      return false;
    }
    long here = path.cells().get(at);
    long next = path.cells().get(at + 1);
    boolean far = stride.distance(here) > LOST_DISTANCE && stride.distance(next) > LOST_DISTANCE;
    boolean below = p.y < Math.min(Cells.y(here), Cells.y(next)) - 1.1;
    boolean above = p.y > Math.max(Cells.y(here), Cells.y(next)) + 1.1;
    return far || below || above;
  }

  private Progress dig(long here, long next, long cell, Action action) {
    double tolerance = Moves.vertical(here, next) ? DIG_DOWN_TOLERANCE : DIG_TOLERANCE;
    Player p = body.player();
    double x = Cells.x(here) + 0.5;
    double z = Cells.z(here) + 0.5;
    if (p.inWater) {
      action.press(p.y < Cells.y(here) - 0.1 ? Keys.JUMP : 0);
      if (stride.distance(here) > DIG_AFLOAT_TOLERANCE) {
        Steering.towards(body, x, z, action);
        return Progress.RUNNING;
      }
    } else if (!Steering.settle(body, x, z, tolerance, action)) {
      return Progress.RUNNING;
    }
    Miner miner = new Miner(body, aim, cell);
    if (miner.act(action) == Progress.RUNNING) {
      work = miner;
    }
    return Progress.RUNNING;
  }
}
