package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.worlds.generation.Biome.Cover;
import dev.mattock.worlds.generation.Landscape.Surface;

/** Fills the ground above the deep rock: stone, soil, and water up to the sea level. */
final class GroundLayers {
  /** Most blocks of soil on stone. */
  static final int DEEPEST_SOIL = 8;

  private static final long SOIL = Hash64.of("soil");
  private static final int USUAL_SOIL = 3;

  /** Most blocks of terracotta below the ground. */
  private static final int DEEPEST_TERRACOTTA = 18;

  /** Colours of the bands of terracotta, upwards, again and again; "" is the plain one. */
  private static final String[] BANDS = {
    "",
    "orange_",
    "orange_",
    "",
    "",
    "yellow_",
    "orange_",
    "",
    "brown_",
    "",
    "",
    "orange_",
    "red_",
    "red_",
    "",
    "",
    "orange_",
    "white_",
    "light_gray_",
    "",
    "orange_",
    "",
    "",
    "red_"
  };

  private final int stone;
  private final int dirt;
  private final int grass;
  private final int sand;
  private final int gravel;
  private final int clay;
  private final int podzol;
  private final int coarseDirt;
  private final int redSand;
  private final int sandstone;
  private final int water;
  private final int[] bands = new int[BANDS.length];

  GroundLayers(Content content) {
    stone = content.stateId("stone");
    dirt = content.stateId("dirt");
    grass = content.stateId("grass_block");
    sand = content.stateId("sand");
    gravel = content.stateId("gravel");
    clay = content.stateId("clay");
    podzol = content.stateId("podzol");
    coarseDirt = content.stateId("coarse_dirt");
    redSand = content.stateId("red_sand");
    sandstone = content.stateId("sandstone");
    water = content.stateId("water");
    for (int i = 0; i < bands.length; i++) {
      bands[i] = content.stateId(BANDS[i] + "terracotta");
    }
  }

  void lay(long seed, Landscape landscape, ChunkCanvas canvas) {
    int bottom = canvas.firstOpenY();
    long soilSeed = Hash64.of(seed, SOIL);
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        int column = Landscape.column(x, z);
        int ground = landscape.ground(column);
        Surface surface = landscape.surface(column);
        long place = ((long) (landscape.originX() + x) << 32) ^ (landscape.originZ() + z);
        int depth = USUAL_SOIL + (int) (Hash64.of(soilSeed, place) & 1);
        int soil = surface == Surface.ROCK ? 0 : depth;
        canvas.fill(x, z, bottom, ground + 1 - soil, stone);
        cover(canvas, x, z, ground, soil, surface);
        if (landscape.biome(column).cover() == Cover.DUNES && surface == Surface.SAND) {
          canvas.fill(x, z, ground + 1 - DEEPEST_SOIL, ground + 1 - soil, sandstone);
        }
        canvas.fill(x, z, ground + 1, Relief.SEA_LEVEL, water);
      }
    }
  }

  private void cover(ChunkCanvas canvas, int x, int z, int ground, int soil, Surface surface) {
    int bottom = ground + 1 - soil;
    switch (surface) {
      case SAND -> canvas.fill(x, z, bottom, ground + 1, sand);
      case GRAVEL -> canvas.fill(x, z, bottom, ground + 1, gravel);
      case DIRT -> canvas.fill(x, z, bottom, ground + 1, dirt);
      case CLAY -> canvas.fill(x, z, bottom, ground + 1, clay);
      case GRASS -> earth(canvas, x, z, ground, bottom, grass);
      case PODZOL -> earth(canvas, x, z, ground, bottom, podzol);
      case COARSE_DIRT -> earth(canvas, x, z, ground, bottom, coarseDirt);
      case RED_SAND -> {
        layBands(canvas, x, z, ground);
        canvas.fill(x, z, ground, ground + 1, redSand);
      }
      case TERRACOTTA -> layBands(canvas, x, z, ground);
      case ROCK -> {}
      case HOLLOW, BUILT -> throw new IllegalStateException(surface + " comes after the soil");
    }
  }

  private void earth(ChunkCanvas canvas, int x, int z, int ground, int bottom, int top) {
    canvas.fill(x, z, bottom, ground, dirt);
    canvas.set(x, ground, z, top);
  }

  private void layBands(ChunkCanvas canvas, int x, int z, int ground) {
    for (int y = Math.max(canvas.firstOpenY(), ground - DEEPEST_TERRACOTTA); y <= ground; y++) {
      canvas.set(x, y, z, bands[y % bands.length]);
    }
  }
}
