package dev.mattock.training.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * Metrics as a TensorBoard event file, a new one each time the run is opened.
 *
 * <p>Show them with {@code tensorboard --logdir FOLDER}. A resumed run begins with the start of a
 * session at the step after its checkpoint, at which TensorBoard drops the points that the run will
 * write again. Values are stored as 32-bit floats, as TensorBoard has it.
 */
public final class TensorBoardMetrics implements MetricsSink {
  private static final int MOST_FILES_A_SECOND = 10_000;
  private static final double NANOS = 1e9;

  private final Path file;
  private final FileChannel channel;
  private final InstantSource clock;
  private final RowCheck check;
  private long end;

  private TensorBoardMetrics(Path file, FileChannel channel, InstantSource clock, long lastStep) {
    this.file = file;
    this.channel = channel;
    this.clock = clock;
    this.check = new RowCheck(lastStep);
  }

  /**
   * Begins a run.
   *
   * @param folder where the event file goes; created when it is missing
   * @param clock gives each event its time of day
   * @return the sink
   * @throws IOException if the folder cannot be written
   */
  public static TensorBoardMetrics open(Path folder, InstantSource clock) throws IOException {
    return create(folder, clock, -1);
  }

  /**
   * Continues a run from a checkpoint, in a new file beside the old ones.
   *
   * @param folder the folder given to {@link #open}
   * @param lastStep the step of the checkpoint, at least 0; points above it are dropped by readers
   * @param clock gives each event its time of day
   * @return the sink
   * @throws IOException if the folder cannot be written
   */
  public static TensorBoardMetrics resume(Path folder, long lastStep, InstantSource clock)
      throws IOException {
    if (lastStep < 0) {
      throw new IllegalArgumentException("lastStep must not be negative: lastStep=" + lastStep);
    }
    return create(folder, clock, lastStep);
  }

  private static TensorBoardMetrics create(Path folder, InstantSource clock, long lastStep)
      throws IOException {
    Path file = newFile(folder, clock.instant().getEpochSecond());
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new MetricsException(file, "cannot be created (" + e + ")", e);
    }
    try {
      TensorBoardMetrics metrics = new TensorBoardMetrics(file, channel, clock, lastStep);
      metrics.begin(lastStep);
      return metrics;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Path newFile(Path folder, long second) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new MetricsException(folder, "the folder cannot be created (" + e + ")", e);
    }
    for (int i = 0; i < MOST_FILES_A_SECOND; i++) {
      String name = String.format(Locale.ROOT, "events.out.tfevents.%010d.mattock.%04d", second, i);
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        return file;
      }
    }
    throw new MetricsException(folder, "all event file names of second " + second + " are taken");
  }

  private void begin(long lastStep) throws IOException {
    append(EventEncoding.fileVersion(wallTimeSeconds()));
    if (lastStep >= 0) {
      append(EventEncoding.sessionStart(wallTimeSeconds(), lastStep + 1));
    }
  }

  /**
   * @return the event file being written
   */
  public Path file() {
    return file;
  }

  @Override
  public void write(long step, Map<String, Double> values) throws IOException {
    check.accept(step, values);
    append(EventEncoding.scalars(wallTimeSeconds(), new MetricsRow(step, values)));
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

  private void append(ByteBuffer record) throws IOException {
    end = AppendedBytes.append(file, channel, record, end);
  }

  private double wallTimeSeconds() {
    Instant now = clock.instant();
    return now.getEpochSecond() + now.getNano() / NANOS;
  }
}
