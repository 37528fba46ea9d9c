package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VectorEnvTest {
  private final EnvFixture fixture = new EnvFixture();

  @AfterEach
  void freeMemory() {
    fixture.close();
  }

  @Test
  void heldKeysActOnEveryTickAndTheRestOnTheFirst() {
    try (VectorEnv env =
        fixture.env(EnvFixture.settings(1, 1).withFrameSkip(4), new TestScenario(1, 100))) {
      ObservationBatch batch = fixture.batch(env);
      env.reset(batch);
      Action action = new Action().setKeys(Keys.FORWARD | Keys.DROP).turn(10, 20).craft(3);
      env.step(new Action[] {action}, batch, fixture.result(env));
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
    try (VectorEnv env =
        fixture.env(EnvFixture.settings(1, 1).withFrameSkip(4), new TestScenario(1, 100))) {
      StepResult result = fixture.result(env);
      ObservationBatch batch = fixture.batch(env);
      env.reset(batch);
      env.step(EnvFixture.nothing(env), batch, result);
      env.step(EnvFixture.nothing(env), batch, result);

      assertThat(result.reward()[0]).isEqualTo(5 + 6 + 7 + 8);
      assertThat(result.episodeReturn()[0]).isEqualTo(36);
      assertThat(result.episodeTicks()[0]).isEqualTo(8);
      assertThat(result.ended(0)).isFalse();
    }
  }

  @Test
  void aSkipStopsAtTheEndOfTheEpisode() {
    try (VectorEnv env =
        fixture.env(EnvFixture.settings(1, 1).withFrameSkip(4), new TestScenario(1, 6))) {
      StepResult result = fixture.result(env);
      ObservationBatch batch = fixture.batch(env);
      env.reset(batch);
      env.step(EnvFixture.nothing(env), batch, result);
      env.step(EnvFixture.nothing(env), batch, result);

      assertThat(result.truncated()[0]).isTrue();
      assertThat(result.terminated()[0]).isFalse();
      assertThat(result.succeeded()[0]).isFalse();
      assertThat(result.reward()[0]).isEqualTo(5 + 6);
      assertThat(result.episodeTicks()[0]).isEqualTo(6);
    }
  }

  @Test
  void reachingTheGoalTerminatesAndDoesNotTruncate() {
    try (VectorEnv env = fixture.env(EnvFixture.settings(1, 1), new TestScenario(1, 100))) {
      StepResult result = fixture.result(env);
      ObservationBatch batch = fixture.batch(env);
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
    try (VectorEnv env = fixture.env(EnvFixture.settings(1, 1), new TestScenario(1, 100))) {
      ObservationBatch batch = fixture.batch(env);
      env.reset(batch);
      needed = stepUntilEnd(env, batch, fixture.result(env), Keys.JUMP);
    }
    try (VectorEnv env = fixture.env(EnvFixture.settings(1, 1), new TestScenario(1, needed))) {
      StepResult result = fixture.result(env);
      ObservationBatch batch = fixture.batch(env);
      env.reset(batch);
      stepUntilEnd(env, batch, result, Keys.JUMP);

      assertThat(result.terminated()[0]).isTrue();
      assertThat(result.truncated()[0]).isFalse();
    }
  }

  @Test
  void anEndedRowHasItsLastObservationAsideAndTheNextFirstInPlace() {
    try (VectorEnv env = fixture.env(EnvFixture.settings(2, 1), new TestScenario(1, 3))) {
      StepResult result = fixture.result(env);
      ObservationBatch batch = fixture.batch(env);
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
    try (VectorEnv env = fixture.env(EnvFixture.settings(3, 1), new TestScenario(1, 5))) {
      int slots = 8;
      ObservationBatch rollout =
          ObservationBatch.allocate(EnvFixture.SPEC, slots * 3, fixture.arena);
      MemorySegment pixels = rollout.segment(Modality.POV);
      env.reset(rollout.slice(0, 3));
      for (int slot = 1; slot < slots; slot++) {
        byte[] before = EnvFixture.bytes(pixels, slot * 3L * 12_288);
        env.step(EnvFixture.nothing(env), rollout.slice(3 * slot, 3), fixture.result(env));
        assertThat(EnvFixture.bytes(pixels, slot * 3L * 12_288)).isEqualTo(before);
        assertThat(rollout.pixelByte(3 * slot, 12_287)).isEqualTo((int) env.world(0).tick() & 0xFF);
      }
    }
  }

  @Test
  void playersEndOneByOneAndTheWorldGoesOn() {
    try (VectorEnv env =
        fixture.env(EnvFixture.settings(1, 1).withPlayers(2), new TestScenario(2, 30))) {
      StepResult result = fixture.result(env);
      ObservationBatch batch = fixture.batch(env);
      env.reset(batch);
      Action[] actions = {new Action().press(Keys.JUMP), new Action().press(Keys.FORWARD)};
      int first = 0;
      do {
        env.step(actions, batch, result);
        first++;
      } while (!result.ended(0));

      assertThat(result.terminated()).containsExactly(true, false);
      assertThat(result.idle()).containsExactly(false, false);
      assertThat(fixture.finished).isEmpty();

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
      assertThat(fixture.finished).hasSize(1);
      assertThat(fixture.finished.getFirst().terminated().get(0)).isTrue();
      assertThat(fixture.finished.getFirst().terminated().get(1)).isFalse();
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
        new BatchedVectorEnv(
            EnvFixture.settings(2, 2), EnvFixture.source(scenario), listener, StampCaster::new)) {
      ObservationBatch batch = fixture.batch(env);
      env.reset(batch);
      for (int i = 0; i < 8; i++) {
        env.step(EnvFixture.nothing(env), batch, fixture.result(env));
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
  void wrongArgumentsAreReportedAndDoNoHarm() {
    try (VectorEnv env = fixture.env(EnvFixture.settings(2, 1), new TestScenario(1, 5))) {
      ObservationBatch batch = fixture.batch(env);
      env.reset(batch);
      assertThatThrownBy(() -> env.step(new Action[1], batch, fixture.result(env)))
          .hasMessageContaining("2")
          .hasMessageContaining("1");
      assertThatThrownBy(() -> env.step(new Action[2], batch, fixture.result(env)))
          .hasMessageContaining("row 0");
      assertThatThrownBy(
              () -> env.step(EnvFixture.nothing(env), batch.slice(0, 1), fixture.result(env)))
          .hasMessageContaining("2 rows");
      assertThatThrownBy(
              () ->
                  env.step(
                      EnvFixture.nothing(env),
                      batch.only(Set.of(Modality.POV)),
                      fixture.result(env)))
          .hasMessageContaining("destination");
      env.step(EnvFixture.nothing(env), batch, fixture.result(env));
    }
  }

  @Test
  void settingsReportAllProblemsAtOnce() {
    assertThatThrownBy(() -> new EnvSettings(0, 65, 101, EnvFixture.SPEC, "auto", 0))
        .hasMessageContaining("envs")
        .hasMessageContaining("players")
        .hasMessageContaining("frameSkip")
        .hasMessageContaining("threads");
  }

  private static int stepUntilEnd(
      VectorEnv env, ObservationBatch batch, StepResult result, int keys) {
    Action[] actions = EnvFixture.nothing(env);
    actions[0].setKeys(keys);
    int steps = 0;
    do {
      env.step(actions, batch, result);
      steps++;
    } while (!result.ended(0));
    return steps;
  }
}
