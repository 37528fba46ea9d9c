package dev.mattock.engine.terrain;

/**
 * The cells of one tree, relative to the lowest block of its trunk (of a trunk of 2x2 blocks, the
 * north-western one). Every cell but the foot of the trunk holds on to one that stands before it in
 * the list: where that one is missing, because there was no room, it is missing too, so that no
 * part of a tree floats. Immutable.
 */
public final class TreeShape {
  /** Most blocks from the foot to the west and north. */
  public static final int REACH = 6;

  /** Most blocks from the foot to the east and south, where a trunk of 2x2 blocks is wider. */
  public static final int FAR_REACH = REACH + 1;

  /** Most blocks from the foot to the top. */
  public static final int TALLEST = 38;

  /** What a cell is part of. */
  enum Part {
    /** Trunk and branches; the cap of a mushroom. */
    WOOD,
    /** Leaves. */
    CROWN,
    /** Vines and cocoa, which hold on to others. */
    HANGING
  }

  private final byte[] offsets;
  private final short[] states;
  private final short[] holds;
  private final byte[] parts;
  private final int width;
  private final int top;
  private final int west;
  private final int east;
  private final int north;
  private final int south;

  /**
   * A shape.
   *
   * @param offsets x, y, z of each cell
   * @param states block state of each cell
   * @param holds index of the cell that each holds on to, -1 for the foot
   * @param parts ordinal of the {@link Part} of each cell
   * @param width blocks along an edge of the trunk
   */
  TreeShape(byte[] offsets, short[] states, short[] holds, byte[] parts, int width) {
    this.offsets = offsets;
    this.states = states;
    this.holds = holds;
    this.parts = parts;
    this.width = width;
    top = greatest(1, 1);
    west = -greatest(0, -1);
    east = greatest(0, 1);
    north = -greatest(2, -1);
    south = greatest(2, 1);
  }

  private int greatest(int axis, int sign) {
    int greatest = 0;
    for (int i = axis; i < offsets.length; i += 3) {
      greatest = Math.max(greatest, sign * offsets[i]);
    }
    return greatest;
  }

  /** How many cells there are. */
  public int size() {
    return states.length;
  }

  /** Blocks along an edge of the trunk: 1 or 2. */
  public int width() {
    return width;
  }

  /** y of the highest cell. */
  public int top() {
    return top;
  }

  /** x of the westernmost cell, not above 0. */
  public int west() {
    return west;
  }

  /** x of the easternmost cell. */
  public int east() {
    return east;
  }

  /** z of the northernmost cell, not above 0. */
  public int north() {
    return north;
  }

  /** z of the southernmost cell. */
  public int south() {
    return south;
  }

  /** Blocks east of the foot, negative for west. */
  public int x(int cell) {
    return offsets[3 * cell];
  }

  /** Blocks above the foot. */
  public int y(int cell) {
    return offsets[3 * cell + 1];
  }

  /** Blocks south of the foot, negative for north. */
  public int z(int cell) {
    return offsets[3 * cell + 2];
  }

  /** The block state of a cell. */
  public int state(int cell) {
    return states[cell] & 0xFFFF;
  }

  /** The cell, before it in the list, that a cell holds on to; -1 for the foot of the trunk. */
  public int holds(int cell) {
    return holds[cell];
  }

  /** Whether a cell is leaves. */
  public boolean isCrown(int cell) {
    return parts[cell] == Part.CROWN.ordinal();
  }

  /** Whether a cell is a vine or cocoa. */
  public boolean isHanging(int cell) {
    return parts[cell] == Part.HANGING.ordinal();
  }

  /** Whether a cell is trunk or branch. */
  public boolean isWood(int cell) {
    return parts[cell] == Part.WOOD.ordinal();
  }
}
