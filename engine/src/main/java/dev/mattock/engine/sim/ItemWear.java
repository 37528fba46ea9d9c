package dev.mattock.engine.sim;

import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** Wears out what players use. */
final class ItemWear {
  private final World world;

  ItemWear(World world) {
    this.world = world;
  }

  /**
   * Spends uses of what lies in a slot, if it wears; what is spent breaks.
   *
   * @param uses at least 0
   */
  void spend(int index, Player p, int slot, int uses) {
    Inventory inventory = p.inventory();
    Item item = world.content().item(inventory.item(slot));
    if (item.maxDurability() == 0) {
      return;
    }
    int spent = inventory.wear(slot) + uses;
    if (spent < item.maxDurability()) {
      inventory.set(slot, item.id(), inventory.count(slot), spent);
    } else {
      inventory.set(slot, 0, 0, 0);
      world.report(EventType.BREAK_ITEM, index, item.id(), 1);
    }
  }
}
