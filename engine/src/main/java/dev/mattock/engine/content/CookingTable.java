package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;

/** Recipes by how they cook and what goes in: a table, so that furnaces find theirs at once. */
final class CookingTable {
  private final Recipe[][] byKindAndInput = new Recipe[Recipe.Kind.values().length][];

  CookingTable(ImmutableList<Recipe> recipes, int items) {
    for (Recipe recipe : recipes) {
      if (recipe.kind().cooks()) {
        int kind = recipe.kind().ordinal();
        if (byKindAndInput[kind] == null) {
          byKindAndInput[kind] = new Recipe[items];
        }
        Recipe[] byInput = byKindAndInput[kind];
        recipe.ingredients().getFirst().itemIds().forEach(item -> byInput[item] = recipe);
      }
    }
  }

  /** The recipe, or null if nothing comes of that item. */
  Recipe find(Recipe.Kind kind, int inputItem) {
    Recipe[] byInput = byKindAndInput[kind.ordinal()];
    return byInput == null ? null : byInput[inputItem];
  }
}
