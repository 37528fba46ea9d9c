package dev.mattock.engine.terrain;

/**
 * Hands out generated, lit chunks, shared between all worlds that use it. Light of a chunk depends
 * only on the blocks of the 3x3 chunks around it (light reaches 15 blocks), so a lit chunk too is a
 * pure function of its place. Safe for any number of threads.
 */
public interface ChunkSource {
  /** The generator behind it. */
  Generator generator();

  /** The lit chunk; immutable. */
  Chunk chunk(long seed, int chunkX, int chunkZ);
}
