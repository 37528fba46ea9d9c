package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.Arrays;

/**
 * Gets out of lava: looks for the nearest cell to stand in that can be walked or swum to, rather
 * one that lava has not come near, and goes there.
 */
final class LavaEscape {
  private static final int RADIUS = 6;
  private static final int SIDE = 2 * RADIUS + 1;

  /** Steps that a cell with lava beside it is worse than another, for each side. */
  private static final int BESIDE = 4;

  private static final int[] SIDE_X = {1, -1, 0, 0};
  private static final int[] SIDE_Z = {0, 0, 1, -1};
  private static final int DEEPEST_FALL = 3;

  /** Blocks by which a body must reach into a cell to touch what is in it. */
  private static final double TOUCH = 0.01;

  private final Body body;
  private final int[] before = new int[SIDE * SIDE * SIDE];
  private final int[] steps = new int[SIDE * SIDE * SIDE];
  private final int[] queue = new int[SIDE * SIDE * SIDE];
  private int queued;
  private int fromX;
  private int fromY;
  private int fromZ;

  LavaEscape(Body body) {
    this.body = body;
  }

  /** Whether any part of the body touches lava. */
  boolean burns() {
    Player p = body.player();
    double half = Body.HALF - TOUCH;
    for (int corner = 0; corner < 4; corner++) {
      int x = Cells.floor(p.x + ((corner & 1) == 0 ? -half : half));
      int z = Cells.floor(p.z + ((corner & 2) == 0 ? -half : half));
      int y = Cells.floor(p.y);
      int head = Cells.floor(p.y + p.height());
      if (has(x, y, z, Kinds.LAVA) || has(x, y + 1, z, Kinds.LAVA) || has(x, head, z, Kinds.LAVA)) {
        return true;
      }
    }
    return false;
  }

  /** Takes a decision on the way out. */
  void act(Action action) {
    Player p = body.player();
    fromX = Cells.floor(p.x);
    fromY = Cells.floor(p.y + 0.1);
    fromZ = Cells.floor(p.z);
    int goal = search();
    int next = goal;
    while (next >= 0 && steps[next] > 1) {
      next = before[next];
    }
    if (next < 0) {
      action.press(Keys.JUMP);
      return;
    }
    Steering.towards(body, x(next) + 0.5, z(next) + 0.5, action);
    if (y(next) > fromY || has(fromX, fromY, fromZ, Kinds.LAVA)) {
      action.press(Keys.JUMP);
    }
  }

  /** The best cell to flee to; -1 if there is none. */
  private int search() {
    Arrays.fill(steps, -1);
    queued = 0;
    reach(fromX, fromY, fromZ, -1);
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < queued; i++) {
      int cell = queue[i];
      if (cell != index(fromX, fromY, fromZ) && isSafe(x(cell), y(cell), z(cell))) {
        int score = steps[cell] + BESIDE * lavaBeside(x(cell), y(cell), z(cell));
        if (score < least) {
          least = score;
          best = cell;
        }
      }
      spread(cell);
    }
    return best;
  }

  private void spread(int cell) {
    int x = x(cell);
    int y = y(cell);
    int z = z(cell);
    boolean climbs = has(x, y, z, Kinds.LAVA) || has(x, y - 1, z, Kinds.FLOOR);
    boolean roofed = has(x, y + 2, z, Kinds.BLOCKED);
    if (has(x, y, z, Kinds.LAVA) && !roofed) {
      reach(x, y + 1, z, cell);
    }
    for (int side = 0; side < 4; side++) {
      int sideX = x + SIDE_X[side];
      int sideZ = z + SIDE_Z[side];
      if (climbs && !roofed) {
        reach(sideX, y + 1, sideZ, cell);
      }
      int down = 0;
      while (down < DEEPEST_FALL
          && isOpen(sideX, y - down, sideZ)
          && !rests(sideX, y - down, sideZ)) {
        down++;
      }
      reach(sideX, y - down, sideZ, cell);
    }
  }

  /** Whether one stays at that height. */
  private boolean rests(int x, int y, int z) {
    return has(x, y - 1, z, Kinds.FLOOR) || has(x, y, z, Kinds.LAVA);
  }

  private void reach(int x, int y, int z, int from) {
    if (Math.abs(x - fromX) > RADIUS
        || Math.abs(y - fromY) > RADIUS
        || Math.abs(z - fromZ) > RADIUS
        || !isOpen(x, y, z)) {
      return;
    }
    int cell = index(x, y, z);
    if (steps[cell] < 0) {
      steps[cell] = from < 0 ? 0 : steps[from] + 1;
      before[cell] = from;
      queue[queued++] = cell;
    }
  }

  private boolean isOpen(int x, int y, int z) {
    return !has(x, y, z, Kinds.BLOCKED) && !has(x, y + 1, z, Kinds.BLOCKED);
  }

  private boolean isSafe(int x, int y, int z) {
    return has(x, y - 1, z, Kinds.FLOOR)
        && !has(x, y, z, Kinds.LAVA | Kinds.BURNS)
        && !has(x, y + 1, z, Kinds.LAVA);
  }

  private int lavaBeside(int x, int y, int z) {
    int beside = 0;
    for (int side = 0; side < 4; side++) {
      beside += has(x + SIDE_X[side], y, z + SIDE_Z[side], Kinds.LAVA) ? 1 : 0;
      beside += has(x + SIDE_X[side], y + 1, z + SIDE_Z[side], Kinds.LAVA) ? 1 : 0;
    }
    return beside;
  }

  private boolean has(int x, int y, int z, int bits) {
    return (body.kinds().bits(body.world().state(x, y, z)) & bits) != 0;
  }

  private int index(int x, int y, int z) {
    return ((y - fromY + RADIUS) * SIDE + z - fromZ + RADIUS) * SIDE + x - fromX + RADIUS;
  }

  private int x(int cell) {
    return cell % SIDE - RADIUS + fromX;
  }

  private int y(int cell) {
    return cell / (SIDE * SIDE) - RADIUS + fromY;
  }

  private int z(int cell) {
    return cell / SIDE % SIDE - RADIUS + fromZ;
  }
}
