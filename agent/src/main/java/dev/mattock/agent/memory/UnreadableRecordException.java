package dev.mattock.agent.memory;

/** A whole record that this version cannot read: a later one wrote it. */
final class UnreadableRecordException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableRecordException(String message) {
    super(message);
  }
}
