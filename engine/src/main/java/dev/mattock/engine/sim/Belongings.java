package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** What players take in their hands, and what they put on. */
final class Belongings {
  private final World world;
  private final Content content;

  Belongings(World world) {
    this.world = world;
    this.content = world.content();
  }

  /** Takes an item into the hand, or wears it. */
  void equip(int index, Player p, int item) {
    if (item <= 0 || item >= content.items().size()) {
      world.refuse(index, Refusal.NO_SUCH_TARGET);
      return;
    }
    int slot = p.inventory().find(item);
    EquipmentSlot where = content.item(item).equipmentSlot();
    if (where != EquipmentSlot.MAINHAND) {
      wear(index, p, slot, item, Inventory.wornSlot(where));
    } else if (slot < 0) {
      world.refuse(index, Refusal.NO_ITEM);
    } else if (p.heldItem() == item) {
      world.refuse(index, Refusal.NO_CHANGE);
    } else {
      takeInHand(index, p, slot);
    }
  }

  private void wear(int index, Player p, int slot, int item, int wornSlot) {
    if (p.inventory().item(wornSlot) == item) {
      world.refuse(index, Refusal.NO_CHANGE);
    } else if (slot < 0) {
      world.refuse(index, Refusal.NO_ITEM);
    } else {
      p.inventory().swap(slot, wornSlot);
      world.report(EventType.EQUIP_ITEM, index, item, 1);
    }
  }

  /**
   * Brings the contents of a storage slot into the main hand: selects it if it is in the hotbar,
   * else swaps it into the first empty hotbar slot from the selected one on, or into the selected.
   */
  void takeInHand(int index, Player p, int slot) {
    if (slot == p.selectedSlot || p.heldItem() == p.inventory().item(slot)) {
      return;
    }
    if (slot < Inventory.HOTBAR) {
      p.selectedSlot = slot;
    } else {
      int target = roomInHotbar(p);
      p.inventory().swap(slot, target);
      p.selectedSlot = target;
    }
    world.report(EventType.EQUIP_ITEM, index, p.heldItem(), 1);
  }

  private static int roomInHotbar(Player p) {
    for (int i = 0; i < Inventory.HOTBAR; i++) {
      int slot = (p.selectedSlot + i) % Inventory.HOTBAR;
      if (p.inventory().item(slot) == 0) {
        return slot;
      }
    }
    return p.selectedSlot;
  }

  /** Exchanges what is in the two hands. */
  void swapHands(int index, Player p) {
    int offhand = Inventory.wornSlot(EquipmentSlot.OFFHAND);
    if (p.heldItem() == 0 && p.inventory().item(offhand) == 0) {
      world.refuse(index, Refusal.NO_ITEM);
    } else {
      p.inventory().swap(p.selectedSlot, offhand);
    }
  }
}
