package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * What an agent knows of itself when it plans.
 *
 * @param inventory names and counts of what is carried, worn things included
 * @param stations kinds of crafting stations at hand, such as {@code crafting_table}
 * @param health half-points, 0..20
 * @param food half-points, 0..20
 * @param x blocks, of the feet
 * @param y blocks
 * @param z blocks
 * @param biome where it stands
 * @param timeOfDay ticks since sunrise, 0..23,999
 * @param frame what it sees, if it has eyes
 */
public record Situation(
    ImmutableMap<String, Integer> inventory,
    ImmutableSet<String> stations,
    double health,
    double food,
    double x,
    double y,
    double z,
    String biome,
    int timeOfDay,
    Optional<Image> frame) {

  /** Nothing but an inventory, at noon, well and fed. */
  public static Situation of(ImmutableMap<String, Integer> inventory) {
    return new Situation(
        inventory, ImmutableSet.of(), 20, 20, 0, 64, 0, "plains", 6000, Optional.empty());
  }

  /** How many of an item are carried. */
  public int count(String item) {
    return inventory.getOrDefault(item, 0);
  }
}
