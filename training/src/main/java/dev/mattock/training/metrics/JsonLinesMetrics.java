package dev.mattock.training.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Metrics as JSON lines: one object a line, {@code step} first, then the values in order of name.
 *
 * <p>A process killed while it writes leaves at most a partial last line, which the next opening
 * cuts off. A value that is not finite is null in its place and named under {@code nonFinite}.
 */
public final class JsonLinesMetrics implements MetricsSink {
  private final Path file;
  private final FileChannel channel;
  private final RowCheck check;
  private long end;

  private JsonLinesMetrics(Path file, FileChannel channel, RowCheck check, long end) {
    this.file = file;
    this.channel = channel;
    this.check = check;
    this.end = end;
  }

  /**
   * Opens a file to append to, after its last whole row; creates it when it is missing.
   *
   * @param file the file; its folder must exist
   * @return the sink
   * @throws IOException if the file cannot be written, or holds a line that is not a row
   */
  public static JsonLinesMetrics open(Path file) throws IOException {
    return resume(file, Long.MAX_VALUE);
  }

  /**
   * Opens a file to continue a run from a checkpoint: rows above its step are cut off, since the
   * resumed run will write them again.
   *
   * @param file the file; its folder must exist
   * @param lastStep the step of the checkpoint
   * @return the sink
   * @throws IOException if the file cannot be written, or holds a line that is not a row
   */
  public static JsonLinesMetrics resume(Path file, long lastStep) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new MetricsException(file, "cannot be written (" + e + ")", e);
    }
    try {
      Kept kept = new Kept();
      LineScan.scan(file, (row, endOffset) -> kept.keepUpTo(lastStep, row, endOffset));
      channel.truncate(kept.end);
      channel.force(true);
      return new JsonLinesMetrics(file, channel, new RowCheck(kept.step), kept.end);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Where the rows to keep end. */
  private static final class Kept {
    private long step = -1;
    private long end;

    boolean keepUpTo(long lastStep, MetricsRow row, long endOffset) {
      if (row.step() > lastStep) {
        return false;
      }
      step = row.step();
      end = endOffset;
      return true;
    }
  }

  /**
   * @return the step of the last row in the file; -1 when there is none
   */
  public long lastStep() {
    return check.lastStep();
  }

  @Override
  public void write(long step, Map<String, Double> values) throws IOException {
    values.keySet().forEach(RowFormat::requireFreeName);
    check.accept(step, values);
    String line = RowFormat.toLine(new MetricsRow(step, values)) + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    end = AppendedBytes.append(file, channel, bytes, end);
  }

  @Override
  public void flush() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      flush();
      channel.close();
    }
  }
}
