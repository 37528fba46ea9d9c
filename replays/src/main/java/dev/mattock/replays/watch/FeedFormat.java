package dev.mattock.replays.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The feed of one env of a training run: a file that is only appended to, until one that takes its
 * place begins anew. Big-endian. It begins with eight magic bytes, the format (an int) and its
 * generation (a long), greater than that of the file before. Then come records: the length of their
 * body (an int), the body, and its CRC32C. A body is a kind (a byte) and what belongs to it:
 *
 * <ul>
 *   <li>{@link #START}: number of the episode (long), seed (long), name of the scenario (UTF);
 *   <li>{@link #TICKS}: the first tick (int), then an action log as {@code EpisodeLogFormat} has
 *       it;
 *   <li>{@link #REMARKS}: how many (int), then of each tick, player (ints), kind, text (UTF), how
 *       many numbers (int), numbers (doubles);
 *   <li>{@link #END}: nothing, the episode is over;
 *   <li>{@link #CLOSED}: nothing, the run has stopped.
 * </ul>
 *
 * What a killed run left unfinished at the end of a file is no record, and waited for in vain.
 */
final class FeedFormat {
  static final byte START = 1;
  static final byte TICKS = 2;
  static final byte REMARKS = 3;
  static final byte END = 4;
  static final byte CLOSED = 5;

  static final int HEADER_BYTES = 8 + 4 + 8;

  /** Bytes of a record beside its body. */
  static final int FRAME_BYTES = 8;

  /** Longest body. */
  static final int MOST_BODY = 1 << 24;

  private static final long MAGIC =
      ByteBuffer.wrap("MATTOCKL".getBytes(StandardCharsets.US_ASCII)).getLong();
  private static final int VERSION = 1;

  private FeedFormat() {}

  static ByteBuffer header(long generation) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .putLong(MAGIC)
        .putInt(VERSION)
        .putLong(generation)
        .flip();
  }

  /** The generation that a header tells, or -1 if it is none. */
  static long generation(ByteBuffer header) {
    if (header.remaining() < HEADER_BYTES
        || header.getLong() != MAGIC
        || header.getInt() != VERSION) {
      return -1;
    }
    return Math.max(-1, header.getLong());
  }

  static int checksum(byte[] body, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(body, from, length);
    return (int) crc.getValue();
  }
}
