package dev.mattock.engine.sim;

import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
import java.util.Arrays;

/**
 * Which items of an inventory a recipe would use up: one a cell, by a bipartite matching along
 * augmenting paths (Kuhn 1955), so that a choice is found whenever there is one; earlier items in
 * the data are preferred. Keeps its scratch memory; for one thread.
 */
public final class IngredientChoice {
  private static final int MOST_CELLS = 9;

  /** The item chosen for each cell, 0 for none yet, and the cells that the search went through. */
  private final int[] chosen = new int[MOST_CELLS];

  private final boolean[] visited = new boolean[MOST_CELLS];

  /** Chooses for a recipe; false if ingredients are missing. */
  public boolean choose(Inventory inventory, Recipe recipe) {
    Arrays.fill(chosen, 0);
    for (int cell = 0; cell < recipe.ingredients().size(); cell++) {
      Arrays.fill(visited, false);
      if (!choose(inventory, recipe, cell)) {
        return false;
      }
    }
    return true;
  }

  /** The item that was chosen for an ingredient, by its place in the recipe's list. */
  public int item(int ingredient) {
    return chosen[ingredient];
  }

  private boolean choose(Inventory inventory, Recipe recipe, int cell) {
    Recipe.Ingredient ingredient = recipe.ingredients().get(cell);
    visited[cell] = true;
    for (int i = 0; i < ingredient.itemIds().length(); i++) {
      int item = ingredient.itemIds().get(i);
      if (used(item) < inventory.total(item)) {
        chosen[cell] = item;
        return true;
      }
    }
    for (int i = 0; i < ingredient.itemIds().length(); i++) {
      int item = ingredient.itemIds().get(i);
      for (int other = 0; other < MOST_CELLS; other++) {
        if (chosen[other] == item && !visited[other] && choose(inventory, recipe, other)) {
          chosen[cell] = item;
          return true;
        }
      }
    }
    return false;
  }

  private int used(int item) {
    int used = 0;
    for (int other : chosen) {
      used += other == item ? 1 : 0;
    }
    return used;
  }
}
