package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.content.ToolClass;

/**
 * Leaves know how many leaves away the nearest log is, 1..7 by the property {@code distance}, and
 * follow its changes a tick later each; at 7 random ticks let them fall, unless somebody put them.
 */
final class LeavesRule implements BlockRule {
  private static final int FARTHEST = 7;
  private static final Face[] FACES = Face.values();

  private final Growth growth;
  private final Content content;
  private final StateProperty distance;
  private final StateProperty persistent;

  LeavesRule(Growth growth) {
    this.growth = growth;
    content = growth.content;
    distance = content.property("distance");
    persistent = content.property("persistent");
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void placed(int x, int y, int z, int state) {
    neighbourChanged(x, y, z, state);
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    if (measure(x, y, z) != distance.number(state)) {
      growth.world.schedule(x, y, z, 1);
    }
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    int measured = measure(x, y, z);
    if (measured != distance.number(state)) {
      growth.world.setState(x, y, z, distance.withNumber(state, measured));
    }
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (distance.number(state) == FARTHEST && !persistent.isTrue(state)) {
      growth.world.setState(x, y, z, Growth.AIR);
      growth.drops.fromBlock(x, y, z, state, ToolClass.NONE);
    }
  }

  private int measure(int x, int y, int z) {
    int nearest = FARTHEST;
    for (Face face : FACES) {
      int beside = growth.terrain.state(x + face.stepX(), y + face.stepY(), z + face.stepZ());
      if (content.behaves(beside, Behaviour.LOG)) {
        return 1;
      }
      if (content.behaves(beside, Behaviour.LEAVES)) {
        nearest = Math.min(nearest, distance.number(beside) + 1);
      }
    }
    return nearest;
  }
}
