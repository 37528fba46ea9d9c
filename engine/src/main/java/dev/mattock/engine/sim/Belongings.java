package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** What players do with their inventories: equipping, and moving things between slots. */
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

  /** Moves up to {@code count} items from one slot to another, merging or swapping stacks. */
  void transfer(int index, Player p, int from, int to, int count) {
    Refusal refusal = tryTransfer(p.inventory(), from, to, count);
    if (refusal != null) {
      world.refuse(index, refusal);
    }
  }

  private Refusal tryTransfer(Inventory inventory, int from, int to, int count) {
    if (!isSlot(from) || !isSlot(to) || count <= 0) {
      return Refusal.NO_SUCH_TARGET;
    }
    int item = inventory.item(from);
    if (item == 0) {
      return Refusal.NO_ITEM;
    }
    if (from == to) {
      return Refusal.NO_CHANGE;
    }
    int moved = Math.min(count, inventory.count(from));
    if (!accepts(to, item)) {
      return Refusal.NO_SPACE;
    }
    if (inventory.item(to) == 0 || stacks(inventory, from, to)) {
      return merge(inventory, from, to, moved);
    }
    boolean whole = moved == inventory.count(from) && moved <= room(to, item);
    if (!whole
        || !accepts(from, inventory.item(to))
        || inventory.count(to) > room(from, inventory.item(to))) {
      return Refusal.NO_SPACE;
    }
    inventory.swap(from, to);
    return null;
  }

  private static boolean isSlot(int slot) {
    return slot >= 0 && slot < Inventory.SLOTS;
  }

  private static boolean stacks(Inventory inventory, int a, int b) {
    return inventory.item(a) == inventory.item(b) && inventory.wear(a) == inventory.wear(b);
  }

  private Refusal merge(Inventory inventory, int from, int to, int wanted) {
    int item = inventory.item(from);
    int spent = inventory.wear(from);
    int moved = Math.min(wanted, room(to, item) - inventory.count(to));
    if (moved <= 0) {
      return Refusal.NO_SPACE;
    }
    inventory.take(from, moved);
    inventory.set(to, item, inventory.count(to) + moved, spent);
    return null;
  }

  /** Storage and the off hand take anything; the other worn slots what is worn there. */
  private boolean accepts(int slot, int item) {
    if (slot <= Inventory.wornSlot(EquipmentSlot.OFFHAND)) {
      return true;
    }
    EquipmentSlot where = content.item(item).equipmentSlot();
    return where != EquipmentSlot.MAINHAND && Inventory.wornSlot(where) == slot;
  }

  private int room(int slot, int itemId) {
    Item item = content.item(itemId);
    return slot > Inventory.wornSlot(EquipmentSlot.OFFHAND) ? 1 : item.maxStack();
  }
}
