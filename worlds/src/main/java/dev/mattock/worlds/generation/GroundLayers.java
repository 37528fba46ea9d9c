package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.worlds.generation.Landscape.Surface;

/** Fills the ground above the deep rock: stone, soil, and water up to the sea level. */
final class GroundLayers {
  /** Most blocks of soil on stone. */
  static final int DEEPEST_SOIL = 4;

  private static final long SOIL = Hash64.of("soil");

  private final int stone;
  private final int dirt;
  private final int grass;
  private final int sand;
  private final int gravel;
  private final int water;

  GroundLayers(Content content) {
    stone = content.stateId("stone");
    dirt = content.stateId("dirt");
    grass = content.stateId("grass_block");
    sand = content.stateId("sand");
    gravel = content.stateId("gravel");
    water = content.stateId("water");
  }

  void lay(long seed, Landscape landscape, ChunkCanvas canvas) {
    int bottom = canvas.firstOpenY();
    long soilSeed = Hash64.of(seed, SOIL);
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        int column = Landscape.column(x, z);
        int ground = landscape.ground(column);
        long place = ((long) (landscape.originX() + x) << 32) ^ (landscape.originZ() + z);
        int depth = DEEPEST_SOIL - 1 + (int) (Hash64.of(soilSeed, place) & 1);
        int soil = landscape.surface(column) == Surface.ROCK ? 0 : depth;
        canvas.fill(x, z, bottom, ground + 1 - soil, stone);
        cover(canvas, x, z, ground, soil, landscape.surface(column));
        canvas.fill(x, z, ground + 1, Relief.SEA_LEVEL, water);
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
      case ROCK, HOLLOW, BUILT -> throw new IllegalStateException(surface + " has no soil");
    }
  }
}
