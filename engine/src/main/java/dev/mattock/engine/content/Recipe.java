package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;

/**
 * A crafting recipe. Crafting is by command: what counts is which ingredients are in the inventory
 * and whether the grid that the shape needs is at hand.
 *
 * @param id dense index in {@link Content#recipes()}
 * @param name vanilla 1.16 recipe id, usually the result's name
 * @param station name of the station needed, or "" when the 2x2 grid of the inventory is enough
 * @param ingredients what is used up: one entry an occupied grid cell
 * @param resultItem what is made
 * @param resultCount how many
 * @param width columns of the shape; 0 for shapeless
 * @param height rows of the shape; 0 for shapeless
 */
public record Recipe(
    int id,
    String name,
    String station,
    ImmutableList<Ingredient> ingredients,
    int resultItem,
    int resultCount,
    int width,
    int height) {

  /**
   * One grid cell's choice of items.
   *
   * @param cell row-major index in the shape; the position in the list for shapeless
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
}
