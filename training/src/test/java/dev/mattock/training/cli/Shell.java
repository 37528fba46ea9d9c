package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process, as a script would, and keeps what they say. */
final class Shell {
  private Shell() {}

  /**
   * What a command left behind.
   *
   * @param status the exit status
   * @param out standard output
   * @param err standard error
   */
  record Answer(int status, String out, String err) {
    /** The object that {@code --json} promises: on the last line, with nothing else beside it. */
    Map<String, Object> json() {
      assertThat(out.lines()).as("lines on standard output, errors: " + err).hasSize(1);
      return JsonMapper.shared().readValue(out, new TypeReference<>() {});
    }

    /** The lines of the error, without the program's name. */
    List<String> problems() {
      return err.lines()
          .filter(line -> line.startsWith("mattock: "))
          .map(line -> line.substring("mattock: ".length()))
          .toList();
    }

    /** Checks that all it did was to say what is wrong with the input, in these many lines. */
    Answer isWrongInput(int lines) {
      assertThat(status).as("exit status, errors: " + err).isEqualTo(2);
      assertThat(problems()).hasSize(lines).noneMatch(line -> line.contains("Exception"));
      assertThat(out).isEmpty();
      return this;
    }

    /** Checks that it did what it was asked for. */
    Answer isDone() {
      assertThat(status).as("exit status, errors: " + err).isZero();
      return this;
    }
  }

  /** Runs one command; numbers and paths are given as they are. */
  static Answer mattock(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            OptionalInt.empty(),
            System::nanoTime,
            Map.of());
    String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    int status = Mattock.run(console, words);
    return new Answer(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** The same, for a command line in one text, split at blanks, and more words after it. */
  static Answer mattock(String words, Path... paths) {
    return mattock(
        Stream.concat(Arrays.stream(words.split(" ", -1)), Arrays.stream(paths)).toArray());
  }
}
