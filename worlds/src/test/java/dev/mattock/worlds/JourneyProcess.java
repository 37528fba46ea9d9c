package dev.mattock.worlds;

import dev.mattock.engine.content.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that goes on all journeys and prints their outcomes, a line each. */
final class JourneyProcess {
  private JourneyProcess() {}

  public static void main(String[] none) {
    Content content = Content.load();
    for (Journey.Start start : Journey.Start.values()) {
      System.out.println(
          new Journey(content, Journey.overworld(content), start).run(Journey.Interruption.NONE));
    }
  }

  /**
   * Runs it as differently from this process as is easily had: another compiler, garbage collector,
   * language and time zone.
   *
   * @return what it printed, lines in the order of {@link Journey.Start}
   */
  static List<String> run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=tr",
                "-Duser.timezone=Asia/Kathmandu",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                JourneyProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = output.lines().toList();
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException("the process ended with status " + status + ": " + lines);
      }
      return lines;
    } finally {
      process.destroyForcibly();
    }
  }
}
