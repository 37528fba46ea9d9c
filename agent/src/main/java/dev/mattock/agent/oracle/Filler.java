package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.Knowledge;
import dev.mattock.agent.planner.PlanNeeds;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Inventory;

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

  /** How many of each are kept as long as no plan says what it needs; dirt is never kept. */
  private static final int RESERVE = 20;

  private final Content content;
  private final ImmutableIntArray items;
  private final int[] kept;

  Filler(Content content) {
    this.content = content;
    kept = new int[content.items().size()];
    items =
        CHEAP.stream()
            .filter(content::hasItem)
            .mapToInt(content::itemId)
            .collect(ImmutableIntArray::builder, ImmutableIntArray.Builder::add, (a, b) -> {})
            .build();
    for (int i = 0; i < items.length(); i++) {
      String name = content.item(items.get(i)).name();
      boolean worthless = name.equals("dirt") || name.equals("netherrack");
      kept[items.get(i)] = worthless ? 0 : RESERVE;
    }
  }

  /** Spends nothing that the steps of a plan need; replaces what was kept before. */
  void keepFor(Plan plan, Inventory inventory) {
    PlanNeeds needs = new PlanNeeds(Knowledge.of(content), plan.steps());
    for (int item = 0; item < kept.length; item++) {
      kept[item] = needs.of(item);
    }
    for (PlanStep step : plan.steps()) {
      if (step.goal() instanceof Subgoal.Mine(String name, int more)) {
        int item = content.itemId(name);
        kept[item] += inventory.total(item) + more;
      }
    }
  }

  /** How many of an item are needed for something, as far as is known. */
  int kept(int item) {
    return kept[item];
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
