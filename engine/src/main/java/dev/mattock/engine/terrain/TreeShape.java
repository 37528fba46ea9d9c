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
  public enum Part {
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
    int highest = 0;
    for (int i = 0; i < states.length; i++) {
      highest = Math.max(highest, offsets[3 * i + 1]);
    }
    top = highest;
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

  /** What a cell is part of. */
  public Part part(int cell) {
    return Part.values()[parts[cell]];
  }

  /** Whether a cell is leaves. */
  public boolean isCrown(int cell) {
    return parts[cell] == Part.CROWN.ordinal();
  }

  /** Whether a cell is trunk or branch. */
  public boolean isWood(int cell) {
    return parts[cell] == Part.WOOD.ordinal();
  }
}
