package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.terrain.Terrain;

/** Corners of stairs, by the genre's rule: the stairs before and behind decide. */
final class StairShapes {
  private static final int STRAIGHT = 0;
  private static final int INNER_LEFT = 1;
  private static final int INNER_RIGHT = 2;
  private static final int OUTER_LEFT = 3;
  private static final int OUTER_RIGHT = 4;

  /** By the values of the facing. */
  private static final Face[] FACINGS = {Face.NORTH, Face.SOUTH, Face.WEST, Face.EAST};

  private final Content content;
  private final Terrain terrain;
  private final StateProperty facing;
  private final StateProperty half;
  private final StateProperty shape;

  StairShapes(Content content, Terrain terrain) {
    this.content = content;
    this.terrain = terrain;
    facing = content.property("facing");
    half = content.property("half");
    shape = content.property("shape");
  }

  /** The state bent as its neighbours ask for. */
  int bent(int state, int x, int y, int z) {
    return shape.with(state, shapeAt(state, x, y, z));
  }

  private int shapeAt(int state, int x, int y, int z) {
    Face view = FACINGS[facing.index(state)];
    int behind = at(x, y, z, view);
    if (turns(state, behind) && continues(state, x, y, z, opposite(facingOf(behind)))) {
      return facingOf(behind) == left(view) ? OUTER_LEFT : OUTER_RIGHT;
    }
    int before = at(x, y, z, opposite(view));
    if (turns(state, before) && continues(state, x, y, z, facingOf(before))) {
      return facingOf(before) == left(view) ? INNER_LEFT : INNER_RIGHT;
    }
    return STRAIGHT;
  }

  private int at(int x, int y, int z, Face side) {
    return terrain.state(x + side.stepX(), y, z + side.stepZ());
  }

  /** Whether other stairs of the same half lie across. */
  private boolean turns(int state, int other) {
    return content.behaves(other, Behaviour.STAIRS)
        && half.index(other) == half.index(state)
        && (facing.index(other) < 2) != (facing.index(state) < 2);
  }

  /** Whether no like stairs stand on that side: they would make the corner wrong. */
  private boolean continues(int state, int x, int y, int z, Face side) {
    int other = at(x, y, z, side);
    return !content.behaves(other, Behaviour.STAIRS)
        || facing.index(other) != facing.index(state)
        || half.index(other) != half.index(state);
  }

  private Face facingOf(int state) {
    return FACINGS[facing.index(state)];
  }

  private static Face opposite(Face face) {
    return Directions.opposite(face);
  }

  /** A quarter turn to the left, seen from above. */
  private static Face left(Face face) {
    return switch (face) {
      case NORTH -> Face.WEST;
      case WEST -> Face.SOUTH;
      case SOUTH -> Face.EAST;
      default -> Face.NORTH;
    };
  }
}
