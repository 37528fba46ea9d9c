package dev.mattock.replays.watch.window;

/** A window that cannot be opened; the message is one line for a person. */
public sealed class WindowException extends Exception permits NoDisplayException {
  private static final long serialVersionUID = 1;

  /** The reason in one line. */
  public WindowException(String message) {
    super(message);
  }

  /** The reason in one line, and what led to it. */
  public WindowException(String message, Throwable cause) {
    super(message, cause);
  }
}
