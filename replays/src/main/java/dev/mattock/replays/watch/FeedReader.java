package dev.mattock.replays.watch;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.EpisodeLogFormat;
import dev.mattock.replays.record.Annotation;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads a feed as it grows, and goes on in the file that takes its place. One thread. */
final class FeedReader implements AutoCloseable {
  /** Told what a feed says, in order. */
  interface Sink {
    void start(long number, long seed, String scenario);

    void ticks(EpisodeLog ticks, int first);

    void remark(Annotation remark);

    void end();

    /** The run has stopped. */
    void closed();
  }

  private static final int MOST_REMARKS = 1 << 20;
  private static final int MOST_NUMBERS = 1 << 16;
  private static final int CHUNK = 1 << 16;

  private final Path file;
  private final Content content;
  private FileChannel channel;
  private long generation = -1;
  private long position;

  FeedReader(Path file, Content content) {
    this.file = file;
    this.content = content;
  }

  /**
   * Reads what has come since the last call. A record that is not whole yet is left for later.
   *
   * @return whether anything came
   * @throws IOException if the file cannot be read or makes no sense; it is not read any further
   */
  boolean poll(Sink sink) throws IOException {
    boolean came = channel != null && drain(sink);
    long newest = generationNow();
    if (newest != generation) {
      if (channel != null) {
        came |= drain(sink); // what came between the two looks
        channel.close();
      }
      channel = FileChannel.open(file, StandardOpenOption.READ);
      ByteBuffer header = ByteBuffer.allocate(FeedFormat.HEADER_BYTES);
      readAt(channel, 0, header);
      generation = FeedFormat.generation(header.flip());
      position = FeedFormat.HEADER_BYTES;
      came |= drain(sink);
    }
    return came;
  }

  private long generationNow() throws IOException {
    try (FileChannel now = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(FeedFormat.HEADER_BYTES);
      readAt(now, 0, header);
      long found = FeedFormat.generation(header.flip());
      if (found < 0) {
        throw new IOException(file + " is not the feed of a run, or of another format");
      }
      return found;
    } catch (NoSuchFileException _) {
      return generation; // it was taken away: there is nothing more to read
    }
  }

  /** Reads all whole records from where it stands. */
  private boolean drain(Sink sink) throws IOException {
    boolean came = false;
    if (channel.size() <= position) {
      return false;
    }
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    while (true) {
      readAt(channel, position, bytes.clear());
      bytes.flip();
      int used = 0;
      while (bytes.limit() - used >= FeedFormat.FRAME_BYTES) {
        int length = bytes.getInt(used);
        if (length < 1 || length > FeedFormat.MOST_BODY) {
          throw damaged("a record of %d bytes".formatted(length));
        }
        if (length + FeedFormat.FRAME_BYTES > bytes.limit() - used) {
          break;
        }
        int crc = bytes.getInt(used + 4 + length);
        if (crc != FeedFormat.checksum(bytes.array(), used + 4, length)) {
          throw damaged("a wrong checksum");
        }
        record(bytes.array(), used + 4, length, sink);
        used += length + FeedFormat.FRAME_BYTES;
        came = true;
      }
      position += used;
      boolean more = bytes.limit() == bytes.capacity();
      if (!more) {
        return came;
      }
      if (used == 0) { // a record longer than the buffer
        bytes = ByteBuffer.allocate(bytes.getInt(0) + FeedFormat.FRAME_BYTES);
      }
    }
  }

  private void record(byte[] bytes, int from, int length, Sink sink) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, from, length));
    try {
      byte kind = in.readByte();
      switch (kind) {
        case FeedFormat.START -> sink.start(in.readLong(), in.readLong(), in.readUTF());
        case FeedFormat.TICKS -> {
          int first = in.readInt();
          sink.ticks(EpisodeLogFormat.read(in, content), first);
        }
        case FeedFormat.REMARKS -> remarks(in, sink);
        case FeedFormat.END -> sink.end();
        case FeedFormat.CLOSED -> sink.closed();
        default -> throw damaged("a record of kind " + kind);
      }
    } catch (EOFException e) {
      throw new IOException(file + " is damaged: a record ends too early", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  private void remarks(DataInputStream in, Sink sink) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_REMARKS) {
      throw damaged(count + " remarks in a record");
    }
    for (int i = 0; i < count; i++) {
      int tick = in.readInt();
      int player = in.readInt();
      String kind = in.readUTF();
      String text = in.readUTF();
      int numbers = in.readInt();
      if (numbers < 0 || numbers > MOST_NUMBERS) {
        throw damaged(numbers + " numbers in a remark");
      }
      ImmutableDoubleArray.Builder values = ImmutableDoubleArray.builder();
      for (int j = 0; j < numbers; j++) {
        values.add(in.readDouble());
      }
      sink.remark(new Annotation(tick, player, kind, text, values.build()));
    }
  }

  private IOException damaged(String what) {
    return new IOException("%s is damaged: %s".formatted(file, what));
  }

  private static void readAt(FileChannel from, long at, ByteBuffer into) throws IOException {
    long next = at;
    while (into.hasRemaining()) {
      int read = from.read(into, next);
      if (read < 0) {
        return;
      }
      next += read;
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
