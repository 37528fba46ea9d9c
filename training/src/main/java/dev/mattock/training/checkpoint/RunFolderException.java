package dev.mattock.training.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/** A folder in which no run can take place, told in one line: the path and what is wrong. */
public final class RunFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param folder the folder
   * @param what what is wrong with it, one line
   */
  public RunFolderException(Path folder, String what) {
    this(folder, what, null);
  }

  /**
   * @param folder the folder
   * @param what what is wrong with it, one line
   * @param cause what was thrown below
   */
  public RunFolderException(Path folder, String what, Throwable cause) {
    super(folder + ": " + what, cause);
  }
}
