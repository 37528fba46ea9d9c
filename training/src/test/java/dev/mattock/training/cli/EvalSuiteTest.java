package dev.mattock.training.cli;

import static dev.mattock.training.cli.Shell.mattock;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over a suite: what it tells, what it keeps, and how it goes on after it was cut off. */
class EvalSuiteTest {
  private static final String TASKS = "blocks/oak_log,wood/stick";

  @TempDir private Path folder;

  private Shell.Answer eval(Object... more) {
    return mattock(
        Stream.concat(
                Stream.of("eval", "--agent", "oracle", "--suite", "jarvis1", "--only", TASKS),
                Stream.concat(
                    Stream.of("--episodes", 2, "--validation", "--json"), Stream.of(more)))
            .toArray());
  }

  @Test
  void countsEachTaskAndKeepsEveryEpisode() throws IOException {
    Map<String, Object> json = eval("--threads", 2, "--out", folder).isDone().json();

    assertThat(json)
        .containsEntry("suite", "jarvis1")
        .containsEntry("episodes", 4)
        .containsEntry("reads", List.of("world"))
        .containsKeys("successRate", "low", "high", "causes");
    assertThat(json.get("tasks").toString()).contains("id=wood/stick", "id=blocks/oak_log");
    List<String> lines = Files.readAllLines(folder.resolve(EpisodeJournal.FILE));
    assertThat(lines).hasSize(4);
    assertThat(folder.resolve("report.txt")).content().contains("success: ", "group wood");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".mattock"))).hasSize(4);
    }
  }

  @Test
  void goesOnWhereItWasCutOff() throws IOException {
    Map<String, Object> whole = eval("--threads", 1, "--out", folder).isDone().json();
    Path journal = folder.resolve(EpisodeJournal.FILE);
    List<String> lines = Files.readAllLines(journal);
    Files.writeString(journal, lines.get(0) + "\n" + lines.get(1).substring(0, 20));

    Map<String, Object> again = eval("--threads", 1, "--resume", folder).isDone().json();

    assertThat(again).containsEntry("tasks", whole.get("tasks"));
    assertThat(Files.readAllLines(journal))
        .map(EvalSuiteTest::withoutReplay)
        .containsExactlyInAnyOrderElementsOf(
            lines.stream().map(EvalSuiteTest::withoutReplay).toList());
  }

  /** Replays are never written over: those of episodes that are played again get other names. */
  private static String withoutReplay(String line) {
    return line.substring(0, line.indexOf("\"replay\""));
  }

  @Test
  void aDoubtfulTaskIsPlayedMore() {
    Map<String, Object> json =
        mattock(
                "eval",
                "--agent",
                "random",
                "--suite",
                "jarvis1",
                "--only",
                "food/apple",
                "--episodes",
                1,
                "--doubtful",
                2,
                "--out",
                folder,
                "--json")
            .isDone()
            .json();

    assertThat(json).containsEntry("episodes", 1).containsEntry("successRate", 0.0);
    assertThat(json.get("tasks").toString()).contains("successes=0, episodes=3", "causes={");
  }

  @Test
  void aJournalThatIsNoneIsOneLine() throws IOException {
    Files.writeString(
        folder.resolve(EpisodeJournal.FILE),
        "{\"task\": 3, \"what\": 1}\n",
        StandardOpenOption.CREATE);

    mattock("eval", "--agent", "oracle", "--suite", "jarvis1", "--only", TASKS, "--resume", folder)
        .isWrongInput(1);
  }

  @Test
  void tellsEveryWrongWishAtOnce() {
    assertThat(
            mattock(
                    "eval",
                    "--agent",
                    "oracle",
                    "--suite",
                    "jarvis1",
                    "--task",
                    "collect_log",
                    "--resume",
                    folder,
                    "--out",
                    folder)
                .isWrongInput(2)
                .problems())
        .anyMatch(line -> line.contains("--suite and --task"));
    assertThat(
            mattock("eval", "--agent", "oracle", "--suite", "jarvis1", "--only", "wod")
                .isWrongInput(1)
                .problems())
        .first()
        .asString()
        .contains("wood");
  }
}
