package dev.mattock.training.checkpoint;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the file system said, in words for a person. */
public final class FileFault {
  private FileFault() {}

  /**
   * The reason of a failure, a few words without the path, which the caller names.
   *
   * @param fault what was thrown
   */
  public static String reason(IOException fault) {
    return switch (fault) {
      case NoSuchFileException _ -> "no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException _ -> "a file is in the way";
      case FileSystemException known when known.getReason() != null -> lowerCase(known.getReason());
      default -> fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    };
  }

  private static String lowerCase(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
