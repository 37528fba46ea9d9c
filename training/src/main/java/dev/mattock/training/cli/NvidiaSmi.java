package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks NVIDIA's own program which GPUs there are. */
final class NvidiaSmi {
  private static final int PATIENCE_SECONDS = 10;

  private NvidiaSmi() {}

  /**
   * The names of the GPUs, with their memory; empty where the program is not installed or finds
   * none.
   *
   * @throws IOException where the program is there and does not answer
   */
  static List<String> names() throws IOException {
    if (!isInstalled()) {
      return List.of();
    }
    Process process =
        new ProcessBuilder("nvidia-smi", "--query-gpu=name,memory.total", "--format=csv,noheader")
            .redirectErrorStream(true)
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("nvidia-smi gave no answer in " + PATIENCE_SECONDS + " s");
      }
      String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.exitValue() == 0 ? answer.lines().map(String::strip).toList() : List.of();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while nvidia-smi ran", interrupted);
    } finally {
      process.destroyForcibly();
    }
  }

  private static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nvidia-smi")));
  }
}
