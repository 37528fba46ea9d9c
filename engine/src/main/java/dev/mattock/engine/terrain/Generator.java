package dev.mattock.engine.terrain;

import com.google.common.collect.ImmutableList;

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
   * @param fixtures what stands in it beyond block states: loot of chests, mobs of spawners
   * @param inhabitants animals that live there from the start
   */
  record RawChunk(
      Section[] sections,
      byte[] biomes,
      ImmutableList<Fixture> fixtures,
      ImmutableList<Inhabitant> inhabitants) {

    /** A chunk without fixtures and inhabitants. */
    public RawChunk(Section[] sections, byte[] biomes) {
      this(sections, biomes, ImmutableList.of(), ImmutableList.of());
    }
  }
}
