package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyNetworkTest {
  private static final NetworkSpec SMALL =
      new NetworkSpec(
          2,
          3,
          8,
          10,
          4,
          ImmutableIntArray.of(3, 2),
          ImmutableList.of(new NetworkSpec.Conv(4, 3, 2), new NetworkSpec.Conv(5, 2, 1)),
          16);

  @BeforeEach
  void oneThread() {
    NativeThreads.use(1);
  }

  private static PolicyNetwork network(long seed) {
    return PolicyNetwork.create(SMALL, seed, Device.cpu());
  }

  private static ByteBuffer pov(NetworkSpec spec, int batch, long seed) {
    ByteBuffer pov = ByteBuffer.allocateDirect(batch * spec.povBytes());
    for (int i = 0; i < pov.capacity(); i++) {
      pov.put(i, (byte) Hash64.of(seed, i));
    }
    return pov;
  }

  private static float[] features(NetworkSpec spec, int batch, long seed) {
    float[] features = new float[batch * spec.features()];
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) (2 * Hash64.toUnit(Hash64.of(seed, i)) - 1);
    }
    return features;
  }

  private record Outputs(float[] logits, float[] values) {}

  private static Outputs infer(PolicyNetwork network, ByteBuffer pov, float[] features, int batch) {
    Outputs outputs = new Outputs(new float[batch * network.spec().logits()], new float[batch]);
    network.infer(pov, features, batch, outputs.logits(), outputs.values());
    return outputs;
  }

  @Test
  void agreesWithThePlainFormulas() {
    try (PolicyNetwork network = network(5)) {
      SortedMap<String, float[]> named = network.exportParameters();
      // The policy's own gain is too small to see an error through.
      float[] policy = named.get("policy.weight");
      for (int i = 0; i < policy.length; i++) {
        policy[i] *= 50;
      }
      named.get("conv1.bias")[2] = 0.3f;
      named.get("hidden.bias")[1] = -0.2f;
      named.get("value.bias")[0] = 0.7f;
      network.importParameters(named);
      int batch = 3;
      ByteBuffer pov = pov(SMALL, batch, 1);
      float[] features = features(SMALL, batch, 2);

      Outputs actual = infer(network, pov, features, batch);

      for (int row = 0; row < batch; row++) {
        double[] expected = PlainNetwork.run(SMALL, named, pov, features, row);
        for (int i = 0; i < SMALL.logits(); i++) {
          assertThat((double) actual.logits()[row * SMALL.logits() + i])
              .as("row %d logit %d", row, i)
              .isCloseTo(expected[i], within(1e-4));
        }
        assertThat((double) actual.values()[row]).isCloseTo(expected[SMALL.logits()], within(1e-4));
      }
    }
  }

  @Test
  void bothLayoutsOfPixelsGiveTheSameOutputsAndGradients() {
    try (PolicyNetwork first = network(31);
        PolicyNetwork last = PolicyNetwork.create(SMALL, 31, Device.cpu(), PixelLayout.HWC)) {
      ByteBuffer pov = pov(SMALL, 3, 1);
      float[] features = features(SMALL, 3, 2);
      ByteBuffer turned = channelsLast(pov, 3);
      assertThat(infer(last, turned, features, 3).logits())
          .containsExactly(infer(first, pov, features, 3).logits());
      OutputGradient ones = (outputs, gradient, batch) -> Arrays.fill(gradient, 1);
      try (GradientPass a = first.newGradientPass();
          GradientPass b = last.newGradientPass()) {
        a.accumulate(pov, features, 3, ones);
        b.accumulate(turned, features, 3, ones);
        assertThat(b.gradient().toFloatArray()).containsExactly(a.gradient().toFloatArray());
      }
    }
  }

  private static ByteBuffer channelsLast(ByteBuffer pov, int batch) {
    ByteBuffer turned = ByteBuffer.allocateDirect(pov.capacity());
    int channels = SMALL.inputChannels();
    int pixels = SMALL.height() * SMALL.width();
    for (int i = 0; i < batch * channels * pixels; i++) {
      int row = i / (channels * pixels);
      int channel = i / pixels % channels;
      turned.put((row * pixels + i % pixels) * channels + channel, pov.get(i));
    }
    return turned;
  }

  @Test
  void hasTheGradientOfFiniteDifferences() {
    try (PolicyNetwork network = network(6)) {
      int batch = 2;
      ByteBuffer pov = pov(SMALL, batch, 3);
      float[] features = features(SMALL, batch, 4);
      float[] weights = new float[batch * (SMALL.logits() + 1)];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) (Hash64.toUnit(Hash64.of(9, i)) - 0.5);
      }
      float[] gradient;
      try (GradientPass pass = network.newGradientPass()) {
        pass.accumulate(
            pov, features, batch, (o, g, n) -> System.arraycopy(weights, 0, g, 0, g.length));
        gradient = pass.gradient().toFloatArray();
      }
      SortedMap<String, float[]> named = network.exportParameters();
      for (ParameterLayout.Entry entry : network.layout().entries()) {
        for (int i = 0; i < entry.size(); i += 1 + entry.size() / 5) {
          double expected = slope(named, entry, i, pov, features, weights);
          assertThat((double) gradient[entry.offset() + i])
              .as("%s[%d]", entry.name(), i)
              .isCloseTo(expected, within(1e-3 * (1 + Math.abs(expected))));
        }
      }
    }
  }

  private static double slope(
      SortedMap<String, float[]> named,
      ParameterLayout.Entry entry,
      int index,
      ByteBuffer pov,
      float[] features,
      float[] weights) {
    float[] values = named.get(entry.name());
    float original = values[index];
    float step = 1e-4f;
    values[index] = original + step;
    double up = objective(named, pov, features, weights);
    float above = values[index];
    values[index] = original - step;
    double down = objective(named, pov, features, weights);
    double width = (double) above - values[index];
    values[index] = original;
    return (up - down) / width;
  }

  private static double objective(
      SortedMap<String, float[]> named, ByteBuffer pov, float[] features, float[] weights) {
    int width = SMALL.logits() + 1;
    double sum = 0;
    for (int row = 0; row < weights.length / width; row++) {
      double[] outputs = PlainNetwork.run(SMALL, named, pov, features, row);
      for (int i = 0; i < width; i++) {
        sum += outputs[i] * weights[row * width + i];
      }
    }
    return sum;
  }

  @Test
  void sumsTheGradientsOfSeveralBatches() {
    try (PolicyNetwork network = network(7)) {
      ByteBuffer pov = pov(SMALL, 4, 5);
      float[] features = features(SMALL, 4, 6);
      OutputGradient ones = (outputs, gradient, batch) -> Arrays.fill(gradient, 1);
      float[] whole;
      try (GradientPass pass = network.newGradientPass()) {
        pass.accumulate(pov, features, 4, ones);
        whole = pass.gradient().toFloatArray();
      }
      try (GradientPass pass = network.newGradientPass()) {
        pass.accumulate(pov, features, 1, ones);
        ByteBuffer rest = pov.slice(SMALL.povBytes(), 3 * SMALL.povBytes());
        float[] restFeatures = Arrays.copyOfRange(features, SMALL.features(), features.length);
        pass.accumulate(rest, restFeatures, 3, ones);
        float[] parts = pass.gradient().toFloatArray();
        for (int i = 0; i < whole.length; i++) {
          assertThat(parts[i]).isCloseTo(whole[i], within(1e-3f * (1 + Math.abs(whole[i]))));
        }
      }
    }
  }

  @Test
  void aPassWithoutBatchesHasZeroGradient() {
    try (PolicyNetwork network = network(8);
        GradientPass pass = network.newGradientPass()) {
      assertThat(pass.gradient().toFloatArray()).hasSize(network.layout().size()).containsOnly(0f);
    }
  }

  @Test
  void largeBatchesGiveEachRowWhatItGetsAlone() {
    try (PolicyNetwork network = network(9)) {
      int batch = 77;
      ByteBuffer pov = pov(SMALL, batch, 7);
      float[] features = features(SMALL, batch, 8);
      Outputs together = infer(network, pov, features, batch);
      for (int row : new int[] {0, 31, 32, 63, 64, 76}) {
        float[] own =
            Arrays.copyOfRange(features, row * SMALL.features(), (row + 1) * SMALL.features());
        Outputs alone = infer(network, pov.slice(row * SMALL.povBytes(), SMALL.povBytes()), own, 1);
        assertThat(together.values()[row]).isCloseTo(alone.values()[0], within(1e-4f));
        assertThat(together.logits()[row * SMALL.logits()])
            .isCloseTo(alone.logits()[0], within(1e-5f));
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
    try (PolicyNetwork a = network(10);
        PolicyNetwork b = network(10);
        PolicyNetwork c = network(11)) {
      assertThat(a.parameters().toFloatArray()).containsExactly(b.parameters().toFloatArray());
      assertThat(a.exportParameters().get("hidden.weight"))
          .isNotEqualTo(c.exportParameters().get("hidden.weight"));
    }
  }

  @Test
  void parametersGoOutAndInByName() {
    try (PolicyNetwork a = network(12);
        PolicyNetwork b = network(13)) {
      b.importParameters(a.exportParameters());
      ByteBuffer pov = pov(SMALL, 2, 1);
      float[] features = features(SMALL, 2, 1);
      assertThat(infer(b, pov, features, 2).logits())
          .containsExactly(infer(a, pov, features, 2).logits());
    }
  }

  @Test
  void aCopyInfersTheSameAndThenGoesItsOwnWay() {
    try (PolicyNetwork a = network(14);
        PolicyNetwork b = network(15)) {
      b.copyParametersFrom(a);
      ByteBuffer pov = pov(SMALL, 2, 1);
      float[] features = features(SMALL, 2, 1);
      float[] before = infer(a, pov, features, 2).logits();
      assertThat(infer(b, pov, features, 2).logits()).containsExactly(before);
      a.parameters().muli(2);
      assertThat(infer(b, pov, features, 2).logits()).containsExactly(before);
      assertThat(infer(a, pov, features, 2).logits()).isNotEqualTo(before);
    }
  }

  @Test
  void namesEveryParameterThatDoesNotFit() {
    try (PolicyNetwork network = network(16)) {
      SortedMap<String, float[]> named = network.exportParameters();
      float[] before = network.parameters().toFloatArray();
      named.remove("value.bias");
      named.put("hidden.bias", new float[3]);
      named.put("extra", new float[1]);
      named.get("policy.bias")[1] = Float.NaN;
      assertThatThrownBy(() -> network.importParameters(named))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("value.bias is missing")
          .hasMessageContaining("hidden.bias has 3 values, expected 16")
          .hasMessageContaining("extra is unknown")
          .hasMessageContaining("policy.bias[1] is NaN");
      assertThat(network.parameters().toFloatArray()).containsExactly(before);
    }
  }

  @Test
  void refusesBuffersThatAreTooShort() {
    try (PolicyNetwork network = network(17)) {
      ByteBuffer pov = pov(SMALL, 1, 1);
      float[] features = new float[8];
      assertThatThrownBy(() -> network.infer(pov, features, 2, new float[10], new float[2]))
          .hasMessageContaining("pov must hold at least 960, but holds 480");
      assertThatThrownBy(() -> network.infer(pov, new float[3], 1, new float[10], new float[2]))
          .hasMessageContaining("features must hold at least 4, but holds 3");
      assertThatThrownBy(() -> network.infer(pov, features, 1, new float[4], new float[2]))
          .hasMessageContaining("logits must hold at least 5, but holds 4");
      assertThatThrownBy(() -> network.infer(pov, features, 0, new float[5], new float[1]))
          .hasMessageContaining("batch must be at least 1, but is 0");
      assertThatThrownBy(
              () ->
                  network.infer(ByteBuffer.allocate(480), features, 1, new float[5], new float[1]))
          .hasMessageContaining("direct");
    }
  }

  @Test
  void refusesACopyOfAnotherShape() {
    NetworkSpec other = NetworkSpec.defaults(1, 40, 40, 0, ImmutableIntArray.of(2));
    try (PolicyNetwork a = network(18);
        PolicyNetwork b = PolicyNetwork.create(other, 1, Device.cpu())) {
      assertThatThrownBy(() -> a.copyParametersFrom(b)).hasMessageContaining("does not fit");
    }
  }

  @Test
  void severalThreadsMayInferAtOnce() throws Exception {
    try (PolicyNetwork network = network(21)) {
      ByteBuffer pov = pov(SMALL, 70, 1);
      float[] features = features(SMALL, 70, 1);
      float[] alone = infer(network, pov, features, 70).logits();
      List<FutureTask<float[]>> tasks = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        tasks.add(new FutureTask<>(() -> infer(network, pov, features, 70).logits()));
        Thread.ofPlatform().start(tasks.getLast());
      }
      for (FutureTask<float[]> task : tasks) {
        assertThat(task.get()).containsExactly(alone);
      }
    }
  }

  @Test
  void closingWaitsForWhoeverInfersAndThenRefuses() throws Exception {
    PolicyNetwork network = network(22);
    ByteBuffer pov = pov(SMALL, 40, 1);
    float[] features = features(SMALL, 40, 1);
    CountDownLatch started = new CountDownLatch(1);
    FutureTask<Integer> actor =
        new FutureTask<>(
            () -> {
              int done = 0;
              try {
                while (true) {
                  infer(network, pov, features, 40);
                  done++;
                  started.countDown();
                }
              } catch (IllegalStateException closed) {
                return done;
              }
            });
    Thread.ofPlatform().daemon().start(actor);
    started.await();
    network.close();
    assertThat(actor.get()).isPositive();
    network.close();
    assertThatThrownBy(() -> infer(network, pov, features, 40))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void leavesNoArraysBehind() {
    try (PolicyNetwork network = network(19);
        PolicyNetwork other = network(20)) {
      int before = network.liveArrays();
      ByteBuffer pov = pov(SMALL, 40, 1);
      float[] features = features(SMALL, 40, 1);
      for (int i = 0; i < 5; i++) {
        infer(network, pov, features, 40);
        network.copyParametersFrom(other);
        network.importParameters(Map.copyOf(other.exportParameters()));
        try (GradientPass pass = network.newGradientPass()) {
          pass.accumulate(pov, features, 40, (o, g, n) -> Arrays.fill(g, 1));
          NDArray gradient = pass.gradient();
          network.parameters().subi(gradient.mul(0.01f));
        }
        assertThat(network.liveArrays()).as("after round %d", i).isEqualTo(before);
      }
    }
  }

  @Test
  void worksWithoutFeaturesAndWithoutConvolutions() {
    NetworkSpec plain =
        new NetworkSpec(1, 1, 3, 3, 0, ImmutableIntArray.of(2), ImmutableList.of(), 8);
    try (PolicyNetwork network = PolicyNetwork.create(plain, 1, Device.cpu())) {
      ByteBuffer pov = pov(plain, 1, 1);
      Outputs outputs = infer(network, pov, new float[0], 1);
      double[] expected = PlainNetwork.run(plain, network.exportParameters(), pov, new float[0], 0);
      assertThat((double) outputs.values()[0]).isCloseTo(expected[2], within(1e-4));
    }
  }
}
