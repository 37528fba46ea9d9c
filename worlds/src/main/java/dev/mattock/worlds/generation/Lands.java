package dev.mattock.worlds.generation;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

/**
 * The shape of the land by chunk. What structures looked at is kept for a while: the chunks there
 * are mostly made soon after.
 */
final class Lands {
  private static final int KEPT = 512;

  private final Relief relief;
  private final Cache<Key, Landscape> looked = CacheBuilder.newBuilder().maximumSize(KEPT).build();

  private record Key(long seed, int chunkX, int chunkZ) {}

  Lands(Relief relief) {
    this.relief = relief;
  }

  /** The land in and around a chunk, for the caller to say in it what is hollow or built on. */
  Landscape shape(long seed, int chunkX, int chunkZ) {
    Landscape known = looked.getIfPresent(new Key(seed, chunkX, chunkZ));
    return known == null ? relief.shape(seed, chunkX, chunkZ) : known.copy();
  }

  /** The land in and around a chunk as it was before caves and buildings; not to be written. */
  Landscape look(long seed, int chunkX, int chunkZ) {
    Key key = new Key(seed, chunkX, chunkZ);
    Landscape known = looked.getIfPresent(key);
    if (known == null) {
      known = relief.shape(seed, chunkX, chunkZ);
      looked.put(key, known);
    }
    return known;
  }
}
