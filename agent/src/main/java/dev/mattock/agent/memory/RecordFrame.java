package dev.mattock.agent.memory;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * How a record lies in a file: a marker of four bytes, the length of its content, a CRC-32C over
 * that length and the content, and the content. Integers are big-endian. The marker cannot be taken
 * for a length that is allowed, so no two places overlap that both look like the start of a record.
 */
final class RecordFrame {
  /** "Mtk1": the 1 is the version of this frame. */
  static final int MARKER = 0x4D746B31;

  static final int HEADER_BYTES = 12;

  private static final int LENGTH_AT = 4;
  private static final int SUM_AT = 8;

  private RecordFrame() {}

  /** All records, one behind the other, ready to be written. */
  static ByteBuffer wrap(List<byte[]> records) {
    int bytes = 0;
    for (byte[] record : records) {
      if (record.length > Journal.MOST_BYTES) {
        throw new IllegalArgumentException(
            "a record has %d bytes, more than %d".formatted(record.length, Journal.MOST_BYTES));
      }
      bytes = Math.addExact(bytes, HEADER_BYTES + record.length);
    }
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    for (byte[] record : records) {
      buffer.putInt(MARKER).putInt(record.length);
      buffer.putInt(sum(record.length, record, 0)).put(record);
    }
    return buffer.flip();
  }

  /** The length that a header claims for its content, or -1 if it is no header. */
  static int length(byte[] bytes, int at) {
    if (intAt(bytes, at) != MARKER) {
      return -1;
    }
    int length = intAt(bytes, at + LENGTH_AT);
    return length < 0 || length > Journal.MOST_BYTES ? -1 : length;
  }

  /** Whether the content behind a header is what was written; all of it must be there. */
  static boolean isWhole(byte[] bytes, int at, int length) {
    return intAt(bytes, at + SUM_AT) == sum(length, bytes, at + HEADER_BYTES);
  }

  private static int sum(int length, byte[] bytes, int from) {
    CRC32C sum = new CRC32C();
    sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }

  private static int intAt(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt();
  }
}
