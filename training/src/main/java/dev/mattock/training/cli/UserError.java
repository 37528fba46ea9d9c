package dev.mattock.training.cli;

/**
 * Wrong usage or input: the person who typed the command can mend it. Ends the program with one
 * line and exit status 2.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Builds the error.
   *
   * @param message one line that names what was given, its value and what would have been right
   */
  public UserError(String message) {
    super(message);
  }

  /**
   * Builds the error.
   *
   * @param message one line that names what was given, its value and what would have been right
   * @param cause what noticed it; shown with {@code --debug}
   */
  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
