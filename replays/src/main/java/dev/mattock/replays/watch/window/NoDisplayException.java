package dev.mattock.replays.watch.window;

/** There is no display that a window could appear on. */
public final class NoDisplayException extends WindowException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * Says what else there is.
   *
   * @param reason what the window system answered, for those who look closer
   */
  public NoDisplayException(String reason) {
    super("no display for the window: use --web PORT");
    this.reason = reason;
  }

  /** What the window system answered. */
  public String reason() {
    return reason;
  }
}
