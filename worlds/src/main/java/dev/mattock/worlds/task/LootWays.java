package dev.mattock.worlds.task;

import dev.mattock.engine.content.ChestLoot;
import dev.mattock.engine.content.Content;
import dev.mattock.worlds.task.Way.Need;

/** What is drawn from loot tables: chests that nobody has opened yet, and the catch of rods. */
final class LootWays {
  private static final double OPEN_TICKS = 40;

  private LootWays() {}

  static void add(Content content, Ways ways) {
    for (ChestLoot table : content.chestLoot().values()) {
      for (ChestLoot.Pool pool : table.pools()) {
        for (ChestLoot.Entry entry : pool.entries()) {
          if (entry.itemId() != 0 && pool.maxRolls() > 0) {
            double rolls = (pool.minRolls() + pool.maxRolls()) / 2.0;
            double chance = Math.min(1, rolls * entry.weight() / pool.weight());
            ways.add(
                Fact.item(content.item(entry.itemId()).name()),
                "find it in " + table.name() + MiningWays.chance(chance),
                OPEN_TICKS / chance,
                Need.of(Fact.chest(table.name())));
          }
        }
      }
    }
  }
}
