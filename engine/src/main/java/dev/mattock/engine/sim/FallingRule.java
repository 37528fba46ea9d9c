package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Terrain;

/** Sand, gravel and the like fall two ticks after there is nothing below them. */
final class FallingRule implements BlockRule {
  private static final int DELAY_TICKS = 2;

  private final World world;
  private final Content content;
  private final Terrain terrain;

  FallingRule(World world) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
  }

  @Override
  public void placed(int x, int y, int z, int state) {
    world.schedule(x, y, z, DELAY_TICKS);
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    if (y > 0 && isFree(content, terrain.state(x, y - 1, z))) {
      world.schedule(x, y, z, DELAY_TICKS);
    }
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    if (y > 0 && isFree(content, terrain.state(x, y - 1, z))) {
      world.setState(x, y, z, 0);
      world.fallingBlocks().add(state, x + 0.5, y, z + 0.5);
    }
  }

  /** Whether a block falls into a cell: air, fire, fluids and plants that give way. */
  static boolean isFree(Content content, int state) {
    return content.replaceable(state);
  }
}
