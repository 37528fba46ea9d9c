package dev.mattock.worlds.generation;

import java.util.HashMap;
import java.util.Map;

/**
 * The shape of the land anywhere, for the laying out of one structure: it remembers the chunks that
 * it was asked for. For one thread.
 */
final class LandProbe {
  private final Lands lands;
  private final long seed;
  private final Map<Long, Landscape> chunks = new HashMap<>();

  LandProbe(Lands lands, long seed) {
    this.lands = lands;
    this.seed = seed;
  }

  long seed() {
    return seed;
  }

  /** y of the topmost block of the ground at a place. */
  int ground(int x, int z) {
    return chunk(x, z).ground(Landscape.column(x & 15, z & 15));
  }

  /** Whether water stands over the ground. */
  boolean wet(int x, int z) {
    return ground(x, z) < Relief.SEA_LEVEL - 1;
  }

  /** The name of the biome at a place. */
  String biome(int x, int z) {
    return chunk(x, z).biome(Landscape.column(x & 15, z & 15)).name();
  }

  private Landscape chunk(int x, int z) {
    long key = ((long) (x >> 4) << 32) | ((z >> 4) & 0xFFFF_FFFFL);
    return chunks.computeIfAbsent(key, _ -> lands.look(seed, x >> 4, z >> 4));
  }
}
