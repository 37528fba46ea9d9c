package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;

/**
 * Farmland: random ticks make it wet within four blocks of water, level or one above, and in rain;
 * else a step drier, and at last dirt, unless something grows on it.
 */
final class FarmlandRule implements BlockRule {
  private static final int WATER_REACH = 4;
  private static final int WET = 7;

  private final Growth growth;
  private final Content content;
  private final StateProperty moisture;
  private final Trampling trampling;

  FarmlandRule(Growth growth, Trampling trampling) {
    this.growth = growth;
    this.trampling = trampling;
    content = growth.content;
    moisture = content.property("moisture");
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    int wetness = moisture.number(state);
    if (nearWater(x, y, z) || growth.world.climate().rainsAt(x, y + 1, z)) {
      if (wetness < WET) {
        growth.world.setState(x, y, z, moisture.withNumber(state, WET));
      }
    } else if (wetness > 0) {
      growth.world.setState(x, y, z, moisture.withNumber(state, wetness - 1));
    } else if (!bearsCrop(x, y, z)) {
      trampling.turnToDirt(x, y, z, state);
    }
  }

  private boolean bearsCrop(int x, int y, int z) {
    int above = growth.terrain.state(x, y + 1, z);
    return content.behaves(above, Behaviour.CROP) || content.behaves(above, Behaviour.STEM);
  }

  private boolean nearWater(int x, int y, int z) {
    for (int dz = -WATER_REACH; dz <= WATER_REACH; dz++) {
      for (int dx = -WATER_REACH; dx <= WATER_REACH; dx++) {
        if (isWater(x + dx, y, z + dz) || isWater(x + dx, y + 1, z + dz)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isWater(int x, int y, int z) {
    int state = growth.terrain.state(x, y, z);
    return content.behaves(state, Behaviour.WATER) || content.behaves(state, Behaviour.IN_WATER);
  }
}
