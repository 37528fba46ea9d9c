package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.watch.Show;
import dev.mattock.replays.watch.Timeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class WatchCommandTest {
  @TempDir private Path folder;
  private Path task;

  @BeforeEach
  void writeTask() throws IOException {
    task = Files.writeString(folder.resolve("dig.yaml"), ReplayCommandTest.TASK);
  }

  private Path recorded(String agent) throws IOException {
    Path out = folder.resolve(agent);
    Shell.mattock("replay", "record", "--agent", agent, "--task", task, "--out", out).isDone();
    try (Stream<Path> files = Files.list(out)) {
      return files.findFirst().orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "watch --web 0 | say what to watch",
        "watch --web 0 --task collect_log | --agent is missing",
        "watch --web 0 --agent oracle | --task is missing",
        "watch nowhere.mattock --web 0 | no such file or folder: nowhere.mattock",
        "watch x --agent random --web 0 | not both",
        "watch --agent random --task collect_log --host 0.0.0.0 | are for --web PORT",
        "watch --agent random --task collect_log --web 70000 | --web must be in 0..65535",
        "watch --agent random --task collect_log --web 0 --speed 100 | --speed must be in 0.1..64",
        "watch --agent random --task collect_log --web 0 --size 5x5 | --size must be from 8x8",
        "watch --agent random --task collect_log --web 0 --size NaN | --size must be like 640x360",
        "watch --agent random --task collect_log --web 0 --envs 17 | --envs must be in 1..16",
        "watch --agent random --task collect_log --web 0 --renderer fats | unknown renderer",
        "watch --agent ranom --task collect_log --web 0 | did you mean",
        "watch --agent random --task collect_log --web 0 --seat 3 | --seat must be in 0..0",
        "watch --agent policy:nowhere --web 0 | no such folder of a run",
      })
  void whatIsWrongIsOneLine(String line, String problem) {
    Shell.Answer answer = Shell.mattock(line);
    answer.isWrongInput(1);
    assertThat(answer.problems().getFirst()).contains(problem);
  }

  @Test
  void aFolderThatHoldsNothingToWatchIsOneLine() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Shell.mattock("watch --web 0", empty).isWrongInput(1).problems().getFirst())
        .contains("holds neither a run nor replays");
    Files.createDirectory(empty.resolve("checkpoints"));
    assertThat(Shell.mattock("watch --web 0", empty).isWrongInput(1).problems().getFirst())
        .contains("holds nothing to watch");
    Path letter = Files.writeString(folder.resolve("letter.mattock"), "dear aunt");
    assertThat(Shell.mattock("watch --web 0", letter).isWrongInput(1).problems().getFirst())
        .contains("letter.mattock")
        .contains("not a replay");
  }

  @Test
  void aPortInUseIsOneLine() throws IOException {
    Path replay = recorded("random");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Shell.Answer answer = Shell.mattock("watch", replay, "--web", taken.getLocalPort());
      assertThat(answer.isWrongInput(1).problems().getFirst())
          .contains(String.valueOf(taken.getLocalPort()));
    }
  }

  @Test
  void replaysAndFoldersOfThemAreShown() throws IOException {
    Path replay = recorded("random");
    Shows shows = new Shows(new Library(), note -> {});
    try (Show one = shows.of(List.of(replay));
        Show all = shows.of(List.of(replay.getParent()))) {
      assertThat(one.title()).isEqualTo("replay " + replay.getFileName());
      assertThat(all.seats()).isEqualTo(1);
      assertThat(all.episode(0, 0).title()).isEqualTo(one.episode(0, 0).title());
      assertThat(one.episode(0, 0).complete()).isTrue();
    }
  }

  @Test
  void whatTheOracleHasInMindIsRecordedAndSeen() throws IOException, InterruptedException {
    Library library = new Library();
    Replay replay = LoadedReplay.read(recorded("oracle"), library).replay();
    assertThat(replay.annotations().stream().map(Annotation::kind)).contains("goal", "plan");
    Agents.Request request =
        new Agents.Request("oracle", task.toString(), "cpu", false, 0, null, 0);
    try (Agents oracle = Agents.choose(request, library, note -> {});
        Show show = new Shows(library, note -> {}).agent(oracle, OptionalLong.of(1), 1, "auto")) {
      Timeline timeline = show.episode(0, 0);
      timeline.want(8);
      while (timeline.ticks() < 8) {
        Thread.sleep(1);
      }
      assertThat(timeline.seed()).isEqualTo(1);
      assertThat(timeline.annotations(0, 1).stream().map(Annotation::kind))
          .containsExactly("goal", "plan");
      assertThat(timeline.annotations(0, 1).getFirst().text()).isEqualTo("have 1 more dirt");
    }
  }
}
