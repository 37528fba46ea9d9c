package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** Wear of what is used. */
final class ToolWear {
  private ToolWear() {}

  /** Spends uses of the item in a slot; one that has none left breaks. */
  static void spend(World world, int index, Player p, int slot, int uses) {
    Content content = world.content();
    Inventory inventory = p.inventory();
    Item item = content.item(inventory.item(slot));
    if (item.maxDurability() == 0) {
      return;
    }
    int spent = inventory.wear(slot) + uses;
    if (spent >= item.maxDurability()) {
      inventory.set(slot, 0, 0, 0);
      world.report(EventType.BREAK_ITEM, index, item.id(), 1);
    } else {
      inventory.set(slot, item.id(), inventory.count(slot), spent);
    }
  }
}
