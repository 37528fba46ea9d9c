package dev.mattock.engine.terrain;

/** Says yes or no to a chunk by its place. */
@FunctionalInterface
public interface ChunkFilter {
  /** Accepts every chunk. */
  ChunkFilter ALL = (chunkX, chunkZ) -> true;

  /** Whether the chunk at these chunk coordinates is accepted. */
  boolean accepts(int chunkX, int chunkZ);
}
