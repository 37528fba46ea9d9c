package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.terrain.Terrain;

/** What blocks stand on or hang from; without it they fall off. */
final class Support {
  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Drops drops;
  private final Grounds grounds;

  Support(World world, Drops drops) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.drops = drops;
    grounds = new Grounds(content, terrain);
  }

  /** Breaks a block that has lost its hold; whether it did. */
  boolean breakUnlessHeld(int x, int y, int z, int state) {
    if (holds(state, x, y, z)) {
      return false;
    }
    world.setState(x, y, z, 0);
    drops.fromBlock(x, y, z, state, ToolClass.NONE);
    return true;
  }

  /** Whether a block state would hold at a place. */
  boolean holds(int stateId, int x, int y, int z) {
    return grounds.hold(stateId, x, y, z);
  }
}
