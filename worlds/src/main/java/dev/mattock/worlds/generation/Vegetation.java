package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;

/** Sows grass, ferns and patches of flowers on grass with air above. */
final class Vegetation {
  /** Edge in blocks of the squares that patches of flowers are sown in. */
  static final int PATCH = 8;

  private static final long PLANTS = Hash64.of("plants");
  private static final long FLOWERS = Hash64.of("flowers");
  private static final double FLOWERS_IN_A_PATCH = 0.14;

  private final int air;
  private final int grassBlock;

  Vegetation(Content content) {
    air = content.stateId("air");
    grassBlock = content.stateId("grass_block");
  }

  void sow(long seed, Landscape landscape, ChunkCanvas canvas) {
    long plantSeed = Hash64.of(seed, PLANTS);
    long flowerSeed = Hash64.of(seed, FLOWERS);
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        int column = Landscape.column(x, z);
        int y = landscape.ground(column) + 1;
        if (canvas.get(x, y, z) != air || canvas.get(x, y - 1, z) != grassBlock) {
          continue;
        }
        int worldX = landscape.originX() + x;
        int worldZ = landscape.originZ() + z;
        Biome biome = landscape.biome(column);
        int plant = flower(flowerSeed, worldX, worldZ, biome);
        if (plant == air) {
          plant = plant(Hash64.toUnit(Hash64.of(plantSeed, worldX, worldZ)), biome);
        }
        if (plant != air) {
          canvas.set(x, y, z, plant);
        }
      }
    }
  }

  private int plant(double draw, Biome biome) {
    double left = draw;
    for (Biome.Plant plant : biome.plants()) {
      left -= plant.chance();
      if (left < 0) {
        return plant.stateId();
      }
    }
    return air;
  }

  private int flower(long flowerSeed, int worldX, int worldZ, Biome biome) {
    long patch = Hash64.of(flowerSeed, Math.floorDiv(worldX, PATCH), Math.floorDiv(worldZ, PATCH));
    if (Hash64.toUnit(patch) >= biome.patches()) {
      return air;
    }
    boolean grows = Hash64.toUnit(Hash64.of(patch, worldX, worldZ)) < FLOWERS_IN_A_PATCH;
    int kind = Hash64.toBounded(Hash64.of(patch, 1), biome.flowers().size());
    return grows ? biome.flowers().get(kind) : air;
  }
}
