package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;

/** Snow and ice melt beside lamps: at light from blocks above 11, less what ice itself dims. */
final class MeltRule implements BlockRule {
  private static final int MOST_LIGHT = 11;

  private final Growth growth;
  private final int water;

  MeltRule(Growth growth) {
    this.growth = growth;
    water = growth.content.stateId("water");
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    int light = growth.terrain.blockLight(x, y, z);
    if (growth.content.behaves(state, Behaviour.ICE)) {
      if (light > MOST_LIGHT - growth.content.lightOpacity(state)) {
        growth.world.setState(x, y, z, water);
      }
    } else if (light > MOST_LIGHT) {
      growth.world.setState(x, y, z, Growth.AIR);
    }
  }
}
