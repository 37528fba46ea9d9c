package dev.mattock.engine.render;

import dev.mattock.engine.content.Hash64;

/** Draws one after another, all of them told by a seed: for tests. */
final class Draw {
  private final long seed;
  private int drawn;

  Draw(long seed, long purpose) {
    this.seed = Hash64.of(seed, purpose);
  }

  private long next() {
    return Hash64.of(seed, drawn++);
  }

  /** 0 to {@code bound - 1}. */
  int below(int bound) {
    return Hash64.toBounded(next(), bound);
  }

  /** In [{@code from}, {@code to}). */
  double within(double from, double to) {
    return from + (to - from) * Hash64.toUnit(next());
  }

  /** True once in so many times. */
  boolean oneIn(int many) {
    return below(many) == 0;
  }

  /** One of some numbers. */
  double among(double... choices) {
    return choices[below(choices.length)];
  }

  /** One of some numbers. */
  int among(int... choices) {
    return choices[below(choices.length)];
  }
}
