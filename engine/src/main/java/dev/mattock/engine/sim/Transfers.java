package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Slots;

/**
 * Moving things between slots by command: slots 0 to 40 are the player's, those from 41 on belong
 * to the container that is open. Merges heaps of the same kind, swaps whole heaps of different
 * kinds, and makes or loses nothing.
 */
final class Transfers {
  /** The number of the first slot of an open container. */
  static final int CONTAINER = Inventory.SLOTS;

  private static final int OFFHAND = Inventory.wornSlot(EquipmentSlot.OFFHAND);

  private final World world;
  private final Content content;
  private final Containers containers;
  private final Furnaces furnaces;

  Transfers(World world, Containers containers, Furnaces furnaces) {
    this.world = world;
    this.content = world.content();
    this.containers = containers;
    this.furnaces = furnaces;
  }

  /** Moves up to {@code count} items from one slot to another. */
  void transfer(int index, Player p, int from, int to, int count) {
    Refusal refusal = tryTransfer(index, p, from, to, count);
    if (refusal != null) {
      world.refuse(index, refusal);
    }
  }

  private Refusal tryTransfer(int index, Player p, int from, int to, int count) {
    if (from < 0 || to < 0 || count <= 0) {
      return Refusal.NO_SUCH_TARGET;
    }
    BlockEntity open = Math.max(from, to) >= CONTAINER ? containers.opened(p) : null;
    if (open == null && Math.max(from, to) >= CONTAINER) {
      return Refusal.NO_CONTAINER;
    }
    if (Math.max(from, to) >= CONTAINER + (open == null ? 0 : open.slots())) {
      return Refusal.NO_SUCH_TARGET;
    }
    Slots source = from < CONTAINER ? p.inventory() : open;
    int item = source.item(local(from));
    if (item == 0) {
      return Refusal.NO_ITEM;
    }
    if (from == to) {
      return Refusal.NO_CHANGE;
    }
    if (!accepts(open, to, item)) {
      return Refusal.NO_SPACE;
    }
    Slots target = to < CONTAINER ? p.inventory() : open;
    int moved = Math.min(count, source.count(local(from)));
    Refusal refusal = move(open, source, from, target, to, moved);
    if (refusal == null && open != null) {
      furnaces.touched(index, p, open, local(from), from >= CONTAINER ? item : 0, moved);
    }
    return refusal;
  }

  private Refusal move(BlockEntity open, Slots source, int from, Slots target, int to, int wanted) {
    int a = local(from);
    int b = local(to);
    int item = source.item(a);
    int there = target.item(b);
    if (there == 0 || (there == item && target.wear(b) == source.wear(a))) {
      return merge(source, a, target, b, Math.min(wanted, room(to, item) - target.count(b)));
    }
    boolean whole = wanted == source.count(a) && wanted <= room(to, item);
    if (!whole || !accepts(open, from, there) || target.count(b) > room(from, there)) {
      return Refusal.NO_SPACE;
    }
    int count = target.count(b);
    int wear = target.wear(b);
    target.set(b, item, source.count(a), source.wear(a));
    source.set(a, there, count, wear);
    return null;
  }

  private static Refusal merge(Slots source, int from, Slots target, int to, int moved) {
    if (moved <= 0) {
      return Refusal.NO_SPACE;
    }
    int item = source.item(from);
    int wear = source.wear(from);
    source.take(from, moved);
    target.set(to, item, target.count(to) + moved, wear);
    return null;
  }

  private static int local(int slot) {
    return slot < CONTAINER ? slot : slot - CONTAINER;
  }

  /**
   * Storage, the off hand and plain containers take anything; worn slots what is worn there;
   * furnaces fuel where it burns, and nothing where their work comes out.
   */
  private boolean accepts(BlockEntity open, int slot, int item) {
    if (slot >= CONTAINER) {
      int state = world.state(open.x(), open.y(), open.z());
      return !content.behaves(state, Behaviour.FURNACE) || furnaces.accepts(slot - CONTAINER, item);
    }
    if (slot <= OFFHAND) {
      return true;
    }
    EquipmentSlot where = content.item(item).equipmentSlot();
    return where != EquipmentSlot.MAINHAND && Inventory.wornSlot(where) == slot;
  }

  private int room(int slot, int itemId) {
    boolean worn = slot > OFFHAND && slot < CONTAINER;
    return worn ? 1 : content.item(itemId).maxStack();
  }
}
