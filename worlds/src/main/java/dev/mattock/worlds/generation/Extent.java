package dev.mattock.worlds.generation;

/**
 * A box of blocks, both ends included, in world coordinates.
 *
 * @param west least x
 * @param bottom least y
 * @param north least z
 * @param east greatest x
 * @param top greatest y
 * @param south greatest z
 */
record Extent(int west, int bottom, int north, int east, int top, int south) {

  /** Whether two boxes share a block. */
  boolean meets(Extent other) {
    return meets(other.west, other.north, other.east, other.south)
        && bottom <= other.top
        && top >= other.bottom;
  }

  /** Whether it stands in a rectangle of columns. */
  boolean meets(int minX, int minZ, int maxX, int maxZ) {
    return west <= maxX && east >= minX && north <= maxZ && south >= minZ;
  }

  /** The box grown by so many blocks to all four sides. */
  Extent grown(int blocks) {
    return new Extent(west - blocks, bottom, north - blocks, east + blocks, top, south + blocks);
  }
}
