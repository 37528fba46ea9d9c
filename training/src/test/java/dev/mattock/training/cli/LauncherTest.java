package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, without building: what it finds, and what it says when it finds nothing. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "mattock").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private record Answer(int status, String out, String err) {}

  private Answer run(Path script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("launcher ended").isTrue();
    return new Answer(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  /** A copy of the launcher that asks for a Java which nobody has. */
  private Path demanding(String version) throws IOException {
    String script = Files.readString(LAUNCHER, UTF_8);
    assertThat(script).contains("needed=25\n");
    Path copy = folder.resolve("mattock");
    Files.writeString(copy, script.replace("needed=25\n", "needed=" + version + "\n"), UTF_8);
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    return copy;
  }

  @Test
  void findsAJdkThatIsNewEnough() throws Exception {
    Answer answer = run(LAUNCHER, "--print-jdk");
    assertThat(answer.status()).isZero();
    Path jdk = Path.of(answer.out().strip());
    assertThat(jdk.resolve("bin/javac")).isExecutable();
    assertThat(Files.readString(jdk.resolve("release"), UTF_8))
        .containsPattern("VERSION=\"(2[5-9]|[3-9])");
  }

  @Test
  void worksThroughASymbolicLinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
    assertThat(run(link, "--print-jdk").status()).isZero();
  }

  @Test
  void withoutAJdkItSaysHowToGetOneInOneLine() throws Exception {
    Answer answer = run(demanding("999"), "train");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .startsWith("mattock: needs JDK 999 or later, found none")
        .contains("https://adoptium.net")
        .hasLineCount(1);
  }
}
