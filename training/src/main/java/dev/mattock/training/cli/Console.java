package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * The terminal a command speaks to, handed in so that tests can listen.
 *
 * @param out standard output: results
 * @param err standard error: progress, warnings and errors
 * @param columns width of the terminal behind {@code err} in characters; empty where there is none
 * @param nanoTime a monotonic clock in nanoseconds, for progress only
 * @param environment environment variables by name
 */
public record Console(
    PrintStream out,
    PrintStream err,
    OptionalInt columns,
    LongSupplier nanoTime,
    Map<String, String> environment) {

  /** Set by the launcher where standard error is a terminal: its width in characters. */
  static final String COLUMNS_VARIABLE = "MATTOCK_COLUMNS";

  /** Keeps its own copy of the environment. */
  public Console {
    environment = Map.copyOf(environment);
  }

  /** The streams, clock and environment of this process. */
  public static Console ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
        columns(environment.getOrDefault(COLUMNS_VARIABLE, "")),
        System::nanoTime,
        environment);
  }

  /** The width that {@code text} names, or empty where it names none. */
  static OptionalInt columns(String text) {
    if (!text.matches("[1-9][0-9]{0,4}")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
