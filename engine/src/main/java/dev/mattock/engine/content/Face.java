package dev.mattock.engine.content;

/** The six faces of a cell, in the order of every per-face array. */
public enum Face {
  WEST(-1, 0, 0),
  EAST(1, 0, 0),
  DOWN(0, -1, 0),
  UP(0, 1, 0),
  NORTH(0, 0, -1),
  SOUTH(0, 0, 1);

  private final int stepX;
  private final int stepY;
  private final int stepZ;

  Face(int stepX, int stepY, int stepZ) {
    this.stepX = stepX;
    this.stepY = stepY;
    this.stepZ = stepZ;
  }

  /** The x offset of the neighbour behind this face. */
  public int stepX() {
    return stepX;
  }

  /** The y offset of the neighbour behind this face. */
  public int stepY() {
    return stepY;
  }

  /** The z offset of the neighbour behind this face. */
  public int stepZ() {
    return stepZ;
  }
}
