package dev.mattock.replays.record;

import java.io.IOException;

/** A replay that cannot be read or written, or that does not fit. One line says why. */
public final class ReplayException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Builds the exception. */
  public ReplayException(String message) {
    super(message);
  }

  /** Builds the exception. */
  public ReplayException(String message, Throwable cause) {
    super(message, cause);
  }
}
