package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.TestWorlds;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VectorEnvTest {
  private static final ObservationSpec SPEC =
      ObservationSpec.of(
          TestWorlds.CONTENT,
          RenderSettings.TRAINING,
          EnumSet.complementOf(EnumSet.of(Modality.DEPTH, Modality.SEGMENTATION, Modality.WORLD)));

  private static final TestScenario SCENARIO_OF_TWO_TICKS = new TestScenario(1, 2);

  private final Arena arena = Arena.ofShared();
  private final List<FinishedEpisode> finished = new ArrayList<>();
  private final List<Integer> finishedTicks = new ArrayList<>();

  @AfterEach
  void freeMemory() {
    arena.close();
  }

  @Test
  void heldKeysActOnEveryTickAndTheRestOnTheFirst() {
    try (VectorEnv env = env(settings(1, 1).withFrameSkip(4), new TestScenario(1, 100))) {
      ObservationBatch batch = batch(env);
      env.reset(batch);
      Action action = new Action().setKeys(Keys.FORWARD | Keys.DROP).turn(10, 20).craft(3);
      env.step(new Action[] {action}, batch, result(env));
      Action read = new Action();
      EpisodeLog log = env.state(0).log();

      assertThat(log.ticks()).isEqualTo(4);
      log.read(0, 0, read);
      assertThat(read.sameAs(action)).isTrue();
      for (int tick = 1; tick < 4; tick++) {
        log.read(tick, 0, read);
        assertThat(read.sameAs(new Action().setKeys(Keys.FORWARD))).isTrue();
      }
      assertThat(env.world(0).player(0).yaw).isEqualTo(20);
    }
  }

  @Test
  void rewardsOfSkippedTicksSum() {
    try (VectorEnv env = env(settings(1, 1).withFrameSkip(4), new TestScenario(1, 100))) {
      StepResult result = result(env);
      ObservationBatch batch = batch(env);
      env.reset(batch);
      env.step(nothing(env), batch, result);
      env.step(nothing(env), batch, result);

      assertThat(result.reward()[0]).isEqualTo(5 + 6 + 7 + 8);
      assertThat(result.episodeReturn()[0]).isEqualTo(36);
      assertThat(result.episodeTicks()[0]).isEqualTo(8);
      assertThat(result.ended(0)).isFalse();
    }
  }

  @Test
  void aSkipStopsAtTheEndOfTheEpisode() {
    try (VectorEnv env = env(settings(1, 1).withFrameSkip(4), new TestScenario(1, 6))) {
      StepResult result = result(env);
      ObservationBatch batch = batch(env);
      env.reset(batch);
      env.step(nothing(env), batch, result);
      env.step(nothing(env), batch, result);

      assertThat(result.truncated()[0]).isTrue();
      assertThat(result.terminated()[0]).isFalse();
      assertThat(result.succeeded()[0]).isFalse();
      assertThat(result.reward()[0]).isEqualTo(5 + 6);
      assertThat(result.episodeTicks()[0]).isEqualTo(6);
    }
  }

  @Test
  void reachingTheGoalTerminatesAndDoesNotTruncate() {
    try (VectorEnv env = env(settings(1, 1), new TestScenario(1, 100))) {
      StepResult result = result(env);
      ObservationBatch batch = batch(env);
      env.reset(batch);
      int steps = stepUntilEnd(env, batch, result, Keys.JUMP);

      assertThat(result.terminated()[0]).isTrue();
      assertThat(result.truncated()[0]).isFalse();
      assertThat(result.succeeded()[0]).isTrue();
      assertThat(result.episodeTicks()[0]).isEqualTo(steps).isBetween(2, 10);
    }
  }

  @Test
  void aGoalOnTheLastTickOfTheBudgetTerminates() {
    int needed;
    try (VectorEnv env = env(settings(1, 1), new TestScenario(1, 100))) {
      ObservationBatch batch = batch(env);
      env.reset(batch);
      needed = stepUntilEnd(env, batch, result(env), Keys.JUMP);
    }
    try (VectorEnv env = env(settings(1, 1), new TestScenario(1, needed))) {
      StepResult result = result(env);
      ObservationBatch batch = batch(env);
      env.reset(batch);
      stepUntilEnd(env, batch, result, Keys.JUMP);

      assertThat(result.terminated()[0]).isTrue();
      assertThat(result.truncated()[0]).isFalse();
    }
  }

  @Test
  void anEndedRowHasItsLastObservationAsideAndTheNextFirstInPlace() {
    try (VectorEnv env = env(settings(2, 1), new TestScenario(1, 3))) {
      StepResult result = result(env);
      ObservationBatch batch = batch(env);
      env.reset(batch);
      long startTick = env.world(0).tick();
      Action[] actions = {new Action().press(Keys.FORWARD), new Action()};
      for (int i = 0; i < 3; i++) {
        env.step(actions, batch, result);
      }

      assertThat(result.truncated()).containsExactly(true, true);
      assertThat(batch.pixelByte(0, 0)).isEqualTo((int) startTick);
      assertThat(result.finalObservations().pixelByte(0, 0)).isEqualTo((int) startTick + 3);
      assertThat(batch.locationStat(0, 2)).isEqualTo(0.5f);
      assertThat(result.finalObservations().locationStat(0, 2)).isGreaterThan(0.6f);
      assertThat(result.finalObservations().locationStat(1, 2)).isEqualTo(0.5f);
      assertThat(result.episodeReturn()[0]).isEqualTo(6);
    }
  }

  @Test
  void whatWasRenderedIntoASlotStaysAsItIs() {
    try (VectorEnv env = env(settings(3, 1), new TestScenario(1, 5))) {
      int slots = 8;
      ObservationBatch rollout = ObservationBatch.allocate(SPEC, slots * 3, arena);
      MemorySegment pixels = rollout.segment(Modality.POV);
      env.reset(rollout.slice(0, 3));
      for (int slot = 1; slot < slots; slot++) {
        byte[] before = bytes(pixels, slot * 3L * 12_288);
        env.step(nothing(env), rollout.slice(3 * slot, 3), result(env));
        assertThat(bytes(pixels, slot * 3L * 12_288)).isEqualTo(before);
        assertThat(rollout.pixelByte(3 * slot, 12_287)).isEqualTo((int) env.world(0).tick() & 0xFF);
      }
    }
  }

  @Test
  void playersEndOneByOneAndTheWorldGoesOn() {
    try (VectorEnv env = env(settings(1, 1).withPlayers(2), new TestScenario(2, 30))) {
      StepResult result = result(env);
      ObservationBatch batch = batch(env);
      env.reset(batch);
      Action[] actions = {new Action().press(Keys.JUMP), new Action().press(Keys.FORWARD)};
      int first = 0;
      do {
        env.step(actions, batch, result);
        first++;
      } while (!result.ended(0));

      assertThat(result.terminated()).containsExactly(true, false);
      assertThat(result.idle()).containsExactly(false, false);
      assertThat(finished).isEmpty();

      env.step(actions, batch, result);
      assertThat(result.idle()).containsExactly(true, false);
      assertThat(result.ended(0)).isFalse();
      assertThat(result.reward()[0]).isZero();
      assertThat(result.reward()[1]).isEqualTo(first + 1);
      assertThat(result.episodeTicks()[0]).isEqualTo(first);
      Action read = new Action();
      env.state(0).log().read(first, 0, read);
      assertThat(read.sameAs(new Action())).isTrue();

      for (int i = first + 1; i < 30; i++) {
        env.step(actions, batch, result);
      }
      assertThat(result.truncated()).containsExactly(false, true);
      assertThat(result.terminated()).containsExactly(false, false);
      assertThat(finished).hasSize(1);
      assertThat(finished.getFirst().terminated().get(0)).isTrue();
      assertThat(finished.getFirst().terminated().get(1)).isFalse();
      assertThat(env.state(0).number()).isEqualTo(1);
    }
  }

  @Test
  void listenersSeeTheWorldBeforeItIsReset() {
    TestScenario scenario = new TestScenario(1, 4);
    List<String> seen = new ArrayList<>();
    EpisodeListener listener =
        end ->
            seen.add(
                "%d.%d seed %d: %d ticks, world at %d, return %s"
                    .formatted(
                        end.env(),
                        end.number(),
                        end.seed(),
                        end.log().ticks(),
                        end.world().tick() % 100,
                        end.returns()));
    try (VectorEnv env =
        new BatchedVectorEnv(settings(2, 2), source(scenario), listener, StampCaster::new)) {
      ObservationBatch batch = batch(env);
      env.reset(batch);
      for (int i = 0; i < 8; i++) {
        env.step(nothing(env), batch, result(env));
      }
    }

    ImmutableDoubleArray sum = ImmutableDoubleArray.of(10);
    assertThat(seen)
        .containsExactly(
            "0.0 seed 0: 4 ticks, world at 4, return " + sum,
            "1.0 seed 10: 4 ticks, world at 4, return " + sum,
            "0.1 seed 1: 4 ticks, world at 4, return " + sum,
            "1.1 seed 11: 4 ticks, world at 4, return " + sum);
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    List<ByteBuffer> one = rollout(1);

    assertThat(rollout(2).equals(one)).as("two threads").isTrue();
    assertThat(rollout(5).equals(one)).as("five threads").isTrue();
  }

  @Test
  void resumedEnvsGoOnAsIfTheyHadNeverStopped() {
    TestScenario scenario = new TestScenario(2, 37);
    EnvSettings settings = settings(3, 2).withPlayers(2).withFrameSkip(3);
    try (VectorEnv env = env(settings, scenario);
        VectorEnv resumed = env(settings.withThreads(1), scenario)) {
      Random random = new Random(5);
      ObservationBatch batch = batch(env);
      ObservationBatch other = batch(env);
      StepResult result = result(env);
      StepResult otherResult = result(env);
      env.reset(batch);
      for (int i = 0; i < 20; i++) {
        env.step(randomActions(random, env.rows()), batch, result);
      }
      resumed.resume(states(env), other);
      assertSame(batch, other);
      for (int i = 0; i < 30; i++) {
        Action[] actions = randomActions(random, env.rows());
        env.step(actions, batch, result);
        resumed.step(actions, other, otherResult);
        assertSame(batch, other);
        assertThat(otherResult.reward()).isEqualTo(result.reward());
        assertThat(otherResult.episodeReturn()).isEqualTo(result.episodeReturn());
        assertThat(otherResult.episodeTicks()).isEqualTo(result.episodeTicks());
        assertThat(otherResult.truncated()).isEqualTo(result.truncated());
        assertThat(otherResult.terminated()).isEqualTo(result.terminated());
        assertThat(otherResult.idle()).isEqualTo(result.idle());
      }
    }
  }

  @Test
  void refusesToResumeWhatTheSourceDoesNotPropose() {
    try (VectorEnv env = env(settings(1, 1), new TestScenario(1, 5))) {
      EnvState[] foreign = {new EnvState(0, 99, new EpisodeLog(1))};
      assertThatThrownBy(() -> env.resume(foreign, batch(env)))
          .hasMessageContaining("seed 99")
          .hasMessageContaining("proposes 0");
    }
  }

  @Test
  void refusesALogThatIsTooLong() {
    EpisodeLog log = new EpisodeLog(1);
    for (int i = 0; i < 9; i++) {
      log.append(new Action[] {new Action()});
    }
    try (VectorEnv env = env(settings(1, 1), new TestScenario(1, 5))) {
      EnvState[] states = {new EnvState(0, 0, log)};
      assertThatThrownBy(() -> env.resume(states, batch(env))).hasMessageContaining("tick 5");
    }
  }

  @Test
  void whatFailsInAThreadReachesTheCaller() {
    EpisodeSource failing =
        (env, number) -> {
          if (env == 5 && number == 1) {
            throw new IllegalArgumentException("no more seeds");
          }
          return new Episode(SCENARIO_OF_TWO_TICKS, env);
        };
    for (int threads = 1; threads <= 3; threads++) {
      try (VectorEnv env =
          new BatchedVectorEnv(settings(8, threads), failing, end -> {}, StampCaster::new)) {
        ObservationBatch batch = batch(env);
        StepResult result = result(env);
        env.reset(batch);
        env.step(nothing(env), batch, result);
        assertThatThrownBy(() -> env.step(nothing(env), batch, result))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("env 5")
            .hasMessageContaining("no more seeds")
            .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> env.step(nothing(env), batch, result))
            .hasMessageContaining("earlier call has failed");
      }
    }
  }

  @Test
  void wrongArgumentsAreReportedAndDoNoHarm() {
    try (VectorEnv env = env(settings(2, 1), new TestScenario(1, 5))) {
      ObservationBatch batch = batch(env);
      env.reset(batch);
      assertThatThrownBy(() -> env.step(new Action[1], batch, result(env)))
          .hasMessageContaining("2")
          .hasMessageContaining("1");
      assertThatThrownBy(() -> env.step(new Action[2], batch, result(env)))
          .hasMessageContaining("row 0");
      assertThatThrownBy(() -> env.step(nothing(env), batch.slice(0, 1), result(env)))
          .hasMessageContaining("2 rows");
      assertThatThrownBy(
              () -> env.step(nothing(env), batch.only(Set.of(Modality.POV)), result(env)))
          .hasMessageContaining("destination");
      env.step(nothing(env), batch, result(env));
    }
  }

  @Test
  void rejectsMemoryThatTheThreadsCannotReach() {
    try (Arena confined = Arena.ofConfined();
        VectorEnv env = env(settings(2, 2), new TestScenario(1, 5))) {
      assertThatThrownBy(() -> env.reset(ObservationBatch.allocate(SPEC, 2, confined)))
          .hasMessageContaining("shared arena");
    }
  }

  @Test
  void settingsReportAllProblemsAtOnce() {
    assertThatThrownBy(() -> new EnvSettings(0, 65, 101, SPEC, "auto", 0))
        .hasMessageContaining("envs")
        .hasMessageContaining("players")
        .hasMessageContaining("frameSkip")
        .hasMessageContaining("threads");
  }

  private List<ByteBuffer> rollout(int threads) {
    List<ByteBuffer> slots = new ArrayList<>();
    try (VectorEnv env = env(settings(7, threads).withFrameSkip(2), new TestScenario(1, 11))) {
      ObservationBatch batch = batch(env);
      StepResult result = result(env);
      Random random = new Random(9);
      env.reset(batch);
      for (int i = 0; i < 40; i++) {
        env.step(randomActions(random, env.rows()), batch, result);
        for (ObservationSpec.Entry entry : SPEC.entries()) {
          slots.add(ByteBuffer.wrap(bytes(batch.segment(entry.modality()), Long.MAX_VALUE)));
          slots.add(
              ByteBuffer.wrap(
                  bytes(result.finalObservations().segment(entry.modality()), Long.MAX_VALUE)));
        }
        slots.add(
            ByteBuffer.wrap(Arrays.toString(result.reward()).getBytes(StandardCharsets.UTF_8)));
      }
    }
    return slots;
  }

  private VectorEnv env(EnvSettings settings, Scenario scenario) {
    return new BatchedVectorEnv(
        settings,
        source(scenario),
        end -> {
          finished.add(end);
          finishedTicks.add(end.ticks());
        },
        StampCaster::new);
  }

  private static EpisodeSource source(Scenario scenario) {
    return (env, number) -> new Episode(scenario, 10L * env + number);
  }

  private static EnvSettings settings(int envs, int threads) {
    return EnvSettings.of(envs, SPEC).withThreads(threads);
  }

  private ObservationBatch batch(VectorEnv env) {
    return ObservationBatch.allocate(env.spec(), env.rows(), arena);
  }

  private StepResult result(VectorEnv env) {
    return new StepResult(batch(env));
  }

  private static int stepUntilEnd(
      VectorEnv env, ObservationBatch batch, StepResult result, int keys) {
    Action[] actions = nothing(env);
    actions[0].setKeys(keys);
    int steps = 0;
    do {
      env.step(actions, batch, result);
      steps++;
    } while (!result.ended(0));
    return steps;
  }

  private static EnvState[] states(VectorEnv env) {
    EnvState[] states = new EnvState[env.envs()];
    Arrays.setAll(states, env::state);
    return states;
  }

  private static Action[] nothing(VectorEnv env) {
    Action[] actions = new Action[env.rows()];
    Arrays.setAll(actions, row -> new Action());
    return actions;
  }

  private static Action[] randomActions(Random random, int rows) {
    Action[] actions = new Action[rows];
    for (int row = 0; row < rows; row++) {
      int keys = random.nextInt(Keys.ALL + 1);
      keys = random.nextInt(10) == 0 ? keys : keys & ~Keys.JUMP;
      actions[row] =
          new Action()
              .setKeys(keys)
              .turn(random.nextFloat() * 20 - 10, random.nextFloat() * 90 - 45);
    }
    return actions;
  }

  private static void assertSame(ObservationBatch a, ObservationBatch b) {
    for (ObservationSpec.Entry entry : a.spec().entries()) {
      assertThat(a.segment(entry.modality()).mismatch(b.segment(entry.modality())))
          .as(entry.modality().key())
          .isEqualTo(-1);
    }
  }

  private static byte[] bytes(MemorySegment segment, long length) {
    return segment.asSlice(0, Math.min(length, segment.byteSize())).toArray(ValueLayout.JAVA_BYTE);
  }
}
