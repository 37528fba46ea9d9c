package dev.mattock.training.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesMetricsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("metrics.jsonl");
  }

  @Test
  void writesOneObjectALineWithNamesInOrder() throws IOException {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("loss/value", 0.5);
    values.put("loss/policy", -0.25);
    try (MetricsSink metrics = JsonLinesMetrics.open(file)) {
      metrics.write(10, values);
      metrics.write(20, Map.of("fps", 1e6));
    }

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {"step":10,"loss/policy":-0.25,"loss/value":0.5}
            {"step":20,"fps":1000000.0}
            """);
  }

  @Test
  void readsBackWhatItWroteToTheBit() throws IOException {
    double[] values = {Math.PI, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1.0 / 3};
    try (MetricsSink metrics = JsonLinesMetrics.open(file)) {
      for (int i = 0; i < values.length; i++) {
        metrics.write(i, Map.of("x", values[i]));
      }
    }

    List<MetricsRow> rows = MetricsLog.read(file).rows();
    assertThat(rows).extracting(MetricsRow::step).containsExactly(0L, 1L, 2L, 3L, 4L);
    for (int i = 0; i < values.length; i++) {
      assertThat(Double.doubleToRawLongBits(rows.get(i).values().get("x")))
          .isEqualTo(Double.doubleToRawLongBits(values[i]));
    }
  }

  @Test
  void keepsAndFlagsNumbersThatAreNotFinite() throws IOException {
    Map<String, Double> values =
        Map.of("a", Double.NaN, "b", Double.NEGATIVE_INFINITY, "c", Double.POSITIVE_INFINITY);
    try (MetricsSink metrics = JsonLinesMetrics.open(file)) {
      metrics.write(1, values);
    }

    assertThat(Files.readString(file)).contains("\"nonFinite\":{\"a\":\"NaN\"", "\"a\":null");
    assertThat(MetricsLog.read(file).rows().getFirst().values()).isEqualTo(values);
  }

  @Test
  void readsARowThatIsNotYetFinishedAsAbsent() throws IOException {
    Files.writeString(file, "{\"step\":1,\"x\":1.0}\n{\"step\":2,\"x\":");

    assertThat(MetricsLog.read(file).rows()).extracting(MetricsRow::step).containsExactly(1L);
  }

  @Test
  void cutsOffAPartialLastLineWhereverTheWritingStopped() throws IOException {
    byte[] first = "{\"step\":1,\"x\":1.0}\n".getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(first, 2 * first.length);
    System.arraycopy(first, 0, both, first.length, first.length);
    both[first.length + 8] = '2';
    for (int length = first.length; length < both.length; length++) {
      Files.write(file, Arrays.copyOf(both, length));
      try (JsonLinesMetrics metrics = JsonLinesMetrics.open(file)) {
        assertThat(metrics.lastStep()).as("length %d", length).isEqualTo(1);
        metrics.write(3, Map.of("x", 3.0));
      }
      assertThat(MetricsLog.read(file).rows())
          .as("length %d", length)
          .extracting(MetricsRow::step)
          .containsExactly(1L, 3L);
    }
  }

  @Test
  void resumingCutsOffTheRowsAboveTheCheckpoint() throws IOException {
    try (MetricsSink metrics = JsonLinesMetrics.open(file)) {
      for (long step = 10; step <= 50; step += 10) {
        metrics.write(step, Map.of("x", (double) step));
      }
    }

    try (JsonLinesMetrics metrics = JsonLinesMetrics.resume(file, 35)) {
      assertThat(metrics.lastStep()).isEqualTo(30);
      metrics.write(40, Map.of("x", -1.0));
    }

    assertThat(MetricsLog.read(file).rows())
        .extracting(row -> row.values().get("x"))
        .containsExactly(10.0, 20.0, 30.0, -1.0);
  }

  @Test
  void aResumedFileEqualsAnUninterruptedOne() throws IOException {
    Path resumed = folder.resolve("resumed.jsonl");
    writeSquares(JsonLinesMetrics.open(file), 1, 20);
    writeSquares(JsonLinesMetrics.open(resumed), 1, 13);
    writeSquares(JsonLinesMetrics.resume(resumed, 7), 8, 20);

    assertThat(resumed).hasSameBinaryContentAs(file);
  }

  private static void writeSquares(MetricsSink sink, int from, int to) throws IOException {
    try (sink) {
      for (int step = from; step <= to; step++) {
        sink.write(step, Map.of("x", (double) step * step, "root", Math.sqrt(step)));
      }
    }
  }

  @Test
  void refusesStepsThatDoNotIncrease() throws IOException {
    try (MetricsSink metrics = JsonLinesMetrics.open(file)) {
      metrics.write(5, Map.of("x", 1.0));

      assertThatThrownBy(() -> metrics.write(5, Map.of("x", 1.0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("step=5")
          .hasMessageContaining("last=5");
    }
    try (MetricsSink reopened = JsonLinesMetrics.open(file)) {
      assertThatThrownBy(() -> reopened.write(4, Map.of("x", 1.0))).hasMessageContaining("last=5");
    }
  }

  @Test
  void refusesEmptyRowsBlankNamesAndKeys() throws IOException {
    try (MetricsSink metrics = JsonLinesMetrics.open(file)) {
      assertThatThrownBy(() -> metrics.write(1, Map.of())).hasMessageContaining("empty");
      assertThatThrownBy(() -> metrics.write(1, Map.of(" ", 1.0))).hasMessageContaining("name");
      assertThatThrownBy(() -> metrics.write(1, Map.of("step", 1.0)))
          .hasMessageContaining("'step'");
      assertThatThrownBy(() -> metrics.write(1, Map.of("nonFinite", 1.0)))
          .hasMessageContaining("'nonFinite'");
    }
    assertThat(file).isEmptyFile();
  }

  @Test
  void saysWhichLineIsDamagedAndLeavesTheFileAlone() throws IOException {
    String text =
        """
        {"step":1,"x":1.0}
        rubbish
        {"step":2,"x":2.0}
        """;
    Files.writeString(file, text);

    assertThatThrownBy(() -> JsonLinesMetrics.open(file))
        .isInstanceOf(MetricsException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("line 2");
    assertThat(file).hasContent(text);
  }

  @Test
  void saysWhatAFileLacks() throws IOException {
    for (String line : List.of("{\"x\":1}", "{\"step\":1.5}", "[1]", "{\"step\":1,\"x\":null}")) {
      Files.writeString(file, line + "\n");
      assertThatThrownBy(() -> MetricsLog.read(file)).hasMessageContaining("line 1 is not a row");
    }
    assertThatThrownBy(() -> MetricsLog.read(folder.resolve("none")))
        .hasMessageContaining("no such metrics file");
  }

  @Test
  void saysWhichFileCannotBeWritten() {
    assertThatThrownBy(() -> JsonLinesMetrics.open(folder))
        .isInstanceOf(MetricsException.class)
        .hasMessageContaining(folder.toString());
  }
}
