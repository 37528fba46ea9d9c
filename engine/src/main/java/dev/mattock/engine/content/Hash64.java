package dev.mattock.engine.content;

/**
 * Stateless 64-bit mixing: the root of every random draw and every state hash. The finaliser is
 * Stafford's variant 13 of the MurmurHash3 finaliser, as used by SplitMix64 (Steele, Lea, Flood
 * 2014).
 */
public final class Hash64 {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Hash64() {}

  /** Mixes all 64 bits of {@code value}; a bijection. */
  public static long mix(long value) {
    long z = value + GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Folds one more {@code value} into {@code hash}; the order of folding matters. */
  public static long combine(long hash, long value) {
    return mix(hash ^ mix(value));
  }

  /** Hashes two values. */
  public static long of(long a, long b) {
    return combine(mix(a), b);
  }

  /** Hashes three values. */
  public static long of(long a, long b, long c) {
    return combine(of(a, b), c);
  }

  /** Hashes four values. */
  public static long of(long a, long b, long c, long d) {
    return combine(of(a, b, c), d);
  }

  /** Hashes the UTF-16 units of {@code text}; the same on every machine and in every process. */
  public static long of(CharSequence text) {
    long hash = mix(text.length());
    for (int i = 0; i < text.length(); i++) {
      hash = combine(hash, text.charAt(i));
    }
    return hash;
  }

  /** A double in [0, 1) from the upper 53 bits of {@code hash}. */
  public static double toUnit(long hash) {
    return (hash >>> 11) * 0x1.0p-53;
  }

  /**
   * An int in [0, bound) from the upper 32 bits of {@code hash}, by multiplication (Lemire 2019,
   * without rejection: the bias is below bound / 2^32).
   */
  public static int toBounded(long hash, int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, but is " + bound);
    }
    return (int) (((hash >>> 32) * bound) >>> 32);
  }
}
