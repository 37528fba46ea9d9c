package dev.mattock.training.metrics;

import java.io.IOException;
import java.nio.file.Path;

/** A metrics file that cannot be read or written, told in one line: the path and what is wrong. */
public final class MetricsException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param path the file at fault
   * @param what what is wrong with it, one line
   */
  public MetricsException(Path path, String what) {
    super(path + ": " + what);
  }

  /**
   * @param path the file at fault
   * @param what what is wrong with it, one line
   * @param cause what was thrown below
   */
  public MetricsException(Path path, String what, Throwable cause) {
    super(path + ": " + what, cause);
  }
}
