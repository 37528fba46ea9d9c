package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go on, that cannot, and the policies in them. */
class RunFoldersTest {
  private static final String CONFIG =
      """
      envs: 2
      rollout: 4
      size: 36
      stack: 1
      hidden: 8
      seed_pool: 2
      threads: 1
      steps: 24
      checkpoint_updates: 1
      validation_updates: 0
      validation_episodes: 1
      ppo: {minibatch: 8, epochs: 1}
      """;

  @TempDir private static Path shared;
  private static Path task;
  private static Path config;

  /** Three updates, each with its checkpoint. */
  private static Path trained;

  @TempDir private Path folder;

  @BeforeAll
  static void trainOnce() throws IOException {
    task = Files.writeString(shared.resolve("dig.yaml"), ReplayCommandTest.TASK);
    config = Files.writeString(shared.resolve("small.yaml"), CONFIG);
    trained = shared.resolve("trained");
    Shell.Answer answer =
        Shell.mattock("train", "--config", config, "--task", task, "--out", trained, "--json");
    assertThat(answer.isDone().json())
        .containsEntry("steps", 24)
        .containsEntry("finished", true)
        .containsEntry("out", trained.toString());
    assertThat(answer.err()).contains("device: CPU", "./mattock eval --agent policy:" + trained);
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> all = Files.walk(trained)) {
      for (Path from : all.toList()) {
        Path to = copy.resolve(trained.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
    return copy;
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
  }

  private static Path latest(Path run) {
    return run.resolve("checkpoints").resolve("latest");
  }

  private static Path previous(Path run) {
    return run.resolve("checkpoints").resolve("previous");
  }

  @Test
  void aRunIsNotBegunOverAnother() throws IOException {
    Path run = copy();
    byte[] before = Files.readAllBytes(latest(run));
    assertThat(Shell.mattock("train", "--config", config, "--out", run).isWrongInput(1).err())
        .contains("holds a run already", "--resume", "--out");
    assertThat(latest(run)).hasBinaryContent(before);
  }

  @Test
  void nothingIsResumedWhereThereIsNoRun() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("file"), "precious");
    for (Path wrong : List.of(folder.resolve("none"), empty, file)) {
      assertThat(Shell.mattock("train --resume", wrong).isWrongInput(1).err())
          .contains(wrong.toString(), "there is no run to resume");
    }
    assertThat(empty).isEmptyDirectory();
    assertThat(folder.resolve("none")).doesNotExist();
    assertThat(file).hasContent("precious");
  }

  @Test
  void moreStepsAreRememberedByTheRun() throws IOException {
    Path run = copy();
    assertThat(Shell.mattock("train", "--resume", run, "--steps", 32, "--json").isDone().json())
        .containsEntry("steps", 32)
        .containsEntry("finished", true);
    assertThat(Shell.mattock("train --json --resume", run).isDone().json())
        .containsEntry("steps", 32)
        .containsEntry("finished", true);
  }

  @Test
  void fewerStepsThanWereMadeAreRefused() throws IOException {
    Path run = copy();
    assertThat(Shell.mattock("train", "--resume", run, "--steps", 8).isWrongInput(1).err())
        .contains("--steps 8 is less than the 24");
  }

  @Test
  void optionsThatWouldChangeTheRunAreRefused() throws IOException {
    assertThat(
            Shell.mattock("train", "--resume", copy(), "--envs", 3, "--task", "x", "--seed", 2)
                .isWrongInput(1)
                .err())
        .contains("leave out --task, --envs, --seed");
  }

  @Test
  void aDamagedCheckpointIsLeftForTheOneBeforeItAloud() throws IOException {
    Path run = copy();
    flip(latest(run));
    Shell.Answer answer = Shell.mattock("train --json --resume", run).isDone();
    assertThat(answer.json()).containsEntry("steps", 24).containsEntry("finished", true);
    assertThat(answer.err()).contains("latest: is damaged", "going back", "latest.damaged");
  }

  @Test
  void withBothCheckpointsDamagedNothingIsTouched() throws IOException {
    Path run = copy();
    flip(latest(run));
    Files.write(previous(run), Arrays.copyOf(Files.readAllBytes(previous(run)), 100));
    byte[] damaged = Files.readAllBytes(latest(run));
    byte[] metrics = Files.readAllBytes(run.resolve("metrics.jsonl"));
    assertThat(Shell.mattock("train --resume", run).isWrongInput(1).err())
        .contains("no checkpoint can be read", "latest", "previous");
    assertThat(latest(run)).hasBinaryContent(damaged);
    assertThat(run.resolve("metrics.jsonl")).hasBinaryContent(metrics);
  }

