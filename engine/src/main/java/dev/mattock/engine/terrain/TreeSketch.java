package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.TreeType;
import dev.mattock.engine.terrain.TreeShape.Part;
import java.util.Arrays;

/**
 * A tree while it is drawn: wood and leaves in a box of cells. {@link #finish} finds out what holds
 * on to what, and how far each leaf is from wood. Leaves that are further than {@value
 * #FURTHEST_LEAF} steps are left out: they would decay.
 */
final class TreeSketch {
  /** Most steps from a leaf through leaves to a log. */
  static final int FURTHEST_LEAF = 6;

  private static final int EDGE = TreeShape.REACH + TreeShape.FAR_REACH + 1;
  private static final int LAYER = EDGE * EDGE;
  private static final int CELLS = LAYER * (TreeShape.TALLEST + 1);
  private static final int ORIGIN = TreeShape.REACH * EDGE + TreeShape.REACH;

  private final Content content;
  private final TreeType type;
  private final int leafDistances;
  private final long hash;
  private int draws;

  /** State of each cell, 0 for none; negative for leaves whose distance is not known yet. */
  private final int[] cells = new int[CELLS];

  private final short[] found = new short[CELLS];
  private final int[] order = new int[CELLS];
  private final short[] holds = new short[CELLS];
  private final byte[] parts = new byte[CELLS];
  private int count;

  TreeSketch(Content content, TreeType type, long hash) {
    this.content = content;
    this.type = type;
    this.hash = hash;
    leafDistances =
        content.blockOf(type.leaves()).properties().containsKey("distance") ? FURTHEST_LEAF : 1;
  }

  /** The next draw, 0..bound - 1. */
  int draw(int bound) {
    return Hash64.toBounded(Hash64.of(hash, draws++), bound);
  }

  /** Whether the next draw, even over 0..1, is below a chance. */
  boolean chance(double chance) {
    return Hash64.toUnit(Hash64.of(hash, draws++)) < chance;
  }

  /** Draws a height of the trunk. */
  int drawHeight() {
    return type.minHeight() + draw(type.maxHeight() - type.minHeight() + 1);
  }

  TreeType type() {
    return type;
  }

  /** Puts an upright log. */
  void log(int x, int y, int z) {
    wood(x, y, z, type.log());
  }

  /** Puts a log that lies along an axis, if logs of its kind can. */
  void log(int x, int y, int z, String axis) {
    boolean turns = content.blockOf(type.log()).properties().containsKey("axis");
    wood(x, y, z, turns ? content.withProperty(type.log(), "axis", axis) : type.log());
  }

  /** Puts a block that stays like wood: it needs no other wood near. */
  void wood(int x, int y, int z, int state) {
    if (inside(x, y, z)) {
      cells[index(x, y, z)] = state;
    }
  }

  /** Puts leaves where there is nothing yet. */
  void leaf(int x, int y, int z) {
    if (inside(x, y, z) && cells[index(x, y, z)] == 0) {
      cells[index(x, y, z)] = -1;
    }
  }

  /** Whether nothing was taken in a cell of the box. */
  boolean isFree(int x, int y, int z) {
    return inside(x, y, z) && found[index(x, y, z)] < 0;
  }

  private static boolean inside(int x, int y, int z) {
    return x >= -TreeShape.REACH
        && x <= TreeShape.FAR_REACH
        && z >= -TreeShape.REACH
        && z <= TreeShape.FAR_REACH
        && y >= 0
        && y <= TreeShape.TALLEST;
  }

  private static int index(int x, int y, int z) {
    return y * LAYER + z * EDGE + x + ORIGIN;
  }

  /** The shape as it was drawn. */
  TreeShape finish(TreeHangings hangings) {
    Arrays.fill(found, (short) -1);
    count = 0;
    int width = type.form().width();
    for (int i = 0; i < width * width; i++) {
      take(index(i % width, 0, i / width), -1, Part.WOOD);
    }
    followWood();
    followLeaves();
    hangings.hang(this);
    return shape(width);
  }

  private void take(int cell, int holder, Part part) {
    found[cell] = (short) count;
    order[count] = cell;
    holds[count] = (short) holder;
    parts[count] = (byte) part.ordinal();
    count++;
  }

  /** Wood holds on to wood that it touches, be it by a corner. */
  private void followWood() {
    for (int i = 0; i < count; i++) {
      for (int neighbour = 0; neighbour < 27; neighbour++) {
        int x = x(order[i]) + neighbour % 3 - 1;
        int y = y(order[i]) + neighbour / 9 - 1;
        int z = z(order[i]) + neighbour / 3 % 3 - 1;
        if (inside(x, y, z) && cells[index(x, y, z)] > 0 && found[index(x, y, z)] < 0) {
          take(index(x, y, z), i, Part.WOOD);
        }
      }
    }
  }

  /** Leaves hold on to the neighbour that is one step nearer to wood. */
  private void followLeaves() {
    int from = 0;
    for (int distance = 1; distance <= FURTHEST_LEAF; distance++) {
      int state =
          leafDistances == 1
              ? type.leaves()
              : content.withProperty(type.leaves(), "distance", Integer.toString(distance));
      int to = count;
      for (int i = from; i < to; i++) {
        for (int side = 0; side < 6; side++) {
          takeLeaf(i, side, state);
        }
      }
      from = to;
    }
  }

  private void takeLeaf(int holder, int side, int state) {
    int step = side % 2 == 0 ? 1 : -1;
    int x = x(order[holder]) + (side / 2 == 0 ? step : 0);
    int y = y(order[holder]) + (side / 2 == 1 ? step : 0);
    int z = z(order[holder]) + (side / 2 == 2 ? step : 0);
    if (inside(x, y, z) && cells[index(x, y, z)] < 0 && found[index(x, y, z)] < 0) {
      take(index(x, y, z), holder, Part.CROWN);
      cells[index(x, y, z)] = state;
    }
  }

  /** Cells taken so far. */
  int count() {
    return count;
  }

  /** x of a cell that was taken. */
  int xOf(int taken) {
    return x(order[taken]);
  }

  /** y of a cell that was taken. */
  int yOf(int taken) {
    return y(order[taken]);
  }

  /** z of a cell that was taken. */
  int zOf(int taken) {
    return z(order[taken]);
  }

  /** Whether a cell that was taken is wood. */
  boolean isWood(int taken) {
    return parts[taken] == Part.WOOD.ordinal();
  }

  /** Lets something hang on a cell that was taken. */
  void hang(int x, int y, int z, int state, int holder) {
    cells[index(x, y, z)] = state;
    take(index(x, y, z), holder, Part.HANGING);
  }

  private TreeShape shape(int width) {
    byte[] offsets = new byte[3 * count];
    short[] states = new short[count];
    for (int i = 0; i < count; i++) {
      offsets[3 * i] = (byte) x(order[i]);
      offsets[3 * i + 1] = (byte) y(order[i]);
      offsets[3 * i + 2] = (byte) z(order[i]);
      states[i] = (short) cells[order[i]];
    }
    return new TreeShape(
        offsets, states, Arrays.copyOf(holds, count), Arrays.copyOf(parts, count), width);
  }

  private static int x(int cell) {
    return cell % EDGE - TreeShape.REACH;
  }

  private static int y(int cell) {
    return cell / LAYER;
  }

  private static int z(int cell) {
    return cell % LAYER / EDGE - TreeShape.REACH;
  }
}
