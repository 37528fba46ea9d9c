package dev.mattock.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mattock.engine.content.ContentException;
import dev.mattock.training.learner.Ppo;
import dev.mattock.training.learner.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSettingsFileTest {
  private static final TrainingSettings DEFAULTS = TrainingSettings.defaults(2);

  @Test
  void defaultsTravelThroughTheFile() {
    assertThat(roundTrip(DEFAULTS)).isEqualTo(DEFAULTS);
  }

  @Test
  void everySettingTravelsThroughTheFileToTheLastBit() {
    Ppo.Settings ppo =
        new Ppo.Settings(
            Schedule.linear(1 / 3e3, 1e-7),
            5,
            77,
            0.1 + 0.2,
            OptionalDouble.of(0.7),
            Schedule.linear(0.013, 1 / 3e4),
            0.25,
            1 / 3.0,
            0.997,
            0.93,
            false,
            OptionalDouble.of(0.02));
    TrainingSettings settings =
        new TrainingSettings(
            "tasks/my \"own\" task.yaml",
            Long.MIN_VALUE,
            Long.MAX_VALUE / 3,
            new TrainingSettings.Collection(5, 6, 7, 48, 2, 9, 1 / 7.0),
            3,
            "gpu",
            "reference",
            100,
            ppo,
            new TrainingSettings.Saving(11, 0, 13, 14));

    assertThat(roundTrip(settings)).isEqualTo(settings);
  }

  /** As a line from a number to itself, it would be off by a rounding error here and there. */
  @Test
  void aConstantStaysConstant() {
    TrainingSettings read = read("ppo: {entropy: 0.01, last_entropy: 0.01}");

    assertThat(read.ppo().entropyCoefficient()).isEqualTo(Schedule.constant(0.01));
    assertThat(read("ppo: {entropy: 0.02}").ppo().entropyCoefficient())
        .isEqualTo(Schedule.linear(0.02, 0.01));
  }

  @Test
  void aScheduleThatTheFileCannotSayIsNotSavedAsAnother() {
    Ppo.Settings ppo = DEFAULTS.ppo();
    Ppo.Settings cosine =
        new Ppo.Settings(
            Schedule.cosine(1e-3, 1e-4),
            ppo.epochs(),
            ppo.minibatch(),
            ppo.clip(),
            ppo.valueClip(),
            ppo.entropyCoefficient(),
            ppo.valueCoefficient(),
            ppo.maxGradientNorm(),
            ppo.gamma(),
            ppo.lambda(),
            ppo.normaliseAdvantage(),
            ppo.targetKl());

    assertThatThrownBy(() -> TrainingSettingsFile.toJson(with(cosine)))
        .hasMessageContaining("learning_rate must be constant or linear");
  }

  @Test
  void whatIsLeftOutKeepsItsDefault(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), "envs: 7\nppo:\n  epochs: 9\n");
    TrainingSettings read = TrainingSettingsFile.read(file, DEFAULTS);

    assertThat(read.collection().envs()).isEqualTo(7);
    assertThat(read.collection().rollout()).isEqualTo(DEFAULTS.collection().rollout());
    assertThat(read.ppo().epochs()).isEqualTo(9);
    assertThat(read.ppo().minibatch()).isEqualTo(DEFAULTS.ppo().minibatch());
    assertThat(read.task()).isEqualTo(DEFAULTS.task());
  }

  @Test
  void allProblemsAreToldAtOnceWithTheirLines() {
    List<String> problems =
        problems(
            """
            envs: 0
            rolout: 12
            size: large
            ppo:
              gamma: 2
              entrpy: 0.1
            fresh_seeds: 20.5
            seed_pool: 20
            device: tpu
            renderer: vectr
            """);

    assertThat(problems).hasSize(8).allMatch(problem -> problem.startsWith("my.yaml:"));
    assertThat(problems.get(0)).startsWith("my.yaml:1: ").contains("envs", "0");
    assertThat(problems.get(1)).startsWith("my.yaml:2: ").contains("rolout", "\"rollout\"");
    assertThat(problems.get(2)).startsWith("my.yaml:3: ").contains("size");
    assertThat(problems.get(3)).startsWith("my.yaml:5: ").contains("gamma", "2");
    assertThat(problems.get(4)).startsWith("my.yaml:6: ").contains("entrpy", "\"entropy\"");
    assertThat(problems.get(5)).startsWith("my.yaml:7: ").contains("fresh_seeds", "20.5");
    assertThat(problems.get(6)).startsWith("my.yaml:9: ").contains("device", "tpu", "\"cpu\"");
    assertThat(problems.get(7)).startsWith("my.yaml:10: ").contains("renderer", "vectr", "auto");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed: 1.5|seed",
        "steps: 0|steps",
        "ppo: 3|ppo",
        "- envs|my.yaml:1",
        "envs: [|my.yaml:",
        "threads: 5000|threads",
        "frame_skip: 101|frame_skip",
        "hidden: 4|hidden"
      })
  void nonsenseIsRefused(String text, String words) {
    assertThat(problems(text).getFirst()).contains(words);
  }

  @Test
  void settingsCheckThemselves() {
    TrainingSettings.Collection wrong =
        new TrainingSettings.Collection(0, 1, 4, 64, 3, 256, Double.NaN);
    ContentException thrown =
        catchThrowableOfType(
            ContentException.class,
            () ->
                new TrainingSettings(
                    "t", 1, 0, wrong, 1, "abacus", "auto", 64, DEFAULTS.ppo(), DEFAULTS.saving()));

    assertThat(thrown.problems())
        .containsExactly(
            "steps must be at least 1, but is 0",
            "envs must be in 1..65536, but is 0",
            "rollout must be in 2..65536, but is 1",
            "fresh_seeds must be in 0..256, the seed_pool, but is NaN",
            "unknown device \"abacus\": choose one of auto, cpu, gpu");
  }

  private static TrainingSettings with(Ppo.Settings ppo) {
    return new TrainingSettings(
        DEFAULTS.task(),
        DEFAULTS.seed(),
        DEFAULTS.steps(),
        DEFAULTS.collection(),
        DEFAULTS.threads(),
        DEFAULTS.device(),
        DEFAULTS.renderer(),
        DEFAULTS.hidden(),
        ppo,
        DEFAULTS.saving());
  }

  private static TrainingSettings roundTrip(TrainingSettings settings) {
    return read(TrainingSettingsFile.toJson(settings));
  }

  private static TrainingSettings read(String text) {
    return TrainingSettingsFile.read("my.yaml", text, DEFAULTS);
  }

  private static List<String> problems(String text) {
    return catchThrowableOfType(ContentException.class, () -> read(text)).problems();
  }
}
