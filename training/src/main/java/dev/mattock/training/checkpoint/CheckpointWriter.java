package dev.mattock.training.checkpoint;

import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32C;

/** Writes checkpoints to files: whole and durable, or not at all. */
public final class CheckpointWriter {
  private static final int BUFFER_BYTES = 1 << 16;

  private final WritableByteChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C sectionCrc = new CRC32C();
  private final CRC32C fileCrc = new CRC32C();
  private long written;

  private CheckpointWriter(WritableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * Writes a file; when this returns it is durable under its name. If it fails, what was under that
   * name is untouched.
   *
   * @param target the file; its folder must exist
   * @param checkpoint what goes into it
   * @throws CheckpointException if the folder cannot take it
   */
  public static void write(Path target, Checkpoint checkpoint) throws CheckpointException {
    try {
      AtomicFile.write(target, channel -> encode(checkpoint, channel));
    } catch (IOException e) {
      throw inaccessible(target, e);
    }
  }

  static CheckpointException inaccessible(Path target, IOException cause) {
    return new CheckpointException(
        target, Reason.INACCESSIBLE, "cannot be written (" + FileFault.reason(cause) + ")", cause);
  }

  static void encode(Checkpoint checkpoint, WritableByteChannel channel) throws IOException {
    CheckpointWriter writer = new CheckpointWriter(channel);
    writer.room(CheckpointFormat.HEADER_BYTES).putLong(CheckpointFormat.MAGIC);
    writer.buffer.putInt(CheckpointFormat.VERSION);
    for (Map.Entry<String, Section> section : checkpoint.sections().entrySet()) {
      writer.section(section.getKey(), section.getValue());
    }
    writer.footer(checkpoint.sections().size());
  }

  private void section(String name, Section section) throws IOException {
    drain();
    sectionCrc.reset();
    room(1).put(section.kind());
    byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
    room(Integer.BYTES).putInt(nameBytes.length);
    bytes(nameBytes);
    long[] shape = section.shape();
    room(Integer.BYTES).putInt(shape.length);
    longs(shape);
    switch (section) {
      case Section.Json json -> bytes(json.utf8());
      case Section.Floats floats -> floats(floats.values());
      case Section.Longs longs -> longs(longs.values());
      case Section.Bytes bytes -> bytes(bytes.values());
    }
    drain();
    room(Integer.BYTES).putInt((int) sectionCrc.getValue());
  }

  private void footer(int sections) throws IOException {
    room(1).put(CheckpointFormat.END);
    room(Integer.BYTES).putInt(sections);
    long length = written + buffer.position() + Long.BYTES + Integer.BYTES;
    room(Long.BYTES).putLong(length);
    drain();
    room(Integer.BYTES).putInt((int) fileCrc.getValue());
    drain();
  }

  private void bytes(byte[] values) throws IOException {
    for (int i = 0; i < values.length; ) {
      ByteBuffer target = room(1);
      int count = Math.min(target.remaining(), values.length - i);
      target.put(values, i, count);
      i += count;
    }
  }

  private void floats(float[] values) throws IOException {
    for (float value : values) {
      room(Float.BYTES).putInt(Float.floatToRawIntBits(value));
    }
  }

  private void longs(long[] values) throws IOException {
    for (long value : values) {
      room(Long.BYTES).putLong(value);
    }
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      drain();
    }
    return buffer;
  }

  private void drain() throws IOException {
    buffer.flip();
    written += buffer.remaining();
    sectionCrc.update(buffer.duplicate());
    fileCrc.update(buffer.duplicate());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }
}
