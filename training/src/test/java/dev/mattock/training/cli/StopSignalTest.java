package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class StopSignalTest {
  /** A program that works until it is asked to stop, and then saves. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws InterruptedException {
      try (StopSignal signal = new StopSignal(line -> System.out.println(line))) {
        signal.listen();
        System.out.println("working");
        while (!signal.requested()) {
          TimeUnit.MILLISECONDS.sleep(5);
        }
        System.out.println("saved");
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a polite kill is not to be had there")
  void aPoliteKillLetsTheWorkSave() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader reader = process.inputReader(UTF_8)) {
      assertThat(reader.readLine()).isEqualTo("working");
      process.toHandle().destroy(); // unlike Process.destroy, it leaves the streams open
      assertThat(reader.readLine()).startsWith("stopping");
      assertThat(reader.readLine()).isEqualTo("saved");
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
  }

  @Test
  void asksForNothingUntilTheProcessEnds() {
    try (StopSignal signal = new StopSignal(line -> {})) {
      signal.listen();
      assertThat(signal.requested()).isFalse();
    }
  }
}
