package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Inventory;
import java.util.Arrays;
import java.util.Map;

/** The blocks that are placed where a floor is missing: cheap ones, the cheapest first. */
final class Filler {
  private static final ImmutableList<String> CHEAP =
      ImmutableList.of(
          "dirt",
          "coarse_dirt",
          "netherrack",
          "andesite",
          "diorite",
          "granite",
          "grass_block",
          "podzol",
          "mycelium",
          "basalt",
          "blackstone",
          "end_stone",
          "sandstone",
          "red_sandstone",
          "terracotta",
          "cobblestone",
          "mossy_cobblestone",
          "stone",
          "oak_planks",
          "spruce_planks",
          "birch_planks",
          "jungle_planks",
          "acacia_planks",
          "dark_oak_planks");

  private final ImmutableIntArray items;
  private final int[] kept;

  Filler(Content content) {
    kept = new int[content.items().size()];
    items =
        CHEAP.stream()
            .filter(content::hasItem)
            .mapToInt(content::itemId)
            .collect(ImmutableIntArray::builder, ImmutableIntArray.Builder::add, (a, b) -> {})
            .build();
  }

  /** Says how many of each item are not to be spent: what a plan needs. Replaces what was said. */
  void keep(Map<Integer, Integer> counts) {
    Arrays.fill(kept, 0);
    counts.forEach((item, count) -> kept[item] = count);
  }

  /** The item to place; 0 if none can be spared. */
  int item(Inventory inventory) {
    for (int i = 0; i < items.length(); i++) {
      if (spare(inventory, items.get(i)) > 0) {
        return items.get(i);
      }
    }
    return 0;
  }

  /** How many can be spared. */
  int count(Inventory inventory) {
    int total = 0;
    for (int i = 0; i < items.length(); i++) {
      total += spare(inventory, items.get(i));
    }
    return total;
  }

  private int spare(Inventory inventory, int item) {
    return Math.max(0, inventory.total(item) - kept[item]);
  }
}
