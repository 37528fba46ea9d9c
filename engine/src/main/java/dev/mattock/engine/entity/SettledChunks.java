package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * Chunks whose inhabitants have entered the world: an open-addressing set of packed places that
 * copies share until one of them grows. The order in which chunks came does not show.
 */
public final class SettledChunks {
  private static final int FIRST_CAPACITY = 64;

  /** Marks a free slot; the chunk of that key is kept in {@link #hasFreeKey}. */
  private static final long FREE = Long.MIN_VALUE;

  private long[] slots = freeSlots(FIRST_CAPACITY);
  private boolean shared;
  private boolean hasFreeKey;
  private int size;

  private static long[] freeSlots(int capacity) {
    long[] slots = new long[capacity];
    Arrays.fill(slots, FREE);
    return slots;
  }

  private static long key(int chunkX, int chunkZ) {
    return ((long) chunkZ << 32) | (chunkX & 0xFFFF_FFFFL);
  }

  /** How many chunks there are. */
  public int size() {
    return size;
  }

  /** Whether a chunk is among them. */
  public boolean contains(int chunkX, int chunkZ) {
    long key = key(chunkX, chunkZ);
    return key == FREE ? hasFreeKey : slots[slotOf(slots, key)] == key;
  }

  /**
   * Adds a chunk.
   *
   * @return whether it is new
   */
  public boolean add(int chunkX, int chunkZ) {
    if (contains(chunkX, chunkZ)) {
      return false;
    }
    insert(key(chunkX, chunkZ));
    return true;
  }

  private void insert(long key) {
    size++;
    if (key == FREE) {
      hasFreeKey = true;
      return;
    }
    if (2 * size > slots.length) {
      grow();
    } else if (shared) {
      slots = slots.clone();
    }
    shared = false;
    slots[slotOf(slots, key)] = key;
  }

  private void grow() {
    long[] larger = freeSlots(2 * slots.length);
    for (long key : slots) {
      if (key != FREE) {
        larger[slotOf(larger, key)] = key;
      }
    }
    slots = larger;
  }

  private static int slotOf(long[] slots, long key) {
    int mask = slots.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (slots[slot] != FREE && slots[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Makes this equal to another; both then copy their slots before they write. */
  public void copyFrom(SettledChunks other) {
    slots = other.slots;
    hasFreeKey = other.hasFreeKey;
    size = other.size;
    shared = true;
    if (!other.shared) {
      other.shared = true;
    }
  }

  /** Hands over all chunks in ascending order. */
  public void writeTo(StateSink sink) {
    long[] sorted = new long[size];
    int count = 0;
    if (hasFreeKey) {
      sorted[count++] = FREE;
    }
    for (long key : slots) {
      if (key != FREE) {
        sorted[count++] = key;
      }
    }
    Arrays.sort(sorted);
    sink.putInt(size);
    for (long key : sorted) {
      sink.putLong(key);
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    slots = freeSlots(FIRST_CAPACITY);
    shared = false;
    hasFreeKey = false;
    size = 0;
    int many = source.nextInt();
    for (int i = 0; i < many; i++) {
      long key = source.nextLong();
      if (!add((int) key, (int) (key >> 32))) {
        throw new IllegalArgumentException(
            "chunk (%d, %d) is settled twice".formatted((int) key, (int) (key >> 32)));
      }
    }
  }
}
