package dev.mattock.worlds.task;

import java.util.Arrays;

/**
 * Where one can get from a cell on foot: steps to the four sides, at most one block up and three
 * down, without digging, swimming or being hurt; breadth first, within a square. Used by one
 * thread.
 */
final class Walk {
  private static final int UNSEEN = -1;
  private static final int MAX_DROP = 3;
  private static final int[] STEP_X = {1, 0, -1, 0};
  private static final int[] STEP_Z = {0, 1, 0, -1};

  private final int radius;
  private final int side;
  private final int[] feet;
  private final int[] steps;
  private final int[] queue;
  private int found;
  private int originX;
  private int originZ;

  /** A walk within {@code radius} blocks on each axis. */
  Walk(int radius) {
    this.radius = radius;
    side = 2 * radius + 1;
    feet = new int[side * side];
    steps = new int[side * side];
    queue = new int[side * side];
  }

  /** Explores from a cell where feet stand. */
  void explore(LandPatch land, int x, int y, int z) {
    originX = x - radius;
    originZ = z - radius;
    Arrays.fill(feet, UNSEEN);
    found = 0;
    visit(index(x, z), y, 0);
    for (int next = 0; next < found; next++) {
      int at = queue[next];
      for (int direction = 0; direction < 4; direction++) {
        step(land, at, direction);
      }
    }
  }

  /** How many cells were found. */
  int size() {
    return found;
  }

  /** x of the {@code number}-th cell, nearest first. */
  int x(int number) {
    return originX + queue[number] % side;
  }

  /** y of the {@code number}-th cell. */
  int y(int number) {
    return feet[queue[number]];
  }

  /** z of the {@code number}-th cell. */
  int z(int number) {
    return originZ + queue[number] / side;
  }

  /** Steps from the origin to a column, or -1 if it was not reached. */
  int steps(int x, int z) {
    boolean inside = x >= originX && x < originX + side && z >= originZ && z < originZ + side;
    return inside && feet[index(x, z)] != UNSEEN ? steps[index(x, z)] : -1;
  }

  /**
   * Fewest steps to a column beside, or at, a block from which it is in easy reach: at most a block
   * below the feet and three above; -1 if there is none.
   */
  int stepsToReach(int x, int y, int z) {
    int best = -1;
    for (int dz = -1; dz <= 1; dz++) {
      for (int dx = -1; dx <= 1; dx++) {
        int there = steps(x + dx, z + dz);
        if (there >= 0 && (best < 0 || there < best)) {
          int height = y - feet[index(x + dx, z + dz)];
          best = height >= -1 && height <= 3 ? there : best;
        }
      }
    }
    return best;
  }

  private void step(LandPatch land, int at, int direction) {
    int column = at % side + STEP_X[direction];
    int row = at / side + STEP_Z[direction];
    if (column < 0 || column >= side || row < 0 || row >= side) {
      return;
    }
    int next = row * side + column;
    if (feet[next] != UNSEEN) {
      return;
    }
    int x = originX + column;
    int z = originZ + row;
    int y = feet[at];
    boolean roomToJump = land.passable(originX + at % side, y + 2, originZ + at / side);
    for (int up = roomToJump ? 1 : 0; up >= -MAX_DROP; up--) {
      if (land.standable(x, y + up, z)) {
        boolean headroom = up >= 0 || clear(land, x, y + up + 2, y + 1, z);
        if (headroom) {
          visit(next, y + up, steps[at] + 1);
        }
        return;
      }
    }
  }

  /** Whether a column is free between two heights, both included. */
  private static boolean clear(LandPatch land, int x, int from, int to, int z) {
    for (int y = from; y <= to; y++) {
      if (!land.passable(x, y, z)) {
        return false;
      }
    }
    return true;
  }

  private void visit(int index, int y, int distance) {
    feet[index] = y;
    steps[index] = distance;
    queue[found++] = index;
  }

  private int index(int x, int z) {
    return (z - originZ) * side + x - originX;
  }
}
