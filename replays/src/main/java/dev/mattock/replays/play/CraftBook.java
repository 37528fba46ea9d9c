package dev.mattock.replays.play;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.sim.IngredientChoice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The recipes of a station, and which of them the inventory is enough for. */
final class CraftBook {
  private final Content content;
  private final ImmutableList<Recipe> recipes;
  private final IngredientChoice choice = new IngredientChoice();
  private final BitSet possible = new BitSet();
  private final Inventory seen = new Inventory();
  private int version;

  CraftBook(Content content, Predicate<Recipe> made) {
    this.content = content;
    recipes =
        content.recipes().stream()
            .filter(recipe -> !recipe.kind().cooks())
            .filter(made)
            .collect(ImmutableList.toImmutableList());
  }

  /** Looks at the inventory, if it is not as it was. */
  void look(Inventory inventory) {
    if (version > 0 && same(inventory, seen)) {
      return;
    }
    seen.copyFrom(inventory);
    version++;
    possible.clear();
    for (Recipe recipe : recipes) {
      possible.set(recipe.id(), choice.choose(inventory, recipe));
    }
  }

  private static boolean same(Inventory a, Inventory b) {
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      if (a.item(slot) != b.item(slot) || a.count(slot) != b.count(slot)) {
        return false;
      }
    }
    return true;
  }

  /** Grows with every inventory that was not like the one before. */
  int version() {
    return version;
  }

  /** Whether the inventory was enough for a recipe when it was looked at. */
  boolean possible(Recipe recipe) {
    return possible.get(recipe.id());
  }

  /**
   * The recipes whose result is so named, the possible ones first.
   *
   * @param words part of the name; "" for all
   * @param all whether those that are not possible are wanted too
   */
  List<Recipe> list(String words, boolean all) {
    String wanted = words.toLowerCase(Locale.ROOT).strip();
    List<Recipe> found = new ArrayList<>();
    for (Recipe recipe : recipes) {
      String name = content.item(recipe.resultItem()).name().replace('_', ' ');
      if ((all || possible(recipe)) && name.contains(wanted)) {
        found.add(recipe);
      }
    }
    found.sort(Comparator.comparing(recipe -> !possible(recipe)));
    return found;
  }

  /**
   * What stands in each cell of a recipe, by its place in the list of ingredients: an item that is
   * carried if there is one.
   *
   * @param missing gets a bit for each that is not there
   */
  int[] shown(Recipe recipe, Inventory inventory, BitSet missing) {
    missing.clear();
    int[] items = new int[recipe.ingredients().size()];
    boolean enough = choice.choose(inventory, recipe);
    for (int i = 0; i < items.length; i++) {
      Recipe.Ingredient ingredient = recipe.ingredients().get(i);
      items[i] = enough ? choice.item(i) : carried(ingredient, inventory, items, i);
      if (items[i] == 0) {
        items[i] = ingredient.itemIds().get(0);
        missing.set(i);
      }
    }
    return items;
  }

  private static int carried(
      Recipe.Ingredient ingredient, Inventory inventory, int[] used, int upTo) {
    for (int i = 0; i < ingredient.itemIds().length(); i++) {
      int item = ingredient.itemIds().get(i);
      int already = 0;
      for (int cell = 0; cell < upTo; cell++) {
        already += used[cell] == item ? 1 : 0;
      }
      if (inventory.total(item) > already) {
        return item;
      }
    }
    return 0;
  }
}
