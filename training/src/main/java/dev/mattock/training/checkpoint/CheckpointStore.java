package dev.mattock.training.checkpoint;

import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The checkpoints of a run: files {@code latest}, {@code previous} and {@code best} in one folder.
 *
 * <p>A process may be killed at any moment: {@code latest} or, failing that, {@code previous} is
 * whole. A new checkpoint is durable beside them before either is touched. One store at a time
 * writes to a folder ({@link RunFolder} sees to that); any number may read.
 */
public final class CheckpointStore {
  /** Name of the file with the newest checkpoint. */
  public static final String LATEST = "latest";

  /** Name of the file with the one before the newest. */
  public static final String PREVIOUS = "previous";

  /** Name of the file with the checkpoint that did best on validation seeds. */
  public static final String BEST = "best";

  private static final String DAMAGED_SUFFIX = ".damaged";

  private final Path folder;
  private final boolean writable;
  private final Consumer<String> warnings;

  private CheckpointStore(Path folder, boolean writable, Consumer<String> warnings) {
    this.folder = folder;
    this.writable = writable;
    this.warnings = warnings;
  }

  /**
   * Opens a folder for a run that saves; creates it when it is missing, and takes away what a
   * killed process left half-written.
   *
   * @param folder the folder of the checkpoints
   * @param warnings gets a line for each thing that a person should know
   * @return the store
   * @throws CheckpointException if the folder cannot be written
   */
  public static CheckpointStore open(Path folder, Consumer<String> warnings)
      throws CheckpointException {
    try {
      Files.createDirectories(folder);
      deleteTemporaries(folder);
    } catch (IOException e) {
      throw CheckpointWriter.inaccessible(folder, e);
    }
    return new CheckpointStore(folder, true, warnings);
  }

  /**
   * Looks into a folder without changing anything in it, even while a run saves there.
   *
   * @param folder the folder of the checkpoints
   * @param warnings gets a line for each thing that a person should know
   * @return a store that refuses to save
   */
  public static CheckpointStore view(Path folder, Consumer<String> warnings) {
    return new CheckpointStore(folder, false, warnings);
  }

  /**
   * Makes a checkpoint the latest. When this returns it is durable; if it fails, the one before is
   * still there.
   *
   * @param checkpoint what to save
   * @throws CheckpointException if it cannot be written
   */
  public void saveLatest(Checkpoint checkpoint) throws CheckpointException {
    requireWritable();
    Path latest = folder.resolve(LATEST);
    try {
      Path temporary =
          AtomicFile.writeBeside(latest, out -> CheckpointWriter.encode(checkpoint, out));
      keepPrevious(latest);
      AtomicFile.replace(temporary, latest);
      AtomicFile.forceFolder(latest);
    } catch (IOException e) {
      throw CheckpointWriter.inaccessible(latest, e);
    }
  }

  /**
   * Makes a checkpoint the best; the one that was best is replaced.
   *
   * @param checkpoint what to save
   * @throws CheckpointException if it cannot be written; the one that was best is still there
   */
  public void saveBest(Checkpoint checkpoint) throws CheckpointException {
    requireWritable();
    CheckpointWriter.write(folder.resolve(BEST), checkpoint);
  }

  /**
   * @return whether there is something for {@link #readLatest} to read
   */
  public boolean hasLatest() {
    return Files.exists(folder.resolve(LATEST)) || Files.exists(folder.resolve(PREVIOUS));
  }

  /**
   * @return whether there is something for {@link #readBest} to read
   */
  public boolean hasBest() {
    return Files.exists(folder.resolve(BEST));
  }

  /**
   * Reads the latest checkpoint. If it is damaged or missing, reads the one before and warns; a
   * store that saves then moves the damaged file aside under the name {@code latest.damaged}.
   *
   * @return the newest checkpoint that is whole
   * @throws CheckpointException if there is none, or the latest is of an unknown version or cannot
   *     be accessed
   */
  public Checkpoint readLatest() throws CheckpointException {
    try {
      return CheckpointReader.read(folder.resolve(LATEST));
    } catch (CheckpointException e) {
      if (e.reason() == Reason.DAMAGED || e.reason() == Reason.MISSING) {
        return readPrevious(e);
      }
      throw e;
    }
  }

  /**
   * @return the checkpoint that did best
   * @throws CheckpointException if there is none, or it cannot be read
   */
  public Checkpoint readBest() throws CheckpointException {
    return CheckpointReader.read(folder.resolve(BEST));
  }

  private Checkpoint readPrevious(CheckpointException latestFault) throws CheckpointException {
    Path previous = folder.resolve(PREVIOUS);
    Checkpoint checkpoint;
    try {
      checkpoint = CheckpointReader.read(previous);
    } catch (CheckpointException e) {
      if (e.reason() == Reason.MISSING) {
        throw latestFault;
      }
      latestFault.addSuppressed(e);
      throw new CheckpointException(
          folder,
          e.reason(),
          "no checkpoint can be read: " + latestFault.getMessage() + "; " + e.getMessage(),
          latestFault);
    }
    String aside = latestFault.reason() == Reason.DAMAGED && writable ? moveAside() : "";
    warnings.accept(
        latestFault.getMessage() + "; going back to the checkpoint before it, " + previous + aside);
    return checkpoint;
  }

  private String moveAside() throws CheckpointException {
    Path latest = folder.resolve(LATEST);
    Path damaged = folder.resolve(LATEST + DAMAGED_SUFFIX);
    try {
      AtomicFile.replace(latest, damaged);
      AtomicFile.forceFolder(damaged);
    } catch (IOException e) {
      throw CheckpointWriter.inaccessible(damaged, e);
    }
    return " (the damaged file is kept as " + damaged + ")";
  }

  /**
   * Lets {@code previous} be what {@code latest} is. Where the file system has hard links, {@code
   * latest} stays in place meanwhile; elsewhere it is renamed, and until the new one takes its
   * place readers find {@code previous}.
   */
  private void keepPrevious(Path latest) throws IOException {
    if (!Files.exists(latest)) {
      return;
    }
    Path previous = folder.resolve(PREVIOUS);
    Path link = AtomicFile.beside(previous);
    Files.deleteIfExists(link);
    try {
      Files.createLink(link, latest);
    } catch (UnsupportedOperationException | FileSystemException e) {
      AtomicFile.replace(latest, previous);
      return;
    }
    AtomicFile.replace(link, previous);
    // Renaming one link of a file over another link of the same file does nothing.
    Files.deleteIfExists(link);
  }

  private static void deleteTemporaries(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(folder, "*" + AtomicFile.TEMPORARY_SUFFIX)) {
      for (Path leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void requireWritable() {
    if (!writable) {
      throw new IllegalStateException(folder + ": opened to look only, not to save");
    }
  }
}
