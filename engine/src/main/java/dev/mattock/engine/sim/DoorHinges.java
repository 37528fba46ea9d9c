package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.terrain.Terrain;

/**
 * On which side a door hangs, by the genre's rule: away from a door beside it, else on the side
 * where more wall is, else by where the player clicked.
 */
final class DoorHinges {
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  private final Content content;
  private final Terrain terrain;
  private final StateProperty hinge;
  private final StateProperty half;

  DoorHinges(Content content, Terrain terrain) {
    this.content = content;
    this.terrain = terrain;
    hinge = content.property("hinge");
    half = content.property("half");
  }

  /** A door's state, hung by what is beside a place; all else as it is. */
  int hung(int state, int x, int y, int z) {
    if (!hinge.isIn(state)) {
      return state;
    }
    Face view = Directions.face(content.state(state).properties().get("facing"));
    Face right = right(view);
    int walls =
        walls(x + right.stepX(), y, z + right.stepZ())
            - walls(x - right.stepX(), y, z - right.stepZ());
    boolean leftDoor = isDoor(x - right.stepX(), y, z - right.stepZ());
    boolean rightDoor = isDoor(x + right.stepX(), y, z + right.stepZ());
    if ((leftDoor && !rightDoor) || walls > 0) {
      return hinge.with(state, RIGHT);
    }
    return (rightDoor && !leftDoor) || walls < 0 ? hinge.with(state, LEFT) : state;
  }

  private int walls(int x, int y, int z) {
    return (isCube(x, y, z) ? 1 : 0) + (isCube(x, y + 1, z) ? 1 : 0);
  }

  private boolean isCube(int x, int y, int z) {
    return content.opaqueCube(terrain.state(x, y, z));
  }

  private boolean isDoor(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    return content.behaves(state, Behaviour.TWO_HIGH)
        && hinge.isIn(state)
        && half.index(state) == 0;
  }

  private static Face right(Face face) {
    return switch (face) {
      case NORTH -> Face.EAST;
      case EAST -> Face.SOUTH;
      case SOUTH -> Face.WEST;
      default -> Face.NORTH;
    };
  }
}
