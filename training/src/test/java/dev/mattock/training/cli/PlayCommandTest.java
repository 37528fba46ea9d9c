package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code play}, as far as it goes without a window. */
class PlayCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--size 854|--size must be WIDTHxHEIGHT, as in 854x480, but is \"854\"",
        "--size 0x480|--size: width must be in 320..7680, but is 0",
        "--size 854x99999|--size: height must be in 240..7680, but is 99999",
        "--scale 7|--scale must be in 0..6, but is 7",
        "--sensitivity NaN|--sensitivity must be in 0.05..20, but is NaN",
        "--fov 200|--fov must be in 10..150, but is 200.0",
        "--view-distance 4|--view-distance must be in 8..256, but is 4",
        "--renderer referense"
            + "|--renderer: unknown renderer \"referense\": did you mean \"reference\"?",
      })
  void saysWhatIsWrongAndCreatesNothing(String options, String problem) {
    Path out = folder.resolve("played");
    String words = "play --task collect_log " + options;
    assertThat(Shell.mattock(words + " --out", out).isWrongInput(1).problems())
        .containsExactly(problem);
    assertThat(out).doesNotExist();
  }

  @Test
  void asksForATask() {
    assertThat(Shell.mattock("play --out", folder).isWrongInput(1).problems())
        .containsExactly("say what to play: --task NAME (see tasks list)");
  }

  @Test
  void anUnknownTaskIsSaidInOneLine() {
    assertThat(Shell.mattock("play --task collect_logs --out", folder).isWrongInput(1).problems())
        .containsExactly("unknown task \"collect_logs\": did you mean \"collect_log\"?");
  }

  @Test
  void whatIsNoJournalIsLeftAndSaidSo() throws IOException {
    Path journal = Files.writeString(folder.resolve("odd.journal"), "not one of ours");
    Shell.Answer answer = Shell.mattock("play --recover --json --out", folder);
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.err())
        .contains("cannot recover " + journal + ": " + journal + " is no journal");
    assertThat(answer.json()).containsEntry("replays", List.of());
    assertThat(journal).exists();
  }

  @Test
  void whereNothingIsLeftNothingIsRecovered() {
    Shell.Answer answer = Shell.mattock("play --recover --json --out", folder).isDone();
    assertThat(answer.json()).containsEntry("replays", List.of());
  }
}
