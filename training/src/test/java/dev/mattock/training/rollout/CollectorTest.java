package dev.mattock.training.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import com.google.common.collect.ImmutableList;
import dev.mattock.agent.controller.NetworkPolicy;
import dev.mattock.agent.network.FrameStack;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.agent.network.NetworkSpec;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.agent.perception.FeatureEncoder;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import dev.mattock.training.Pasture;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorTest {
  private static final int ROWS = 5;
  private static final int STEPS = 7;
  private static final int STACK = 3;
  private static final int SIZE = 12;
  private static final long SEED = 99;
  private static final Pasture SCENARIO = Pasture.small();
  private static final MultiDiscreteCodec CODEC = MultiDiscreteCodec.standard();

  private static final RenderSettings RENDER =
      new RenderSettings(SIZE, SIZE, 70, 32, PixelLayout.CHW, false);

  private static final ObservationSpec SPEC =
      ObservationSpec.of(
          Pasture.CONTENT, RENDER, Set.of(Modality.POV, Modality.INVENTORY, Modality.LIFE_STATS));

  private static final List<String> FEATURES = FeatureEncoder.names(SPEC);
  private static final FeatureEncoder ENCODER = new FeatureEncoder(SPEC, FEATURES);

  private final WitnessEnv env = new WitnessEnv(newEnv());
  private final List<String> episodes = new ArrayList<>();
  private final Rollout first = rollout();
  private final Rollout second = rollout();
  private PolicyNetwork network;
  private Collector collector;

  @BeforeEach
  void build() {
    NativeThreads.use(1);
    NetworkSpec shape =
        new NetworkSpec(
            STACK,
            3,
            SIZE,
            SIZE,
            FEATURES.size(),
            CODEC.sizes(),
            ImmutableList.of(new NetworkSpec.Conv(8, 6, 3)),
            16);
    network = PolicyNetwork.create(shape, 4, Device.cpu(), RENDER.layout());
    collector = newCollector(env);
  }

  @AfterEach
  void free() {
    collector.close();
    env.close();
    network.close();
    first.close();
    second.close();
  }

  /** Collects two rollouts, one after the other. */
  private void collectTwo() {
    collector.reset(first);
    collector.collect(first, network);
    second.continueAfter(first);
    collector.collect(second, network);
  }

  @Test
  void theLearnerSeesWhatAnActingPolicySees() {
    collectTwo();
    assertThat(endsSeen()).as("episodes that ended").isGreaterThan(ROWS);
    try (NetworkPolicy policy =
        new NetworkPolicy(
            network, ENCODER, CODEC, ROWS, new NetworkPolicy.Settings(SEED, false, 0))) {
      Action[] actions = new Action[ROWS];
      Arrays.setAll(actions, row -> new Action());
      for (int time = 0; time < 2 * STEPS; time++) {
        policy.act(env.seen.get(time).observations(), env.first(time), actions);
        Rollout rollout = time < STEPS ? first : second;
        for (int row = 0; row < ROWS; row++) {
          assertThat(rollout.values()[time % STEPS * ROWS + row])
              .as("value at time %d of row %d", time, row)
              .isEqualTo(policy.value(row));
          assertThat(env.seen.get(time + 1).actions().get(row))
              .as("action at time %d of row %d", time, row)
              .isEqualTo(actions[row].toString());
        }
      }
    }
  }

  @Test
  void whatTheLearnerGathersGivesTheValuesOfActing() {
    collectTwo();
    int[] all = new int[second.size()];
    Arrays.setAll(all, sample -> sample);
    ByteBuffer pov = ByteBuffer.allocateDirect(all.length * network.spec().povBytes());
    float[] features = new float[all.length * FEATURES.size()];
    second.gather(all, 0, all.length, pov, features);
    float[] logits = new float[all.length * network.spec().logits()];
    float[] values = new float[all.length];
    network.infer(pov, features, all.length, logits, values);

    for (int sample = 0; sample < all.length; sample++) {
      assertThat(values[sample])
          .as("sample %d", sample)
          .isCloseTo(second.values()[sample], within(1e-5f));
    }
  }

  @Test
  void recordsWhatTheStepsBrought() {
    collectTwo();
    for (int time = 0; time < 2 * STEPS; time++) {
      Rollout rollout = time < STEPS ? first : second;
      WitnessEnv.Seen seen = env.seen.get(time + 1);
      for (int row = 0; row < ROWS; row++) {
        int sample = time % STEPS * ROWS + row;
        assertThat(rollout.rewards()[sample]).isEqualTo(seen.rewards()[row]);
        assertThat(rollout.terminated()[sample]).isEqualTo(seen.terminated()[row]);
        assertThat(rollout.truncated()[sample]).isEqualTo(seen.truncated()[row]);
        Action action = new Action();
        CODEC.decode(rollout.actions(), sample * rollout.heads(), action);
        assertThat(action).hasToString(seen.actions().get(row));
        assertThat(rollout.logProbabilities()[sample]).isNegative().isGreaterThan(-30);
      }
    }
    assertThat(episodes).hasSize(endsSeen());
  }

  @Test
  void theFramesOfASlotStayWhileTheNextAreWritten() {
    collectTwo();
    for (int time = 0; time <= 2 * STEPS; time++) {
      Rollout rollout = time < STEPS ? first : second;
      for (int row = 0; row < ROWS; row++) {
        int t = time < STEPS ? time : time - STEPS;
        assertThat(WitnessEnv.frame(rollout.slot(t), row))
            .as("time %d, row %d", time, row)
            .isEqualTo(WitnessEnv.frame(env.seen.get(time).observations(), row));
      }
    }
  }

  @Test
  void onlyTruncatedRowsGetTheValueOfTheirLastObservation() {
    collectTwo();
    int truncated = 0;
    int terminated = 0;
    for (int time = 0; time < 2 * STEPS; time++) {
      Rollout rollout = time < STEPS ? first : second;
      for (int row = 0; row < ROWS; row++) {
        int sample = time % STEPS * ROWS + row;
        float value = rollout.finalValues()[sample];
        if (rollout.truncated()[sample]) {
          truncated++;
          assertThat(value)
              .as("time %d, row %d", time, row)
              .isCloseTo(finalValue(time, row), within(1e-6f));
          assertThat(value).isNotEqualTo(nextValue(time, row));
        } else {
          terminated += rollout.terminated()[sample] ? 1 : 0;
          assertThat(value).isZero();
        }
      }
    }
    assertThat(truncated).isPositive();
    assertThat(terminated).isPositive();
  }

  @Test
  void theLastValuesAreThoseOfTheNextFirstDecision() {
    collectTwo();

    assertThat(first.lastValues()).isEqualTo(Arrays.copyOf(second.values(), ROWS));
  }

  @Test
  void tellsOfEveryEpisodeInOrderOfRows() {
    collectTwo();
    List<String> expected = new ArrayList<>();
    float[] returns = new float[ROWS];
    for (WitnessEnv.Seen seen : env.seen) {
      for (int row = 0; row < ROWS; row++) {
        returns[row] += seen.rewards()[row];
        if (seen.ended(row)) {
          expected.add("%.3f %s".formatted(returns[row], seen.terminated()[row]));
          returns[row] = 0;
        }
      }
    }
    assertThat(episodes).isEqualTo(expected);
  }

  @Test
  void goesOnWhereItStopped() {
    collector.reset(first);
    collector.collect(first, network);
    second.continueAfter(first);
    EnvState[] states = collector.envStates();
    long decision = collector.decision();
    long[] hashes = collector.worldHashes();
    byte[] frames = second.startFrames();
    long[] ages = second.startAges();
    collector.collect(second, network);
    assertThat(collector.worldHashes()).isNotEqualTo(hashes);

    try (VectorEnv again = newEnv();
        Collector resumed = newCollector(again);
        Rollout continued = rollout()) {
      resumed.resume(decision, states, continued);
      continued.restoreStart(frames, ages);
      assertThat(resumed.worldHashes()).isEqualTo(hashes);
      resumed.collect(continued, network);

      assertThat(continued.actions()).isEqualTo(second.actions());
      assertThat(continued.rewards()).isEqualTo(second.rewards());
      assertThat(continued.values()).isEqualTo(second.values());
      assertThat(continued.finalValues()).isEqualTo(second.finalValues());
      assertThat(continued.lastValues()).isEqualTo(second.lastValues());
      assertThat(continued.features()).isEqualTo(second.features());
      assertThat(resumed.worldHashes()).isEqualTo(collector.worldHashes());
      assertThat(resumed.decision()).isEqualTo(2L * STEPS);
    }
  }

  /** The network's value of the stack that ends in the final observation of a row. */
  private float finalValue(int time, int row) {
    byte[][] frames = new byte[STACK][];
    frames[STACK - 1] = WitnessEnv.frame(env.seen.get(time + 1).finals(), row);
    int reached = time;
    for (int place = STACK - 2; place >= 0; place--) {
      frames[place] = WitnessEnv.frame(env.seen.get(reached).observations(), row);
      reached = env.first(reached)[row] ? reached : reached - 1;
    }
    return value(frames, env.seen.get(time + 1).finals(), row);
  }

  /** The network's value of the first stack of the next episode. */
  private float nextValue(int time, int row) {
    byte[][] frames = new byte[STACK][];
    Arrays.fill(frames, WitnessEnv.frame(env.seen.get(time + 1).observations(), row));
    return value(frames, env.seen.get(time + 1).observations(), row);
  }

  private float value(byte[][] frames, ObservationBatch numbers, int row) {
    FrameStack stack = new FrameStack(RENDER.layout(), STACK, SIZE, SIZE);
    ByteBuffer all = ByteBuffer.allocateDirect(stack.observationBytes());
    int[] offsets = new int[STACK];
    for (int i = 0; i < STACK; i++) {
      offsets[i] = i * stack.frameBytes();
      all.put(offsets[i], frames[i]);
    }
    ByteBuffer pov = ByteBuffer.allocateDirect(stack.observationBytes());
    stack.assemble(all, offsets, 0, pov, 0);
    float[] features = new float[FEATURES.size()];
    ENCODER.encode(numbers, row, features, 0);
    float[] value = new float[1];
    network.infer(pov, features, 1, new float[network.spec().logits()], value);
    return value[0];
  }

  private int endsSeen() {
    int ends = 0;
    for (WitnessEnv.Seen seen : env.seen) {
      for (int row = 0; row < ROWS; row++) {
        ends += seen.ended(row) ? 1 : 0;
      }
    }
    return ends;
  }

  private static VectorEnv newEnv() {
    return VectorEnv.create(
        EnvSettings.of(ROWS, SPEC).withFrameSkip(4),
        (index, number) -> new Episode(SCENARIO, 1 + 10 * number + index));
  }

  private Collector newCollector(VectorEnv from) {
    return new Collector(
        from,
        CODEC,
        ENCODER,
        first.stackBytes(),
        (episodeReturn, success, ticks) ->
            episodes.add("%.3f %s".formatted(episodeReturn, success)),
        SEED);
  }

  private static Rollout rollout() {
    return new Rollout(SPEC, STEPS, ROWS, STACK, FEATURES.size(), CODEC.heads().size());
  }
}
