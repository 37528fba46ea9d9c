package dev.mattock.engine.entity;

/**
 * Numbered places for heaps of items: a player's inventory, a container. An empty slot has item 0
 * and count 0.
 */
public interface Slots {
  /** How many slots there are. */
  int slots();

  /** The item id in a slot; 0 when empty. */
  int item(int slot);

  /** How many items lie in a slot. */
  int count(int slot);

  /** Uses spent of the item in a slot. */
  int wear(int slot);

  /**
   * Overwrites a slot.
   *
   * @throws IllegalArgumentException if item and count do not fit together
   */
  void set(int slot, int itemId, int count, int usesSpent);

  /** Takes up to {@code count} out of one slot and says how many it took. */
  default int take(int slot, int count) {
    int taken = Math.min(count, count(slot));
    if (taken == count(slot)) {
      set(slot, 0, 0, 0);
    } else {
      set(slot, item(slot), count(slot) - taken, wear(slot));
    }
    return taken;
  }
}
