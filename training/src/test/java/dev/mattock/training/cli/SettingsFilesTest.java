package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Task and settings files that a person got wrong: every problem, with file and line. */
class SettingsFilesTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void everyProblemOfASettingsFileIsToldInOneGo() throws IOException {
    Path config =
        file(
            "bad.yaml",
            """
            taks: collect_log
            envs: many
            rollout: 1
            device: tpu
            ppo:
              learningrate: 0.1
              clip: 7
            seed_pool: 4
            fresh_seeds: 5
            """);
    assertThat(Shell.mattock("train --config", config).isWrongInput(7).problems())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(config + ":1: unknown key \"taks\": did you mean \"task\"?"),
            line -> assertThat(line).startsWith(config + ":2: envs must be").endsWith("\"many\""),
            line -> assertThat(line).startsWith(config + ":3: rollout must be").endsWith("is 1"),
            line -> assertThat(line).startsWith(config + ":4: unknown device \"tpu\""),
            line -> assertThat(line).startsWith(config + ":6: ").contains("\"learning_rate\""),
            line -> assertThat(line).startsWith(config + ":7: clip must be").endsWith("is 7"),
            line ->
                assertThat(line).startsWith(config + ":9: fresh_seeds must be").endsWith("is 5"));
  }

  @Test
  void malformedEmptyAndBinaryFilesAreOneLineEach() throws IOException {
    assertThat(Shell.mattock("train --config", file("a.yaml", "a: [1, 2\nb: }")).err())
        .contains("a.yaml:2: malformed YAML");
    Shell.mattock("train --config", file("b.yaml", "")).isWrongInput(1);
    Path binary = folder.resolve("c.yaml");
    Files.write(binary, new byte[] {-1, -2, 0});
    assertThat(Shell.mattock("train --config", binary).isWrongInput(1).err()).contains("UTF-8");
    Shell.mattock("train --config", folder).isWrongInput(1);
  }

  @Test
  void theProblemsOfSeveralTaskFilesAreToldTogether() throws IOException {
    Path good =
        file(
            "good.yaml",
            """
            world: {generator: flat, time: 6000}
            spawn: {facing: random}
            instruction: Dig up one block of dirt.
            goal: {have: dirt}
            reward: {success: 1}
            budgetTicks: 40
            """);
    Path unknownItem =
        file("item.yaml", Files.readString(good).replace("have: dirt", "have: dirtt"));
    Path unknownKey = file("key.yaml", Files.readString(good).replace("budgetTicks", "budgetTick"));
    Shell.Answer answer =
        Shell.mattock("tasks validate", good, unknownItem, unknownKey, folder.resolve("no.yaml"));
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).contains("ok  ");
    assertThat(answer.problems())
        .anyMatch(line -> line.startsWith(unknownItem + ":4: ") && line.contains("\"dirt\"?"))
        .anyMatch(line -> line.startsWith(unknownKey + ":6: ") && line.contains("\"budgetTicks\"?"))
        .anyMatch(line -> line.contains("no.yaml"));
    assertThat(Shell.mattock("tasks validate", good).isDone().out()).startsWith("ok  ");
  }

  @Test
  void aTaskThatCanStartNowhereIsNotValid() throws IOException {
    Path task =
        file(
            "nowhere.yaml",
            """
            world: {generator: flat, time: 6000}
            spawn: {near: "#logs", distance: [4, 12], facing: random}
            instruction: Find a tree where there is none.
            goal: {have: "#logs"}
            reward: {success: 1}
            budgetTicks: 40
            """);
    assertThat(Shell.mattock("tasks validate", task).isWrongInput(1).err())
        .contains("nowhere.yaml:2: ", "never has");
  }
}
