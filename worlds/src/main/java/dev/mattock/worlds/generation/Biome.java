package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * A kind of country, as read from {@code biomes.yaml}.
 *
 * @param id dense index, in the data's order
 * @param name vanilla 1.16 id without namespace
 * @param when ranges of climate in which a column belongs to it
 * @param alone ranges that the climate is squeezed into in a world of this biome only
 * @param sandy whether sand and not grass covers its ground
 * @param groves chance of a tree in each square of {@link Trees#GROVE_SQUARE} blocks
 * @param solitary chance of a tree in each square of {@link Trees#SOLITARY_SQUARE} blocks
 * @param trees kinds of trees, each as often in the list as its share says
 * @param plants what grows on its grass
 * @param flowers block states of its flowers
 * @param patches chance of a patch of flowers in each square of {@link Vegetation#PATCH} blocks
 */
record Biome(
    int id,
    String name,
    ClimateBox when,
    ImmutableMap<Climate, Range> alone,
    boolean sandy,
    double groves,
    double solitary,
    ImmutableList<TreeKind> trees,
    ImmutableList<Plant> plants,
    ImmutableList<Integer> flowers,
    double patches) {

  /** What a biome is chosen by. */
  enum Climate {
    /** Low is sea, high is inland. */
    CONTINENT,
    /** High is hilly. */
    HILLS,
    /** High is wooded. */
    FOREST,
    /** High is where birches grow. */
    BIRCH,
    /** Distance from the nearest river, in deviations of its noise. */
    RIVER,
    /** y of the topmost block of the ground. */
    GROUND
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

  /** A plant and its chance on each block of grass. */
  record Plant(int stateId, double chance) {}
}
