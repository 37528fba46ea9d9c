package dev.mattock.training.checkpoint;

import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads checkpoints back and trusts nothing: length, footer, the checksum of the whole file and of
 * each section are compared before anything is handed out.
 */
public final class CheckpointReader {
  private final Path source;
  private final FileBytes file;

  private CheckpointReader(Path source, FileChannel channel) {
    this.source = source;
    this.file = new FileBytes(channel);
  }

  /**
   * Reads a file.
   *
   * @param source a file that {@link CheckpointWriter} wrote
   * @return exactly what was written
   * @throws CheckpointException if there is no such file, it cannot be read, it is damaged, or its
   *     version is not known
   */
  public static Checkpoint read(Path source) throws CheckpointException {
    try (FileChannel channel = FileChannel.open(source, StandardOpenOption.READ)) {
      return new CheckpointReader(source, channel).read();
    } catch (CheckpointException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new CheckpointException(source, Reason.MISSING, "no such checkpoint", e);
    } catch (IOException e) {
      throw new CheckpointException(
          source, Reason.INACCESSIBLE, "cannot be read (" + FileFault.reason(e) + ")", e);
    }
  }

  private Checkpoint read() throws IOException {
    long length = file.length();
    if (length < CheckpointFormat.HEADER_BYTES + CheckpointFormat.FOOTER_BYTES) {
      throw damaged("is truncated: only " + length + " bytes are there");
    }
    ByteBuffer header = file.at(0, CheckpointFormat.HEADER_BYTES);
    if (header.getLong() != CheckpointFormat.MAGIC) {
      throw damaged("is not a checkpoint: it does not begin like one");
    }
    int sections = requireFooter(length);
    int version = header.getInt();
    if (version != CheckpointFormat.VERSION) {
      throw new CheckpointException(
          source,
          Reason.UNKNOWN_VERSION,
          "has format version " + version + "; this program reads " + CheckpointFormat.VERSION);
    }
    return sections(length, sections);
  }

  /** Returns the number of sections. */
  private int requireFooter(long length) throws IOException {
    ByteBuffer footer =
        file.at(length - CheckpointFormat.FOOTER_BYTES, CheckpointFormat.FOOTER_BYTES);
    byte end = footer.get();
    int sections = footer.getInt();
    if (end != CheckpointFormat.END || footer.getLong() != length) {
      throw damaged("is truncated or was never finished: no footer ends its " + length + " bytes");
    }
    if (footer.getInt() != file.checksum(0, length - Integer.BYTES)) {
      throw damaged("is damaged: the checksum does not match in " + whereDamaged(length));
    }
    return sections;
  }

  private Checkpoint sections(long length, int expected) throws IOException {
    SectionDecoder decoder = decoder(length);
    Checkpoint.Builder builder = Checkpoint.builder(source);
    int found = 0;
    while (decoder.hasNext()) {
      decoder.next(builder);
      found++;
    }
    if (found != expected) {
      throw damaged("holds " + found + " sections, but its footer says " + expected);
    }
    return builder.build();
  }

  /** Looks for the first section that does not fit, to name it. */
  private String whereDamaged(long length) throws IOException {
    SectionDecoder decoder = decoder(length);
    Checkpoint.Builder unused = Checkpoint.builder(source);
    while (decoder.hasNext()) {
      String position = decoder.position();
      try {
        decoder.next(unused);
      } catch (CheckpointException e) {
        return position;
      }
    }
    return "its header or footer";
  }

  private SectionDecoder decoder(long length) {
    long end = length - CheckpointFormat.FOOTER_BYTES;
    return new SectionDecoder(source, file, CheckpointFormat.HEADER_BYTES, end);
  }

  private CheckpointException damaged(String what) {
    return new CheckpointException(source, Reason.DAMAGED, what);
  }
}
