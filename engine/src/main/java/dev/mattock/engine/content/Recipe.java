package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;

/**
 * A recipe. Crafting, stone cutting and smithing are done by command: what counts is which
 * ingredients are in the inventory and whether the station is at hand. Cooking is done by the block
 * that cooks, over time: see {@link Content#cooking}.
 *
 * @param id dense index in {@link Content#recipes()}
 * @param name vanilla 1.16 recipe id, usually the result's name
 * @param kind how it is made
 * @param station name of the station needed, or "" when the 2x2 grid of the inventory is enough
 * @param ingredients what is used up: one entry an occupied grid cell; one for cooking and cutting;
 *     the gear, then the material for smithing
 * @param resultItem what is made
 * @param resultCount how many
 * @param width columns of the shape; 0 for what has no shape
 * @param height rows of the shape; 0 for what has no shape
 * @param remainders what is left of the ingredients and handed back: a bucket for each that held
 *     milk
 * @param ticks how long it cooks; 0 for what is done at once
 * @param experience points for each item taken out of the block that cooked it, drawn by the genre
 *     as so many on average; 0 for what is not cooked
 */
public record Recipe(
    int id,
    String name,
    Kind kind,
    String station,
    ImmutableList<Ingredient> ingredients,
    int resultItem,
    int resultCount,
    int width,
    int height,
    ImmutableList<Remainder> remainders,
    int ticks,
    double experience) {

  /** How a thing is made. */
  public enum Kind {
    /** In a grid of 2x2 anywhere, or of 3x3 at a crafting table. */
    CRAFTING("", 0),
    /** In a furnace: ten seconds. */
    SMELTING("furnace", 200),
    /** In a blast furnace, which takes ores and metal gear and half the time. */
    BLASTING("blast_furnace", 100),
    /** In a smoker, which takes food and half the time. */
    SMOKING("smoker", 100),
    /** On a campfire, which takes food, needs no fuel, and takes half a minute. */
    CAMPFIRE_COOKING("campfire", 600),
    /** At a stonecutter: one thing into another. */
    STONECUTTING("stonecutter", 0),
    /** At a smithing table: gear is made better and keeps its wear. */
    SMITHING("smithing_table", 0);

    private final String station;
    private final int usualTicks;

    Kind(String station, int usualTicks) {
      this.station = station;
      this.usualTicks = usualTicks;
    }

    /** The station that every recipe of this kind needs; "" if that depends on the recipe. */
    public String station() {
      return station;
    }

    /** Ticks that the genre gives to one item; 0 for what is done at once. */
    public int usualTicks() {
      return usualTicks;
    }

    /** Whether it is made over time by the block in which it lies, and not by a command. */
    public boolean cooks() {
      return usualTicks > 0;
    }
  }

  /**
   * One grid cell's choice of items.
   *
   * @param cell row-major index in the shape; the position in the list for what has no shape
   * @param itemIds any of these, in the data's order
   */
  public record Ingredient(int cell, ImmutableIntArray itemIds) {
    public Ingredient {
      if (itemIds.isEmpty()) {
        throw new IllegalArgumentException("an ingredient needs at least one item");
      }
    }

    /** Whether {@code itemId} will do. */
    public boolean accepts(int itemId) {
      return itemIds.contains(itemId);
    }
  }

  /**
   * What is handed back of the ingredients.
   *
   * @param itemId what
   * @param count how many, at least 1
   */
  public record Remainder(int itemId, int count) {
    public Remainder {
      if (count < 1) {
        throw new IllegalArgumentException("count must be at least 1, but is " + count);
      }
    }
  }

  public Recipe {
    if (resultCount < 1) {
      throw new IllegalArgumentException(
          "resultCount of %s must be at least 1, but is %d".formatted(name, resultCount));
    }
    if (ingredients.isEmpty()) {
      throw new IllegalArgumentException(name + " needs at least one ingredient");
    }
    if (kind.cooks() != ticks > 0 || !(experience >= 0)) {
      throw new IllegalArgumentException(
          "%s is made by %s, so ticks = %d, experience = %s make no sense"
              .formatted(name, kind, ticks, experience));
    }
  }
}
