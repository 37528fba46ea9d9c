package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;

/**
 * The random draws of the simulation. A draw is a hash of (world seed, branch salt, tick, purpose,
 * subject, index): nothing carries state, so that no draw depends on the order of others.
 */
public final class Randomness {
  /** What a draw is for. The number is part of every world's future: it never changes. */
  public enum Purpose {
    LOOT(1),
    DROP_MOTION(2),
    THROW(3),
    DEATH_DROP(4),
    RANDOM_TICK(5),
    GROWTH(6),
    SPAWN(7),
    MOB_MIND(8),
    MOB_LOOT(9),
    COMBAT(10),
    PROJECTILE(11),
    WEATHER(12),
    FIRE(13),
    EXPLOSION(14),
    CHEST_LOOT(15),
    COMPOST(16),
    FISHING(17),
    EXPERIENCE(18),
    BREEDING(19),
    LIGHTNING(20),
    EFFECT(21),
    FLUID(22),
    FALLING(23),
    TRAMPLE(24),
    BLOCK_ENTITY(25);

    private final int number;

    Purpose(int number) {
      this.number = number;
    }

    /** Number that enters the hash. */
    int number() {
      return number;
    }
  }

  private Randomness() {}

  /**
   * 64 random bits.
   *
   * @param tick the world's tick
   * @param subject what the draw is about: an entity's id, or {@link #place}
   * @param index tells apart the draws of one subject in one tick for one purpose
   */
  public static long draw(
      long seed, long salt, long tick, Purpose purpose, long subject, int index) {
    return draw(stem(seed, salt, tick), what(purpose, subject, index));
  }

  /** What all draws of one tick have in common, for loops over many. */
  static long stem(long seed, long salt, long tick) {
    return Hash64.combine(Hash64.of(seed, salt), tick);
  }

  /** What the draws about one thing have in common in all ticks, for loops over many. */
  static long what(Purpose purpose, long subject, int index) {
    return Hash64.of(((long) purpose.number() << 32) | (index & 0xFFFFFFFFL), subject);
  }

  /** The draw of {@link #stem} and {@link #what}. */
  static long draw(long stem, long what) {
    return Hash64.combine(stem, what);
  }

  /** The subject of draws about a place. */
  public static long place(int x, int y, int z) {
    return Hash64.of(x, y, z);
  }

  /**
   * A number around 0 with deviation 1, within -6..6, from the bits of a draw: the sum of twelve
   * evenly spread ones, which is near enough to a bell curve.
   */
  static double bell(long draw) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += Hash64.toUnit(Hash64.mix(draw + i));
    }
    return sum;
  }
}
