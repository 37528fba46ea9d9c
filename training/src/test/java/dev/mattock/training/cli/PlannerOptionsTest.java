package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import dev.mattock.agent.planner.chat.ChatSettings;
import dev.mattock.agent.planner.chat.ExchangeLog;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlannerOptionsTest {
  @TempDir private Path folder;

  private static PlannerOptions parse(String... arguments) {
    PlannerOptions options = new PlannerOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("planner", spec(options)))
        .parseArgs(arguments);
    return options;
  }

  private static CommandLine.Model.CommandSpec spec(PlannerOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  private static Planner nothingToPlan() {
    return new Planner() {
      @Override
      public String name() {
        return "symbolic";
      }

      @Override
      public PlanAnswer plan(PlanRequest request) {
        return new PlanAnswer.Impossible("nothing", ImmutableList.of());
      }
    };
  }

  @Test
  void isTheSymbolicPlannerUnlessSaidOtherwise() {
    PlannerOptions options = parse();
    options.check(new OptionCheck()).done();
    Planner symbolic = nothingToPlan();
    try (PlannerSource source = options.open(Map.of(), Optional.of(folder), 1)) {
      assertThat(source.planner(Content.load(), symbolic)).isSameAs(symbolic);
      assertThat(source.spent()).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void opensAChatPlannerThatHandsOverAndKeepsItsExchanges() throws IOException {
    Path config = folder.resolve("config.yaml");
    Files.writeString(config, "base_url: http://127.0.0.1:1/v1\nmodel: m\n");
    PlannerOptions options = parse("--planner", "chat", "--planner-config", config.toString());
    options.check(new OptionCheck()).done();
    Path run = folder.resolve("run");
    PlanRequest request = PlanRequest.of(Intent.have("stick"), Situation.of(ImmutableMap.of()));
    try (PlannerSource source = options.open(Map.of(), Optional.of(run), 1);
        Planner planner = source.planner(Content.load(), nothingToPlan())) {
      assertThat(planner.name()).isEqualTo("chat");
      PlanAnswer.Impossible answer = (PlanAnswer.Impossible) planner.plan(request);
      assertThat(answer.notes()).anyMatch(note -> note.contains("took over"));
      assertThat(source.spent().orElseThrow()).startsWith("chat planner: 1 calls");
    }
    assertThat(run.resolve(ExchangeLog.FILE)).content().contains("unreachable");
    assertThat(run.resolve(PlannerSource.SETTINGS_FILE)).content().contains("127.0.0.1:1");
  }

  @Test
  void goesBeforeTheFileWithItsLimits() throws IOException {
    Path config = folder.resolve("config.yaml");
    Files.writeString(config, "max_calls: 5\nmax_tokens: 70\n");
    ChatSettings.Limits limits =
        parse("--planner=chat", "--planner-config=" + config, "--max-calls=9").settings().limits();
    assertThat(limits.maxCalls()).isEqualTo(9);
    assertThat(limits.maxTokens()).isEqualTo(70);
  }

  @Test
  void tellsAllThatIsWrongWithItsValues() {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(
            () ->
                parse("--planner=chatt", "--max-calls=-1", "--max-tokens=-2")
                    .check(new OptionCheck())
                    .done())
        .withMessageContaining("did you mean \"chat\"")
        .withMessageContaining("--max-calls")
        .withMessageContaining("--max-tokens");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> parse("--max-calls=1").check(new OptionCheck()).done())
        .withMessage("--max-calls: only --planner chat reads that");
  }

  @Test
  void tellsWhatIsWrongWithTheFileAndTheKey() throws IOException {
    PlannerOptions missing = parse("--planner=chat", "--planner-config=" + folder.resolve("no"));
    assertThatExceptionOfType(ContentException.class)
        .isThrownBy(() -> missing.open(Map.of(), Optional.empty(), 1))
        .withMessageContaining("there is no such file");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(
            () ->
                parse("--planner=chat")
                    .open(Map.of("MATTOCK_API_KEY", "sk-a b"), Optional.empty(), 1))
        .withMessageContaining("MATTOCK_API_KEY")
        .withMessageNotContaining("sk-a");
  }
}
