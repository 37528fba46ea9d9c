package dev.mattock.training.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/** A checkpoint that cannot be read or written, told in one line: the path and what is wrong. */
public final class CheckpointException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why a checkpoint cannot be used. */
  public enum Reason {
    /** There is no such file. */
    MISSING,
    /** The file system refuses to read or write it. */
    INACCESSIBLE,
    /** The file is truncated, altered, or no checkpoint at all. */
    DAMAGED,
    /** The file is whole, but of a format version that is not known here. */
    UNKNOWN_VERSION,
    /** The file is whole, but does not hold what is asked for. */
    UNFIT
  }

  private final Reason reason;

  /**
   * @param source the file at fault
   * @param reason what kind of fault it is
   * @param what what is wrong with it, one line
   */
  public CheckpointException(Path source, Reason reason, String what) {
    this(source, reason, what, null);
  }

  /**
   * @param source the file at fault
   * @param reason what kind of fault it is
   * @param what what is wrong with it, one line
   * @param cause what was thrown below
   */
  public CheckpointException(Path source, Reason reason, String what, Throwable cause) {
    super(source + ": " + what, cause);
    this.reason = reason;
  }

  /**
   * @return what kind of fault it is
   */
  public Reason reason() {
    return reason;
  }
}
