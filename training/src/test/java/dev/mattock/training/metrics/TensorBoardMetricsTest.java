package dev.mattock.training.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.training.metrics.EventFileReader.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardMetricsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000L, 250_000_000));

  @TempDir private Path folder;

  @Test
  void beginsWithTheFileVersion() throws IOException {
    Path file;
    try (TensorBoardMetrics metrics = TensorBoardMetrics.open(folder, CLOCK)) {
      file = metrics.file();
    }

    assertThat(file.getFileName().toString())
        .isEqualTo("events.out.tfevents.1700000000.mattock.0000");
    List<Event> events = EventFileReader.read(file);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().fileVersion()).isEqualTo("brain.Event:2");
    assertThat(events.getFirst().wallTimeSeconds()).isEqualTo(1_700_000_000.25);
  }

  @Test
  void writesScalarsThatAReaderDecodes() throws IOException {
    Path file;
    try (TensorBoardMetrics metrics = TensorBoardMetrics.open(folder, CLOCK)) {
      file = metrics.file();
      metrics.write(0, Map.of("a", 1.5));
      metrics.write(300, Map.of("loss/größe", -2.0, "success", 0.7));
      metrics.write(5_000_000_000L, Map.of("a", Double.NaN));
    }

    List<Event> events = EventFileReader.read(file);
    assertThat(events).extracting(Event::step).containsExactly(0L, 0L, 300L, 5_000_000_000L);
    assertThat(events.get(1).scalars()).isEqualTo(Map.of("a", 1.5f));
    assertThat(events.get(2).scalars()).isEqualTo(Map.of("loss/größe", -2f, "success", 0.7f));
    assertThat(events.get(3).scalars().get("a")).isNaN();
  }

  @Test
  void writesRowsLargerThanItsFirstBuffer() throws IOException {
    Map<String, Double> values = new HashMap<>();
    Map<String, Float> expected = new HashMap<>();
    for (int i = 0; i < 500; i++) {
      values.put("group/a_rather_long_name_" + i, i / 4.0);
      expected.put("group/a_rather_long_name_" + i, i / 4f);
    }
    Path file;
    try (TensorBoardMetrics metrics = TensorBoardMetrics.open(folder, CLOCK)) {
      file = metrics.file();
      metrics.write(1, values);
    }

    assertThat(EventFileReader.read(file).getLast().scalars()).isEqualTo(expected);
  }

  @Test
  void theReaderOfThisTestNoticesEveryFlippedBit() throws IOException {
    Path file;
    try (TensorBoardMetrics metrics = TensorBoardMetrics.open(folder, CLOCK)) {
      file = metrics.file();
    }
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file, damaged);
      assertThatThrownBy(() -> EventFileReader.read(file))
          .as("bit %d", bit)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aResumedRunStartsASessionAfterItsCheckpointInANewFile() throws IOException {
    Path first;
    try (TensorBoardMetrics metrics = TensorBoardMetrics.open(folder, CLOCK)) {
      first = metrics.file();
      metrics.write(100, Map.of("a", 1.0));
    }
    Path second;
    try (TensorBoardMetrics metrics = TensorBoardMetrics.resume(folder, 64, CLOCK)) {
      second = metrics.file();
      assertThatThrownBy(() -> metrics.write(64, Map.of("a", 1.0))).hasMessageContaining("last=64");
      metrics.write(65, Map.of("a", 2.0));
    }

    assertThat(second).isNotEqualTo(first);
    assertThat(second.toString()).isGreaterThan(first.toString());
    List<Event> events = EventFileReader.read(second);
    assertThat(events.get(1).sessionStatus()).isEqualTo(1);
    assertThat(events.get(1).step()).isEqualTo(65);
    assertThat(events.get(2).scalars()).isEqualTo(Map.of("a", 2f));
  }

  @Test
  void masksTheChecksumOfTheStandardTestVector() {
    ByteBuffer digits = ByteBuffer.wrap("123456789".getBytes(StandardCharsets.US_ASCII));
    int crc = 0xe3069283;

    assertThat(EventEncoding.maskedCrc(digits))
        .isEqualTo(((crc >>> 15) | (crc << 17)) + 0xa282ead8);
  }

  @Test
  void bothSinksGetEachRow() throws IOException {
    Path lines = folder.resolve("metrics.jsonl");
    TensorBoardMetrics events = TensorBoardMetrics.open(folder, CLOCK);
    try (MetricsSink both = Metrics.both(JsonLinesMetrics.open(lines), events)) {
      both.write(7, Map.of("x", 0.1));
      both.flush();
    }

    assertThat(MetricsLog.read(lines).rows()).containsExactly(new MetricsRow(7, Map.of("x", 0.1)));
    assertThat(EventFileReader.read(events.file()).getLast().scalars().get("x"))
        .isCloseTo(0.1f, within(1e-9f));
  }

  @Test
  void closingBothReachesTheSecondWhenTheFirstFails() {
    boolean[] closed = new boolean[1];
    MetricsSink failing =
        new TestSink(
            () -> {
              throw new IOException("disk full");
            });
    MetricsSink second = new TestSink(() -> closed[0] = true);

    assertThatThrownBy(() -> Metrics.both(failing, second).close())
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(closed[0]).isTrue();
  }

  private interface Closing {
    void close() throws IOException;
  }

  private record TestSink(Closing closing) implements MetricsSink {
    @Override
    public void write(long step, Map<String, Double> values) {
      throw new AssertionError("nothing is written here: step=" + step);
    }

    @Override
    public void flush() {
      throw new AssertionError("nothing is flushed here");
    }

    @Override
    public void close() throws IOException {
      closing.close();
    }
  }
}
