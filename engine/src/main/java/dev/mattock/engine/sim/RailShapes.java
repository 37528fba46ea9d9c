package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.terrain.Terrain;

/**
 * How rails lie: joined to the rails at their sides, on the same level, one up or one down. A rail
 * with both ends joined stays as it is; only the plain rail bends.
 */
final class RailShapes {
  private static final Face[] SIDES = {Face.NORTH, Face.EAST, Face.SOUTH, Face.WEST};

  /**
   * Bits of {@link #SIDES} that the ends of each shape lead to, in the order of the data:
   * north_south, east_west, ascending east, west, north, south, then the bends south_east,
   * south_west, north_west, north_east.
   */
  private static final int[] ENDS = {
    0b0101, 0b1010, 0b1010, 0b1010, 0b0101, 0b0101, 0b0110, 0b1100, 0b1001, 0b0011
  };

  private static final int ASCENDING_EAST = 2;
  private static final int ASCENDING_WEST = 3;
  private static final int ASCENDING_NORTH = 4;
  private static final int ASCENDING_SOUTH = 5;
  private static final int FIRST_BEND = 6;

  private final Content content;
  private final Terrain terrain;
  private final StateProperty shape;

  RailShapes(Content content, Terrain terrain) {
    this.content = content;
    this.terrain = terrain;
    shape = content.property("shape");
  }

  /** The state as it lies among the rails around a place. */
  int laid(int state, int x, int y, int z) {
    int near = 0;
    int higher = 0;
    for (int i = 0; i < SIDES.length; i++) {
      Face side = SIDES[i];
      boolean above = isRail(x + side.stepX(), y + 1, z + side.stepZ());
      boolean joined =
          above
              || isRail(x + side.stepX(), y, z + side.stepZ())
              || isRail(x + side.stepX(), y - 1, z + side.stepZ());
      near |= joined ? 1 << i : 0;
      higher |= above ? 1 << i : 0;
    }
    int index = shape.index(state);
    int flat = flat(index, near, shape.count(state) > FIRST_BEND);
    return shape.with(state, raised(flat, higher));
  }

  /** The shape on the level: the present one if its ends are joined, else what joins most. */
  private static int flat(int present, int near, boolean bends) {
    int ends = ENDS[present];
    int level = ends == 0b0101 ? 0 : ends == 0b1010 ? 1 : present;
    if (near == 0 || (ends & near) == ends) {
      return level;
    }
    boolean alongZ = (near & 0b0101) != 0;
    boolean alongX = (near & 0b1010) != 0;
    if (alongZ && alongX && bends) {
      return bend(near, present);
    }
    if (alongZ && alongX) {
      return level;
    }
    return alongZ ? 0 : 1;
  }

  /** The bend towards two sides; with three, the one that goes south and east is preferred. */
  private static int bend(int near, int present) {
    for (int i = FIRST_BEND; i < ENDS.length; i++) {
      if ((ENDS[i] & near) == ENDS[i]) {
        return i;
      }
    }
    return present;
  }

  private static int raised(int flat, int higher) {
    if (flat == 0) {
      return (higher & 0b0001) != 0
          ? ASCENDING_NORTH
          : (higher & 0b0100) != 0 ? ASCENDING_SOUTH : flat;
    }
    if (flat == 1) {
      return (higher & 0b0010) != 0
          ? ASCENDING_EAST
          : (higher & 0b1000) != 0 ? ASCENDING_WEST : flat;
    }
    return flat;
  }

  private boolean isRail(int x, int y, int z) {
    return content.behaves(terrain.state(x, y, z), Behaviour.RAIL);
  }
}
