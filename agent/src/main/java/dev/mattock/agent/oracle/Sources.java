package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.LootTable;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.content.ToolClass;

/** Where items come from, by item: blocks that drop them and recipes that make them. */
final class Sources {
  private final ImmutableListMultimap<Integer, Drop> drops;
  private final ImmutableListMultimap<Integer, Recipe> recipes;

  /**
   * A block that drops an item.
   *
   * @param block what is broken
   * @param yield how many fall out of one, on average
   * @param tool class of the tool that must be in hand; NONE if any will do
   * @param tier least tier of that tool
   */
  record Drop(BlockType block, double yield, ToolClass tool, int tier) {
    /** Whether an item in hand brings the drop home. */
    boolean allows(Item item) {
      return tool == ToolClass.NONE || (item.tool() == tool && item.tier() >= tier);
    }
  }

  Sources(Content content) {
    ImmutableListMultimap.Builder<Integer, Drop> found = ImmutableListMultimap.builder();
    for (BlockType block : content.blocks()) {
      if (!block.unbreakable()) {
        block.loot().entries().forEach(entry -> found.put(entry.itemId(), drop(block, entry)));
      }
    }
    drops = found.build();
    recipes =
        content.recipes().stream()
            .filter(recipe -> !recipe.kind().cooks())
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(
                    Recipe::resultItem, recipe -> recipe));
  }

  private static Drop drop(BlockType block, LootTable.Entry entry) {
    double yield = entry.chance() * (entry.minCount() + entry.maxCount()) / 2;
    ToolClass tool = entry.tool();
    int tier = -1;
    if (block.requiresTool() && tool == ToolClass.NONE) {
      tool = block.tool();
      tier = block.requiredTier();
    }
    return new Drop(block, yield, tool, tier);
  }

  /** The blocks that drop an item. */
  ImmutableList<Drop> drops(int item) {
    return drops.get(item);
  }

  /** The recipes that make an item by command. */
  ImmutableList<Recipe> recipes(int item) {
    return recipes.get(item);
  }
}
