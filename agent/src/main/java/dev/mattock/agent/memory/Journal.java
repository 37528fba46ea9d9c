package dev.mattock.agent.memory;

import java.io.IOException;
import java.util.List;

/**
 * Records of bytes in the order in which they were added; none is ever changed. Used by one thread
 * at a time.
 */
interface Journal extends AutoCloseable {
  /** Most bytes of a record. */
  int MOST_BYTES = 1 << 20;

  /** Takes a record; {@code at} is what {@link #read} asks for. */
  @FunctionalInterface
  interface Sink {
    void take(long at, byte[] record);
  }

  /** Adds records, of {@link #MOST_BYTES} at most each. They are read back like all others. */
  void append(List<byte[]> records) throws IOException;

  /** Hands out what was added, by whomever, since it was called last. */
  void readNew(Sink sink) throws IOException;

  /** One record again. */
  byte[] read(long at) throws IOException;

  @Override
  void close() throws IOException;
}
