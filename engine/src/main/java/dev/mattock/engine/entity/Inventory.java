package dev.mattock.engine.entity;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Item.EquipmentSlot;

/**
 * A player's inventory: 36 storage slots (0..8 the hotbar) and five worn slots (36 offhand, 37
 * head, 38 chest, 39 legs, 40 feet). A slot is item id, count and wear (uses spent); an empty slot
 * has item 0 and count 0.
 */
public final class Inventory implements Slots {
  /** Slots for anything; the first {@link #HOTBAR} are the hotbar. */
  public static final int STORAGE = 36;

  /** Slots of the hotbar. */
  public static final int HOTBAR = 9;

  /** All slots. */
  public static final int SLOTS = STORAGE + 5;

  private final int[] items = new int[SLOTS];
  private final int[] counts = new int[SLOTS];
  private final int[] wear = new int[SLOTS];

  @Override
  public int slots() {
    return SLOTS;
  }

  @Override
  public int item(int slot) {
    return items[slot];
  }

  @Override
  public int count(int slot) {
    return counts[slot];
  }

  @Override
  public int wear(int slot) {
    return wear[slot];
  }

  /** The slot index of something worn; the main hand is the selected hotbar slot instead. */
  public static int wornSlot(EquipmentSlot where) {
    return switch (where) {
      case MAINHAND ->
          throw new IllegalArgumentException("the main hand is the selected hotbar slot");
      case OFFHAND -> STORAGE;
      case HEAD -> STORAGE + 1;
      case CHEST -> STORAGE + 2;
      case LEGS -> STORAGE + 3;
      case FEET -> STORAGE + 4;
    };
  }

  @Override
  public void set(int slot, int itemId, int count, int usesSpent) {
    if (count < 0 || (count == 0) != (itemId == 0)) {
      throw new IllegalArgumentException(
          "slot %d: item %d with count %d".formatted(slot, itemId, count));
    }
    items[slot] = itemId;
    counts[slot] = count;
    wear[slot] = usesSpent;
  }

  /** How many of an item lie in all slots together. */
  public int total(int itemId) {
    int total = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      if (items[slot] == itemId) {
        total += counts[slot];
      }
    }
    return total;
  }

  /**
   * Adds items as picking up does: first onto like stacks, hotbar first, then into empty storage
   * slots.
   *
   * @return how many found no room
   */
  public int add(Content content, int itemId, int count, int usesSpent) {
    Item item = content.item(itemId);
    int left = count;
    if (item.maxStack() > 1) {
      for (int slot = 0; slot < STORAGE && left > 0; slot++) {
        if (items[slot] == itemId && wear[slot] == usesSpent) {
          int moved = Math.min(left, item.maxStack() - counts[slot]);
          counts[slot] += moved;
          left -= moved;
        }
      }
    }
    for (int slot = 0; slot < STORAGE && left > 0; slot++) {
      if (items[slot] == 0) {
        int moved = Math.min(left, item.maxStack());
        set(slot, itemId, moved, usesSpent);
        left -= moved;
      }
    }
    return left;
  }

  /**
   * Takes {@code count} of an item out, from the last slots first.
   *
   * @return how many were missing; nothing is put back
   */
  public int remove(int itemId, int count) {
    int left = count;
    for (int slot = SLOTS - 1; slot >= 0 && left > 0; slot--) {
      if (items[slot] == itemId) {
        left -= take(slot, left);
      }
    }
    return left;
  }

  @Override
  public int take(int slot, int count) {
    int taken = Math.min(count, counts[slot]);
    counts[slot] -= taken;
    if (counts[slot] == 0) {
      items[slot] = 0;
      wear[slot] = 0;
    }
    return taken;
  }

  /** Makes this inventory equal to another. */
  public void copyFrom(Inventory other) {
    System.arraycopy(other.items, 0, items, 0, SLOTS);
    System.arraycopy(other.counts, 0, counts, 0, SLOTS);
    System.arraycopy(other.wear, 0, wear, 0, SLOTS);
  }

  /** Swaps the contents of two slots. */
  public void swap(int a, int b) {
    int item = items[a];
    int count = counts[a];
    int spent = wear[a];
    items[a] = items[b];
    counts[a] = counts[b];
    wear[a] = wear[b];
    items[b] = item;
    counts[b] = count;
    wear[b] = spent;
  }

  /** The first storage slot, hotbar first, that holds an item; -1 if none does. */
  public int find(int itemId) {
    for (int slot = 0; slot < STORAGE; slot++) {
      if (items[slot] == itemId) {
        return slot;
      }
    }
    return -1;
  }

  /**
   * The last slot, worn ones included, that holds an item: what {@link #remove} takes first; -1.
   */
  public int findLast(int itemId) {
    for (int slot = SLOTS - 1; slot >= 0; slot--) {
      if (items[slot] == itemId) {
        return slot;
      }
    }
    return -1;
  }

  /** Hands over every slot. */
  public void writeTo(StateSink sink) {
    for (int slot = 0; slot < SLOTS; slot++) {
      sink.putItem(items[slot]);
      sink.putInt(counts[slot]);
      sink.putInt(wear[slot]);
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    for (int slot = 0; slot < SLOTS; slot++) {
      set(slot, source.nextItem(), source.nextInt(), source.nextInt());
    }
  }
}
