package dev.mattock.training.cli;

import static dev.mattock.training.cli.Shell.mattock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practice that an agent proposes to itself: what it tells, keeps, and how it goes on. */
class ExploreCommandTest {
  private static final String TASKS = "wood/oak_log,wood/stick,wood/oak_planks";

  @TempDir private Path folder;

  private static Shell.Answer explore(Object... more) {
    return mattock(
        Stream.concat(Stream.of("explore", "--only", TASKS, "--forget", 0.3), Stream.of(more))
            .toArray());
  }

  @Test
  void practisesTheNearestRemembersItAndWritesItsMemory() throws IOException {
    Path exported = folder.resolve("memory.json");
    Map<String, Object> json =
        explore(
                "--epochs",
                2,
                "--tasks-per-epoch",
                1,
                "--out",
                folder.resolve("run"),
                "--export",
                exported,
                "--json")
            .isDone()
            .json();

    assertThat(json).extractingByKey("experiences", INTEGER).isGreaterThanOrEqualTo(2);
    assertThat(json).extractingByKey("stages", LIST).hasSize(2);
    assertThat(json.get("stages").toString())
        .contains("name=epoch-1", "tasks=[wood/oak_log]", "low=", "high=")
        .contains("name=epoch-2", "tasks=[wood/oak_planks]");
    assertThat(folder.resolve("run/report.txt")).content().contains("never tried");
    assertThat(folder.resolve("run/memory/experiences.log")).isNotEmptyFile();
    assertThat(exported).content().contains("\"oak_log\" : [", "\"type\" : \"mine\"");

    Map<String, Object> imported =
        explore("--epochs", 0, "--out", folder.resolve("other"), "--import", exported, "--json")
            .isDone()
            .json();
    assertThat(imported).containsEntry("experiences", json.get("experiences"));
  }

  @Test
  void theScoreDependsNeitherOnThreadsNorOnBeingCutOff() throws IOException {
    Object[] wish = {"--epochs", 1, "--tasks-per-epoch", 2, "--score", 1, "--no-self-check"};
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Map<String, Object> first =
        explore(with(wish, "--out", one, "--threads", 1, "--json")).isDone().json();
    explore(with(wish, "--out", two, "--threads", 2)).isDone();
    List<String> stages =
        List.of(
            "score-without-memory",
            "first-pass",
            "score-with-memory",
            "epoch-1",
            "score-after-1-epochs");
    for (String stage : stages) {
      assertThat(episodes(two.resolve(stage)))
          .as(stage)
          .containsExactlyInAnyOrderElementsOf(episodes(one.resolve(stage)));
    }
    Path cut = two.resolve("score-after-1-epochs").resolve(EpisodeJournal.FILE);
    List<String> lines = Files.readAllLines(cut);
    Files.writeString(cut, lines.getFirst() + "\n");
    Map<String, Object> again = explore(with(wish, "--resume", two, "--json")).isDone().json();
    assertThat(again).containsEntry("stages", first.get("stages"));
  }

  private static Object[] with(Object[] wish, Object... more) {
    return Stream.concat(Stream.of(wish), Stream.of(more)).toArray();
  }

  /** What happened, without the names of replays. */
  private static List<String> episodes(Path stage) throws IOException {
    return Files.readAllLines(stage.resolve(EpisodeJournal.FILE)).stream()
        .map(line -> line.substring(0, line.indexOf("\"replay\"")))
        .toList();
  }

  @Test
  void whatIsGoneOnWithNeedsTheSameOptions() {
    Path run = folder.resolve("run");
    explore("--epochs", 0, "--out", run).isDone();
    Shell.Answer other = explore("--epochs", 3, "--resume", run).isWrongInput(1);
    assertThat(other.problems().getFirst()).contains("--epochs was 0 and is 3");
    Shell.Answer again = explore("--epochs", 0, "--out", run).isWrongInput(1);
    assertThat(again.problems().getFirst()).contains("--resume");
    assertThat(explore("--resume", folder).isWrongInput(1).problems().getFirst())
        .contains("explore.json is missing");
  }

  @Test
  void aFileToImportThatMakesNoSenseIsOneLine() throws IOException {
    Path file = folder.resolve("memory.json");
    Files.writeString(file, "{\"bowl\": [");
    assertThat(
            explore("--epochs", 0, "--out", folder.resolve("run"), "--import", file)
                .isWrongInput(1)
                .problems()
                .getFirst())
        .contains("memory.json", "line 1");
  }

  @Test
  void tellsEveryWrongWishAtOnce() {
    Shell.Answer answer =
        explore("--epochs", -1, "--score", -1, "--tasks-per-epoch", 0, "--import", "nowhere.json");
    assertThat(answer.isWrongInput(4).err())
        .contains("--epochs", "--score", "--tasks-per-epoch", "no such file: nowhere.json");
  }
}
