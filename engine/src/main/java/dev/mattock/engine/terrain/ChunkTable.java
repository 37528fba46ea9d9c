package dev.mattock.engine.terrain;

import java.util.Arrays;

/**
 * Chunks by place: an open-addressing table keyed by both coordinates in one long, with an
 * ownership bit a slot. Chunks that lie side by side are kept side by side, so that an area of
 * chunks takes few lines of the processor's cache and seldom has two for one slot. A table that a
 * snapshot holds is frozen: {@link Terrain} copies it before the next change.
 */
final class ChunkTable {
  private static final int SMALLEST = 64;

  private final long[] keys;
  private final Chunk[] chunks;
  private final long[] owned;
  private final int rowBits;
  private final int columnBits;
  private int size;

  /** How many of the chunks were written. */
  private int written;

  ChunkTable() {
    this(SMALLEST);
  }

  private ChunkTable(int capacity) {
    this(new long[capacity], new Chunk[capacity], new long[capacity / Long.SIZE], 0);
  }

  private ChunkTable(long[] keys, Chunk[] chunks, long[] owned, int size) {
    this.keys = keys;
    this.chunks = chunks;
    this.owned = owned;
    this.size = size;
    int bits = Integer.numberOfTrailingZeros(keys.length);
    columnBits = bits / 2;
    rowBits = bits - columnBits;
  }

  /** Both chunk coordinates in one long. */
  static long key(int chunkX, int chunkZ) {
    return ((long) chunkX << 32) | (chunkZ & 0xFFFF_FFFFL);
  }

  ChunkTable copy() {
    ChunkTable copy = new ChunkTable(keys.clone(), chunks.clone(), owned.clone(), size);
    copy.written = written;
    return copy;
  }

  int size() {
    return size;
  }

  /** Slots, full and empty. */
  int capacity() {
    return keys.length;
  }

  /** The chunk in a slot; null when the slot is empty. */
  Chunk chunkAt(int slot) {
    return chunks[slot];
  }

  boolean ownsSlot(int slot) {
    return (owned[slot >> 6] & (1L << slot)) != 0;
  }

  /** The slot that holds {@code key}, or the empty one where it belongs. */
  int slotOf(long key) {
    int mask = keys.length - 1;
    int slot = home(key);
    while (chunks[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** A row for each z and a place in it for each x; what lies a whole row off comes half of one. */
  private int home(long key) {
    int x = (int) (key >> 32);
    int z = (int) key;
    int row = z + (x >> rowBits);
    int place = x + ((z >> columnBits) << (rowBits - 1));
    return ((row << rowBits) | (place & ((1 << rowBits) - 1))) & (keys.length - 1);
  }

  /** Puts the owned copy of a chunk in the place of the shared one. */
  void replaceByOwned(int slot, Chunk chunk) {
    written += chunks[slot].written() ? 0 : 1;
    chunks[slot] = chunk;
    owned[slot >> 6] |= 1L << slot;
  }

  /** Whether any chunk was written. */
  boolean anyWritten() {
    return written > 0;
  }

  /** Adds a shared chunk that is not there yet; whether there was room. */
  boolean add(Chunk chunk) {
    if (size * 2 >= keys.length) {
      return false;
    }
    put(chunk, false);
    return true;
  }

  /** A table of twice the capacity with the same content. */
  ChunkTable grown() {
    return refilled(keys.length * 2, ChunkFilter.ALL);
  }

  /** The chunks that {@code keep} accepts and those that were written; this table if all are. */
  ChunkTable without(ChunkFilter keep) {
    int kept = 0;
    for (Chunk chunk : chunks) {
      if (chunk != null && isKept(chunk, keep)) {
        kept++;
      }
    }
    if (kept == size) {
      return this;
    }
    int capacity = SMALLEST;
    while (kept * 2 >= capacity) {
      capacity *= 2;
    }
    return refilled(capacity, keep);
  }

  /** Gives up ownership of everything. */
  void disown() {
    Arrays.fill(owned, 0);
  }

  /** Keys of all chunks, ascending: an order that does not depend on how they were loaded. */
  long[] sortedKeys() {
    long[] sorted = new long[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (chunks[slot] != null) {
        sorted[count++] = keys[slot];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private ChunkTable refilled(int capacity, ChunkFilter keep) {
    ChunkTable table = new ChunkTable(capacity);
    for (int slot = 0; slot < keys.length; slot++) {
      if (chunks[slot] != null && isKept(chunks[slot], keep)) {
        table.put(chunks[slot], ownsSlot(slot));
      }
    }
    return table;
  }

  private static boolean isKept(Chunk chunk, ChunkFilter keep) {
    return chunk.written() || keep.accepts(chunk.chunkX(), chunk.chunkZ());
  }

  private void put(Chunk chunk, boolean owns) {
    long key = key(chunk.chunkX(), chunk.chunkZ());
    int slot = slotOf(key);
    keys[slot] = key;
    chunks[slot] = chunk;
    if (owns) {
      owned[slot >> 6] |= 1L << slot;
    }
    size++;
    written += chunk.written() ? 1 : 0;
  }
}
