package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.sim.Action;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VectorEnvThreadsTest {
  private static final TestScenario SCENARIO_OF_TWO_TICKS = new TestScenario(1, 2);

  private final EnvFixture fixture = new EnvFixture();

  @AfterEach
  void freeMemory() {
    fixture.close();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    List<ByteBuffer> one = rollout(1);

    assertThat(rollout(2).equals(one)).as("two threads").isTrue();
    assertThat(rollout(5).equals(one)).as("five threads").isTrue();
  }

  @Test
  void aRayCasterThatTakesWholeBatchesSeesTheSame() {
    AtomicInteger made = new AtomicInteger();
    Supplier<RayCaster> whole =
        () -> {
          made.incrementAndGet();
          return new StampCaster(true);
        };

    assertThat(rollout(3, whole).equals(rollout(1))).isTrue();
    assertThat(made).as("ray casters").hasValue(1);
  }

  @Test
  void resumedEnvsGoOnAsIfTheyHadNeverStopped() {
    TestScenario scenario = new TestScenario(2, 37);
    EnvSettings settings = EnvFixture.settings(3, 2).withPlayers(2).withFrameSkip(3);
    try (VectorEnv env = fixture.env(settings, scenario);
        VectorEnv resumed = fixture.env(settings.withThreads(1), scenario)) {
      Random random = new Random(5);
      ObservationBatch batch = fixture.batch(env);
      ObservationBatch other = fixture.batch(env);
      StepResult result = fixture.result(env);
      StepResult otherResult = fixture.result(env);
      env.reset(batch);
      for (int i = 0; i < 20; i++) {
        env.step(EnvFixture.randomActions(random, env.rows()), batch, result);
      }
      resumed.resume(states(env), other);
      assertSame(batch, other);
      for (int i = 0; i < 30; i++) {
        Action[] actions = EnvFixture.randomActions(random, env.rows());
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
    try (VectorEnv env = fixture.env(EnvFixture.settings(1, 1), new TestScenario(1, 5))) {
      EnvState[] foreign = {new EnvState(0, 99, new EpisodeLog(1))};
      assertThatThrownBy(() -> env.resume(foreign, fixture.batch(env)))
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
    try (VectorEnv env = fixture.env(EnvFixture.settings(1, 1), new TestScenario(1, 5))) {
      EnvState[] states = {new EnvState(0, 0, log)};
      assertThatThrownBy(() -> env.resume(states, fixture.batch(env)))
          .hasMessageContaining("tick 5");
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
          new BatchedVectorEnv(
              EnvFixture.settings(8, threads), failing, end -> {}, StampCaster::new)) {
        ObservationBatch batch = fixture.batch(env);
        StepResult result = fixture.result(env);
        env.reset(batch);
        env.step(EnvFixture.nothing(env), batch, result);
        assertThatThrownBy(() -> env.step(EnvFixture.nothing(env), batch, result))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("env 5")
            .hasMessageContaining("no more seeds")
            .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> env.step(EnvFixture.nothing(env), batch, result))
            .hasMessageContaining("earlier call has failed");
      }
    }
  }

  @Test
  void rejectsMemoryThatTheThreadsCannotReach() {
    try (Arena confined = Arena.ofConfined();
        VectorEnv env = fixture.env(EnvFixture.settings(2, 2), new TestScenario(1, 5))) {
      assertThatThrownBy(() -> env.reset(ObservationBatch.allocate(EnvFixture.SPEC, 2, confined)))
          .hasMessageContaining("shared arena");
    }
  }

  private List<ByteBuffer> rollout(int threads) {
    return rollout(threads, StampCaster::new);
  }

  private List<ByteBuffer> rollout(int threads, Supplier<RayCaster> caster) {
    List<ByteBuffer> slots = new ArrayList<>();
    try (VectorEnv env =
        new BatchedVectorEnv(
            EnvFixture.settings(7, threads).withFrameSkip(2),
            EnvFixture.source(new TestScenario(1, 11)),
            fixture.finished::add,
            caster)) {
      ObservationBatch batch = fixture.batch(env);
      StepResult result = fixture.result(env);
      Random random = new Random(9);
      env.reset(batch);
      for (int i = 0; i < 40; i++) {
        env.step(EnvFixture.randomActions(random, env.rows()), batch, result);
        for (ObservationSpec.Entry entry : EnvFixture.SPEC.entries()) {
          slots.add(
              ByteBuffer.wrap(EnvFixture.bytes(batch.segment(entry.modality()), Long.MAX_VALUE)));
          slots.add(
              ByteBuffer.wrap(
                  EnvFixture.bytes(
                      result.finalObservations().segment(entry.modality()), Long.MAX_VALUE)));
        }
        slots.add(
            ByteBuffer.wrap(Arrays.toString(result.reward()).getBytes(StandardCharsets.UTF_8)));
      }
    }
    return slots;
  }

  private static EnvState[] states(VectorEnv env) {
    EnvState[] states = new EnvState[env.envs()];
    Arrays.setAll(states, env::state);
    return states;
  }

  private static void assertSame(ObservationBatch a, ObservationBatch b) {
    for (ObservationSpec.Entry entry : a.spec().entries()) {
      assertThat(a.segment(entry.modality()).mismatch(b.segment(entry.modality())))
          .as(entry.modality().key())
          .isEqualTo(-1);
    }
  }
}
