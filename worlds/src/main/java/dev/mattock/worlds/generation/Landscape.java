package dev.mattock.worlds.generation;

/**
 * The shape of the land in a chunk and {@value #MARGIN} blocks around it, before any block is
 * placed: what reaches over a border (a tree's crown, a slope) is decided from this alone. Local
 * coordinates run from {@code -MARGIN} to {@code 15 + MARGIN}.
 */
final class Landscape {
  /** Blocks known around the chunk on every side. */
  static final int MARGIN = 8;

  /** Columns along one edge. */
  static final int EDGE = 16 + 2 * MARGIN;

  /** What the top of a column is made of. */
  enum Surface {
    GRASS,
    DIRT,
    SAND,
    GRAVEL,
    ROCK,
    CLAY,
    PODZOL,
    COARSE_DIRT,
    RED_SAND,
    TERRACOTTA,
    /** A cave comes up to it: no tree stands there. */
    HOLLOW,
    /** Built on: no tree stands there. */
    BUILT;

    /** Whether trees and grass can stand on it. */
    boolean isSoil() {
      return this == GRASS || this == PODZOL || this == COARSE_DIRT;
    }
  }

  private final int chunkX;
  private final int chunkZ;
  private final short[] ground;
  private final Biome[] biomes;
  private final Surface[] surfaces;
  private final float[] bloom;

  Landscape(int chunkX, int chunkZ) {
    this.chunkX = chunkX;
    this.chunkZ = chunkZ;
    ground = new short[EDGE * EDGE];
    biomes = new Biome[EDGE * EDGE];
    surfaces = new Surface[EDGE * EDGE];
    bloom = new float[EDGE * EDGE];
  }

  private Landscape(Landscape other) {
    chunkX = other.chunkX;
    chunkZ = other.chunkZ;
    ground = other.ground;
    biomes = other.biomes;
    surfaces = other.surfaces.clone();
    bloom = other.bloom;
  }

  /** A landscape of its own surfaces, which alone change once the land is shaped. */
  Landscape copy() {
    return new Landscape(this);
  }

  /** The index of a column by its local coordinates. */
  static int column(int x, int z) {
    return (z + MARGIN) * EDGE + x + MARGIN;
  }

  /** Whether the shape of the land is known at local coordinates. */
  static boolean knows(int x, int z) {
    return x >= -MARGIN && x < 16 + MARGIN && z >= -MARGIN && z < 16 + MARGIN;
  }

  /** World x of the chunk's west edge. */
  int originX() {
    return chunkX << 4;
  }

  /** World z of the chunk's north edge. */
  int originZ() {
    return chunkZ << 4;
  }

  /** y of the topmost block of the ground. */
  int ground(int column) {
    return ground[column];
  }

  /** The least {@link #ground} of the chunk's own columns. */
  int lowestGround() {
    int lowest = Integer.MAX_VALUE;
    for (int i = 0; i < 256; i++) {
      lowest = Math.min(lowest, ground[column(i & 15, i >> 4)]);
    }
    return lowest;
  }

  /** The greatest {@link #ground} of the chunk's own columns. */
  int highestGround() {
    int highest = 0;
    for (int i = 0; i < 256; i++) {
      highest = Math.max(highest, ground[column(i & 15, i >> 4)]);
    }
    return highest;
  }

  Biome biome(int column) {
    return biomes[column];
  }

  Surface surface(int column) {
    return surfaces[column];
  }

  /** Where in the slow sequence of flowers a column lies: mean 0, deviation 1. */
  float bloom(int column) {
    return bloom[column];
  }

  /** The biome ids of the chunk's own columns, {@code z * 16 + x}. */
  byte[] biomeIds() {
    byte[] ids = new byte[256];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = (byte) biomes[column(i & 15, i >> 4)].id();
    }
    return ids;
  }

  void set(int column, int groundY, Biome biome) {
    ground[column] = (short) groundY;
    biomes[column] = biome;
  }

  void setBloom(int column, double value) {
    bloom[column] = (float) value;
  }

  void setSurface(int column, Surface surface) {
    surfaces[column] = surface;
  }
}
