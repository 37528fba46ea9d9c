package dev.mattock.engine.sim;

/** A save that cannot be written or read; the message is one line for a person. */
public final class SaveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A problem in the save itself. */
  public SaveException(String message) {
    super(message);
  }

  /** A problem that something else reported. */
  public SaveException(String message, Throwable cause) {
    super(message, cause);
  }
}
