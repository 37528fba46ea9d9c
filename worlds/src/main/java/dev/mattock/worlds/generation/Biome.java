package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.TreeType;

/**
 * A kind of country, as read from {@code biomes.yaml}: where it lies, how its land is shaped and
 * what grows there. Its climate and its mobs are the engine's.
 *
 * @param id dense index, in the data's order
 * @param name vanilla 1.16 id without namespace
 * @param life climate and mobs
 * @param when ranges of climate in which a column belongs to it
 * @param alone ranges that the climate is squeezed into in a world of this biome only
 * @param cover what its ground is covered with above water
 * @param level how its land is levelled, or null
 * @param groves small trees, close together
 * @param stands larger trees, close together
 * @param solitary trees that stand alone
 * @param plants what grows anywhere on its grass
 * @param flowers kinds of flowers, each as often in the list as its share says
 * @param flowersFollowBloom whether the kind of flower changes slowly over the land, in the list's
 *     order, instead of from patch to patch
 * @param patches chance of a patch of flowers in each square of {@link Vegetation#PATCH} blocks
 * @param growths what else grows, and how much more often than usual
 */
record Biome(
    int id,
    String name,
    dev.mattock.engine.content.Biome life,
    ClimateBox when,
    ImmutableMap<Climate, Range> alone,
    Cover cover,
    Level level,
    Wood groves,
    Wood stands,
    Wood solitary,
    ImmutableList<Plant> plants,
    ImmutableList<Plant> flowers,
    boolean flowersFollowBloom,
    double patches,
    ImmutableList<Growth> growths) {

  /** What a biome is chosen by. */
  enum Climate {
    /** Low is sea, high is inland. */
    CONTINENT,
    /** Low is frozen, high is hot. */
    TEMPERATURE,
    /** Low is dry, high is wet. */
    HUMIDITY,
    /** Tells apart kinds of country of the same climate. */
    VARIETY,
    /** High is hilly. */
    HILLS,
    /** Distance from the nearest river, in deviations of its noise. */
    RIVER,
    /** y of the topmost block of the ground. */
    GROUND
  }

  /** What the ground is covered with. */
  enum Cover {
    /** Grass on dirt. */
    GRASS,
    /** Grass, with patches of podzol and coarse dirt. */
    PODZOL,
    /** Sand. */
    SAND,
    /** Sand on sandstone. */
    DUNES,
    /** Red sand on bands of terracotta. */
    BANDS
  }

  /** From {@code low} to {@code high}, both included. */
  record Range(double low, double high) {
    boolean holds(double value) {
      return value >= low && value <= high;
    }

    /** Maps what varies with deviation 1 around 0 into the range, without jumps. */
    double squeeze(double value) {
      double part = Math.max(0, Math.min(1, (value + 2) / 4));
      return low + (high - low) * part;
    }
  }

  /**
   * How land deep inside of a biome is shaped.
   *
   * @param ground y that it lies at on average
   * @param bumps height of its ups and downs, blocks
   */
  record Level(double ground, double bumps) {}

  /**
   * Trees planted in one spacing.
   *
   * @param chance of a tree in each square
   * @param trees kinds of trees, each as often in the list as its share says
   */
  record Wood(double chance, ImmutableList<TreeType> trees) {}

  /**
   * A plant and its chance on each block of grass.
   *
   * @param lower its state
   * @param upper the state of its upper half, or 0 if it is one block high
   */
  record Plant(int lower, int upper, double chance) {}

  /** Whether sand covers its ground. */
  boolean sandy() {
    return cover == Cover.SAND || cover == Cover.DUNES || cover == Cover.BANDS;
  }
}
