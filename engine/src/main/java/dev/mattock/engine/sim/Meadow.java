package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.StateProperty;

/**
 * The plants that bone meal brings forth around a place: 128 walks of up to eight steps, each on
 * ground of the same kind, each with a plant at its end: on land one in eight a flower of the
 * biome, else grass, and grass met there becomes tall one time in ten; in water seagrass.
 */
final class Meadow {
  private static final int WALKS = 128;
  private static final int WALKS_PER_STEP = 16;
  private static final int FLOWER_ONE_IN = 8;
  private static final int TALL_ONE_IN = 10;
  private static final int UPPER = 1;

  private final Growth growth;
  private final Content content;
  private final Support support;
  private final StateProperty half;
  private final StateProperty level;
  private final int grassBlock;
  private final int grass;
  private final int fern;
  private final int seagrass;
  private final int tallGrass;
  private final int largeFern;
  private final int tallSeagrass;
  private int x;
  private int y;
  private int z;

  Meadow(Growth growth, Support support) {
    this.growth = growth;
    this.support = support;
    content = growth.content;
    half = content.property("half");
    level = content.property("level");
    grassBlock = content.blockId("grass_block");
    grass = content.stateId("grass");
    fern = content.stateId("fern");
    seagrass = content.stateId("seagrass");
    tallGrass = content.stateId("tall_grass");
    largeFern = content.stateId("large_fern");
    tallSeagrass = content.stateId("tall_seagrass");
  }

  /** Covers the land around a block of grass; false if there is no air above that. */
  boolean grow(int fromX, int fromY, int fromZ) {
    if (growth.terrain.state(fromX, fromY + 1, fromZ) != Growth.AIR) {
      return false;
    }
    for (int walk = 0; walk < WALKS; walk++) {
      long draw = growth.draw(fromX, fromY, fromZ, walk);
      if (walkOnLand(fromX, fromY + 1, fromZ, walk / WALKS_PER_STEP, draw)) {
        plant(Hash64.mix(~draw));
      }
    }
    return true;
  }

  private void plant(long draw) {
    int state = growth.terrain.state(x, y, z);
    if (state == grass && Hash64.toBounded(draw, TALL_ONE_IN) == 0) {
      growTall(x, y, z, state);
    }
    if (state != Growth.AIR) {
      return;
    }
    boolean flower = Hash64.toBounded(Hash64.mix(draw), FLOWER_ONE_IN) == 0;
    int planted = flower ? flower(draw) : grass;
    if (support.holds(planted, x, y, z)) {
      growth.world.setState(x, y, z, planted);
    }
  }

  private int flower(long draw) {
    ImmutableList<String> flowers = growth.world.climate().biome(x, z).flowers();
    if (flowers.isEmpty()) {
      return grass;
    }
    return content.stateId(flowers.get(Hash64.toBounded(draw, flowers.size())));
  }

  /** Whether a walk ended well, above grass and out of solid blocks. */
  private boolean walkOnLand(int fromX, int fromY, int fromZ, int steps, long draw) {
    x = fromX;
    y = fromY;
    z = fromZ;
    long hash = draw;
    for (int i = 0; i < steps; i++) {
      hash = step(hash);
      if (growth.block(growth.terrain.state(x, y - 1, z)) != grassBlock
          || content.opaqueCube(growth.terrain.state(x, y, z))) {
        return false;
      }
    }
    return true;
  }

  private long step(long hash) {
    long next = Hash64.mix(hash);
    int way = Hash64.toBounded(next, 3 * 3 * 3 * 3);
    x += way % 3 - 1;
    z += way / 3 % 3 - 1;
    y += (way / 9 % 3 - 1) * (way / 27) / 2;
    return next;
  }

  /** Lets seagrass grow around a cell; false if that is no source of water. */
  boolean growSeagrass(int fromX, int fromY, int fromZ) {
    if (!isSource(growth.terrain.state(fromX, fromY, fromZ))) {
      return false;
    }
    for (int walk = 0; walk < WALKS; walk++) {
      long hash = growth.draw(fromX, fromY, fromZ, walk);
      x = fromX;
      y = fromY;
      z = fromZ;
      for (int i = 0; i < walk / WALKS_PER_STEP; i++) {
        hash = step(hash);
      }
      plantSeagrass(Hash64.mix(~hash));
    }
    return true;
  }

  private void plantSeagrass(long draw) {
    int state = growth.terrain.state(x, y, z);
    if (isSource(state) && support.holds(seagrass, x, y, z)) {
      growth.world.setState(x, y, z, seagrass);
    } else if (state == seagrass && Hash64.toBounded(draw, TALL_ONE_IN) == 0) {
      growTall(x, y, z, state);
    }
  }

  private boolean isSource(int state) {
    return content.behaves(state, Behaviour.WATER) && level.index(state) == 0;
  }

  /** Makes a plant of one cell its kind of two cells, if there is room and it is one of those. */
  boolean growTall(int atX, int atY, int atZ, int state) {
    int tall = tallForm(state);
    int above = growth.terrain.state(atX, atY + 1, atZ);
    if (tall < 0 || !(state == seagrass ? isSource(above) : above == Growth.AIR)) {
      return false;
    }
    growth.world.setState(atX, atY, atZ, tall);
    growth.world.setState(atX, atY + 1, atZ, half.with(tall, UPPER));
    return true;
  }

  private int tallForm(int state) {
    if (state == grass) {
      return tallGrass;
    }
    if (state == fern) {
      return largeFern;
    }
    return state == seagrass ? tallSeagrass : -1;
  }
}
