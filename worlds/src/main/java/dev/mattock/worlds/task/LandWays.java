package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.function.Function;

/** What lies in the land: blocks, chests and countries, the rarer the further away. */
final class LandWays {
  /** Ticks to walk across a chunk and look around. */
  private static final double CHUNK_TICKS = 80;

  private LandWays() {}

  static void add(Occurrence land, Ways ways) {
    add(land.blocks(), Fact::block, "is in", ways);
    add(land.chests(), Fact::chest, "stands in", ways);
    add(land.biomes(), Fact::biome, "covers part of", ways);
  }

  private static void add(
      ImmutableMap<String, Double> shares, Function<String, Fact> fact, String verb, Ways ways) {
    shares.forEach(
        (name, share) -> ways.add(fact.apply(name), verb + " " + part(share), effort(share)));
  }

  /** Ticks until one has come to a chunk of a kind that makes up a part of all. */
  static double effort(double share) {
    return CHUNK_TICKS / share;
  }

  /** A part of all chunks in words. */
  static String part(double share) {
    return share >= 0.995
        ? "every chunk"
        : String.format(
            Locale.ROOT,
            share < 0.01 ? "%.2f %% of all chunks" : "%.0f %% of all chunks",
            100 * share);
  }
}
