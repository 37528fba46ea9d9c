package dev.mattock.replays.watch;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.EpisodeLogFormat;
import dev.mattock.replays.record.Annotation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes down what one env does, for whoever watches from another process; see {@link RunShow}.
 * Records are gathered and written by {@link #flush}. Only the newest episodes are kept: from time
 * to time the file begins anew. One thread at a time.
 */
public final class FeedWriter implements AutoCloseable {
  /** Bytes from which on the next episode begins a new file. */
  static final long MOST_BYTES = 1 << 20;

  private final Path file;
  private final Content content;
  private final long mostBytes;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private FileChannel channel;
  private long generation;

  /** A feed of which nothing is in the file yet. */
  public FeedWriter(Path file, Content content) throws IOException {
    this(file, content, MOST_BYTES);
  }

  FeedWriter(Path file, Content content, long mostBytes) throws IOException {
    this.file = file;
    this.content = content;
    this.mostBytes = mostBytes;
    generation = lastGeneration(file);
    beginFile();
  }

  /** The name of the file of an env. */
  public static String fileName(int env) {
    return "env-%02d.live".formatted(env);
  }

  /** An episode begins. */
  public void start(long number, long seed, String scenario) throws IOException {
    if (channel.position() + gathered.size() > mostBytes) {
      flush();
      beginFile();
    }
    DataOutputStream out = record(FeedFormat.START);
    out.writeLong(number);
    out.writeLong(seed);
    out.writeUTF(scenario);
    endRecord();
  }

  /**
   * The next ticks of the episode.
   *
   * @param ticks only read
   * @param first which tick of the episode they begin with
   */
  public void ticks(EpisodeLog ticks, int first) throws IOException {
    if (ticks.ticks() > 0) {
      DataOutputStream out = record(FeedFormat.TICKS);
      out.writeInt(first);
      EpisodeLogFormat.write(ticks, content, out);
      endRecord();
    }
  }

  /** Remarks on ticks that have not been passed before, in order of tick. */
  public void remarks(List<Annotation> remarks) throws IOException {
    if (remarks.isEmpty()) {
      return;
    }
    DataOutputStream out = record(FeedFormat.REMARKS);
    out.writeInt(remarks.size());
    for (Annotation remark : remarks) {
      out.writeInt(remark.tick());
      out.writeInt(remark.player());
      out.writeUTF(remark.kind());
      out.writeUTF(remark.text());
      out.writeInt(remark.numbers().length());
      for (int i = 0; i < remark.numbers().length(); i++) {
        out.writeDouble(remark.numbers().get(i));
      }
    }
    endRecord();
  }

  /** The episode is over. */
  public void end() throws IOException {
    record(FeedFormat.END);
    endRecord();
  }

  /** Writes what was gathered, so that others see it. */
  public void flush() throws IOException {
    writeAll(channel, ByteBuffer.wrap(gathered.toByteArray()));
    gathered.reset();
  }

  /** Says that nothing more will come. */
  @Override
  public void close() throws IOException {
    try {
      record(FeedFormat.CLOSED);
      endRecord();
      flush();
    } finally {
      channel.close();
    }
  }

  private DataOutputStream record(byte kind) {
    body.reset();
    body.write(kind);
    return new DataOutputStream(body);
  }

  private void endRecord() throws IOException {
    byte[] bytes = body.toByteArray();
    if (bytes.length > FeedFormat.MOST_BODY) {
      throw new IOException("a record of %d bytes is too long".formatted(bytes.length));
    }
    DataOutputStream out = new DataOutputStream(gathered);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.writeInt(FeedFormat.checksum(bytes, 0, bytes.length));
  }

  /** Begins a new file in the place of the old one, at once or not at all. */
  private void beginFile() throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    FileChannel next =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    try {
      generation++;
      writeAll(next, FeedFormat.header(generation));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      next.close();
      throw e;
    }
    FileChannel before = channel;
    channel = next;
    if (before != null) {
      before.close();
    }
  }

  private static long lastGeneration(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    try (FileChannel old = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(FeedFormat.HEADER_BYTES);
      while (header.hasRemaining() && old.read(header) >= 0) {}
      return Math.max(0, FeedFormat.generation(header.flip()));
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