  @Test
  void brokenMissingAndOtherSettingsAreOneLine() throws IOException {
    Path run = copy();
    Path settings = run.resolve("settings.json");
    String good = Files.readString(settings);
    byte[] metrics = Files.readAllBytes(run.resolve("metrics.jsonl"));
    Files.writeString(settings, good.substring(0, good.length() / 2));
    assertThat(Shell.mattock("train --resume", run).isWrongInput(1).err())
        .contains("settings.json:", "malformed");
    Files.writeString(settings, good.replace("\"stack\" : 1", "\"stack\" : 2"));
    assertThat(Shell.mattock("train --resume", run).isWrongInput(1).err())
        .contains("cannot be resumed");
    Files.writeString(settings, good.replace("\"envs\" : 2", "\"envs\" : 3"));
    assertThat(Shell.mattock("train --resume", run).isWrongInput(1).err())
        .contains("it holds 2 envs, but the run has 3");
    Files.delete(settings);
    assertThat(Shell.mattock("train --resume", run).isWrongInput(1).err())
        .contains("settings.json: cannot be read (no such file");
    assertThat(run.resolve("metrics.jsonl")).hasBinaryContent(metrics);
    Files.writeString(settings, good);
    assertThat(Shell.mattock("train --json --resume", run).isDone().json())
        .containsEntry("steps", 24);
  }

  @Test
  void aRunAndItsPolicyKeepTheTaskThatTheyWereTrainedOn() throws IOException {
    Path gone = Files.writeString(folder.resolve("gone.yaml"), ReplayCommandTest.TASK);
    Path run = folder.resolve("run");
    Shell.mattock("train", "--config", config, "--task", gone, "--out", run).isDone();
    Files.writeString(gone, "nothing: of use");
    assertThat(Shell.mattock("train", "--resume", run, "--steps", 32, "--json").isDone().json())
        .containsEntry("finished", true);
    Files.delete(gone);
    Path replays = folder.resolve("replays");
    assertThat(
            Shell.mattock("eval --episodes 1 --agent policy:" + run + " --out", replays)
                .isDone()
                .out())
        .contains("Dig up one block of dirt.");
  }

  @Test
  void aTaskThatIsGoneIsOneLine() throws IOException {
    Path run = copy();
    Files.delete(run.resolve("task.yaml"));
    Path settings = run.resolve("settings.json");
    String good = Files.readString(settings);
    Files.writeString(settings, good.replace(task.toString(), "collect_logg"));
    assertThat(Shell.mattock("train --resume", run).isWrongInput(1).err())
        .contains("unknown task \"collect_logg\": did you mean \"collect_log\"?");
    Files.writeString(settings, good.replace(task.toString(), folder + "/gone.yaml"));
    assertThat(Shell.mattock("train --resume", run).isWrongInput(1).err()).contains("gone.yaml");
  }

  @Test
  void aPolicyIsEvaluatedOnItsOwnTaskWithWhatItReads() throws IOException {
    Shell.Answer answer =
        Shell.mattock(
            "eval",
            "--agent",
            "policy:" + trained,
            "--episodes",
            2,
            "--envs",
            2,
            "--threads",
            1,
            "--device",
            "gpu",
            "--out",
            folder.resolve("replays"),
            "--json");
    Map<String, Object> result = answer.isDone().json();
    assertThat(result)
        .containsEntry("episodes", 2)
        .containsEntry("reads", List.of("pov", "inventory", "life_stats"));
    assertThat(answer.err()).containsPattern("device: (GPU|WARNING.*falling back to the CPU)");
  }

  @Test
  void aDamagedPolicyIsOneLine() throws IOException {
    Path run = copy();
    flip(run.resolve("checkpoints").resolve("best"));
    assertThat(Shell.mattock("eval --agent policy:" + run).isWrongInput(1).err())
        .contains("best: is damaged");
  }

  @Test
  void aFolderWithoutAPolicyIsOneLine() {
    assertThat(Shell.mattock("eval --agent policy:" + folder).isWrongInput(1).err())
        .contains("no such checkpoint");
  }
}
