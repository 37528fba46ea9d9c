package dev.mattock.worlds.task;

import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.worlds.task.Way.Need;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What recipes make, at which stations, and what burns. */
final class RecipeWays {
  private static final double CRAFT_TICKS = 4;

  private final Content content;
  private final Ways ways;

  RecipeWays(Content content, Ways ways) {
    this.content = content;
    this.ways = ways;
  }

  void add() {
    content.recipes().forEach(this::add);
    for (BlockType block : content.blocks()) {
      if (!block.station().isEmpty()) {
        ways.add(
            Fact.station(block.station()),
            "stand at " + block.name(),
            0,
            Need.of(Fact.block(block.name())));
      }
    }
  }

  private void add(Recipe recipe) {
    Set<Need> needs = new LinkedHashSet<>();
    for (Recipe.Ingredient ingredient : recipe.ingredients()) {
      List<Fact> any = new ArrayList<>();
      ingredient.itemIds().forEach(item -> any.add(Fact.item(content.item(item).name())));
      needs.add(Need.anyOf(any));
    }
    if (!recipe.station().isEmpty()) {
      needs.add(Need.of(Fact.station(recipe.station())));
    }
    if (recipe.kind().cooks() && recipe.kind() != Recipe.Kind.CAMPFIRE_COOKING) {
      needs.add(Need.of(Fact.fuel()));
    }
    Item result = content.item(recipe.resultItem());
    ways.add(Fact.item(result.name()), how(recipe), Math.max(CRAFT_TICKS, recipe.ticks()), needs);
  }

  private static String how(Recipe recipe) {
    String what =
        switch (recipe.kind()) {
          case CRAFTING -> "craft";
          case SMELTING -> "smelt";
          case BLASTING -> "blast";
          case SMOKING -> "smoke";
          case CAMPFIRE_COOKING -> "cook on a campfire";
          case STONECUTTING -> "cut";
          case SMITHING -> "forge";
        };
    return what + " " + recipe.name();
  }
}
