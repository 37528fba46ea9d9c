package dev.mattock.replays.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.EpisodeLogFormat;
import dev.mattock.replays.record.ReplayStart.TaskStart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Replays on disk: eight magic bytes, a version, the payload, and the CRC32C of all before it.
 * Everything that has an id in memory is written by name. Written to a temporary file and renamed,
 * so that a file under its final name is whole.
 */
public final class ReplayFile {
  /** The usual ending of file names. */
  public static final String EXTENSION = ".mattock";

  private static final byte[] MAGIC = "MATTOCKR".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int OVERHEAD = 8 + 4 + 4;
  private static final long MOST_BYTES = 1L << 28;
  private static final int MOST_ENTRIES = 1 << 20;
  private static final int MOST_TEXT = 1 << 20;

  private ReplayFile() {}

  /** Writes a replay; an existing file is replaced at once or not at all. */
  public static void write(Path file, Replay replay, Content content) throws ReplayException {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path temporary = folder.resolve(temporaryName(file));
      try {
        Files.write(temporary, encode(replay, content));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new ReplayException("cannot write " + file + ": " + reason(e), e);
    }
  }

  /**
   * Reads a replay.
   *
   * @throws ReplayException if the file is missing, not a replay, of a later version, truncated or
   *     damaged, or names what the content lacks
   */
  public static Replay read(Path file, Content content) throws ReplayException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new ReplayException("no such file");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new ReplayException(
            "%d bytes are more than a replay may have".formatted(Files.size(file)));
      }
      return decode(Files.readAllBytes(file), content);
    } catch (IOException e) {
      throw new ReplayException("cannot read replay " + file + ": " + reason(e), e);
    }
  }

  /** Not one of {@link Files#createTempFile}, which nobody else may read. */
  private static String temporaryName(Path file) {
    return ".%s.%d-%d.tmp"
        .formatted(
            file.getFileName(), ProcessHandle.current().pid(), Thread.currentThread().threadId());
  }

  static byte[] encode(Replay replay, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(MAGIC);
    out.writeInt(VERSION);
    writeStart(out, replay.start());
    writeAbout(out, replay.about());
    EpisodeLogFormat.write(replay.actions(), content, out);
    out.writeInt(replay.hashes().length());
    for (int i = 0; i < replay.hashes().length(); i++) {
      out.writeLong(replay.hashes().get(i));
    }
    writeAnnotations(out, replay.annotations());
    out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
    return bytes.toByteArray();
  }

  static Replay decode(byte[] bytes, Content content) throws ReplayException {
    try {
      return decodeWhole(bytes, content);
    } catch (ReplayException e) {
      throw e;
    } catch (EOFException e) {
      throw new ReplayException("a part of it ends too early", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ReplayException(reason(e), e);
    }
  }

  private static Replay decodeWhole(byte[] bytes, Content content) throws IOException {
    if (bytes.length < OVERHEAD || !startsWithMagic(bytes)) {
      throw new ReplayException("this is not a replay, or it is cut off at the start");
    }
    int body = bytes.length - 4;
    int version = ByteBuffer.wrap(bytes).getInt(MAGIC.length);
    if (ByteBuffer.wrap(bytes).getInt(body) != checksum(bytes, body)) {
      throw new ReplayException("the file is truncated or damaged: its checksum is wrong");
    }
    if (version != VERSION) {
      throw new ReplayException(
          "format %d, but this program reads format %d".formatted(version, VERSION));
    }
    int skipped = MAGIC.length + 4;
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, skipped, body - skipped));
    ReplayStart start = readStart(in);
    ImmutableMap<String, String> about = readAbout(in);
    EpisodeLog actions = EpisodeLogFormat.read(in, content);
    ImmutableLongArray hashes = readHashes(in);
    ImmutableList<Annotation> annotations = readAnnotations(in);
    if (in.available() > 0) {
      throw new ReplayException("%d bytes follow the replay's end".formatted(in.available()));
    }
    return new Replay(start, about, actions, hashes, annotations);
  }

  private static void writeStart(DataOutputStream out, ReplayStart start) throws IOException {
    switch (start) {
      case TaskStart task -> {
        out.writeByte(0);
        writeText(out, task.task());
        writeText(out, task.definition());
        out.writeLong(task.seed());
      }
    }
  }

  private static ReplayStart readStart(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    if (kind != 0) {
      throw new ReplayException("unknown kind of start " + kind);
    }
    return new TaskStart(readText(in), readText(in), in.readLong());
  }

  private static void writeAbout(DataOutputStream out, ImmutableMap<String, String> about)
      throws IOException {
    writeCount(out, about.size(), "remarks");
    for (Map.Entry<String, String> entry : about.entrySet()) {
      writeText(out, entry.getKey());
      writeText(out, entry.getValue());
    }
  }

  private static ImmutableMap<String, String> readAbout(DataInputStream in) throws IOException {
    ImmutableMap.Builder<String, String> about = ImmutableMap.builder();
    int count = readCount(in, "remarks");
    for (int i = 0; i < count; i++) {
      about.put(readText(in), readText(in));
    }
    return about.buildOrThrow();
  }

  private static ImmutableLongArray readHashes(DataInputStream in) throws IOException {
    int count = readCount(in, "hashes");
    ImmutableLongArray.Builder hashes = ImmutableLongArray.builder();
    for (int i = 0; i < count; i++) {
      hashes.add(in.readLong());
    }
    return hashes.build();
  }

  private static void writeAnnotations(DataOutputStream out, ImmutableList<Annotation> annotations)
      throws IOException {
    writeCount(out, annotations.size(), "annotations");
    for (Annotation annotation : annotations) {
      out.writeInt(annotation.tick());
      out.writeInt(annotation.player());
      writeText(out, annotation.kind());
      writeText(out, annotation.text());
      writeCount(out, annotation.numbers().length(), "numbers");
      for (int i = 0; i < annotation.numbers().length(); i++) {
        out.writeDouble(annotation.numbers().get(i));
      }
    }
  }

  private static ImmutableList<Annotation> readAnnotations(DataInputStream in) throws IOException {
    ImmutableList.Builder<Annotation> annotations = ImmutableList.builder();
    int count = readCount(in, "annotations");
    for (int i = 0; i < count; i++) {
      int tick = in.readInt();
      int player = in.readInt();
      String kind = readText(in);
      String text = readText(in);
      ImmutableDoubleArray.Builder numbers = ImmutableDoubleArray.builder();
      int length = readCount(in, "numbers");
      for (int j = 0; j < length; j++) {
        numbers.add(in.readDouble());
      }
      annotations.add(new Annotation(tick, player, kind, text, numbers.build()));
    }
    return annotations.build();
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_TEXT) {
      throw new ReplayException("a text of " + bytes.length + " bytes is too long");
    }
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_TEXT) {
      throw new ReplayException("a text of " + length + " bytes cannot be");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new ReplayException("a text ends too early");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void writeCount(DataOutputStream out, int count, String what) throws IOException {
    if (count > MOST_ENTRIES) {
      throw new ReplayException("%d %s are too many".formatted(count, what));
    }
    out.writeInt(count);
  }

  private static int readCount(DataInputStream in, String what) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_ENTRIES) {
      throw new ReplayException("there cannot be " + count + " " + what);
    }
    return count;
  }

  private static boolean startsWithMagic(byte[] bytes) {
    return Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
