package dev.mattock.agent.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import com.google.common.collect.ImmutableList;
import dev.mattock.agent.Observations;
import dev.mattock.agent.network.FrameStack;
import dev.mattock.agent.network.MultiDiscrete;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.agent.network.NetworkSpec;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.agent.perception.FeatureEncoder;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkPolicyTest {
  private static final int ROWS = 3;
  private static final int STACK = 3;
  private static final int SIDE = Observations.SIZE;
  private static final MultiDiscreteCodec CODEC = MultiDiscreteCodec.standard();
  private static final List<String> FEATURES = List.of("inventory/oak_log", "life_stats/life");
  private static final boolean[] NONE = new boolean[ROWS];
  private static final boolean[] ALL = {true, true, true};

  private PolicyNetwork network;
  private ObservationSpec spec;
  private FeatureEncoder encoder;

  @BeforeEach
  void buildNetwork() {
    NativeThreads.use(1);
    NetworkSpec shape =
        new NetworkSpec(
            STACK,
            3,
            SIDE,
            SIDE,
            FEATURES.size(),
            CODEC.sizes(),
            ImmutableList.of(new NetworkSpec.Conv(8, 8, 4)),
            32);
    network = PolicyNetwork.create(shape, 3, Device.cpu());
    PixelLayout layout = network.pixels();
    spec =
        Observations.spec(
            Observations.CONTENT, layout, Modality.POV, Modality.INVENTORY, Modality.LIFE_STATS);
    encoder = new FeatureEncoder(spec, FEATURES);
  }

  @AfterEach
  void freeNetwork() {
    network.close();
  }

  @Test
  void stacksTheLastFramesOldestFirst() {
    List<ObservationBatch> seen = observations(5);
    try (NetworkPolicy policy = policy(new NetworkPolicy.Settings(1, true, 0))) {
      for (int t = 0; t < 5; t++) {
        policy.act(seen.get(t), t == 0 ? ALL : NONE, actions());
        if (t >= 2) {
          assertValues(policy, expected(seen, new int[] {t - 2, t - 1, t}, t, 0));
        }
      }
    }
  }

  @Test
  void theFirstFrameOfAnEpisodeFillsTheStack() {
    List<ObservationBatch> seen = observations(2);
    try (NetworkPolicy policy = policy(new NetworkPolicy.Settings(1, true, 0))) {
      policy.act(seen.get(0), ALL, actions());
      assertValues(policy, expected(seen, new int[] {0, 0, 0}, 0, 0));
      policy.act(seen.get(1), NONE, actions());
      assertValues(policy, expected(seen, new int[] {0, 0, 1}, 1, 0));
    }
  }

  @Test
  void aNewEpisodeForgetsTheOldOneInItsRowAlone() {
    List<ObservationBatch> seen = observations(4);
    try (NetworkPolicy policy = policy(new NetworkPolicy.Settings(1, true, 0))) {
      for (int t = 0; t < 3; t++) {
        policy.act(seen.get(t), t == 0 ? ALL : NONE, actions());
      }
      policy.act(seen.get(3), new boolean[] {false, true, false}, actions());
      float[] going = expected(seen, new int[] {1, 2, 3}, 3, 0);
      float[] begun = expected(seen, new int[] {3, 3, 3}, 3, 0);

      assertValues(policy, new float[] {going[0], begun[1], going[2]});
    }
  }

  @Test
  void aFrameShiftHandsOtherRowsFramesAndLeavesTheRowItsNumbers() {
    List<ObservationBatch> seen = observations(3);
    try (NetworkPolicy policy = policy(new NetworkPolicy.Settings(1, true, 1))) {
      for (int t = 0; t < 3; t++) {
        policy.act(seen.get(t), t == 0 ? ALL : NONE, actions());
      }
      assertValues(policy, expected(seen, new int[] {0, 1, 2}, 2, 1));
      assertThat(policy.value(0)).isNotEqualTo(expected(seen, new int[] {0, 1, 2}, 2, 0)[0]);
      assertThat(policy.name()).contains("swapped");
    }
  }

  @Test
  void aFrameShiftThatShiftsNothingIsRefused() {
    assertThatThrownBy(() -> policy(new NetworkPolicy.Settings(1, true, 6)))
        .hasMessage("a frame shift of 6 leaves each of 3 rows its own frames");
    assertThatThrownBy(() -> new NetworkPolicy.Settings(1, true, -1)).hasMessageContaining("-1");
  }

  @Test
  void aGreedyPolicyTakesTheLikeliestChoiceOfEachHead() {
    List<ObservationBatch> seen = observations(1);
    Action[] actions = actions();
    try (NetworkPolicy policy = policy(new NetworkPolicy.Settings(1, true, 0))) {
      policy.act(seen.get(0), ALL, actions);
    }
    float[] logits = infer(seen, new int[] {0, 0, 0}, 0, 0).logits();
    for (int row = 0; row < ROWS; row++) {
      int[] likeliest = new int[CODEC.heads().size()];
      new MultiDiscrete(CODEC.sizes()).argmax(logits, row * network.spec().logits(), likeliest, 0);

      assertThat(CODEC.encode(actions[row])).isEqualTo(likeliest);
    }
  }

  @Test
  void aSampledPolicyFollowsTheDistribution() {
    ObservationBatch same = observations(1).get(0);
    int likely = 3;
    prefer(likely);
    int decisions = 300;
    int[] counts = new int[CODEC.sizes().get(0)];
    try (NetworkPolicy policy = policy(new NetworkPolicy.Settings(9, false, 0))) {
      Action[] actions = actions();
      for (int i = 0; i < decisions; i++) {
        policy.act(same, ALL, actions);
        for (Action action : actions) {
          counts[CODEC.encode(action)[0]]++;
        }
      }
    }
    // Probability e^2 / (e^2 + 6) = 0.552 of 900 draws: mean 497, deviation 15.
    assertThat(counts[likely]).isBetween(430, 560);
    assertThat(counts).doesNotContain(0);
  }

  @Test
  void theSeedDecidesTheDraws() {
    List<ObservationBatch> seen = observations(6);

    assertThat(play(seen, 4)).isEqualTo(play(seen, 4));
    assertThat(play(seen, 4)).isNotEqualTo(play(seen, 5));
  }

  @Test
  void readsWhatItDeclares() {
    try (NetworkPolicy policy = policy(new NetworkPolicy.Settings(1, true, 0))) {
      assertThat(policy.reads())
          .containsExactlyInAnyOrder(Modality.POV, Modality.INVENTORY, Modality.LIFE_STATS);
    }
  }

  /** Makes all choices equally likely but for one of the first head, which gets a logit of 2. */
  private void prefer(int choice) {
    SortedMap<String, float[]> parameters = network.exportParameters();
    Arrays.fill(parameters.get("policy.weight"), 0);
    Arrays.fill(parameters.get("policy.bias"), 0);
    parameters.get("policy.bias")[choice] = 2;
    network.importParameters(parameters);
  }

  private List<String> play(List<ObservationBatch> seen, long seed) {
    List<String> played = new ArrayList<>();
    try (NetworkPolicy policy = policy(new NetworkPolicy.Settings(seed, false, 0))) {
      for (ObservationBatch batch : seen) {
        Action[] actions = actions();
        policy.act(batch, played.isEmpty() ? ALL : NONE, actions);
        played.add(Arrays.toString(actions));
      }
    }
    return played;
  }

  private NetworkPolicy policy(NetworkPolicy.Settings settings) {
    return new NetworkPolicy(network, encoder, CODEC, ROWS, settings);
  }

  private List<ObservationBatch> observations(int times) {
    List<ObservationBatch> seen = new ArrayList<>();
    for (int t = 0; t < times; t++) {
      seen.add(Observations.batch(spec, ROWS));
      Observations.shuffle(seen.getLast(), t);
    }
    return seen;
  }

  private record Outputs(float[] logits, float[] values) {}

  private static void assertValues(NetworkPolicy policy, float[] values) {
    for (int row = 0; row < ROWS; row++) {
      assertThat(policy.value(row)).as("row %d", row).isEqualTo(values[row]);
    }
  }

  private float[] expected(List<ObservationBatch> seen, int[] times, int now, int shift) {
    return infer(seen, times, now, shift).values();
  }

  /** What the network says of stacks put together by hand, oldest first. */
  private Outputs infer(List<ObservationBatch> seen, int[] times, int now, int shift) {
    FrameStack frames = new FrameStack(network.pixels(), STACK, SIDE, SIDE);
    ByteBuffer pov = ByteBuffer.allocateDirect(ROWS * frames.observationBytes());
    ByteBuffer three = ByteBuffer.allocateDirect(frames.observationBytes());
    float[] features = new float[ROWS * FEATURES.size()];
    for (int row = 0; row < ROWS; row++) {
      int source = (row + shift) % ROWS;
      for (int i = 0; i < STACK; i++) {
        ByteBuffer from = seen.get(times[i]).buffer(Modality.POV);
        three.put(i * frames.frameBytes(), from, source * frames.frameBytes(), frames.frameBytes());
      }
      int[] offsets = {0, frames.frameBytes(), 2 * frames.frameBytes()};
      frames.assemble(three, offsets, 0, pov, row * frames.observationBytes());
      encoder.encode(seen.get(now), row, features, row * FEATURES.size());
    }
    Outputs outputs = new Outputs(new float[ROWS * network.spec().logits()], new float[ROWS]);
    network.infer(pov, features, ROWS, outputs.logits(), outputs.values());
    return outputs;
  }

  private static Action[] actions() {
    Action[] actions = new Action[ROWS];
    Arrays.setAll(actions, row -> new Action());
    return actions;
  }
}
