package dev.mattock.worlds.generation;

/** One of the four directions, clockwise from north as seen from above. */
enum Heading {
  NORTH(0, -1),
  EAST(1, 0),
  SOUTH(0, 1),
  WEST(-1, 0);

  private static final Heading[] ALL = values();

  private final int east;
  private final int south;

  Heading(int east, int south) {
    this.east = east;
    this.south = south;
  }

  static Heading of(int quarter) {
    return ALL[quarter & 3];
  }

  int east() {
    return east;
  }

  int south() {
    return south;
  }

  Heading left() {
    return of(ordinal() + 3);
  }

  Heading right() {
    return of(ordinal() + 1);
  }

  Heading back() {
    return of(ordinal() + 2);
  }

  /** Quarter turns that bring what runs north into this direction. */
  int turnFromNorth() {
    return ordinal();
  }

  /** Quarter turns that bring a front that looks south into this direction. */
  int turnFromSouth() {
    return (ordinal() + 2) & 3;
  }

  /** The least x of something that goes on from x in this direction, centred on that line. */
  int startWest(int x, int width) {
    return switch (this) {
      case NORTH, SOUTH -> x - width / 2;
      case EAST -> x;
      case WEST -> x - width + 1;
    };
  }

  /** The least z of something that goes on from z in this direction, centred on that line. */
  int startNorth(int z, int depth) {
    return switch (this) {
      case EAST, WEST -> z - depth / 2;
      case SOUTH -> z;
      case NORTH -> z - depth + 1;
    };
  }
}
