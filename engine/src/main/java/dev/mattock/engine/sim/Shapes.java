package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.terrain.Terrain;

/**
 * Blocks whose shape follows from their neighbours: it is found when they are placed, and again
 * whenever a neighbour changes.
 */
final class Shapes implements BlockRule {
  private static final Face[] SIDES = {Face.WEST, Face.EAST, Face.NORTH, Face.SOUTH};
  private static final int FARTHEST_SCAFFOLD = 7;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Connections connections;
  private final StairShapes stairs;
  private final RailShapes rails;
  private final StateProperty distance;
  private final StateProperty bottom;

  Shapes(World world) {
    this.world = world;
    content = world.content();
    terrain = world.terrain();
    connections = new Connections(content, terrain);
    stairs = new StairShapes(content, terrain);
    rails = new RailShapes(content, terrain);
    distance = content.property("distance");
    bottom = content.property("bottom");
  }

  /** The state as it looks at a place; most blocks look the same everywhere. */
  int shaped(int state, int x, int y, int z) {
    if (content.behaves(state, Behaviour.CONNECTS)) {
      return connections.joined(state, x, y, z);
    }
    if (content.behaves(state, Behaviour.STAIRS)) {
      return stairs.bent(state, x, y, z);
    }
    if (content.behaves(state, Behaviour.RAIL)) {
      return rails.laid(state, x, y, z);
    }
    return content.behaves(state, Behaviour.SCAFFOLDING) ? scaffold(state, x, y, z) : state;
  }

  /** How far from what carries it: 0 on a solid face, one more a step to the side. */
  private int scaffold(int state, int x, int y, int z) {
    int below = terrain.state(x, y - 1, z);
    boolean onScaffold = content.behaves(below, Behaviour.SCAFFOLDING);
    int steps = FARTHEST_SCAFFOLD;
    if (onScaffold) {
      steps = distance.number(below);
    } else if (content.solidFace(below, Face.UP)) {
      steps = 0;
    }
    for (Face side : SIDES) {
      int beside = terrain.state(x + side.stepX(), y, z + side.stepZ());
      if (content.behaves(beside, Behaviour.SCAFFOLDING)) {
        steps = Math.min(steps, distance.number(beside) + 1);
      }
    }
    return bottom.with(distance.withNumber(state, steps), steps > 0 && !onScaffold);
  }

  @Override
  public void placed(int x, int y, int z, int state) {
    askSlopes(x, y, z, state);
  }

  @Override
  public void removed(int x, int y, int z, int oldState, int newState) {
    askSlopes(x, y, z, oldState);
  }

  /** Rails and dust join over edges too: what lies there is asked to look again. */
  private void askSlopes(int x, int y, int z, int state) {
    if (!content.behaves(state, Behaviour.RAIL) && !content.behaves(state, Behaviour.CONNECTS)) {
      return;
    }
    for (Face side : SIDES) {
      for (int dy = -1; dy <= 1; dy += 2) {
        int there = terrain.state(x + side.stepX(), y + dy, z + side.stepZ());
        if (content.state(there).blockId() == content.state(state).blockId()
            || content.behaves(there, Behaviour.RAIL)) {
          world.updates().add(x + side.stepX(), y + dy, z + side.stepZ());
        }
      }
    }
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    int shaped = shaped(state, x, y, z);
    if (shaped != state) {
      world.setState(x, y, z, shaped);
    }
  }
}
