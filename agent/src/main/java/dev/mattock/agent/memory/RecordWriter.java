package dev.mattock.agent.memory;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Puts values into a record: integers big-endian, texts as a length in bytes and UTF-8. */
final class RecordWriter {
  private final ByteArrayDataOutput out = ByteStreams.newDataOutput();

  RecordWriter integer(int value) {
    out.writeInt(value);
    return this;
  }

  RecordWriter number(long value) {
    out.writeLong(value);
    return this;
  }

  RecordWriter real(double value) {
    out.writeDouble(value);
    return this;
  }

  RecordWriter smallReal(float value) {
    out.writeFloat(value);
    return this;
  }

  RecordWriter text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    return this;
  }

  RecordWriter counts(Map<String, Integer> counts) {
    integer(counts.size());
    counts.forEach((name, count) -> text(name).integer(count));
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
