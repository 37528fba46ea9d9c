package dev.mattock.training.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What every command shares: {@code --help}, {@code --seed}, {@code --json}, {@code --debug}, where
 * its words go, and its exit status.
 *
 * <p>To add a command, extend this class, annotate it with picocli's {@code @Command(name = ...,
 * description = ...)} and add one line to {@link Mattock#commandLine}.
 */
@Command(
    sortOptions = false,
    usageHelpAutoWidth = true,
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:wrong usage or input",
      "130:stopped by Ctrl-C (143 by a polite kill); train and eval save first"
    })
public abstract class MattockCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();

  @SuppressWarnings("unused") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  /**
   * Builds the command.
   *
   * @param console the terminal it speaks to
   */
  protected MattockCommand(Console console) {
    this.console = console;
  }

  /**
   * Does the work.
   *
   * @return how it ended, with the fields that {@code --json} prints
   * @throws UserError where what was asked for is wrong: exit status 2
   * @throws Exception where the work failed: exit status 1
   */
  protected abstract Outcome run() throws Exception;

  /** Runs the command, prints the object of {@code --json}, and returns the exit status. */
  @Override
  public final Integer call() throws Exception {
    Outcome outcome = run();
    if (common.json()) {
      console.out().println(JsonLine.of(outcome.fields()));
    }
    return outcome.exitStatus();
  }

  /** The terminal that this command speaks to. */
  protected final Console console() {
    return console;
  }

  /** The options that every command has. */
  protected final CommonOptions common() {
    return common;
  }

  /**
   * Where the result is told in words: standard output, or standard error with {@code --json},
   * which keeps standard output for its object.
   */
  protected final PrintStream words() {
    return common.json() ? console.err() : console.out();
  }
}
