package dev.mattock.engine.sim;

import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.terrain.Terrain;

/** What blocks stand on or hang from; without it they fall off. */
final class Support {
  private static final Face[] FACES = Face.values();

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final BlockUpdates updates;
  private final Drops drops;
  private final Grounds grounds;

  Support(World world, BlockUpdates updates, Drops drops) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.updates = updates;
    this.drops = drops;
    grounds = new Grounds(content, terrain);
  }

  /** Breaks every block in the queue that lost its support, and what that makes fall. */
  void run() {
    while (!updates.isEmpty()) {
      int x = updates.x();
      int y = updates.y();
      int z = updates.z();
      updates.removeFirst();
      int state = terrain.state(x, y, z);
      if (!holds(state, x, y, z)) {
        world.setState(x, y, z, 0);
        drops.fromBlock(x, y, z, state, ToolClass.NONE);
      }
    }
  }

  /** Asks for the neighbours of a changed block to be looked at, where they need support. */
  static void neighboursChanged(
      Content content, Terrain terrain, BlockUpdates updates, int x, int y, int z) {
    for (Face face : FACES) {
      int nextX = x + face.stepX();
      int nextY = y + face.stepY();
      int nextZ = z + face.stepZ();
      int state = terrain.state(nextX, nextY, nextZ);
      if (state != 0 && content.blockOf(state).support() != BlockType.Support.NONE) {
        updates.add(nextX, nextY, nextZ);
      }
    }
  }

  /** Whether a block state would hold at a place. */
  boolean holds(int stateId, int x, int y, int z) {
    return grounds.hold(stateId, x, y, z);
  }
}
