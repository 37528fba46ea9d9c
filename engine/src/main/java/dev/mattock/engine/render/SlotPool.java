package dev.mattock.engine.render;

import java.util.Arrays;

/**
 * Which object lies in which slot of a store of bounded size. Objects are told apart by identity.
 * Time is counted in slices of work: a slot that is used in the present slice is never given away;
 * of the others, those that nobody has used for long are freed, and the rest is given away when all
 * are taken. One thread at a time; allocates only when it grows.
 */
final class SlotPool {
  /** Instead of a slot: all are taken, and in use. */
  static final int NONE = -1;

  /** Slices after which an unused slot is freed. */
  static final int IDLE_SLICES = 256;

  private static final int SMALLEST = 64;
  private static final int SWEEPS = 64;
  private static final int SPREAD = 0x9E3779B9;

  private final int most;
  private Object[] keys;
  private int[] writes;
  private long[] lastUse;

  /** Free slots: the first {@link #freeCount} are a stack. */
  private int[] free;

  private int freeCount;

  /** Slot + 1 by hash, open addressing; 0 is empty. */
  private int[] table;

  private int shift;
  private long slice;
  private int hand;
  private int swept;
  private long evictions;

  /**
   * An empty pool.
   *
   * @param most slots that there may be
   */
  SlotPool(int most) {
    this.most = most;
    keys = new Object[0];
    writes = new int[0];
    lastUse = new long[0];
    free = new int[0];
    grow(Math.min(SMALLEST, most));
  }

  /** Slots that there are now. */
  int capacity() {
    return keys.length;
  }

  /** Slots that hold something. */
  int used() {
    return keys.length - freeCount;
  }

  /** Grows whenever a slot may have lost its object. */
  long evictions() {
    return evictions;
  }

  /** Begins a slice: what was used before may go. */
  void beginSlice() {
    slice++;
    int part = (keys.length + SWEEPS - 1) / SWEEPS;
    for (int i = 0; i < part; i++) {
      swept = swept + 1 < keys.length ? swept + 1 : 0;
      if (keys[swept] != null && lastUse[swept] < slice - IDLE_SLICES) {
        evict(swept);
        free[freeCount++] = swept;
      }
    }
  }

  /**
   * The slot of an object, used from now on to the end of the slice; {@link #NONE} if there is none
   * to be had.
   *
   * @param hint where it was before, or anything
   */
  @SuppressWarnings("ReferenceEquality") // two objects may be equal and yet go different ways
  int use(Object key, int hint) {
    int slot = hint >= 0 && hint < keys.length && keys[hint] == key ? hint : find(key);
    if (slot == NONE) {
      slot = take();
      if (slot == NONE) {
        return NONE;
      }
      keys[slot] = key;
      writes[slot] = -1;
      insert(slot);
    }
    lastUse[slot] = slice;
    return slot;
  }

  /** Uses a slot on, whatever lies there. */
  void touch(int slot) {
    lastUse[slot] = slice;
  }

  /**
   * Notes how often the object in a slot has been written; whether that is another number than
   * before, so that the store holds an old copy or none.
   */
  boolean isStale(int slot, int objectWrites) {
    boolean stale = writes[slot] != objectWrites;
    writes[slot] = objectWrites;
    return stale;
  }

  private int take() {
    if (freeCount == 0 && keys.length < most) {
      grow(Math.min(most, Math.max(SMALLEST, 2 * keys.length)));
    }
    if (freeCount > 0) {
      return free[--freeCount];
    }
    for (int i = 0; i < keys.length; i++) {
      hand = hand + 1 < keys.length ? hand + 1 : 0;
      if (lastUse[hand] < slice) {
        evict(hand);
        return hand;
      }
    }
    return NONE;
  }

  private void grow(int capacity) {
    int before = keys.length;
    keys = Arrays.copyOf(keys, capacity);
    writes = Arrays.copyOf(writes, capacity);
    lastUse = Arrays.copyOf(lastUse, capacity);
    free = Arrays.copyOf(free, capacity);
    for (int slot = capacity - 1; slot >= before; slot--) {
      free[freeCount++] = slot;
    }
    int size = Math.max(2, Integer.highestOneBit(2 * capacity - 1) * 2);
    table = new int[size];
    shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int slot = 0; slot < before; slot++) {
      if (keys[slot] != null) {
        insert(slot);
      }
    }
  }

  private int home(Object key) {
    return (System.identityHashCode(key) * SPREAD) >>> shift;
  }

  @SuppressWarnings("ReferenceEquality") // the same
  private int find(Object key) {
    int mask = table.length - 1;
    for (int at = home(key); table[at] != 0; at = (at + 1) & mask) {
      if (keys[table[at] - 1] == key) {
        return table[at] - 1;
      }
    }
    return NONE;
  }

  private void insert(int slot) {
    int mask = table.length - 1;
    int at = home(keys[slot]);
    while (table[at] != 0) {
      at = (at + 1) & mask;
    }
    table[at] = slot + 1;
  }

  /** Takes the object out of a slot; those behind it in the table move up. */
  private void evict(int slot) {
    int mask = table.length - 1;
    int hole = home(keys[slot]);
    while (table[hole] != slot + 1) {
      hole = (hole + 1) & mask;
    }
    for (int at = (hole + 1) & mask; table[at] != 0; at = (at + 1) & mask) {
      int wish = home(keys[table[at] - 1]);
      if (((at - wish) & mask) >= ((at - hole) & mask)) {
        table[hole] = table[at];
        hole = at;
      }
    }
    table[hole] = 0;
    keys[slot] = null;
    evictions++;
  }
}
