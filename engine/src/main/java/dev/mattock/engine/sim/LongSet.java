package dev.mattock.engine.sim;

import java.util.Arrays;

/**
 * A set of 64-bit hashes by open addressing. It is asked, never walked through: nothing depends on
 * its order.
 */
final class LongSet {
  private static final int FIRST_CAPACITY = 64;

  private long[] table = new long[FIRST_CAPACITY];
  private int size;

  /** Adds a value; false if it was there already. */
  boolean add(long value) {
    if (2 * size >= table.length) {
      grow();
    }
    int slot = find(value);
    if (table[slot] != 0) {
      return false;
    }
    table[slot] = stored(value);
    size++;
    return true;
  }

  boolean contains(long value) {
    return table[find(value)] != 0;
  }

  /** Takes a value out, if it is there, and closes the gap. */
  void remove(long value) {
    int gap = find(value);
    if (table[gap] == 0) {
      return;
    }
    int mask = table.length - 1;
    for (int slot = (gap + 1) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
      int home = home(table[slot]);
      if (((slot - home) & mask) >= ((slot - gap) & mask)) {
        table[gap] = table[slot];
        gap = slot;
      }
    }
    table[gap] = 0;
    size--;
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(table, 0);
      size = 0;
    }
  }

  void copyFrom(LongSet other) {
    if (table.length != other.table.length) {
      table = other.table.clone();
    } else if (size > 0 || other.size > 0) {
      System.arraycopy(other.table, 0, table, 0, table.length);
    }
    size = other.size;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    for (long value : old) {
      if (value != 0) {
        table[find(value)] = value;
      }
    }
  }

  /** The slot of a value, or the empty one where it would go. */
  private int find(long value) {
    long wanted = stored(value);
    int slot = home(wanted);
    while (table[slot] != 0 && table[slot] != wanted) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private int home(long stored) {
    return (int) (stored ^ (stored >>> 32)) & (table.length - 1);
  }

  /** 0 marks an empty slot: the hash 0 is stored as 1. */
  private static long stored(long value) {
    return value == 0 ? 1 : value;
  }
}
