package dev.mattock.engine.terrain;

/**
 * The land of a world at one moment: immutable, sharing every chunk and section with the world it
 * was taken from and with those it is restored into. Made by {@link Terrain#snapshot()}.
 */
public final class TerrainSnapshot {
  private final ChunkTable table;
  private final String generatorIdentity;
  private final long seed;
  private final long hash;

  TerrainSnapshot(ChunkTable table, String generatorIdentity, long seed, long hash) {
    this.table = table;
    this.generatorIdentity = generatorIdentity;
    this.seed = seed;
    this.hash = hash;
  }

  /** What {@link Terrain#hash()} was. */
  public long hash() {
    return hash;
  }

  /** The seed of the land. */
  public long seed() {
    return seed;
  }

  /** {@link Generator#identity()} of what generated the land. */
  public String generatorIdentity() {
    return generatorIdentity;
  }

  /** How many chunks were loaded. */
  public int loadedChunks() {
    return table.size();
  }

  ChunkTable table() {
    return table;
  }
}
