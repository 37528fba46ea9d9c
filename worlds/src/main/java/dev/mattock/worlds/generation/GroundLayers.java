package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.worlds.generation.Landscape.Surface;

/** Fills the ground: bedrock, stone, soil and what covers it, and water up to the sea level. */
final class GroundLayers {
  private static final long BEDROCK = Hash64.of("bedrock");
  private static final long SOIL = Hash64.of("soil");
  private static final int ROUGH_BEDROCK = 4;
  private static final int DEEPEST_SOIL = 4;

  private final int bedrock;
  private final int stone;
  private final int dirt;
  private final int grass;
  private final int sand;
  private final int gravel;
  private final int water;

  GroundLayers(Content content) {
    bedrock = content.stateId("bedrock");
    stone = content.stateId("stone");
    dirt = content.stateId("dirt");
    grass = content.stateId("grass_block");
    sand = content.stateId("sand");
    gravel = content.stateId("gravel");
    water = content.stateId("water");
  }

  void lay(long seed, Landscape landscape, ChunkCanvas canvas) {
    int solid = lowestGround(landscape) - DEEPEST_SOIL >> 4;
    for (int sectionY = 0; sectionY < solid; sectionY++) {
      canvas.fillSection(sectionY, stone);
    }
    long soilSeed = Hash64.of(seed, SOIL);
    long bedrockSeed = Hash64.of(seed, BEDROCK);
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        int column = Landscape.column(x, z);
        int ground = landscape.ground(column);
        long place = ((long) (landscape.originX() + x) << 32) ^ (landscape.originZ() + z);
        int depth = DEEPEST_SOIL - 1 + (int) (Hash64.of(soilSeed, place) & 1);
        int soil = landscape.surface(column) == Surface.ROCK ? 0 : depth;
        canvas.fill(x, z, solid << 4, ground + 1 - soil, stone);
        cover(canvas, x, z, ground, soil, landscape.surface(column));
        canvas.fill(x, z, ground + 1, Relief.SEA_LEVEL, water);
        layBedrock(canvas, x, z, Hash64.of(bedrockSeed, place));
      }
    }
  }

  private void cover(ChunkCanvas canvas, int x, int z, int ground, int soil, Surface surface) {
    if (soil == 0) {
      return;
    }
    int bottom = ground + 1 - soil;
    switch (surface) {
      case SAND -> canvas.fill(x, z, bottom, ground + 1, sand);
      case GRAVEL -> canvas.fill(x, z, bottom, ground + 1, gravel);
      case DIRT -> canvas.fill(x, z, bottom, ground + 1, dirt);
      case GRASS -> {
        canvas.fill(x, z, bottom, ground, dirt);
        canvas.set(x, ground, z, grass);
      }
      case ROCK -> throw new IllegalStateException("bare rock has no soil");
    }
  }

  /** One whole layer, and four above it that thin out. */
  private void layBedrock(ChunkCanvas canvas, int x, int z, long hash) {
    canvas.set(x, 0, z, bedrock);
    for (int y = 1; y <= ROUGH_BEDROCK; y++) {
      long bits = (hash >>> (16 * (y - 1))) & 0xFFFF;
      if (bits * (ROUGH_BEDROCK + 1) < 0x10000L * (ROUGH_BEDROCK + 1 - y)) {
        canvas.set(x, y, z, bedrock);
      }
    }
  }

  private static int lowestGround(Landscape landscape) {
    int lowest = Integer.MAX_VALUE;
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        lowest = Math.min(lowest, landscape.ground(Landscape.column(x, z)));
      }
    }
    return lowest;
  }
}
