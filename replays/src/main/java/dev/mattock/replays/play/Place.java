package dev.mattock.replays.play;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.entity.Inventory;

/**
 * Where a slot is on a panel.
 *
 * @param slot its number, as a transfer counts: 0 to 40 the player's, from 41 on the container's
 * @param x of its icon's upper left corner, units from the panel's
 * @param y likewise
 */
record Place(int slot, int x, int y) {
  /** Units from the first row of the inventory to below the hotbar. */
  static final int INVENTORY_HEIGHT = 4 * Pen.SLOT + 4;

  private static final int COLUMNS = 9;

  /** Whether a point, in units from the panel's corner, is in it. */
  boolean holds(double pointX, double pointY) {
    return pointX >= x - 1
        && pointX < x - 1 + Pen.SLOT
        && pointY >= y - 1
        && pointY < y - 1 + Pen.SLOT;
  }

  /** The 36 slots of the inventory: three rows, and the hotbar below. */
  static ImmutableList<Place> inventory(int left, int top) {
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    for (int slot = Inventory.HOTBAR; slot < Inventory.STORAGE; slot++) {
      int cell = slot - Inventory.HOTBAR;
      places.add(
          new Place(slot, left + cell % COLUMNS * Pen.SLOT, top + cell / COLUMNS * Pen.SLOT));
    }
    for (int slot = 0; slot < Inventory.HOTBAR; slot++) {
      places.add(new Place(slot, left + slot * Pen.SLOT, top + 3 * Pen.SLOT + 4));
    }
    return places.build();
  }

  /** Slots in rows. */
  static ImmutableList<Place> rows(int first, int count, int columns, int left, int top) {
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      places.add(new Place(first + i, left + i % columns * Pen.SLOT, top + i / columns * Pen.SLOT));
    }
    return places.build();
  }
}
