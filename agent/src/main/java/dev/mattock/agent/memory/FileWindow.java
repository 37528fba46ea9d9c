package dev.mattock.agent.memory;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file in memory that moves on as it is read, up to an end that stays. */
final class FileWindow {
  private static final int BYTES = 4 << 20;

  private final FileChannel channel;
  private final long end;
  private byte[] bytes = new byte[0];
  private long start;

  FileWindow(FileChannel channel, long end) {
    this.channel = channel;
    this.end = end;
  }

  long end() {
    return end;
  }

  /** What is loaded; asking for another part replaces it. */
  byte[] bytes() {
    return bytes;
  }

  /** Loads so many bytes from a place on, which must lie before the end; where they are loaded. */
  int load(long at, int count) throws IOException {
    if (at < start || at + count > start + bytes.length) {
      bytes = read(channel, at, (int) Math.min(Math.max(count, BYTES), end - at));
      start = at;
    }
    return (int) (at - start);
  }

  /**
   * Bytes of a file.
   *
   * @throws EOFException if it ends before
   */
  static byte[] read(FileChannel channel, long at, int count) throws IOException {
    byte[] bytes = new byte[count];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException(
            "it ends before byte %d: was it shortened by another program?".formatted(at + count));
      }
    }
    return bytes;
  }
}
