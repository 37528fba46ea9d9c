package dev.mattock.engine.render;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Memory off the heap that is filled from the front, handed to OpenGL, and filled anew. It grows as
 * needed and keeps its size. One thread at a time.
 */
final class GlStaging implements AutoCloseable {
  private static final long FIRST_BYTES = 1 << 12;
  private static final long ALIGNMENT = 64;

  private Arena arena = Arena.ofShared();
  private MemorySegment memory = arena.allocate(FIRST_BYTES, ALIGNMENT);
  private long size;

  /** Forgets what is in it. */
  void clear() {
    size = 0;
  }

  /** Bytes that are in it. */
  long size() {
    return size;
  }

  /** Where it begins; valid until the next put. */
  long address() {
    return memory.address();
  }

  void put(int value) {
    reserve(Integer.BYTES);
    memory.set(ValueLayout.JAVA_INT, size, value);
    size += Integer.BYTES;
  }

  void put(float value) {
    put(Float.floatToRawIntBits(value));
  }

  /** Puts four numbers: a texel. */
  void put(float first, float second, float third, float fourth) {
    put(first);
    put(second);
    put(third);
    put(fourth);
  }

  /** Puts four numbers: a texel. */
  void put(int first, int second, int third, int fourth) {
    put(first);
    put(second);
    put(third);
    put(fourth);
  }

  void put(int[] values, int count) {
    long bytes = (long) count * Integer.BYTES;
    reserve(bytes);
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_INT, size, count);
    size += bytes;
  }

  void put(float[] values) {
    long bytes = (long) values.length * Float.BYTES;
    reserve(bytes);
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_FLOAT, size, values.length);
    size += bytes;
  }

  void put(short[] values) {
    long bytes = (long) values.length * Short.BYTES;
    reserve(bytes);
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_SHORT, size, values.length);
    size += bytes;
  }

  void put(byte[] values) {
    reserve(values.length);
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_BYTE, size, values.length);
    size += values.length;
  }

  private void reserve(long more) {
    if (size + more <= memory.byteSize()) {
      return;
    }
    Arena larger = Arena.ofShared();
    MemorySegment moved = larger.allocate(Math.max(2 * memory.byteSize(), size + more), ALIGNMENT);
    MemorySegment.copy(memory, 0, moved, 0, size);
    arena.close();
    arena = larger;
    memory = moved;
  }

  @Override
  public void close() {
    arena.close();
  }
}
