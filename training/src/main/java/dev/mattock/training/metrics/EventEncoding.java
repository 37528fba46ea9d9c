package dev.mattock.training.metrics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * TensorBoard's event records, encoded by hand.
 *
 * <p>A record is a little-endian 64-bit length, the masked CRC32C of those eight bytes, the payload
 * and its masked CRC32C. The payload is a protocol-buffer message {@code Event}: wall_time = 1
 * (double), step = 2 (varint), file_version = 3 (string), summary = 5, session_log = 7. A {@code
 * Summary} repeats value = 1, each with tag = 1 (string) and simple_value = 2 (float). A {@code
 * SessionLog} has status = 1, where 1 means that a session starts.
 */
final class EventEncoding {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int DELIMITED = 2;
  private static final int FIXED_32 = 5;
  private static final int CRC_MASK = 0xa282ead8;
  private static final int SESSION_START = 1;

  private EventEncoding() {}

  static ByteBuffer fileVersion(double wallTimeSeconds) {
    Message event = event(wallTimeSeconds, 0);
    event.delimited(3, utf8("brain.Event:2"));
    return record(event);
  }

  /** Tells a reader that what was logged at this step and above is void: a run was resumed. */
  static ByteBuffer sessionStart(double wallTimeSeconds, long step) {
    Message event = event(wallTimeSeconds, step);
    Message session = new Message();
    session.varintField(1, SESSION_START);
    event.delimited(7, session.bytes());
    return record(event);
  }

  static ByteBuffer scalars(double wallTimeSeconds, MetricsRow row) {
    Message summary = new Message();
    row.values()
        .forEach(
            (name, number) -> {
              Message value = new Message();
              value.delimited(1, utf8(name));
              value.floatField(2, number.floatValue());
              summary.delimited(1, value.bytes());
            });
    Message event = event(wallTimeSeconds, row.step());
    event.delimited(5, summary.bytes());
    return record(event);
  }

  static int maskedCrc(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return Integer.rotateRight((int) crc.getValue(), 15) + CRC_MASK;
  }

  private static Message event(double wallTimeSeconds, long step) {
    Message event = new Message();
    event.doubleField(1, wallTimeSeconds);
    event.varintField(2, step);
    return event;
  }

  private static ByteBuffer record(Message event) {
    byte[] payload = event.bytes();
    ByteBuffer record =
        ByteBuffer.allocate(2 * Integer.BYTES + Long.BYTES + payload.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    record.putLong(payload.length);
    record.putInt(maskedCrc(record.duplicate().flip()));
    record.put(payload);
    record.putInt(maskedCrc(ByteBuffer.wrap(payload)));
    return record.flip();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A protocol-buffer message that grows field by field. */
  private static final class Message {
    private static final int LONGEST_VARINT = 10;

    private ByteBuffer buffer = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);

    void varintField(int number, long value) {
      key(number, VARINT);
      varint(value);
    }

    void doubleField(int number, double value) {
      key(number, FIXED_64);
      room(Double.BYTES).putDouble(value);
    }

    void floatField(int number, float value) {
      key(number, FIXED_32);
      room(Float.BYTES).putFloat(value);
    }

    void delimited(int number, byte[] bytes) {
      key(number, DELIMITED);
      varint(bytes.length);
      room(bytes.length).put(bytes);
    }

    byte[] bytes() {
      byte[] bytes = new byte[buffer.position()];
      buffer.duplicate().flip().get(bytes);
      return bytes;
    }

    private void key(int number, int wireType) {
      varint(((long) number << 3) | wireType);
    }

    private void varint(long value) {
      ByteBuffer target = room(LONGEST_VARINT);
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        target.put((byte) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      target.put((byte) rest);
    }

    private ByteBuffer room(int bytes) {
      if (buffer.remaining() < bytes) {
        int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
        ByteBuffer larger = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
        buffer = larger.put(buffer.flip());
      }
      return buffer;
    }
  }
}
