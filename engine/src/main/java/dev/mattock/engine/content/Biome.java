package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * The climate of a kind of country and the mobs that belong there: what rules ask for. How its land
 * is shaped and what grows on it is the generator's business.
 *
 * @param name vanilla 1.16 id without namespace
 * @param temperature the genre's number: below {@value #FREEZING} water freezes, above 1 it is hot
 * @param downfall the genre's wetness, 0..1
 * @param precipitation what falls from its clouds near sea level
 * @param packChance chance that a pack of animals lives in a chunk from the start
 * @param flowers names of the flowers that bone meal brings forth there
 * @param spawns the mobs that come into being there, by category; every category has its list
 */
public record Biome(
    String name,
    double temperature,
    double downfall,
    Precipitation precipitation,
    double packChance,
    ImmutableList<String> flowers,
    ImmutableMap<Category, ImmutableList<Spawn>> spawns) {

  /** Temperature below which water turns to ice and rain to snow. */
  public static final double FREEZING = 0.15;

  /** y above which it gets colder. */
  public static final int WARM_BELOW = 64;

  /** Temperature lost with each block above {@link #WARM_BELOW}. */
  public static final double LOST_PER_BLOCK = 0.05 / 30;

  /** What falls from the clouds. */
  public enum Precipitation {
    /** Nothing ever: deserts. */
    NONE,
    /** Rain, and snow where it is high enough to freeze. */
    RAIN,
    /** Snow. */
    SNOW
  }

  /** The groups of mobs that are counted against a cap of their own. */
  public enum Category {
    /** Come in the dark and attack. */
    MONSTER,
    /** Live on land. */
    CREATURE,
    /** Live in water. */
    WATER_CREATURE,
    /** Fish. */
    WATER_AMBIENT
  }

  /**
   * One way for mobs to come.
   *
   * @param mob name of the kind of mob
   * @param weight how often, against the other entries of its list
   * @param min fewest at once
   * @param max most at once
   */
  public record Spawn(String mob, int weight, int min, int max) {
    public Spawn {
      if (weight < 1 || min < 1 || max < min) {
        throw new IllegalArgumentException(
            "%s must have weight >= 1 and 1 <= min <= max, but has weight %d, %d..%d"
                .formatted(mob, weight, min, max));
      }
    }
  }

  /** The mobs of one category, perhaps none. */
  public ImmutableList<Spawn> spawns(Category category) {
    return spawns.getOrDefault(category, ImmutableList.of());
  }

  /** The temperature at a height: constant up to y {@value #WARM_BELOW}, then falling. */
  public double temperature(int y) {
    return temperature - LOST_PER_BLOCK * Math.max(0, y - WARM_BELOW);
  }

  /** Whether water under the sky freezes at a height, and whether what falls there is snow. */
  public boolean freezes(int y) {
    return temperature(y) < FREEZING;
  }

  /** What falls from the clouds at a height. */
  public Precipitation precipitation(int y) {
    return precipitation == Precipitation.NONE
        ? Precipitation.NONE
        : freezes(y) ? Precipitation.SNOW : Precipitation.RAIN;
  }

  /**
   * The entry that a draw falls on, each as likely as its weight says.
   *
   * @param category whose list, which must not be empty
   * @param hash a draw
   * @throws IllegalArgumentException if nothing of that category lives here
   */
  public Spawn pick(Category category, long hash) {
    ImmutableList<Spawn> list = spawns(category);
    int total = 0;
    for (int i = 0; i < list.size(); i++) {
      total += list.get(i).weight();
    }
    if (total == 0) {
      throw new IllegalArgumentException("no " + category + " spawns in " + name);
    }
    int left = Hash64.toBounded(hash, total);
    int i = 0;
    while (left >= list.get(i).weight()) {
      left -= list.get(i++).weight();
    }
    return list.get(i);
  }
}
