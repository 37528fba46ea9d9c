package dev.mattock.engine.terrain;

/**
 * Makes land. The blocks of a chunk are a pure function of (generator, its settings, seed, chunk x,
 * chunk z): whatever reaches over a border (a tree's crown) is computed by each chunk for itself.
 * Implementations are immutable and safe for any number of threads.
 */
public interface Generator {
  /** Name and settings in one canonical line; equal identities generate equal land. */
  String identity();

  /** Generates one chunk without light. */
  RawChunk generate(long seed, int chunkX, int chunkZ);

  /** Name of a biome id used in {@link RawChunk#biomes()}. */
  String biomeName(int biomeId);

  /**
   * A generated chunk before lighting.
   *
   * @param sections 16 sections, bottom to top
   * @param biomes 256 biome ids, {@code z * 16 + x}
   */
  record RawChunk(Section[] sections, byte[] biomes) {}
}
