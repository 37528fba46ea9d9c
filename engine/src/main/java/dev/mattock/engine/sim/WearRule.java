package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** Armour is put on by use, where none is worn. */
final class WearRule implements ItemRule {
  private final World world;

  WearRule(World world) {
    this.world = world;
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    Inventory inventory = p.inventory();
    int item = inventory.item(slot);
    int worn = Inventory.wornSlot(world.content().item(item).equipmentSlot());
    if (inventory.item(worn) != 0) {
      return Refusal.NO_SPACE;
    }
    inventory.set(worn, item, 1, inventory.wear(slot));
    inventory.take(slot, 1);
    world.report(EventType.EQUIP_ITEM, index, item, 1);
    return null;
  }
}
