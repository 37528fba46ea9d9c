package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.training.loop.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are wrong: said in one line each, before anything is done. */
class OptionsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "train --threads 0|threads must be in 1..1024, but is 0",
        "train --envs -1|envs must be in 1..65536, but is -1",
        "train --steps 0|steps must be at least 1, but is 0",
        "train --record -1|record_episodes must be in 0..1000000, but is -1",
        "train --device tpu|unknown device \"tpu\": did you mean \"cpu\"?",
        "train --device abacus|unknown device \"abacus\": choose one of auto, cpu, gpu",
        "train --renderer referense|unknown renderer \"referense\": did you mean \"reference\"?",
        "train --task collect_logs|unknown task \"collect_logs\": did you mean \"collect_log\"?",
        "train --task nowhere.yaml|no such task file: nowhere.yaml",
        "train --config nowhere.yaml|nowhere.yaml:1: there is no such file",
      })
  void trainSaysWhatIsWrongAndCreatesNothing(String words, String problem) {
    Path out = folder.resolve("run");
    assertThat(Shell.mattock(words + " --out", out).isWrongInput(1).problems())
        .containsExactly(problem);
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--episodes 0|--episodes must be in 1..1000000, but is 0",
        "--envs 0|--envs must be in 1..65536, but is 0",
        "--threads 0|--threads must be in 1..1024, but is 0",
        "--frame-skip 0|--frame-skip must be in 1..100, but is 0",
        "--seed -1|--seed must be in 0..1000000000000, but is -1",
        "--seed 9223372036854775807"
            + "|--seed must be in 0..1000000000000, but is 9223372036854775807",
        "--device tpu|--device: unknown device \"tpu\": did you mean \"cpu\"?",
        "--renderer x|--renderer: unknown renderer \"x\": choose one of auto",
        "--task collect_logs|unknown task \"collect_logs\": did you mean \"collect_log\"?",
      })
  void evalSaysWhatIsWrongAndCreatesNothing(String options, String problem) {
    Path out = folder.resolve("replays");
    String words = "eval --agent random " + options;
    String all = words.contains("--task") ? words : words + " --task collect_log";
    assertThat(Shell.mattock(all + " --out", out).isWrongInput(1).problems())
        .allSatisfy(line -> assertThat(line).startsWith(problem));
    assertThat(out).doesNotExist();
  }

  @Test
  void allProblemsAreToldAtOnceOneALine() {
    assertThat(
            Shell.mattock("train --threads 0 --envs -1 --steps 0 --device x --renderer y")
                .isWrongInput(5)
                .problems())
        .allMatch(line -> line.contains("must be") || line.contains("choose one of"));
    Shell.mattock("eval --agent random --task collect_log --episodes 0 --envs 0 --threads 0")
        .isWrongInput(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rando|unknown agent \"rando\": did you mean \"random\"?",
        "zzzzzz|unknown agent \"zzzzzz\": choose one of random",
        "blind:spirl|unknown blind script \"spirl\": did you mean \"spiral\"?",
        "policy:|--agent policy:: no such folder of a run",
        "policy:nowhere|--agent policy:nowhere: no such folder of a run",
      })
  void anUnknownAgentIsNamedWithWhatThereIs(String agent, String problem) {
    for (String command : List.of("eval", "replay record")) {
      assertThat(
              Shell.mattock(command + " --task collect_log --out " + folder + " --agent " + agent)
                  .isWrongInput(1)
                  .problems()
                  .getFirst())
          .startsWith(problem);
    }
  }

  @Test
  void anUnknownAgentIsSaidBeforeAMissingTask() {
    assertThat(Shell.mattock("eval --agent rando").isWrongInput(1).err()).contains("rando");
    assertThat(Shell.mattock("eval --agent random").isWrongInput(1).err())
        .contains("--task is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bench sim --worlds 0",
        "bench sim --ticks 0",
        "bench render --threads 0",
        "bench render --size 0",
        "bench render --renderer foo",
        "bench render --seconds 0",
        "bench env --envs 0",
        "bench env --threads 0",
        "bench env --size 0",
        "bench env --pool 0",
        "bench env --task nix",
        "bench train --device foo",
        "bench train --threads 0",
        "bench train --seconds 0",
        "bench train --task nix",
        "tasks show nix",
        "tasks show",
        "replay verify",
        "replay info",
        "train --steps many",
        "eval",
      })
  void wrongInputIsOneLineAndStatusTwo(String words) {
    Shell.mattock(words).isWrongInput(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|train, eval, explore, play, watch, replay, tasks, bench, doctor",
        "replay|record, info, verify or export",
        "tasks|list, show or validate",
        "bench|sim, render, env, reset or train",
      })
  void aCommandWithoutItsSubcommandSaysWhichThereAre(String words, String names) {
    Shell.Answer answer = words.isEmpty() ? Shell.mattock() : Shell.mattock(words);
    assertThat(answer.isWrongInput(1).err()).contains(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "eval", "replay verify", "bench env"})
  void helpTellsTheExitStatus(String command) {
    assertThat(Shell.mattock(command + " --help").isDone().out())
        .contains(
            "Exit status:", "0     done", "1     failed", "2     wrong usage", "130 ", "Ctrl-C");
  }

  @Test
  void helpOfTrainTellsTheDefaultsOfTheSettings() {
    TrainingSettings defaults = TrainingSettings.defaults(1);
    assertThat(Shell.mattock("train --help").isDone().out().replaceAll("\\s+", " "))
        .contains("(default: " + defaults.task() + ")", "(default: " + defaults.steps() + ")")
        .contains("(default: " + defaults.collection().envs() + ")");
  }

  @Test
  void helpSaysNothingOnStandardError() {
    Stream.of("--help", "train --help", "eval --help", "replay export --help", "doctor --help")
        .forEach(words -> assertThat(Shell.mattock(words).isDone().err()).as(words).isEmpty());
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidBeforeAnyWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");
    Path below = file.resolve("below");
    for (Path out : List.of(file, below)) {
      Shell.mattock("train --out", out).isWrongInput(1);
      Shell.mattock("eval --agent random --task collect_log --out", out).isWrongInput(1);
      Shell.mattock("replay record --agent random --task collect_log --out", out).isWrongInput(1);
    }
    assertThat(file).hasContent("precious");
  }
}
