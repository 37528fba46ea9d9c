package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes values out of a record in the order in which a {@link RecordWriter} put them in. */
final class RecordReader {
  private final ByteBuffer in;

  RecordReader(byte[] record) {
    in = ByteBuffer.wrap(record);
  }

  int integer() throws UnreadableRecordException {
    return need(Integer.BYTES).getInt();
  }

  long number() throws UnreadableRecordException {
    return need(Long.BYTES).getLong();
  }

  double real() throws UnreadableRecordException {
    return need(Double.BYTES).getDouble();
  }

  float smallReal() throws UnreadableRecordException {
    return need(Float.BYTES).getFloat();
  }

  String text() throws UnreadableRecordException {
    byte[] bytes = new byte[count(1)];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** How many things follow, of so many bytes each at the least. */
  int count(int leastBytesEach) throws UnreadableRecordException {
    int count = integer();
    if (count < 0 || (long) count * leastBytesEach > in.remaining()) {
      throw new UnreadableRecordException(
          "%d things cannot be in the %d bytes left".formatted(count, in.remaining()));
    }
    return count;
  }

  ImmutableMap<String, Integer> counts() throws UnreadableRecordException {
    int size = count(2 * Integer.BYTES);
    Map<String, Integer> counts = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      counts.put(text(), integer());
    }
    return ImmutableMap.copyOf(counts);
  }

  private ByteBuffer need(int bytes) throws UnreadableRecordException {
    if (in.remaining() < bytes) {
      throw new UnreadableRecordException(
          "%d bytes more were expected, %d are left".formatted(bytes, in.remaining()));
    }
    return in;
  }
}
