package dev.mattock.training.metrics;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Goes through the whole rows of a JSON-lines file.
 *
 * <p>What follows the last line break is the beginning of a row whose writing was cut short; it is
 * not handed out.
 */
final class LineScan {
  /** Gets each row with the offset of the byte after its line break. */
  interface Visitor {
    /** Returns whether to go on. */
    boolean row(MetricsRow row, long endOffset);
  }

  private LineScan() {}

  static void scan(Path file, Visitor visitor) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long offset = 0;
      int lineNumber = 1;
      for (int next = in.read(); next >= 0; next = in.read()) {
        offset++;
        if (next != '\n') {
          line.write(next);
          continue;
        }
        if (!visitor.row(parse(file, lineNumber, line), offset)) {
          return;
        }
        line.reset();
        lineNumber++;
      }
    }
  }

  private static MetricsRow parse(Path file, int lineNumber, ByteArrayOutputStream line)
      throws MetricsException {
    try {
      return RowFormat.fromLine(line.toString(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new MetricsException(
          file, "line " + lineNumber + " is not a row of metrics: " + e.getMessage(), e);
    }
  }
}
