package dev.mattock.training.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a metrics file, as {@link JsonLinesMetrics} wrote them.
 *
 * @param rows in the order of the file
 */
public record MetricsLog(List<MetricsRow> rows) {
  /** Copies the list. */
  public MetricsLog {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file, which may still be growing: a last line without a line break is left out.
   *
   * @param file a file of JSON lines
   * @return its rows
   * @throws IOException if there is no such file, or a line is not a row (with its number)
   */
  public static MetricsLog read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MetricsException(file, "no such metrics file");
    }
    List<MetricsRow> rows = new ArrayList<>();
    LineScan.scan(file, (row, endOffset) -> rows.add(row));
    return new MetricsLog(rows);
  }
}
