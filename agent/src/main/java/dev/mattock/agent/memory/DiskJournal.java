package dev.mattock.agent.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * A journal in a file that any number of processes may share; see {@link RecordFrame} for what
 * stands in it.
 *
 * <p>A writer that is killed leaves the start of a record at the end. Nobody cuts it off: the next
 * record goes behind it, and readers look for the next whole record. What makes no sense is copied
 * to a file beside, {@code NAME.damaged-PLACE}, and reported by the one who makes the copy. Writers
 * hold the lock alone and readers together, so what a reader finds unfinished stays so.
 */
final class DiskJournal implements Journal {
  private final Path file;
  private final FileChannel channel;
  private final SharedLock lock;
  private final DamagedParts damaged;
  private long position;

  private DiskJournal(Path file, FileChannel channel, SharedLock lock, Consumer<String> report) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
    damaged = new DamagedParts(file, channel, report);
  }

  /**
   * Opens a file, or begins it.
   *
   * @param report told in words of what was found damaged
   */
  static DiskJournal open(Path file, Consumer<String> report) throws IOException {
    SharedLock lock = SharedLock.of(file.resolveSibling(file.getFileName() + ".lock"));
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      return new DiskJournal(file, channel, lock, report);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public void append(List<byte[]> records) throws IOException {
    ByteBuffer bytes = RecordFrame.wrap(records);
    try (SharedLock.Held _ = lock.alone()) {
      long at = channel.size();
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(false);
    }
  }

  @Override
  public void readNew(Sink sink) throws IOException {
    if (channel.size() == position) {
      return;
    }
    try (SharedLock.Held _ = lock.together()) {
      long end = channel.size();
      if (end < position) {
        throw new IOException(
            "%s has %d bytes where it had %d: it was changed by another program"
                .formatted(file, end, position));
      }
      readUpTo(new FileWindow(channel, end), sink);
    }
  }

  @Override
  public byte[] read(long at) throws IOException {
    int length = RecordFrame.length(FileWindow.read(channel, at, RecordFrame.HEADER_BYTES), 0);
    if (length < 0) {
      throw new IOException("%s was changed at byte %d by another program".formatted(file, at));
    }
    return FileWindow.read(channel, at + RecordFrame.HEADER_BYTES, length);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.close();
    }
  }

  private void readUpTo(FileWindow window, Sink sink) throws IOException {
    while (position < window.end()) {
      int length = wholeAt(window, position);
      if (length < 0) {
        long next = nextWhole(window, position + 1);
        damaged.setAside(position, next);
        position = next;
      } else {
        int at = window.load(position, RecordFrame.HEADER_BYTES + length);
        byte[] record = new byte[length];
        System.arraycopy(window.bytes(), at + RecordFrame.HEADER_BYTES, record, 0, length);
        long place = position;
        position += RecordFrame.HEADER_BYTES + length;
        sink.take(place, record);
      }
    }
  }

  /** The length of the whole record at a place, or -1. */
  private static int wholeAt(FileWindow window, long at) throws IOException {
    if (at + RecordFrame.HEADER_BYTES > window.end()) {
      return -1;
    }
    int here = window.load(at, RecordFrame.HEADER_BYTES);
    int length = RecordFrame.length(window.bytes(), here);
    if (length < 0 || at + RecordFrame.HEADER_BYTES + length > window.end()) {
      return -1;
    }
    int start = window.load(at, RecordFrame.HEADER_BYTES + length);
    return RecordFrame.isWhole(window.bytes(), start, length) ? length : -1;
  }

  /** Where the next whole record begins, or the end. */
  private static long nextWhole(FileWindow window, long from) throws IOException {
    for (long at = from; at + RecordFrame.HEADER_BYTES <= window.end(); at++) {
      if (wholeAt(window, at) >= 0) {
        return at;
      }
    }
    return window.end();
  }
}
