package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.terrain.Terrain;

/** Concrete powder hardens when water is beside or above it. */
final class HardeningRule implements BlockRule {
  private static final Face[] FACES = Face.values();

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Fluids fluids;

  HardeningRule(World world, Fluids fluids) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.fluids = fluids;
  }

  @Override
  public void placed(int x, int y, int z, int state) {
    neighbourChanged(x, y, z, state);
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    if (touchesWater(x, y, z)) {
      world.setState(x, y, z, content.stateId(content.blockOf(state).becomes()));
    }
  }

  private boolean touchesWater(int x, int y, int z) {
    for (Face face : FACES) {
      if (face != Face.DOWN
          && fluids.kind(terrain.state(x + face.stepX(), y + face.stepY(), z + face.stepZ()))
              == Fluids.WATER) {
        return true;
      }
    }
    return false;
  }
}
