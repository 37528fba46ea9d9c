package dev.mattock.training.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void theWilsonIntervalMatchesHandComputedCases() {
    // z² = 3.841459, n = 10, p = 0.7: centre (0.7 + 0.192073)/1.384146 = 0.644493,
    // half 1.959964 * sqrt(0.021 + 0.009604) / 1.384146 = 0.247715.
    requireInterval(new WilsonInterval(7, 10), 0.396778, 0.892208);
    // n = 200, p = 0.7: centre (0.7 + 0.0096036)/1.0192073 = 0.696231,
    // half 1.959964 * sqrt(0.00105 + 0.0000240091) / 1.0192073 = 0.063021.
    requireInterval(new WilsonInterval(140, 200), 0.633210, 0.759252);
    // p = 0: 0 .. z²/n / (1 + z²/n) = 0.384146/1.384146.
    requireInterval(new WilsonInterval(0, 10), 0, 0.277533);
    requireInterval(new WilsonInterval(10, 10), 0.722467, 1);
  }

  private static void requireInterval(WilsonInterval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(2e-6));
    assertThat(interval.high()).isCloseTo(high, within(2e-6));
  }

  @Test
  void theWilsonIntervalIsSymmetricAndHoldsTheRate() {
    for (int trials = 1; trials <= 60; trials++) {
      for (int successes = 0; successes <= trials; successes++) {
        WilsonInterval interval = new WilsonInterval(successes, trials);
        WilsonInterval mirrored = new WilsonInterval(trials - successes, trials);
        assertThat(interval.low()).isBetween(0.0, interval.rate());
        assertThat(interval.high()).isBetween(interval.rate(), 1.0);
        assertThat(interval.low()).isCloseTo(1 - mirrored.high(), within(1e-12));
      }
    }
  }

  @Test
  void theWilsonIntervalRefusesImpossibleCounts() {
    assertThatThrownBy(() -> new WilsonInterval(0, 0)).hasMessageContaining("trials=0");
    assertThatThrownBy(() -> new WilsonInterval(3, 2)).hasMessageContaining("successes=3");
    assertThatThrownBy(() -> new WilsonInterval(-1, 2)).hasMessageContaining("successes=-1");
  }

  @Test
  void theRunningMeanMatchesTwoPasses() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      RunningMean running = new RunningMean();
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < 2 + seed * 3; i++) {
        double value = 1e6 + random.nextGaussian();
        values.add(value);
        running.add(value);
      }
      double mean = values.stream().mapToDouble(v -> v - 1e6).average().orElseThrow() + 1e6;
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      assertThat(running.mean()).as("seed %d", seed).isCloseTo(mean, within(1e-8));
      assertThat(running.deviation())
          .as("seed %d", seed)
          .isCloseTo(Math.sqrt(squares / (values.size() - 1)), within(1e-7));
      assertThat(running.least()).isEqualTo(values.stream().min(Double::compare).orElseThrow());
      assertThat(running.greatest()).isEqualTo(values.stream().max(Double::compare).orElseThrow());
      assertThat(running.count()).isEqualTo(values.size());
    }
  }

  @Test
  void anEmptyRunningMeanHasNoNumbers() {
    RunningMean empty = new RunningMean();

    assertThat(empty.mean()).isNaN();
    assertThat(empty.deviation()).isNaN();
    assertThat(empty.least()).isNaN();
    assertThat(empty.greatest()).isNaN();
  }

  @Test
  void aRestoredRunningMeanContinuesToTheBit() {
    Random random = new Random(3);
    RunningMean kept = new RunningMean();
    RunningMean restored = new RunningMean();
    for (int i = 0; i < 100; i++) {
      double value = random.nextDouble();
      kept.add(value);
      restored.add(value);
      restored = RunningMean.restore(restored.exportState());
    }

    assertThat(restored.exportState()).isEqualTo(kept.exportState());
    assertThatThrownBy(() -> RunningMean.restore(new long[4])).hasMessageContaining("length=4");
  }

  @Test
  void theWindowForgetsTheOldest() {
    WindowMean window = new WindowMean(3);
    assertThat(window.mean()).isNaN();
    double[] means = {4, 5, 6, 8, 20.0 / 3};
    double[] values = {4, 6, 8, 10, 2};
    for (int i = 0; i < values.length; i++) {
      window.add(values[i]);
      assertThat(window.mean()).as("after %d", i).isCloseTo(means[i], within(1e-12));
    }
    assertThat(window.size()).isEqualTo(3);
    assertThat(window.added()).isEqualTo(5);
  }

  @Test
  void aRestoredWindowContinuesToTheBit() {
    for (int capacity = 1; capacity <= 5; capacity++) {
      Random random = new Random(capacity);
      WindowMean kept = new WindowMean(capacity);
      WindowMean restored = new WindowMean(capacity);
      for (int i = 0; i < 20; i++) {
        double value = random.nextDouble();
        kept.add(value);
        restored = WindowMean.restore(restored.exportState());
        restored.add(value);
        assertThat(restored.mean()).as("capacity %d", capacity).isEqualTo(kept.mean());
        assertThat(restored.exportState()).isEqualTo(kept.exportState());
      }
    }
  }

  @Test
  void aWindowRefusesAStateThatDoesNotFit() {
    for (long[] state :
        List.of(new long[0], new long[] {1, 3}, new long[] {-1, 3}, new long[] {0, 0})) {
      assertThatThrownBy(() -> WindowMean.restore(state)).hasMessageContaining("state of a window");
    }
    assertThatThrownBy(() -> new WindowMean(0)).hasMessageContaining("capacity=0");
  }

  @Test
  void episodesBecomeMetrics() {
    EpisodeStatistics episodes = new EpisodeStatistics(2);
    Map<String, Double> values = new LinkedHashMap<>();
    episodes.addTo(values);
    assertThat(values).isEqualTo(Map.of("episode/count", 0.0));

    episodes.add(100, true, 600);
    episodes.add(1, true, 200);
    episodes.add(0, false, 400);
    episodes.addTo(values);

    assertThat(values)
        .isEqualTo(
            Map.of(
                "episode/count", 3.0,
                "episode/return", 0.5,
                "episode/success", 0.5,
                "episode/length", 300.0));
    EpisodeStatistics restored = EpisodeStatistics.restore(episodes.exportState());
    assertThat(restored.exportState()).isEqualTo(episodes.exportState());
    assertThat(restored.successRate()).isEqualTo(0.5);
    assertThat(restored.episodes()).isEqualTo(3);
  }

  @Test
  void episodeStatisticsRefuseWindowsThatDiffer() {
    assertThatThrownBy(() -> EpisodeStatistics.restore(new long[7]))
        .hasMessageContaining("length=7");
    assertThatThrownBy(() -> EpisodeStatistics.restore(new long[] {0, 2, 0, 3, 0, 2}))
        .hasMessageContaining("capacity=2, 3, 2");
  }
}
