package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Inventory;
import java.util.BitSet;

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
  private final BitSet kept = new BitSet();

  Filler(Content content) {
    items =
        CHEAP.stream()
            .filter(content::hasItem)
            .mapToInt(content::itemId)
            .collect(ImmutableIntArray::builder, ImmutableIntArray.Builder::add, (a, b) -> {})
            .build();
  }

  /** Says which items are not to be spent: what a plan needs. Replaces what was said before. */
  void keep(BitSet wanted) {
    kept.clear();
    kept.or(wanted);
  }

  /** The item to place; 0 if none is carried. */
  int item(Inventory inventory) {
    for (int i = 0; i < items.length(); i++) {
      int item = items.get(i);
      if (!kept.get(item) && inventory.find(item) >= 0) {
        return item;
      }
    }
    return 0;
  }

  /** How many are carried. */
  int count(Inventory inventory) {
    int total = 0;
    for (int i = 0; i < items.length(); i++) {
      total += kept.get(items.get(i)) ? 0 : inventory.total(items.get(i));
    }
    return total;
  }
}
