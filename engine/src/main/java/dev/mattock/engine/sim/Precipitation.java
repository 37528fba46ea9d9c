package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Terrain;

/**
 * What comes down: one column of each simulated chunk, in one tick of sixteen. Where it is cold,
 * open water freezes from its shores and, in bad weather, a layer of snow comes to lie, unless
 * lamps are near; elsewhere rain fills cauldrons, one time in twenty.
 */
final class Precipitation {
  private static final int ONE_IN = 16;
  private static final int LAMP_LIGHT = 10;
  private static final int FILLS_ONE_IN = 20;
  private static final int HIGHEST = Chunk.HEIGHT - 1;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Climate climate;
  private final Support support;
  private final StateProperty level;
  private final int ice;
  private final int snow;

  Precipitation(World world, Support support) {
    this.world = world;
    this.support = support;
    content = world.content();
    terrain = world.terrain();
    climate = world.climate();
    level = content.property("level");
    ice = content.stateId("ice");
    snow = content.stateId("snow");
  }

  void run() {
    SimulatedArea area = world.area();
    long stem = Hash64.combine(world.stem(), Purpose.WEATHER.number());
    for (int i = 0; i < area.size(); i++) {
      int chunkX = area.chunkX(i);
      int chunkZ = area.chunkZ(i);
      long draw = Hash64.combine(stem, ((long) chunkX << 32) | (chunkZ & 0xFFFF_FFFFL));
      if (Hash64.toBounded(draw, ONE_IN) == 0) {
        fall((chunkX << 4) | (int) (draw & 15), (chunkZ << 4) | (int) ((draw >> 4) & 15), draw);
      }
    }
  }

  private void fall(int x, int z, long draw) {
    Biome biome = climate.biome(x, z);
    boolean raining = world.weather().raining();
    if (!raining && !biome.freezes(HIGHEST)) {
      return;
    }
    int y = climate.roof(x, z);
    if (y < 1 || y > HIGHEST) {
      return;
    }
    if (biome.freezes(y - 1)) {
      freeze(x, y - 1, z);
    }
    if (raining && biome.freezes(y)) {
      snow(x, y, z);
    } else if (raining && biome.precipitation(y - 1) == Biome.Precipitation.RAIN) {
      fill(x, y - 1, z, draw);
    }
  }

  private void freeze(int x, int y, int z) {
    if (isSource(x, y, z)
        && terrain.blockLight(x, y, z) < LAMP_LIGHT
        && !(isWater(x - 1, y, z)
            && isWater(x + 1, y, z)
            && isWater(x, y, z - 1)
            && isWater(x, y, z + 1))) {
      world.setState(x, y, z, ice);
    }
  }

  private boolean isSource(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    return content.behaves(state, Behaviour.WATER) && level.index(state) == 0;
  }

  private boolean isWater(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    return content.behaves(state, Behaviour.WATER) || content.behaves(state, Behaviour.IN_WATER);
  }

  private void snow(int x, int y, int z) {
    if (terrain.state(x, y, z) == 0
        && terrain.blockLight(x, y, z) < LAMP_LIGHT
        && support.holds(snow, x, y, z)) {
      world.setState(x, y, z, snow);
    }
  }

  private void fill(int x, int y, int z, long draw) {
    int state = terrain.state(x, y, z);
    if (content.behaves(state, Behaviour.CAULDRON)
        && level.index(state) < level.count(state) - 1
        && Hash64.toBounded(Hash64.mix(draw), FILLS_ONE_IN) == 0) {
      world.setState(x, y, z, level.with(state, level.index(state) + 1));
    }
  }
}
