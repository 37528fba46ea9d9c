package dev.mattock.worlds.generation;

/** A part of a structure at its place; each chunk draws what lies inside itself. */
sealed interface Piece {
  /** Where it stands. */
  Extent extent();

  /**
   * A template.
   *
   * @param template what is drawn
   * @param turn quarter turns, 0..3
   * @param x world x of its western edge after turning
   * @param y y of its lowest layer
   * @param z world z of its northern edge after turning
   * @param buried whether it lies below the ground: it is not drawn where it would come out, or
   *     come near water
   */
  record Built(StructureTemplate template, int turn, int x, int y, int z, boolean buried)
      implements Piece {
    @Override
    public Extent extent() {
      return new Extent(
          x,
          y,
          z,
          x + template.turnedWidth(turn) - 1,
          y + template.height() - 1,
          z + template.turnedDepth(turn) - 1);
    }
  }

  /**
   * A road: it follows the ground, and goes over water on a bridge.
   *
   * @param west least x
   * @param north least z
   * @param east greatest x
   * @param south greatest z
   * @param road block state of the road
   * @param bridge block state of the bridge
   */
  record Road(int west, int north, int east, int south, int road, int bridge) implements Piece {
    @Override
    public Extent extent() {
      return new Extent(west, 0, north, east, 255, south);
    }
  }
}
