package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Hash64;

/**
 * How one kind of ore or pocket lies in stone, as read from {@code ores.yaml}.
 *
 * @param stateId the block
 * @param size the genre's size of a vein: it is {@code size / 4} blocks long, and thicker the
 *     longer; a size of 0 is a single block
 * @param fewest fewest veins that begin in a chunk
 * @param most most veins that begin in a chunk, drawn evenly between
 * @param spread how y is drawn
 * @param low least y drawn
 * @param high greatest y drawn
 * @param biomes names of the biomes whose columns hold it; none for all
 */
record Ore(
    int stateId,
    int size,
    int fewest,
    int most,
    Spread spread,
    int low,
    int high,
    ImmutableSet<String> biomes) {

  /** How the y of a vein is drawn from a range. */
  enum Spread {
    /** Every y alike. */
    EVEN,
    /** The sum of two even draws: the middle is likeliest. */
    TRIANGLE
  }

  /** The y that a vein begins at. */
  int drawY(long draw) {
    int range = high - low;
    return switch (spread) {
      case EVEN -> low + Hash64.toBounded(draw, range + 1);
      case TRIANGLE -> {
        int half = range / 2 + 1;
        yield low + Hash64.toBounded(draw, half) + Hash64.toBounded(Hash64.mix(draw), half);
      }
    };
  }

  /** How many veins begin in a chunk. */
  int drawVeins(long draw) {
    return fewest + Hash64.toBounded(draw, most - fewest + 1);
  }
}
