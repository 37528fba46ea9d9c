package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded episodes, from {@code eval} and {@code replay record} to {@code verify}. */
class ReplayCommandTest {
  static final String TASK =
      """
      world: {generator: flat, time: 6000}
      rules: {daylightCycle: false, breakSpeed: 5}
      spawn: {facing: random}
      instruction: Dig up one block of dirt.
      goal: {have: dirt}
      reward: {success: 1}
      budgetTicks: 120
      """;

  @TempDir private Path folder;
  private Path task;
  private Path out;

  @BeforeEach
  void writeTask() throws IOException {
    task = Files.writeString(folder.resolve("dig.yaml"), TASK);
    out = folder.resolve("replays");
  }

  private Path recorded() throws IOException {
    Shell.mattock("replay", "record", "--agent", "random", "--task", task, "--out", out).isDone();
    List<Path> files = replays(out);
    assertThat(files).hasSize(1);
    return files.getFirst();
  }

  private static List<Path> replays(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".mattock")).sorted().toList();
    }
  }

  @Test
  void whatIsRecordedIsVerifiedWithoutTheFileOfItsTask() throws IOException {
    Path replay = recorded();
    Files.delete(task);
    Map<String, Object> verified = Shell.mattock("replay verify --json", replay).isDone().json();
    assertThat(verified).containsEntry("verified", true).containsEntry("firstMismatchTick", -1);
    assertThat((int) verified.get("ticks")).isBetween(1, 120);
    assertThat((String) verified.get("finalHash")).matches("[0-9a-f]{16}");
    Map<String, Object> info = Shell.mattock("replay info --json", replay).isDone().json();
    assertThat(info)
        .containsEntry("agent", "random")
        .containsEntry("ticks", verified.get("ticks"))
        .containsEntry("finalHash", verified.get("finalHash"));
  }

  @Test
  void aReplayIsNeverWrittenOverAnother() throws IOException {
    byte[] first = Files.readAllBytes(recorded());
    Shell.mattock("replay", "record", "--agent", "random", "--task", task, "--out", out).isDone();
    List<Path> files = replays(out);
    assertThat(files).hasSize(2);
    assertThat(files).allSatisfy(file -> assertThat(file).hasBinaryContent(first));
    Map<String, Object> all =
        Shell.mattock("replay verify --json", files.toArray(Path[]::new)).isDone().json();
    assertThat(all).containsEntry("files", 2).containsEntry("verified", true);
  }

  @Test
  void aFolderIsAllReplaysInIt() throws IOException {
    Path replay = recorded();
    Files.copy(replay, out.resolve("copy.mattock"));
    assertThat(Shell.mattock("replay verify --json", out).isDone().json())
        .containsEntry("files", 2)
        .containsEntry("verified", true);
  }

  @Test
  void aSuccessThatIsNoneIsFound() throws Exception {
    Path honest = recorded();
    Content content = Content.load();
    Replay replay = ReplayFile.read(honest, content);
    assertThat(replay.about()).containsEntry(Replay.SUCCEEDED, "false");
    Map<String, String> about = new HashMap<>(replay.about());
    about.put(Replay.SUCCEEDED, "true");
    Path forged = folder.resolve("forged.mattock");
    ReplayFile.write(
        forged,
        new Replay(
            replay.start(),
            ImmutableMap.copyOf(about),
            replay.actions(),
            replay.hashes(),
            replay.annotations()),
        content);

    Shell.Answer answer = Shell.mattock("replay verify", honest, forged);

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("forged.mattock: claims to succeed");
  }

  @Test
  void damagedReplaysAreOneLineEachAndNoDamageGoesUnnoticed() throws IOException {
    Path replay = recorded();
    byte[] whole = Files.readAllBytes(replay);
    Path damaged = folder.resolve("damaged.mattock");
    for (int cut : new int[] {0, 1, 11, whole.length / 2, whole.length - 1}) {
      Files.write(damaged, Arrays.copyOf(whole, cut));
      assertThat(Shell.mattock("replay info", damaged).isWrongInput(1).err())
          .as("cut to %d bytes", cut)
          .contains("damaged.mattock");
    }
    for (int at = 0; at < whole.length; at += 1 + whole.length / 7) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      Files.write(damaged, flipped);
      assertThat(Shell.mattock("replay info", damaged).isWrongInput(1).err())
          .as("a bit of byte %d flipped", at)
          .contains("damaged.mattock");
    }
    Shell.Answer json = Shell.mattock("replay verify --json", damaged);
    assertThat(json.status()).isEqualTo(2);
    assertThat(json.json()).containsOnlyKeys("error");
  }

  @Test
  void filesThatAreNoReplaysAreOneLine() throws IOException {
    assertThat(Shell.mattock("replay verify", folder.resolve("none")).isWrongInput(1).err())
        .contains("no such file");
    Shell.mattock("replay verify", folder).isWrongInput(1);
    Shell.mattock("replay verify", task).isWrongInput(1);
  }

  @Test
  void picturesAreExportedAsOftenAsAsked() throws IOException {
    Path replay = recorded();
    Path pictures = folder.resolve("pictures");
    Map<String, Object> done =
        Shell.mattock(
                "replay",
                "export",
                replay,
                "--png",
                pictures,
                "--every",
                50,
                "--width",
                32,
                "--height",
                16,
                "--json")
            .isDone()
            .json();
    try (Stream<Path> files = Files.list(pictures)) {
      assertThat(files.count()).isEqualTo((int) done.get("pictures")).isGreaterThan(1);
    }
    Path never = folder.resolve("never");
    for (String wrong : List.of("--every 0", "--width 0", "--player 1", "--renderer foo")) {
      String[] option = wrong.split(" ", -1);
      Shell.mattock("replay", "export", replay, "--png", never, option[0], option[1])
          .isWrongInput(1);
    }
    Shell.mattock("replay", "export", replay, "--png", task).isWrongInput(1);
    assertThat(never).doesNotExist();
  }

  @Test
  void evaluationTellsWhatScriptsRelyOn() throws IOException {
    Shell.Answer answer =
        Shell.mattock(
            "eval",
            "--agent",
            "random",
            "--task",
            task,
            "--episodes",
            6,
            "--envs",
            4,
            "--threads",
            1,
            "--out",
            out,
            "--json");
    Map<String, Object> result = answer.isDone().json();
    assertThat(result).containsEntry("episodes", 6).containsKeys("reads", "replays");
    double rate = (double) result.get("successRate");
    assertThat((double) result.get("low")).isBetween(0.0, rate);
    assertThat((double) result.get("high")).isBetween(rate, 1.0);
    Map<?, ?> one = (Map<?, ?>) ((List<?>) result.get("tasks")).getFirst();
    assertThat(one.keySet().stream().map(Object::toString))
        .containsExactlyInAnyOrder("id", "successes", "episodes", "meanTicks");
    assertThat((int) one.get("successes")).isEqualTo((int) Math.round(6 * rate));
    List<Path> files = replays(out);
    assertThat(files).hasSize(6);
    Map<String, Object> verified =
        Shell.mattock("replay verify --json", files.toArray(Path[]::new)).isDone().json();
    assertThat(verified).containsEntry("verified", true).containsEntry("files", 6);
  }
}
