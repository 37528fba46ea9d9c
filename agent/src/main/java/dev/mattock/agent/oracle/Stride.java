package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/**
 * Goes from cell to cell of a path where nothing is to be dug or placed: in straight lines over
 * open level ground, with a jump where it goes up, gliding where it goes down, swimming and
 * climbing.
 */
final class Stride {
  /** Cells that are looked ahead for a straight line. */
  static final int LOOK_AHEAD = 12;

  /** Blocks from the middle of a cell at which it counts as reached. */
  static final double REACHED = 0.45;

  /** Blocks before a step up at which one jumps. */
  private static final double JUMP_DISTANCE = 1.6;

  private static final double CLIMBING_TOLERANCE = 0.2;

  private final Body body;
  private final Moves moves;
  private final Path path;

  Stride(Body body, Moves moves, Path path) {
    this.body = body;
    this.moves = moves;
    this.path = path;
  }

  /** Goes on from a cell of the path, by its number, to the next. */
  void go(int at, Action action) {
    Player p = body.player();
    long here = path.cells().get(at);
    long next = path.cells().get(at + 1);
    int rise = Cells.y(next) - Cells.y(here);
    boolean climbs =
        moves.climbable(Cells.floor(p.x), Cells.floor(p.y + 0.1), Cells.floor(p.z)) && !p.onGround;
    if (p.inWater) {
      swim(next, action);
    } else if (climbs || (Moves.vertical(here, next) && moves.afloat(next))) {
      climb(next, action);
    } else if (!p.onGround) {
      Steering.glide(body, middleX(next), middleZ(next), action);
    } else if (rise == 0 && moves.walkable(next)) {
      walk(at, action);
    } else if (rise > 0) {
      jump(at, action);
    } else {
      Steering.towards(body, middleX(next), middleZ(next), action);
      calm(p, action);
    }
  }

  private static double middleX(long cell) {
    return Cells.x(cell) + 0.5;
  }

  private static double middleZ(long cell) {
    return Cells.z(cell) + 0.5;
  }

  double distance(long cell) {
    return body.distance(middleX(cell), middleZ(cell));
  }

  private void swim(long next, Action action) {
    Player p = body.player();
    if (distance(next) > CLIMBING_TOLERANCE) {
      Steering.towards(body, middleX(next), middleZ(next), action);
    }
    double below = p.y - Cells.y(next);
    boolean surface = !moves.water(Cells.x(next), Cells.y(next) + 1, Cells.z(next));
    if (below < -0.1 || (surface && below < 0.8)) {
      action.press(Keys.JUMP);
    } else if (below > 0.6 && !p.onGround) {
      action.press(Keys.SNEAK);
    }
  }

  private void climb(long next, Action action) {
    if (distance(next) > CLIMBING_TOLERANCE) {
      Steering.towards(body, middleX(next), middleZ(next), action);
    }
    if (body.player().y < Cells.y(next) + 0.05) {
      action.press(Keys.JUMP);
    }
  }

  /** Jumps up one block; without a sprint where that would carry one too far. */
  private void jump(int at, Action action) {
    long next = path.cells().get(at + 1);
    Steering.towards(body, middleX(next), middleZ(next), action);
    Player p = body.player();
    if (p.sprinting && !goesOn(at + 1)) {
      calm(p, action);
    }
    if (p.y < Cells.y(next) - 0.1 && distance(next) < JUMP_DISTANCE) {
      action.press(Keys.JUMP);
    }
  }

  /** Ends a sprint. */
  private static void calm(Player p, Action action) {
    if (p.sprinting) {
      action.setKeys(action.keys() & ~Keys.FORWARD);
    }
  }

  /** Whether the path goes on straight ahead beyond a cell, level and open. */
  private boolean goesOn(int number) {
    if (number + 2 >= path.cells().length() || number == 0) {
      return false;
    }
    for (int i = number; i < number + 2; i++) {
      long before = path.cells().get(i - 1);
      long cell = path.cells().get(i);
      long after = path.cells().get(i + 1);
      if (Cells.x(after) - Cells.x(cell) != Cells.x(cell) - Cells.x(before)
          || Cells.z(after) - Cells.z(cell) != Cells.z(cell) - Cells.z(before)
          || Cells.y(after) != Cells.y(cell)
          || !moves.walkable(after)) {
        return false;
      }
    }
    return true;
  }

  /** Walks straight to the furthest cell that can be seen to be safe; rests where a turn waits. */
  private void walk(int at, Action action) {
    int furthest = at + 1;
    int last = Math.min(at + LOOK_AHEAD, path.cells().length() - 1);
    for (int i = at + 2; i <= last; i++) {
      long cell = path.cells().get(i);
      if (Cells.y(cell) != Cells.y(path.cells().get(at)) || !straight(cell)) {
        break;
      }
      furthest = i;
    }
    long cell = path.cells().get(furthest);
    if (!passesOn(furthest)) {
      Steering.settle(body, middleX(cell), middleZ(cell), 0.1, action);
    } else if (distance(cell) > 2 || goesOn(furthest)) {
      Steering.sprint(body, middleX(cell), middleZ(cell), action);
    } else {
      Steering.towards(body, middleX(cell), middleZ(cell), action);
    }
  }

  /** Whether one may run through a cell: the way goes on up or down straight ahead, undug. */
  private boolean passesOn(int number) {
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
    if (!moves.carries(Cells.x(after), Cells.y(after), Cells.z(after))) {
      return false;
    }
    boolean ahead =
        Cells.x(after) - Cells.x(cell) == Cells.x(cell) - Cells.x(before)
            && Cells.z(after) - Cells.z(cell) == Cells.z(cell) - Cells.z(before);
    return ahead || distance(cell) > 1.2;
  }

  /** Whether a body can walk in a straight line to a cell, on open level ground all the way. */
  private boolean straight(long cell) {
    Player p = body.player();
    double dx = middleX(cell) - p.x;
    double dz = middleZ(cell) - p.z;
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
