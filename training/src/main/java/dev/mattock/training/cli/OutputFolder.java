package dev.mattock.training.cli;

import dev.mattock.training.checkpoint.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for results, tried before the work that fills them. */
final class OutputFolder {
  private OutputFolder() {}

  /**
   * Creates a folder where it is missing, and proves that files can be written into it.
   *
   * @param option the option that named it
   * @throws UserError if that cannot be done
   */
  static void require(String option, Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserError("%s %s is not a folder".formatted(option, folder));
    }
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".probe", ".tmp"));
    } catch (IOException e) {
      throw new UserError(
          "%s %s cannot be written (%s)".formatted(option, folder, FileFault.reason(e)), e);
    }
  }

  /** The first of BASE, BASE-2, BASE-3, .. that is not there yet, with that ending. */
  static Path free(Path folder, String base, String ending) {
    Path path = folder.resolve(base + ending);
    for (int i = 2; Files.exists(path); i++) {
      path = folder.resolve(base + "-" + i + ending);
    }
    return path;
  }
}
