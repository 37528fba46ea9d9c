package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Errand;
import java.util.Arrays;

/**
 * Finds ways on foot by A* over cells: around walls, up one block, down at most three, never into
 * lava, fire or thorns, through water only if the way around is long. Where there is no way within
 * the budget it leads to the cell found nearest to the goal. Scratch memory of one world.
 */
final class PathFinder {
  /** Most cells that are looked at for one way. */
  static final int MOST_CELLS = 400;

  /** Deepest drop that is walked down, blocks. */
  static final int DEEPEST_DROP = 3;

  /** Horizontal distance from the start that is not left, blocks. */
  private static final int REACH = 32;

  private static final int TABLE = 1024;
  private static final float WATER_COST = 8;
  private static final float DIAGONAL = 1.4142135f;

  /** Height up to which something in a cell is walked on without leaving the cell. */
  private static final double LOW = 0.5625;

  private static final int NOWHERE = Integer.MIN_VALUE;
  private static final int[] STEP_X = {1, -1, 0, 0, 1, 1, -1, -1};
  private static final int[] STEP_Z = {0, 0, 1, -1, 1, -1, 1, -1};

  private final World world;
  private final CellKinds kinds;
  private final int[] xs = new int[MOST_CELLS];
  private final int[] ys = new int[MOST_CELLS];
  private final int[] zs = new int[MOST_CELLS];
  private final float[] costs = new float[MOST_CELLS];
  private final float[] totals = new float[MOST_CELLS];
  private final int[] parents = new int[MOST_CELLS];
  private final int[] places = new int[MOST_CELLS];
  private final int[] heap = new int[MOST_CELLS];

  /** Cell numbers by hash of place, -1 for none. */
  private final short[] table = new short[TABLE];

  private int cells;
  private int heaped;
  private int width;
  private int height;
  private boolean swims;
  private boolean reached;
  private int goalX;
  private int goalY;
  private int goalZ;

  PathFinder(World world, CellKinds kinds) {
    this.world = world;
    this.kinds = kinds;
  }

  /**
   * Finds a way for a body and writes its steps into an errand.
   *
   * @param bodyWidth blocks; what is wider than a block needs two cells each way
   * @param waterIsHome whether water costs nothing more than land
   * @return whether the goal is reached, or at least a cell nearer to it than the start
   */
  boolean find(
      double x,
      double y,
      double z,
      double bodyWidth,
      double bodyHeight,
      boolean waterIsHome,
      Errand into) {
    width = bodyWidth > 1 ? 2 : 1;
    height = (int) StrictMath.ceil(bodyHeight);
    swims = waterIsHome;
    goalX = corner(into.x);
    goalY = Collider.floor(into.y + 0.5);
    goalZ = corner(into.z);
    int startX = corner(x);
    int startZ = corner(z);
    int startY = Collider.floor(y + (1 - LOW));
    reached = false;
    Arrays.fill(table, (short) -1);
    cells = 0;
    heaped = 0;
    open(startX, startY, startZ, 0, -1);
    int best = search(startX, startZ);
    write(best, into);
    return reached || into.length > 0;
  }

  /** Whether the last way leads to its goal, not only nearer. */
  boolean reached() {
    return reached;
  }

  /** The least cell of the square that a body with that centre stands on. */
  private int corner(double centre) {
    return width == 1 ? Collider.floor(centre) : Collider.floor(centre - 0.5);
  }

  /** The centre of the body in a cell. */
  static double centre(int corner, double bodyWidth) {
    return corner + (bodyWidth > 1 ? 1 : 0.5);
  }

  private int search(int startX, int startZ) {
    int best = 0;
    float nearest = Float.POSITIVE_INFINITY;
    while (heaped > 0) {
      int cell = pop();
      float left = totals[cell] - costs[cell];
      if (left < nearest) {
        nearest = left;
        best = cell;
      }
      if (near(cell)) {
        reached = true;
        return cell;
      }
      if (Math.abs(xs[cell] - startX) < REACH && Math.abs(zs[cell] - startZ) < REACH) {
        expand(cell);
      }
    }
    return best;
  }

  /** Whether a cell is the goal or beside it: who stands there has arrived. */
  private boolean near(int cell) {
    return Math.abs(xs[cell] - goalX) + Math.abs(zs[cell] - goalZ) <= 1
        && Math.abs(ys[cell] - goalY) <= 1;
  }

  private void expand(int cell) {
    int open = 0;
    for (int side = 0; side < STEP_X.length && cells < MOST_CELLS; side++) {
      boolean diagonal = side >= 4;
      if (diagonal && !bothOpen(side, open)) {
        continue;
      }
      int x = xs[cell] + STEP_X[side];
      int z = zs[cell] + STEP_Z[side];
      int y = arrive(x, ys[cell], z, cell, diagonal);
      if (y == NOWHERE) {
        continue;
      }
      if (y == ys[cell]) {
        open |= 1 << side;
      }
      float cost = diagonal ? DIAGONAL : 1;
      if (!swims && (kinds.at(x, y, z) & CellKinds.WATER) != 0) {
        cost += WATER_COST;
      }
      visit(x, y, z, costs[cell] + cost, cell);
    }
  }

  /** A corner is cut only where both cells beside it are on the same height and free. */
  private static boolean bothOpen(int side, int open) {
    int alongX = STEP_X[side] > 0 ? 1 : 2;
    int alongZ = STEP_Z[side] > 0 ? 4 : 8;
    return (open & alongX) != 0 && (open & alongZ) != 0;
  }

