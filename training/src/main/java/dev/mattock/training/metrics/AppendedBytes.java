package dev.mattock.training.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Appends a record to a file whole: what an earlier failed attempt left is cut off first. */
final class AppendedBytes {
  private AppendedBytes() {}

  /**
   * @return the new end of the file
   */
  static long append(Path file, FileChannel channel, ByteBuffer record, long end)
      throws MetricsException {
    try {
      if (channel.size() > end) {
        channel.truncate(end);
      }
      long position = end;
      while (record.hasRemaining()) {
        position += channel.write(record, position);
      }
      return position;
    } catch (IOException e) {
      throw new MetricsException(file, "a row could not be written (" + e + ")", e);
    }
  }
}
