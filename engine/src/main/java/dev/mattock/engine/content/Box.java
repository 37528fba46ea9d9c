package dev.mattock.engine.content;

/**
 * An axis-aligned box in blocks, relative to the lower north-west corner of its cell. Boxes may
 * reach outside the cell (a fence's collision box is 1.5 high).
 */
public record Box(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {

  /** The whole cell. */
  public static final Box FULL = new Box(0, 0, 0, 1, 1, 1);

  public Box {
    if (!(minX < maxX && minY < maxY && minZ < maxZ)) {
      throw new IllegalArgumentException(
          "a box needs min < max on each axis, but is [%s %s %s] to [%s %s %s]"
              .formatted(minX, minY, minZ, maxX, maxY, maxZ));
    }
  }

  /** Whether this box is exactly one whole cell. */
  public boolean isFullCube() {
    return equals(FULL);
  }
}
