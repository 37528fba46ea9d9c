package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.training.checkpoint.CheckpointException;
import dev.mattock.training.checkpoint.RunFolderException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program. Exit status: 0 done, 1 failed, 2 wrong usage or input.
 *
 * <p>Errors are one line on standard error, or one a problem where a file has several, with a stack
 * trace only under {@code --debug}. With {@code --json}, an error is also the object on the last
 * line of standard output: {@code {"error": ...}}.
 */
@Command(
    name = "mattock",
    description = "A simulation-first, Minecraft-style open world for agents.",
    versionProvider = Mattock.Version.class,
    subcommandsRepeatable = false,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footer = "%nEvery command has --help, --seed and --json. Start with: ./mattock doctor")
public final class Mattock {
  private static final int WRONG_INPUT = 2;

  @SuppressWarnings("unused") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @SuppressWarnings("unused") // picocli reads it
  @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
  private boolean version;

  private Mattock() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    if (Arrays.asList(arguments).contains("--debug")) {
      System.setProperty("mattock.log", "DEBUG"); // read by logback.xml
    }
    System.exit(run(Console.ofProcess(), arguments));
  }

  /**
   * Runs one command.
   *
   * @param console where it speaks
   * @param arguments the command and its options, as typed
   * @return the exit status: 0 done, 1 failed, 2 wrong usage or input
   */
  public static int run(Console console, String... arguments) {
    try (StopSignal stop = new StopSignal(console.err()::println)) {
      int status = commandLine(console, stop).execute(arguments);
      console.out().flush();
      console.err().flush();
      return status;
    }
  }

  /**
   * The command line with every command: one line each.
   *
   * @param stop what long work asks whether to stop; the caller closes it when all is said
   */
  static CommandLine commandLine(Console console, StopSignal stop) {
    CommandLine line =
        new CommandLine(new Mattock())
            .addSubcommand(
                new CommandLine(new TrainCommand(console, stop))
                    .setResourceBundle(TrainOptions.defaultsForHelp()))
            .addSubcommand(new EvalCommand(console, stop))
            .addSubcommand(new ExploreCommand(console, stop))
            .addSubcommand(new PlayCommand(console, stop))
            .addSubcommand(new WatchCommand(console, stop))
            .addSubcommand(
                new CommandLine(new ReplayCommand(console))
                    .addSubcommand(new ReplayCommand.Record(console))
                    .addSubcommand(new VerifyCommand(console))
                    .addSubcommand(new ReplayCommand.Info(console))
                    .addSubcommand(new ReplayCommand.Export(console)))
            .addSubcommand(
                new CommandLine(new TasksCommand(console))
                    .addSubcommand(new TasksCommand.ListTasks(console))
                    .addSubcommand(new TasksCommand.Show(console))
                    .addSubcommand(new TasksCommand.Validate(console)))
            .addSubcommand(
                new CommandLine(new BenchCommand(console))
                    .addSubcommand(new BenchSim(console))
                    .addSubcommand(new BenchRender(console))
                    .addSubcommand(new BenchEnv(console))
                    .addSubcommand(new BenchReset(console))
                    .addSubcommand(new BenchTrain(console)))
            .addSubcommand(new DoctorCommand(console));
    line.setOut(new PrintWriter(console.out(), true, UTF_8));
    line.setErr(new PrintWriter(console.err(), true, UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setParameterExceptionHandler((error, arguments) -> wrongUsage(console, error, arguments));
    line.setExecutionExceptionHandler(
        (error, _, parsed) -> failed(console, error, parsed.originalArgs()));
    return line;
  }

  private static int wrongUsage(Console console, ParameterException error, String[] arguments) {
    String help = "see ./" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return tell(
        console, describe(error) + " (" + help + ")", error, WRONG_INPUT, Arrays.asList(arguments));
  }

  private static String describe(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      CommandLine line = error.getCommandLine();
      String word = unmatched.getUnmatched().getFirst();
      if (word.startsWith("-")) {
        return "unknown option \""
            + word
            + "\""
            + hint(word, line.getCommandSpec().optionsMap().keySet());
      }
      if (!line.getSubcommands().isEmpty()) {
        Set<String> known = new LinkedHashSet<>(line.getSubcommands().keySet());
        known.add("--help");
        return "unknown command \"" + word + "\"" + hint(word, known);
      }
      return "unexpected argument \"" + word + "\"";
    }
    if (error.getMessage().startsWith("Missing required subcommand")) {
      return "say what to do: "
          + String.join(", ", error.getCommandLine().getSubcommands().keySet());
    }
    return error.getMessage().lines().findFirst().orElse("wrong usage");
  }

  private static String hint(String word, Collection<String> known) {
    Optional<String> nearest = UnknownNameException.nearest(word, known);
    return nearest.map(name -> ": did you mean \"" + name + "\"?").orElse("");
  }

  private static int failed(Console console, Exception error, List<String> arguments) {
    Exception cause =
        error instanceof UncheckedIOException unchecked ? unchecked.getCause() : error;
    int status = isWrongInput(cause) ? WRONG_INPUT : 1;
    return tell(console, message(cause), error, status, arguments);
  }

  private static boolean isWrongInput(Exception error) {
    return error instanceof UserError
        || error instanceof UnknownNameException
        || error instanceof ContentException
        || error instanceof RunFolderException
        || error instanceof CheckpointException;
  }

  private static String message(Exception error) {
    if (isWrongInput(error)) {
      return error.getMessage();
    }
    String detail = error.getMessage() == null ? "" : ": " + error.getMessage();
    return error.getClass().getSimpleName() + detail + " (--debug shows where)";
  }

  private static int tell(
      Console console, String message, Exception error, int status, List<String> arguments) {
    message.lines().forEach(line -> console.err().println("mattock: " + line));
    if (arguments.contains("--debug")) {
      error.printStackTrace(console.err());
    }
    if (arguments.contains("--json")) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("error", message);
      console.out().println(JsonLine.of(fields));
    }
    return status;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String built = Mattock.class.getPackage().getImplementationVersion();
      return new String[] {
        "mattock " + (built == null ? "(unpackaged)" : built), "java " + Runtime.version()
      };
    }
  }
}
