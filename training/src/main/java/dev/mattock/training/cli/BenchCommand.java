package dev.mattock.training.cli;

import picocli.CommandLine.Command;

/** {@code bench}: how fast this machine runs each part. */
@Command(
    name = "bench",
    description = "Measures speed on this machine: sim, render, env, reset, train.",
    synopsisSubcommandLabel = "COMMAND")
final class BenchCommand extends MattockCommand {
  BenchCommand(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() {
    throw new UserError("say what to measure: sim, render, env, reset or train (see --help)");
  }
}
