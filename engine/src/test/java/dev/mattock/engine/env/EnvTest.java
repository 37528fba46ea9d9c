package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.TestWorlds;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvTest {
  private static final ObservationSpec SPEC =
      ObservationSpec.of(
          TestWorlds.CONTENT,
          RenderSettings.TRAINING,
          Set.of(Modality.POV, Modality.LOCATION_STATS, Modality.WORLD));

  @Test
  void goesThroughAnEpisode() {
    try (Env env = Env.create(new TestScenario(1, 6), SPEC, 4, "reference")) {
      ObservationBatch first = env.reset(0);
      assertThat(first.locationStat(0, 2)).isEqualTo(0.5f);
      assertThat(first.world(0)).isSameAs(env.world());

      Env.Step step = env.step(new Action().press(Keys.FORWARD));
      assertThat(step.reward()).isEqualTo(1 + 2 + 3 + 4);
      assertThat(step.ended()).isFalse();
      assertThat(env.observation().locationStat(0, 2)).isGreaterThan(0.6f);

      Env.Step last = env.step(new Action());
      assertThat(last.truncated()).isTrue();
      assertThat(last.terminated()).isFalse();
      assertThat(last.info().episodeTicks()).isEqualTo(6);
      assertThat(last.info().episodeReturn()).isEqualTo(21);
      assertThat(env.log().ticks()).isEqualTo(6);
    }
  }

  @Test
  void successTerminates() {
    try (Env env = Env.create(new TestScenario(1, 100), SPEC)) {
      env.reset(0);
      Env.Step step;
      do {
        step = env.step(new Action().press(Keys.JUMP));
      } while (!step.ended());

      assertThat(step.terminated()).isTrue();
      assertThat(step.truncated()).isFalse();
      assertThat(step.info().succeeded()).isTrue();
      assertThat(step.info().progress()).isEqualTo(1);
    }
  }

  @Test
  void seesTheGroundBelowAndTheSkyAbove() {
    try (Env env = Env.create(new TestScenario(1, 100), SPEC)) {
      env.reset(0);
      env.step(new Action().turn(90, 0));
      int groundRed = env.observation().pixelByte(0, 32 * 64 + 32);
      int groundBlue = env.observation().pixelByte(0, 2 * 64 * 64 + 32 * 64 + 32);
      env.step(new Action().turn(-180, 0));
      int skyBlue = env.observation().pixelByte(0, 2 * 64 * 64 + 32 * 64 + 32);

      assertThat(skyBlue).isGreaterThan(groundBlue).isGreaterThan(groundRed);
    }
  }

  @Test
  void mustBeResetBeforeTheFirstStepAndAfterTheEnd() {
    try (Env env = Env.create(new TestScenario(1, 1), SPEC)) {
      assertThatThrownBy(() -> env.step(new Action())).hasMessageContaining("reset");
      env.reset(0);
      env.step(new Action());
      assertThatThrownBy(() -> env.step(new Action())).hasMessageContaining("reset");
      env.reset(0);
      assertThat(env.step(new Action()).truncated()).isTrue();
    }
  }

  @Test
  void rejectsWhatItCannotDo() {
    assertThatThrownBy(() -> Env.create(new TestScenario(2, 1), SPEC))
        .hasMessageContaining("2 players");
    assertThatThrownBy(() -> Env.create(new TestScenario(1, 1), SPEC, 0, "auto"))
        .hasMessageContaining("frameSkip");
    assertThatThrownBy(() -> Env.create(new TestScenario(1, 1), SPEC, 1, "referense"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("reference");
  }
}
