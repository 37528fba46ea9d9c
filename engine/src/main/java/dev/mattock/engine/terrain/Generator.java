package dev.mattock.engine.terrain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

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

  /**
   * Names of the tables that may fill a container somewhere in its land, however rarely. A land
   * without end has each of them; one with an end says none, for nobody can promise it.
   */
  default ImmutableSet<String> lootTables() {
    return ImmutableSet.of();
  }

  /** Name of a biome id used in {@link RawChunk#biomes()}. */
  String biomeName(int biomeId);

  /**
   * Name of the biome of a column, the same as in the chunk. Generators that can tell it without
   * making the chunk do.
   */
  default String biomeAt(long seed, int x, int z) {
    return biomeName(generate(seed, x >> 4, z >> 4).biomeId(x, z));
  }

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

    /** The same with other objects for the sections. */
    RawChunk with(Section[] others) {
      return new RawChunk(others, biomes, fixtures, inhabitants);
    }

    /** The biome of a column of the chunk, by its coordinates in the world or in the chunk. */
    public int biomeId(int x, int z) {
      return biomes[(z & 15) * 16 + (x & 15)] & 0xFF;
    }
  }
}
