package dev.mattock.training.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Reads TensorBoard event files, written apart from the writer, from the published format. */
final class EventFileReader {
  private EventFileReader() {}

  record Event(
      double wallTimeSeconds,
      long step,
      String fileVersion,
      long sessionStatus,
      Map<String, Float> scalars) {}

  static List<Event> read(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] length = new byte[8];
      in.get(length);
      requireCrc(length, in.getInt());
      byte[] payload = new byte[(int) little(length).getLong()];
      in.get(payload);
      requireCrc(payload, in.getInt());
      events.add(event(little(payload)));
    }
    return events;
  }

  private static void requireCrc(byte[] bytes, int masked) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length);
    int unrotated = masked - 0xa282ead8;
    if (Integer.rotateLeft(unrotated, 15) != (int) crc.getValue()) {
      throw new IOException("checksum of " + bytes.length + " bytes does not match");
    }
  }

  private static Event event(ByteBuffer in) {
    double wallTime = 0;
    long step = 0;
    long status = 0;
    String version = "";
    Map<String, Float> scalars = new HashMap<>();
    while (in.hasRemaining()) {
      int key = (int) varint(in);
      switch (key) {
        case (1 << 3) | 1 -> wallTime = in.getDouble();
        case 2 << 3 -> step = varint(in);
        case (3 << 3) | 2 -> version = text(message(in));
        case (5 << 3) | 2 -> summary(message(in), scalars);
        case (7 << 3) | 2 -> status = sessionStatus(message(in));
        default -> throw new IllegalStateException("unknown key of an event: " + key);
      }
    }
    return new Event(wallTime, step, version, status, scalars);
  }

  private static long sessionStatus(ByteBuffer in) {
    require(in, 1 << 3);
    return varint(in);
  }

  private static void summary(ByteBuffer in, Map<String, Float> scalars) {
    while (in.hasRemaining()) {
      require(in, (1 << 3) | 2);
      ByteBuffer value = message(in);
      require(value, (1 << 3) | 2);
      String tag = text(message(value));
      require(value, (2 << 3) | 5);
      scalars.put(tag, value.getFloat());
    }
  }

  private static void require(ByteBuffer in, int key) {
    long found = varint(in);
    if (found != key) {
      throw new IllegalStateException("expected key " + key + " but found " + found);
    }
  }

  private static ByteBuffer message(ByteBuffer in) {
    byte[] bytes = new byte[(int) varint(in)];
    in.get(bytes);
    return little(bytes);
  }

  private static String text(ByteBuffer in) {
    return StandardCharsets.UTF_8.decode(in).toString();
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
