package dev.mattock.worlds.task;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.worlds.task.Way.Need;
import java.util.Optional;

/** What items are good for beside placing and crafting: fuel, buckets, compost. */
final class ItemWays {
  private static final double USE_TICKS = 10;

  /** Ticks to throw in what a layer of compost takes, seven layers and one more. */
  private static final double COMPOST_TICKS = 8 * USE_TICKS;

  /** Ticks until something bites: 100 to 600. */
  private static final double BITE_TICKS = 350;

  private static final String BUCKET_SUFFIX = "_bucket";

  private final Content content;
  private final Ways ways;

  ItemWays(Content content, Ways ways) {
    this.content = content;
    this.ways = ways;
  }

  void add() {
    for (Item item : content.items()) {
      if (item.fuelTicks() > 0) {
        ways.add(Fact.fuel(), "burn " + item.name(), 0, Need.of(Fact.item(item.name())));
      }
      if (item.use() == ItemUse.BUCKET && item.remainder() >= 0) {
        filled(item);
      }
      if (item.compostChance() > 0 && content.hasItem("bone_meal")) {
        ways.add(
            Fact.item("bone_meal"),
            "compost " + item.name(),
            COMPOST_TICKS / item.compostChance(),
            Need.of(Fact.item(item.name())),
            Need.of(Fact.block("composter")));
      }
    }
    fished();
  }

  /** What a rod draws out of water: of a hundred catches 85 fish, 10 junk and 5 treasure. */
  private void fished() {
    catches("fishing_fish", 0.85);
    catches("fishing_junk", 0.10);
    catches("fishing_treasure", 0.05);
  }

  private void catches(String table, double chance) {
    Optional<Need> rod = ways.anyTool(item -> item.use() == ItemUse.FISHING_ROD);
    if (content.chestLoot().containsKey(table) && rod.isPresent()) {
      ways.add(
          Fact.chest(table), "fish", BITE_TICKS / chance, rod.get(), Need.of(Fact.block("water")));
    }
  }

  /** A bucket of a fluid, filled at a source of it. */
  private void filled(Item item) {
    String fluid = item.name().substring(0, item.name().length() - BUCKET_SUFFIX.length());
    if (item.name().endsWith(BUCKET_SUFFIX) && ways.hasBlock(fluid)) {
      ways.add(
          Fact.item(item.name()),
          "fill a bucket",
          USE_TICKS,
          Need.of(Fact.item(content.item(item.remainder()).name())),
          Need.of(Fact.block(fluid)));
    }
  }
}
