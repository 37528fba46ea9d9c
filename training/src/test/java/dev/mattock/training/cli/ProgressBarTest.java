package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(123 * SECOND);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ProgressBar bar(OptionalInt columns, long total, long startDone) {
    PrintStream stream = new PrintStream(err, true, UTF_8);
    Console console = new Console(stream, stream, columns, clock::get, Map.of());
    return new ProgressBar(console, "training", "steps", total, startDone);
  }

  private String text() {
    return err.toString(UTF_8);
  }

  /** What a terminal would have shown: every picture that was drawn, without the wiping. */
  private List<String> pictures() {
    return Arrays.stream(text().split("[\r\n]", -1)).filter(line -> !line.isBlank()).toList();
  }

  @Test
  void tellsShareRateAndTimeLeft() {
    try (ProgressBar bar = bar(OptionalInt.of(200), 1000, 0)) {
      clock.addAndGet(10 * SECOND);
      bar.update(250, "return 1.5");
    }
    assertThat(pictures().getFirst())
        .isEqualTo(
            "[######------------------] training  25% 250/1000 steps  25/s  30s left  return 1.5");
  }

  @Test
  void countsTheRateOfAResumedRunFromWhereItResumed() {
    try (ProgressBar bar = bar(OptionalInt.of(200), 1000, 900)) {
      clock.addAndGet(10 * SECOND);
      bar.update(950, "");
    }
    assertThat(pictures().getFirst()).contains("5/s  10s left");
  }

  @Test
  void tellsTheAverageRateOnceAllIsDone() {
    ProgressBar bar = bar(OptionalInt.empty(), 1000, 0);
    clock.addAndGet(20 * SECOND);
    bar.update(1000, "");
    clock.addAndGet(30 * SECOND); // as when the result is validated
    bar.close();
    assertThat(pictures().getLast()).endsWith("20/s  50s in all");
  }

  @Test
  void drawsAtMostFiveTimesASecondOnATerminal() {
    ProgressBar bar = bar(OptionalInt.of(80), 1000, 0);
    for (int i = 1; i <= 100; i++) {
      clock.addAndGet(SECOND / 100);
      bar.update(i, "");
    }
    assertThat(pictures()).hasSizeBetween(4, 6);
  }

  @Test
  void neverDrawsWiderThanTheTerminal() {
    try (ProgressBar bar = bar(OptionalInt.of(40), 1000, 0)) {
      clock.addAndGet(SECOND);
      bar.update(10, "a note that is far too long for forty columns");
    }
    assertThat(pictures()).isNotEmpty().allSatisfy(line -> assertThat(line).hasSize(39));
  }

  @Test
  void aNarrowTerminalShowsNumbersRatherThanABar() {
    try (ProgressBar bar = bar(OptionalInt.of(24), 1000, 0)) {
      clock.addAndGet(SECOND);
      bar.update(10, "");
    }
    assertThat(pictures()).allMatch(line -> line.equals("training   1% 10/1000 s"));
  }

  @Test
  void theSamePlainLineIsNotSaidTwice() {
    try (ProgressBar bar = bar(OptionalInt.empty(), 10, 0)) {
      clock.addAndGet(10 * SECOND);
      bar.update(10, "");
    }
    assertThat(pictures()).hasSize(1);
  }

  @Test
  void printsPlainLinesEveryTenSecondsElsewhere() {
    try (ProgressBar bar = bar(OptionalInt.empty(), 60, 0)) {
      for (int i = 1; i <= 60; i++) {
        clock.addAndGet(SECOND);
        bar.update(i, "");
      }
    }
    assertThat(text()).doesNotContain("\r", "[");
    assertThat(pictures()).hasSizeBetween(6, 8);
    assertThat(pictures().getLast()).contains("100% 60/60 steps", "1m00s in all");
  }

  @Test
  void aLineSaidBetweenStandsOnItsOwn() {
    try (ProgressBar bar = bar(OptionalInt.of(80), 10, 0)) {
      clock.addAndGet(SECOND);
      bar.update(5, "");
      bar.say("saved");
    }
    assertThat(pictures()).contains("saved");
  }

  @Test
  void rejectsWorkWithoutAnEnd() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar(OptionalInt.empty(), 0, 0))
        .withMessage("total must be at least 1, was 0");
  }

  @Test
  void shortensCountsAndDurations() {
    assertThat(ProgressBar.count(9_999)).isEqualTo("9999");
    assertThat(ProgressBar.count(12_345)).isEqualTo("12.3k");
    assertThat(ProgressBar.count(1_500_000)).isEqualTo("1.50M");
    assertThat(ProgressBar.duration(45.2)).isEqualTo("45s");
    assertThat(ProgressBar.duration(185)).isEqualTo("3m05s");
    assertThat(ProgressBar.duration(7_620)).isEqualTo("2h07m");
  }

  @Test
  void readsTheWidthThatTheLauncherFound() {
    assertThat(Console.columns("120")).hasValue(120);
    assertThat(Console.columns("")).isEmpty();
    assertThat(Console.columns("wide")).isEmpty();
    assertThat(Console.columns("0")).isEmpty();
  }
}
