package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** What DESIGN promises of every command. */
class CommandLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new PrintStream(out, true, UTF_8),
          new PrintStream(err, true, UTF_8),
          OptionalInt.empty(),
          () -> 0,
          Map.of());

  /** A command that ends in the way a test wants. */
  @CommandLine.Command(name = "probe")
  private static final class Probe extends MattockCommand {
    private final Exception error;

    Probe(Console console, Exception error) {
      super(console);
      this.error = error;
    }

    @Override
    protected Outcome run() throws Exception {
      words().println("working with seed " + common().seed().orElse(7));
      if (error != null) {
        throw error;
      }
      return Outcome.failed(Map.of("answer", 42));
    }
  }

  static List<List<String>> commands() {
    CommandLine line = Mattock.commandLine(Console.ofProcess(), new StopSignal(words -> {}));
    return line.getSubcommands().values().stream().flatMap(CommandLineTest::leaves).toList();
  }

  private static Stream<List<String>> leaves(CommandLine line) {
    if (!line.getSubcommands().isEmpty()) {
      return line.getSubcommands().values().stream().flatMap(CommandLineTest::leaves);
    }
    String[] path = line.getCommandSpec().qualifiedName(" ").split(" ", -1);
    return Stream.of(List.of(path).subList(1, path.length));
  }

  private int run(String... arguments) {
    return Mattock.run(console, arguments);
  }

  private int probe(Exception error, String... arguments) {
    StopSignal stop = new StopSignal(words -> {});
    CommandLine line = Mattock.commandLine(console, stop).addSubcommand(new Probe(console, error));
    String[] all = new String[arguments.length + 1];
    all[0] = "probe";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return line.execute(all);
  }

  private String outText() {
    return out.toString(UTF_8);
  }

  private String errText() {
    return err.toString(UTF_8);
  }

  private Map<?, ?> lastLineAsJson() {
    String last = outText().lines().reduce((_, second) -> second).orElseThrow();
    return JsonMapper.shared().readValue(last, Map.class);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpSeedAndJson(List<String> command) {
    String[] arguments =
        Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
    assertThat(run(arguments)).isZero();
    assertThat(outText()).contains("--seed", "--json", "--help", "Usage: mattock");
  }

  @Test
  void helpListsEveryCommandOnStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(commands())
        .isNotEmpty()
        .allSatisfy(command -> assertThat(outText()).contains(command.getFirst()));
    assertThat(errText()).isEmpty();
  }

  @Test
  void versionNamesTheProgramAndItsJava() {
    assertThat(run("--version")).isZero();
    assertThat(outText()).startsWith("mattock ").contains("java " + Runtime.version());
  }

  @ParameterizedTest
  @CsvSource({
    "docto, 'unknown command \"docto\": did you mean \"doctor\"?'",
    "help, 'unknown command \"help\": did you mean \"--help\"?'",
    "xxxxxxxxxxxx, 'unknown command \"xxxxxxxxxxxx\" ('",
  })
  void anUnknownCommandIsWrongUsageWithAHint(String word, String message) {
    assertThat(run(word)).isEqualTo(2);
    assertThat(errText()).startsWith("mattock: " + message).hasLineCount(1);
    assertThat(outText()).isEmpty();
  }

  @Test
  void anUnknownOptionIsWrongUsageWithAHint() {
    assertThat(run("doctor", "--sede", "3")).isEqualTo(2);
    assertThat(errText())
        .startsWith("mattock: unknown option \"--sede\": did you mean \"--seed\"?")
        .contains("./mattock doctor --help")
        .hasLineCount(1);
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(errText()).contains("--help").hasLineCount(1);
  }

  @Test
  void aSeedThatIsNoNumberIsWrongUsage() {
    assertThat(probe(null, "--seed", "many")).isEqualTo(2);
    assertThat(errText()).contains("--seed", "many").hasLineCount(1);
  }

  @Test
  void wordsGoToStandardOutputUnlessJsonIsWanted() {
    assertThat(probe(null, "--seed", "-3")).isEqualTo(1);
    assertThat(outText()).isEqualToIgnoringNewLines("working with seed -3");
    assertThat(errText()).isEmpty();
  }

  @Test
  void jsonIsTheOnlyLineOnStandardOutput() {
    assertThat(probe(null, "--json")).isEqualTo(1);
    assertThat(outText()).isEqualToIgnoringNewLines("{\"answer\":42}");
    assertThat(errText()).isEqualToIgnoringNewLines("working with seed 7");
  }

  @Test
  void wrongInputIsOneLineAndStatusTwo() {
    assertThat(probe(new UserError("--steps must be at least 1, was 0"))).isEqualTo(2);
    assertThat(errText()).isEqualToIgnoringNewLines("mattock: --steps must be at least 1, was 0");
  }

  @Test
  void aFailureIsOneLineAndStatusOne() {
    assertThat(probe(new IOException("no space left"))).isEqualTo(1);
    assertThat(errText())
        .isEqualToIgnoringNewLines("mattock: IOException: no space left (--debug shows where)");
  }

  @Test
  void debugShowsTheStackTrace() {
    assertThat(probe(new IOException("no space left"), "--debug")).isEqualTo(1);
    assertThat(errText()).contains("\tat " + CommandLineTest.class.getName());
  }

  @Test
  void anErrorUnderJsonIsAnObjectToo() {
    assertThat(probe(new UserError("no such task"), "--json")).isEqualTo(2);
    assertThat(lastLineAsJson()).isEqualTo(Map.of("error", "no such task"));
  }

  @Test
  void aSuiteIsListedWithItsTasksByFullName() {
    assertThat(run("tasks", "list", "--suite", "jarvis1", "--json")).isZero();
    assertThat(lastLineAsJson().get("tasks"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .hasSize(191)
        .contains("wood/oak_log", "blocks/oak_log", "iron/crossbow");
  }

  @Test
  void anUnknownSuiteIsWrongInput() {
    assertThat(run("tasks", "list", "--suite", "jarvis")).isEqualTo(2);
    assertThat(errText()).contains("unknown suite \"jarvis\"", "jarvis1").hasLineCount(1);
  }

  @Test
  void aTaskThatNobodyCanDoIsToldAndEndsWithOne(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("hopeless.yaml");
    Files.writeString(
        file,
        """
        world: {generator: flat}
        instruction: Find a diamond.
        goal: {have: diamond}
        budgetTicks: 100
        """);
    assertThat(run("tasks", "validate", file.toString(), "--json")).isEqualTo(1);
    assertThat(lastLineAsJson().get("failures"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .singleElement()
        .asString()
        .endsWith("hopeless: there is no way to diamond");
  }

  @Test
  void doctorCountsContent() {
    run("doctor", "--content", "--json");
    Map<?, ?> report = lastLineAsJson();
    assertThat(report.get("content"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Integer.class))
        .hasEntrySatisfying("items", many -> assertThat(many).isGreaterThanOrEqualTo(500))
        .hasEntrySatisfying("recipes", many -> assertThat(many).isGreaterThanOrEqualTo(450))
        .hasEntrySatisfying("mobs", many -> assertThat(many).isGreaterThanOrEqualTo(15))
        .hasEntrySatisfying("recipes.smithing", many -> assertThat(many).isEqualTo(9));
    assertThat(report.get("unobtainable"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
        .containsKey("netherite_ingot")
        .doesNotContainValue("");
  }

  @Test
  void doctorFindsTheJavaThatRunsIt() {
    int status = run("doctor", "--json");
    Map<?, ?> report = lastLineAsJson();
    assertThat(report.get("healthy")).isEqualTo(status == 0);
    assertThat(report.get("findings"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .anySatisfy(
            finding -> {
              assertThat(finding.get("name")).isEqualTo("java");
              assertThat(finding.get("state")).isEqualTo("ok");
              assertThat((String) finding.get("detail")).contains("25");
            });
    assertThat(errText()).contains("java", "cores", "vector", "memory", "gpu", "engine");
  }
}
