package dev.mattock.training.checkpoint;

import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Decodes the sections of a checkpoint one by one. Each is compared with its checksum before an
 * array is made for it; nothing is read or allocated beyond what the file holds.
 */
final class SectionDecoder {
  private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;

  private final Path source;
  private final FileBytes file;
  private final long end;
  private long offset;
  private int ordinal = 1;

  /**
   * @param offset where the first section begins
   * @param end where the last one ends
   */
  SectionDecoder(Path source, FileBytes file, long offset, long end) {
    this.source = source;
    this.file = file;
    this.offset = offset;
    this.end = end;
  }

  boolean hasNext() {
    return offset < end;
  }

  /** Where the next section stands, in words. */
  String position() {
    return "section " + ordinal + " (at byte " + offset + ")";
  }

  void next(Checkpoint.Builder builder) throws IOException {
    String position = position();
    try {
      long start = offset;
      int kind = kind();
      String name = name();
      long[] shape = shape(kind);
      int elements = elements(kind, shape);
      requireChecksum(start, offset + (long) elements * Section.bytesPerElement(kind));
      builder.add(name, section(kind, shape, elements));
      offset += Integer.BYTES;
      ordinal++;
    } catch (IllegalArgumentException e) {
      throw new CheckpointException(
          source, Reason.DAMAGED, "is damaged: " + position + ": " + e.getMessage(), e);
    }
  }

  private int kind() throws IOException {
    int kind = take(1).get();
    require(kind >= 1 && kind <= 4, "unknown kind " + kind);
    return kind;
  }

  private String name() throws IOException {
    int length = take(Integer.BYTES).getInt();
    require(length > 0 && length <= CheckpointFormat.LONGEST_NAME, "name of length " + length);
    String name = StandardCharsets.US_ASCII.decode(take(length)).toString();
    require(CheckpointFormat.isName(name), "name that is not printable ASCII");
    return name;
  }

  private long[] shape(int kind) throws IOException {
    int rank = take(Integer.BYTES).getInt();
    boolean fits = kind == 2 ? rank >= 0 && rank <= CheckpointFormat.HIGHEST_RANK : rank == 1;
    require(fits, "rank " + rank);
    return longs(rank);
  }

  private int elements(int kind, long[] shape) {
    long room = (end - offset) / Section.bytesPerElement(kind);
    long elements = CheckpointFormat.elements(shape, Math.min(MOST_ELEMENTS, room));
    require(elements >= 0, "more elements than the file has room for");
    return (int) elements;
  }

  private void requireChecksum(long from, long to) throws IOException {
    require(to + Integer.BYTES <= end, "no room for its checksum");
    int expected = file.at(to, Integer.BYTES).getInt();
    require(file.checksum(from, to) == expected, "checksum does not match");
  }

  private Section section(int kind, long[] shape, int elements) throws IOException {
    return switch (kind) {
      case 1 -> new Section.Json(bytes(elements));
      case 2 -> new Section.Floats(shape, floats(elements));
      case 3 -> new Section.Longs(longs(elements));
      default -> new Section.Bytes(bytes(elements));
    };
  }

  private byte[] bytes(int count) throws IOException {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i += FileBytes.CHUNK_BYTES) {
      int part = Math.min(FileBytes.CHUNK_BYTES, count - i);
      take(part).get(values, i, part);
    }
    return values;
  }

  private float[] floats(int count) throws IOException {
    float[] values = new float[count];
    int chunk = FileBytes.CHUNK_BYTES / Float.BYTES;
    for (int i = 0; i < count; i += chunk) {
      int part = Math.min(chunk, count - i);
      take(part * Float.BYTES).asFloatBuffer().get(values, i, part);
    }
    return values;
  }

  private long[] longs(int count) throws IOException {
    long[] values = new long[count];
    int chunk = FileBytes.CHUNK_BYTES / Long.BYTES;
    for (int i = 0; i < count; i += chunk) {
      int part = Math.min(chunk, count - i);
      take(part * Long.BYTES).asLongBuffer().get(values, i, part);
    }
    return values;
  }

  private ByteBuffer take(int count) throws IOException {
    require(count <= end - offset, "ends in the middle");
    ByteBuffer bytes = file.at(offset, count);
    offset += count;
    return bytes;
  }

  private static void require(boolean condition, String fault) {
    if (!condition) {
      throw new IllegalArgumentException(fault);
    }
  }
}
