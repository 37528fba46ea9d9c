package dev.mattock.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.training.rollout.SampleSource;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PpoTest {
  private static final Ppo.Settings SETTINGS = settings(3e-3, 4, 64);

  private static Ppo.Settings settings(double learningRate, int epochs, int minibatch) {
    return new Ppo.Settings(
        Schedule.constant(learningRate),
        epochs,
        minibatch,
        0.2,
        OptionalDouble.of(0.2),
        Schedule.constant(0.005),
        0.5,
        0.5,
        0.99,
        0.95,
        true,
        OptionalDouble.empty());
  }

  @BeforeEach
  void oneThread() {
    NativeThreads.use(1);
  }

  private static PolicyNetwork network(long seed) {
    return PolicyNetwork.create(PixelBandit.SPEC, seed, Device.cpu());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void solvesAPixelBandit(long seed) {
    PixelBandit bandit = new PixelBandit(seed);
    try (PolicyNetwork network = network(seed);
        Ppo ppo = new Ppo(network, SETTINGS, seed, 1)) {
      double before = bandit.accuracy(network, 400, -1);
      for (int i = 0; i < 40; i++) {
        ppo.update(bandit.collect(network, 256, i), i / 40.0, i);
      }
      assertThat(before).as("before, seed %d", seed).isLessThan(0.7);
      assertThat(bandit.accuracy(network, 400, -1)).as("after, seed %d", seed).isGreaterThan(0.9);
    }
  }

  private static float[] train(long seed, int updates, int threads) {
    PixelBandit bandit = new PixelBandit(seed);
    try (PolicyNetwork network = network(seed);
        Ppo ppo = new Ppo(network, settings(3e-3, 2, 300), seed, threads)) {
      for (int i = 0; i < updates; i++) {
        ppo.update(bandit.collect(network, 600, i), i / 20.0, i);
      }
      return network.parameters().toFloatArray();
    }
  }

  @Test
  void theSameDataGiveTheSameBitsAfterTwentyUpdates() {
    assertThat(train(4, 20, 1)).containsExactly(train(4, 20, 1));
  }

  @Test
  void threadsDoNotChangeABit() {
    float[] one = train(5, 4, 1);
    assertThat(train(5, 4, 2)).containsExactly(one);
    assertThat(train(5, 4, 3)).containsExactly(one);
  }

  @Test
  void goesOnFromItsExportedStateAsIfItHadNeverStopped() {
    PixelBandit bandit = new PixelBandit(6);
    try (PolicyNetwork a = network(6);
        PolicyNetwork b = network(99);
        Ppo first = new Ppo(a, SETTINGS, 6, 1);
        Ppo second = new Ppo(b, SETTINGS, 6, 1)) {
      for (int i = 0; i < 3; i++) {
        first.update(bandit.collect(a, 150, i), 0, i);
      }
      b.importParameters(a.exportParameters());
      second.importState(first.exportTensors(), first.exportCounters());
      PpoMetrics expected = first.update(bandit.collect(a, 150, 3), 0.5, 3);
      PpoMetrics actual = second.update(bandit.collect(b, 150, 3), 0.5, 3);
      assertThat(actual).isEqualTo(expected);
      assertThat(b.parameters().toFloatArray()).containsExactly(a.parameters().toFloatArray());
    }
  }

  @Test
  void aStateThatDoesNotFitChangesNothing() {
    try (PolicyNetwork network = network(7);
        Ppo ppo = new Ppo(network, SETTINGS, 7, 1)) {
      ppo.update(new PixelBandit(7).collect(network, 64, 0), 0, 0);
      SortedMap<String, float[]> before = ppo.exportTensors();
      SortedMap<String, Long> counters = ppo.exportCounters();
      SortedMap<String, float[]> broken = ppo.exportTensors();
      broken.remove("adam.second/hidden.bias");
      assertThatThrownBy(() -> ppo.importState(broken, counters))
          .hasMessageContaining("hidden.bias is missing");
      assertThatThrownBy(() -> ppo.importState(before, Map.of("ppo.skippedUpdates", 0L)))
          .hasMessageContaining("adam.steps");
      assertThatThrownBy(() -> ppo.importState(before, Map.of("adam.steps", 1L)))
          .hasMessageContaining("ppo.skippedUpdates");
      assertThat(ppo.exportTensors().get("adam.first/hidden.weight"))
          .containsExactly(before.get("adam.first/hidden.weight"));
      assertThat(ppo.exportCounters()).isEqualTo(counters);
    }
  }

  @Test
  void samplesThatAreNotFiniteAreSkippedAndCounted() {
    try (PolicyNetwork network = network(8);
        Ppo ppo = new Ppo(network, SETTINGS, 8, 1)) {
      PixelBandit.Samples samples = new PixelBandit(8).collect(network, 64, 0);
      samples.returns[5] = Float.NaN;
      float[] before = network.parameters().toFloatArray();
      PpoMetrics metrics = ppo.update(samples, 0, 0);
      assertThat(metrics.skippedUpdates()).isEqualTo(4);
      assertThat(metrics.minibatches()).isZero();
      assertThat(ppo.skippedUpdates()).isEqualTo(4);
      assertThat(ppo.exportCounters()).containsEntry("adam.steps", 0L);
      assertThat(network.parameters().toFloatArray()).containsExactly(before);
    }
  }

  @Test
  void keepsTheNumberOfLiveArraysFlat() {
    PixelBandit bandit = new PixelBandit(9);
    try (PolicyNetwork network = network(9);
        Ppo ppo = new Ppo(network, settings(1e-3, 5, 8), 9, 2)) {
      PixelBandit.Samples samples = bandit.collect(network, 80, 0);
      int before = network.liveArrays();
      for (int i = 0; i < 20; i++) {
        assertThat(ppo.update(samples, 0, i).minibatches()).isEqualTo(50);
        assertThat(network.liveArrays()).as("after update %d", i).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aSourceThatFailsLeavesNothingBehindAndChangesNothing(int threads) {
    try (PolicyNetwork network = network(14);
        Ppo ppo = new Ppo(network, SETTINGS, 14, threads)) {
      PixelBandit.Samples samples = new PixelBandit(14).collect(network, 64, 0);
      float[] parameters = network.parameters().toFloatArray();
      int before = network.liveArrays();
      // The count of uses has no room for the samples.
      SampleSource broken = new CountingSource(samples, new int[1]);
      assertThatThrownBy(() -> ppo.update(broken, 0, 0))
          .hasStackTraceContaining("ArrayIndexOutOfBoundsException");
      assertThat(network.liveArrays()).isEqualTo(before);
      assertThat(network.parameters().toFloatArray()).containsExactly(parameters);
      assertThat(ppo.update(samples, 0, 0).minibatches()).isEqualTo(4);
    }
  }

  @Test
  void anActorMayInferFromItsCopyWhileTheLearnerLearns() throws Exception {
    PixelBandit bandit = new PixelBandit(15);
    try (PolicyNetwork network = network(15);
        PolicyNetwork copy = network(16);
        Ppo ppo = new Ppo(network, SETTINGS, 15, 2)) {
      copy.copyParametersFrom(network);
      PixelBandit.Samples samples = bandit.collect(copy, 256, 0);
      float[] expected = bandit.collect(copy, 256, 1).values;
      FutureTask<Float> different =
          new FutureTask<>(
              () -> {
                float sum = 0;
                for (int i = 0; i < 10; i++) {
                  float[] values = bandit.collect(copy, 256, 1).values;
                  sum += Arrays.equals(values, expected) ? 0 : 1;
                }
                return sum;
              });
      Thread.ofPlatform().start(different);
      for (int i = 0; i < 3; i++) {
        ppo.update(samples, 0, i);
      }
      assertThat(different.get()).isZero();
      assertThat(bandit.collect(network, 256, 1).values).isNotEqualTo(expected);
    }
  }

  @Test
  void stopsWhereTheDivergenceExceedsItsTarget() {
    Ppo.Settings careful =
        new Ppo.Settings(
            Schedule.constant(0.05),
            50,
            64,
            0.2,
            OptionalDouble.empty(),
            Schedule.constant(0),
            0.5,
            10,
            0.99,
            0.95,
            true,
            OptionalDouble.of(0.01));
    try (PolicyNetwork network = network(10);
        Ppo ppo = new Ppo(network, careful, 10, 1)) {
      PpoMetrics metrics = ppo.update(new PixelBandit(10).collect(network, 128, 0), 0, 0);
      assertThat(metrics.stoppedEarly()).isTrue();
      assertThat(metrics.minibatches()).isBetween(2, 99);
    }
  }

  @Test
  void theFirstMinibatchSeesNoDivergenceFromThePolicyThatCollected() {
    try (PolicyNetwork network = network(11);
        Ppo ppo = new Ppo(network, settings(1e-3, 1, 128), 11, 1)) {
      PpoMetrics metrics = ppo.update(new PixelBandit(11).collect(network, 128, 0), 0, 0);
      assertThat(metrics.minibatches()).isEqualTo(1);
      assertThat(metrics.approximateKl()).isCloseTo(0, within(1e-9));
      assertThat(metrics.clipFraction()).isZero();
      // Ratios of 1 and advantages of mean 0.
      assertThat(metrics.policyLoss()).isCloseTo(0, within(1e-5));
      assertThat(metrics.entropy()).isCloseTo(Math.log(8), within(0.01));
      assertThat(metrics.learningRate()).isEqualTo(1e-3);
    }
  }

  @Test
  void usesEverySampleOnceAnEpochWhateverTheMinibatch() {
    try (PolicyNetwork network = network(12)) {
      for (int minibatch : new int[] {1, 7, 50, 64, 1000}) {
        try (Ppo ppo = new Ppo(network, settings(1e-4, 1, minibatch), 12, 1)) {
          int[] used = new int[100];
          PixelBandit.Samples samples = new PixelBandit(12).collect(network, 100, 0);
          ppo.update(new CountingSource(samples, used), 0, 0);
          assertThat(used).as("minibatch %d", minibatch).containsOnly(1);
        }
      }
    }
  }

  @Test
  void refusesSamplesThatDoNotFit() {
    try (PolicyNetwork network = network(13);
        Ppo ppo = new Ppo(network, SETTINGS, 13, 1)) {
      assertThatThrownBy(() -> ppo.update(new PixelBandit.Samples(0), 0, 0))
          .hasMessageContaining("needs samples");
      PixelBandit.Samples two = new PixelBandit.Samples(2);
      SampleSource uneven = new CountingSource(two, new int[2], 3);
      assertThatThrownBy(() -> ppo.update(uneven, 0, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(
              "actions has 4 entries, expected 6",
              "logProbabilities has 2 entries, expected 3",
              "advantages has 2 entries, expected 3",
              "returns has 2 entries, expected 3",
              "values has 2 entries, expected 3");
    }
  }

  @Test
  void namesEverySettingOutOfItsBounds() {
    assertThatThrownBy(
            () ->
                new Ppo.Settings(
                    Schedule.constant(-1),
                    0,
                    0,
                    1.5,
                    OptionalDouble.of(0),
                    Schedule.constant(0),
                    -1,
                    Double.NaN,
                    0,
                    2,
                    true,
                    OptionalDouble.of(-0.1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "epochs must be at least 1, but is 0",
            "minibatch must be at least 1, but is 0",
            "clip must be between 0 and 1, but is 1.5",
            "valueClip must be positive, but is 0.0",
            "targetKl must be positive, but is -0.1",
            "valueCoefficient must be 0 or more, but is -1.0",
            "maxGradientNorm must be positive, but is NaN",
            "gamma must be in (0, 1], but is 0.0",
            "lambda must be in [0, 1], but is 2.0",
            "learningRate must be 0 or more, but is -1.0");
  }

  @Test
  void shufflesByItsKeyAlone() {
    int[] a = IntStream.range(0, 50).toArray();
    int[] b = a.clone();
    int[] c = a.clone();
    Ppo.shuffle(a, 1);
    Ppo.shuffle(b, 1);
    Ppo.shuffle(c, 2);
    assertThat(a).containsExactly(b).isNotEqualTo(c);
    assertThat(Arrays.stream(a).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void explainsVarianceAsDefined() {
    float[] returns = {1, 2, 3, 4};
    assertThat(Ppo.explainedVariance(returns, returns)).isEqualTo(1);
    assertThat(Ppo.explainedVariance(new float[] {7, 7, 7, 7}, returns)).isEqualTo(0);
    // Errors 1, 1, -1, -1: variance 1 against 1.25.
    assertThat(Ppo.explainedVariance(new float[] {0, 1, 4, 5}, returns))
        .isCloseTo(0.2, within(1e-12));
    assertThat(Ppo.explainedVariance(returns, new float[] {2, 2, 2, 2})).isEqualTo(0);
  }
}
