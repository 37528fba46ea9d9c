package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.StateProperty;

/**
 * Vines spread at one random tick in four, in a direction drawn: sideways along what they cling to
 * and around its corners, up, and down. Upwards and sideways not where five are near already.
 */
final class VineRule implements BlockRule {
  private static final int ONE_IN = 4;
  private static final int CROWD = 5;
  private static final int REACH = 4;
  private static final double HANGS = 0.05;
  private static final Face[] FACES = Face.values();

  /** Clockwise, seen from above. */
  private static final Face[] SIDES = {Face.NORTH, Face.EAST, Face.SOUTH, Face.WEST};

  private final Growth growth;
  private final Content content;

  /** By ordinal of the face; none for down. */
  private final StateProperty[] clings = new StateProperty[FACES.length];

  private final int bare;
  private final int block;

  VineRule(Growth growth) {
    this.growth = growth;
    content = growth.content;
    for (Face face : FACES) {
      clings[face.ordinal()] = face == Face.DOWN ? null : content.property(Directions.name(face));
    }
    bare = content.stateId("vine");
    block = content.blockId("vine");
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  /** Lets go on the sides where there is nothing to hold on to any more. */
  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    int kept = state;
    int above = state(x, y + 1, z);
    for (Face side : SIDES) {
      boolean hangs = isVine(above) && has(above, side);
      if (has(kept, side) && !hangs && !holds(x, y, z, side)) {
        kept = with(kept, side, false);
      }
    }
    if (has(kept, Face.UP) && !holds(x, y, z, Face.UP)) {
      kept = with(kept, Face.UP, false);
    }
    if (kept != state) {
      growth.world.setState(x, y, z, kept);
    }
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (!growth.oneIn(ONE_IN, x, y, z)) {
      return;
    }
    int way = Hash64.toBounded(growth.draw(x, y, z, 1), FACES.length);
    if (way < SIDES.length && !has(state, SIDES[way])) {
      spreadSideways(x, y, z, state, way);
    } else if (way != SIDES.length || !spreadUp(x, y, z, state)) {
      spreadDown(x, y, z, state);
    }
  }

  private void spreadSideways(int x, int y, int z, int state, int way) {
    Face ahead = SIDES[way];
    if (state(x + ahead.stepX(), y, z + ahead.stepZ()) != Growth.AIR) {
      if (holds(x, y, z, ahead) && !isCrowded(x, y, z)) {
        growth.world.setState(x, y, z, with(state, ahead, true));
      }
      return;
    }
    if (isCrowded(x, y, z)) {
      return;
    }
    if (!goOnAlong(x, y, z, state, ahead, SIDES[(way + 1) % 4])
        && !goOnAlong(x, y, z, state, ahead, SIDES[(way + 3) % 4])
        && !turnCorner(x, y, z, state, ahead, SIDES[(way + 1) % 4])
        && !turnCorner(x, y, z, state, ahead, SIDES[(way + 3) % 4])
        && Hash64.toUnit(growth.draw(x, y, z, 2)) < HANGS) {
      clingAt(x + ahead.stepX(), y, z + ahead.stepZ(), Face.UP);
    }
  }

  /** Covers the next block of the wall that the vine clings to. */
  private boolean goOnAlong(int x, int y, int z, int state, Face ahead, Face wall) {
    return has(state, wall) && clingAt(x + ahead.stepX(), y, z + ahead.stepZ(), wall);
  }

  /** Goes around the outer corner of what the vine clings to. */
  private boolean turnCorner(int x, int y, int z, int state, Face ahead, Face wall) {
    int toX = x + ahead.stepX() + wall.stepX();
    int toZ = z + ahead.stepZ() + wall.stepZ();
    return has(state, wall)
        && state(toX, y, toZ) == Growth.AIR
        && clingAt(toX, y, toZ, Directions.opposite(ahead));
  }

  /** Puts a vine into a free cell, if there is something to hold on to. */
  private boolean clingAt(int x, int y, int z, Face face) {
    if (!holds(x, y, z, face)) {
      return false;
    }
    growth.world.setState(x, y, z, with(bare, face, true));
    return true;
  }

  /** Whether upwards was a way to go. */
  private boolean spreadUp(int x, int y, int z, int state) {
    if (y >= 255) {
      return false;
    }
    if (holds(x, y, z, Face.UP)) {
      growth.world.setState(x, y, z, with(state, Face.UP, true));
      return true;
    }
    if (state(x, y + 1, z) != Growth.AIR) {
      return false;
    }
    long bits = growth.draw(x, y, z, 2);
    int grown = bare;
    for (Face side : SIDES) {
      if (has(state, side) && ((bits >> side.ordinal()) & 1) != 0 && holds(x, y + 1, z, side)) {
        grown = with(grown, side, true);
      }
    }
    if (grown != bare && !isCrowded(x, y, z)) {
      growth.world.setState(x, y + 1, z, grown);
    }
    return true;
  }

  private void spreadDown(int x, int y, int z, int state) {
    int below = state(x, y - 1, z);
    if (y == 0 || (below != Growth.AIR && !isVine(below))) {
      return;
    }
    long bits = growth.draw(x, y, z, 3);
    int grown = below == Growth.AIR ? bare : below;
    for (Face side : SIDES) {
      if (has(state, side) && ((bits >> side.ordinal()) & 1) != 0) {
        grown = with(grown, side, true);
      }
    }
    if (grown != bare && grown != below) {
      growth.world.setState(x, y - 1, z, grown);
    }
  }

  private boolean isCrowded(int x, int y, int z) {
    int left = CROWD;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dz = -REACH; dz <= REACH; dz++) {
        for (int dx = -REACH; dx <= REACH; dx++) {
          if (isVine(state(x + dx, y + dy, z + dz)) && --left == 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int state(int x, int y, int z) {
    return growth.terrain.state(x, y, z);
  }

  private boolean isVine(int state) {
    return growth.block(state) == block;
  }

  private boolean has(int state, Face face) {
    return clings[face.ordinal()].isTrue(state);
  }

  private int with(int state, Face face, boolean clinging) {
    return clings[face.ordinal()].with(state, clinging);
  }

  /** Whether there is something to hold on to on a side of a cell. */
  private boolean holds(int x, int y, int z, Face face) {
    int beside = state(x + face.stepX(), y + face.stepY(), z + face.stepZ());
    return content.solidFace(beside, Directions.opposite(face))
        || content.behaves(beside, Behaviour.LEAVES);
  }
}
