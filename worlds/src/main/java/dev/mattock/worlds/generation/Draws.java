package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Hash64;

/**
 * A row of draws for one thing that is laid out step by step: the n-th is a hash of the thing's key
 * and n. Local to one computation, so that nothing depends on what else was computed.
 */
final class Draws {
  private final long key;
  private long count;

  Draws(long key) {
    this.key = Hash64.mix(key);
  }

  /** 64 even bits. */
  long bits() {
    return Hash64.of(key, count++);
  }

  /** Even in [0, 1). */
  double unit() {
    return Hash64.toUnit(bits());
  }

  /** Even in [-1, 1). */
  double signed() {
    return 2 * unit() - 1;
  }

  /** Even in 0..bound - 1. */
  int below(int bound) {
    return Hash64.toBounded(bits(), bound);
  }
}
