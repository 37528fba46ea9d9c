package dev.mattock.agent.memory;

/** An entry of a file that makes no sense; the message says where and why. */
final class MalformedEntryException extends Exception {
  private static final long serialVersionUID = 1;

  MalformedEntryException(String message, Throwable cause) {
    super(message, cause);
  }
}
