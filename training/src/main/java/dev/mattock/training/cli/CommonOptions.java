package dev.mattock.training.cli;

import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The options that every command has, beside {@code --help}. */
public final class CommonOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of everything random in this command.")
  private Long seed;

  @Option(
      names = "--json",
      description =
          "Print one JSON object as the last line of standard output, and all else to standard"
              + " error.")
  private boolean json;

  @Option(names = "--debug", description = "Print log lines, and stack traces with errors.")
  private boolean debug;

  /** The seed that was asked for; empty where the command chooses. */
  public OptionalLong seed() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }

  /** Whether the result is wanted as a JSON object. */
  public boolean json() {
    return json;
  }

  /** Whether errors are wanted with their stack traces. */
  public boolean debug() {
    return debug;
  }
}