  /** The height at which a body comes to stand that steps into a column, or {@link #NOWHERE}. */
  private int arrive(int x, int y, int z, int from, boolean level) {
    if (!world.area().contains(x >> 4, z >> 4)) {
      return NOWHERE;
    }
    if (!fits(x, y, z)) {
      boolean up =
          !level
              && !tall(x, y, z)
              && passes(xs[from], y + height, zs[from])
              && fits(x, y + 1, z)
              && stands(x, y + 1, z);
      return up ? y + 1 : NOWHERE;
    }
    int at = y;
    while (!stands(x, at, z)) {
      at--;
      if (level || y - at > DEEPEST_DROP || !passes(x, at, z)) {
        return NOWHERE;
      }
    }
    return at;
  }

  /** Whether a body has room there, and nothing harms it. */
  private boolean fits(int x, int y, int z) {
    for (int dy = 0; dy < height; dy++) {
      if (!passes(x, y + dy, z)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one layer of a body has room; low things on the floor do not count. */
  private boolean passes(int x, int y, int z) {
    for (int dz = 0; dz < width; dz++) {
      for (int dx = 0; dx < width; dx++) {
        int bits = kinds.at(x + dx, y, z + dz);
        if ((bits & (CellKinds.LAVA | CellKinds.HARMS)) != 0
            || ((bits & CellKinds.BLOCKS) != 0 && kinds.top(x + dx, y, z + dz) > LOW)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether something there reaches higher than a jump. */
  private boolean tall(int x, int y, int z) {
    for (int dz = 0; dz < width; dz++) {
      for (int dx = 0; dx < width; dx++) {
        if ((kinds.at(x + dx, y, z + dz) & CellKinds.TALL) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a body that has room there is held up by ground or water. */
  private boolean stands(int x, int y, int z) {
    for (int dz = 0; dz < width; dz++) {
      for (int dx = 0; dx < width; dx++) {
        int here = kinds.at(x + dx, y, z + dz);
        if ((here & (CellKinds.BLOCKS | CellKinds.WATER)) != 0) {
          return true;
        }
        int below = kinds.at(x + dx, y - 1, z + dz);
        if ((below & CellKinds.BLOCKS) != 0 && kinds.top(x + dx, y - 1, z + dz) > LOW) {
          return (below & CellKinds.TALL) == 0;
        }
      }
    }
    return false;
  }

  private void visit(int x, int y, int z, float cost, int from) {
    int known = table[slot(x, y, z)];
    if (known < 0) {
      open(x, y, z, cost, from);
    } else if (cost < costs[known] && places[known] >= 0) {
      totals[known] += cost - costs[known];
      costs[known] = cost;
      parents[known] = from;
      rise(places[known]);
    }
  }

  private void open(int x, int y, int z, float cost, int from) {
    int cell = cells++;
    xs[cell] = x;
    ys[cell] = y;
    zs[cell] = z;
    costs[cell] = cost;
    totals[cell] = cost + estimate(x, y, z);
    parents[cell] = from;
    table[slot(x, y, z)] = (short) cell;
    places[cell] = heaped;
    heap[heaped++] = cell;
    rise(heaped - 1);
  }

  private float estimate(int x, int y, int z) {
    int dx = Math.abs(x - goalX);
    int dz = Math.abs(z - goalZ);
    int straight = Math.abs(dx - dz);
    return straight + Math.min(dx, dz) * DIAGONAL + Math.abs(y - goalY);
  }

  private int slot(int x, int y, int z) {
    int mixed = (x * 31 + z) * 31 + y;
    int slot = (mixed * 0x9E3779B1) >>> 22;
    int cell = table[slot];
    while (cell >= 0 && (xs[cell] != x || ys[cell] != y || zs[cell] != z)) {
      slot = (slot + 1) & (TABLE - 1);
      cell = table[slot];
    }
    return slot;
  }

  private int pop() {
    int top = heap[0];
    places[top] = -1;
    heaped--;
    if (heaped > 0) {
      heap[0] = heap[heaped];
      places[heap[0]] = 0;
      sink();
    }
    return top;
  }

  private void rise(int from) {
    int at = from;
    int cell = heap[at];
    while (at > 0 && totals[cell] < totals[heap[(at - 1) >> 1]]) {
      put(at, heap[(at - 1) >> 1]);
      at = (at - 1) >> 1;
    }
    put(at, cell);
  }

  private void sink() {
    int at = 0;
    int cell = heap[0];
    while (2 * at + 1 < heaped) {
      int child = 2 * at + 1;
      if (child + 1 < heaped && totals[heap[child + 1]] < totals[heap[child]]) {
        child++;
      }
      if (totals[heap[child]] >= totals[cell]) {
        break;
      }
      put(at, heap[child]);
      at = child;
    }
    put(at, cell);
  }

  private void put(int at, int cell) {
    heap[at] = cell;
    places[cell] = at;
  }

  /** Writes the way to a cell, without the start; of a long one its beginning. */
  private void write(int last, Errand into) {
    int length = 0;
    for (int cell = last; parents[cell] >= 0; cell = parents[cell]) {
      length++;
    }
    into.at = 0;
    into.length = Math.min(length, Errand.MOST_STEPS);
    int at = length - 1;
    for (int cell = last; parents[cell] >= 0; cell = parents[cell]) {
      if (at < Errand.MOST_STEPS) {
        into.setStep(at, pack(xs[cell], ys[cell], zs[cell]));
      }
      at--;
    }
  }

  /** A cell in 64 bits: 28 of x and z each, 8 of y. */
  static long pack(int x, int y, int z) {
    return ((long) x << 36) | ((z & 0xFFF_FFFFL) << 8) | (y & 0xFF);
  }

  static int packedX(long cell) {
    return (int) (cell >> 36);
  }

  static int packedY(long cell) {
    return (int) (cell & 0xFF);
  }

  static int packedZ(long cell) {
    return (int) (cell << 28 >> 36);
  }
}
