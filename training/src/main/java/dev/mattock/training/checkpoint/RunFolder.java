package dev.mattock.training.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The folder of a training run, held by one trainer at a time.
 *
 * <p>It holds {@code checkpoints/}, {@code metrics.jsonl}, {@code settings.json}, {@code task.yaml}
 * and the lock file {@code run.lock}. The lock is the operating system's: it goes when its process
 * does, however that ends. Opening proves that all of this can be written before any work is done.
 */
public final class RunFolder implements AutoCloseable {
  private static final String TASK_FILE = "task.yaml";

  private final Path path;
  private final FolderLock lock;
  private final CheckpointStore checkpoints;

  private RunFolder(Path path, FolderLock lock, CheckpointStore checkpoints) {
    this.path = path;
    this.lock = lock;
    this.checkpoints = checkpoints;
  }

  /**
   * Opens a folder, new or used before; creates it when it is missing.
   *
   * @param path the folder
   * @param warnings gets a line for each thing that a person should know
   * @return the folder, locked until it is closed
   * @throws RunFolderException if it cannot be created or written, or another trainer holds it
   */
  public static RunFolder open(Path path, Consumer<String> warnings) throws RunFolderException {
    createFolder(path);
    FolderLock lock = FolderLock.take(path);
    try {
      CheckpointStore store = CheckpointStore.open(path.resolve("checkpoints"), warnings);
      RunFolder folder = new RunFolder(path, lock, store);
      folder.requireWritable();
      return folder;
    } catch (IOException e) {
      RunFolderException failure =
          e instanceof RunFolderException known
              ? known
              : new RunFolderException(path, "cannot be written: " + e.getMessage(), e);
      lock.closeAfter(failure);
      throw failure;
    }
  }

  /**
   * Opens a folder for a new run.
   *
   * @param path the folder
   * @param warnings gets a line for each thing that a person should know
   * @return the folder, locked until it is closed
   * @throws RunFolderException as {@link #open}, and if it holds a run already
   */
  public static RunFolder create(Path path, Consumer<String> warnings) throws RunFolderException {
    RunFolder folder = open(path, warnings);
    if (!folder.holdsRun()) {
      return folder;
    }
    throw folder.refused("holds a run already; continue it with --resume, or choose another --out");
  }

  /**
   * Opens a folder to go on with the run in it.
   *
   * @param path the folder
   * @param warnings gets a line for each thing that a person should know
   * @return the folder, locked until it is closed
   * @throws RunFolderException as {@link #open}, and if it holds no checkpoint; nothing is written
   *     into it then
   */
  public static RunFolder resume(Path path, Consumer<String> warnings) throws RunFolderException {
    if (!Files.isDirectory(path)) {
      String what = Files.exists(path) ? "is not a folder" : "no such folder";
      throw new RunFolderException(path, what + "; there is no run to resume");
    }
    if (!CheckpointStore.view(path.resolve("checkpoints"), warnings).hasLatest()) {
      throw new RunFolderException(path, "holds no checkpoint; there is no run to resume");
    }
    return open(path, warnings);
  }

  /**
   * @return the folder itself
   */
  public Path path() {
    return path;
  }

  /**
   * @return the store of this run's checkpoints
   */
  public CheckpointStore checkpoints() {
    return checkpoints;
  }

  /**
   * @return the file of the metrics, which may not be there yet
   */
  public Path metricsFile() {
    return path.resolve("metrics.jsonl");
  }

  /**
   * @return the file of the resolved settings, which may not be there yet
   */
  public Path settingsFile() {
    return path.resolve("settings.json");
  }

  /**
   * @return whether a run has begun here: there is a checkpoint, or a row of metrics
   */
  public boolean holdsRun() {
    return checkpoints.hasLatest() || metricsFile().toFile().length() > 0;
  }

  /**
   * Writes the resolved settings, whole and durable.
   *
   * @param json their text
   * @throws RunFolderException if the file cannot be written
   */
  public void writeSettings(String json) throws RunFolderException {
    try {
      AtomicFile.write(settingsFile(), channel -> AtomicFile.writeAll(channel, json + "\n"));
    } catch (IOException e) {
      throw new RunFolderException(
          settingsFile(), "cannot be written (" + FileFault.reason(e) + ")", e);
    }
  }

  /**
   * @return the settings that {@link #writeSettings} wrote
   * @throws RunFolderException if they cannot be read
   */
  public String readSettings() throws RunFolderException {
    try {
      return Files.readString(settingsFile());
    } catch (IOException e) {
      throw new RunFolderException(
          settingsFile(), "cannot be read (" + FileFault.reason(e) + ")", e);
    }
  }

  /**
   * Keeps the definition of the task that is trained on: the run stays what it is when the file of
   * the task changes or goes.
   *
   * @param definition its text
   * @throws RunFolderException if the file cannot be written
   */
  public void writeTask(String definition) throws RunFolderException {
    Path file = path.resolve(TASK_FILE);
    try {
      AtomicFile.write(file, channel -> AtomicFile.writeAll(channel, definition));
    } catch (IOException e) {
      throw new RunFolderException(file, "cannot be written (" + FileFault.reason(e) + ")", e);
    }
  }

  /**
   * The definition that {@link #writeTask} wrote into a folder, which need not be open.
   *
   * @param path the folder of a run
   * @return the text, or nothing where there is none
   * @throws RunFolderException if it is there and cannot be read
   */
  public static Optional<String> readTask(Path path) throws RunFolderException {
    Path file = path.resolve(TASK_FILE);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new RunFolderException(file, "cannot be read (" + FileFault.reason(e) + ")", e);
    }
  }

  /**
   * Lets the folder go to others; a second call does nothing.
   *
   * @throws RunFolderException if the lock cannot be released
   */
  @Override
  public void close() throws RunFolderException {
    lock.close();
  }

  private RunFolderException refused(String why) {
    RunFolderException refusal = new RunFolderException(path, why);
    lock.closeAfter(refusal);
    return refusal;
  }

  private void requireWritable() throws RunFolderException {
    for (Path file : new Path[] {metricsFile(), settingsFile()}) {
      if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
        throw new RunFolderException(file, "cannot be written");
      }
    }
    Path probe = path.resolve("checkpoints").resolve("probe" + AtomicFile.TEMPORARY_SUFFIX);
    try {
      Files.write(probe, new byte[] {1});
      Files.delete(probe);
    } catch (IOException e) {
      throw new RunFolderException(
          probe.getParent(), "cannot be written (" + FileFault.reason(e) + ")", e);
    }
  }

  private static void createFolder(Path path) throws RunFolderException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new RunFolderException(path, "is not a folder");
    }
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new RunFolderException(path, "cannot be created (" + FileFault.reason(e) + ")", e);
    }
  }
}
