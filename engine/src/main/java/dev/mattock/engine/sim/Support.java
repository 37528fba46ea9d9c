package dev.mattock.engine.sim;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.terrain.Terrain;

/** What blocks stand on or hang from; without it they fall off. */
final class Support {
  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Drops drops;

  Support(World world, Drops drops) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.drops = drops;
  }

  /** Breaks a block that has lost its hold; whether it did. */
  boolean breakUnlessHeld(int x, int y, int z, int state) {
    if (holds(state, x, y, z)) {
      return false;
    }
    world.setState(x, y, z, 0);
    drops.fromBlock(x, y, z, content.blockOf(state).loot(), ToolClass.NONE);
    return true;
  }

  boolean holds(int stateId, int x, int y, int z) {
    return switch (content.blockOf(stateId).support()) {
      case NONE -> true;
      case SOIL -> content.soil(terrain.state(x, y - 1, z));
      case ATTACHED -> {
        Face away = awayFromHold(content.state(stateId));
        int hold = terrain.state(x - away.stepX(), y - away.stepY(), z - away.stepZ());
        yield content.solidFace(hold, away);
      }
    };
  }

  /** The direction from what an attached block holds on to: wall forms by facing, others up. */
  private static Face awayFromHold(BlockState state) {
    String facing = state.properties().get("facing");
    return facing == null ? Face.UP : Directions.face(facing);
  }
}
