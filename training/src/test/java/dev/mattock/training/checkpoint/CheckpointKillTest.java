package dev.mattock.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that saves without end, again and again, and reads what it left. */
@Tag("slow")
class CheckpointKillTest {
  private static final int KILLS = 10;
  private static final int FLOATS = 300_000;

  @TempDir private Path root;

  /** Saves numbered checkpoints without end, going on from the latest; prints each number saved. */
  static final class EndlessSaver {
    private EndlessSaver() {}

    public static void main(String[] args) throws IOException {
      RunFolder folder = RunFolder.open(Path.of(args[0]), CheckpointKillTest::failOn);
      CheckpointStore store = folder.checkpoints();
      long number = store.hasLatest() ? store.readLatest().longs("number")[0] : 0;
      for (; ; ) {
        number++;
        store.saveLatest(CheckpointSamples.numbered(number, FLOATS));
        System.out.println(number);
      }
    }
  }

  private static void failOn(String warning) {
    throw new AssertionError(warning);
  }

  @Test
  void aCheckpointThatWasSavedOutlivesAnyKill() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      long lastSaved = saveUntilKilled(new Random(kill));

      try (RunFolder folder = RunFolder.resume(root, CheckpointKillTest::failOn)) {
        Checkpoint latest = folder.checkpoints().readLatest();
        long number = latest.longs("number")[0];
        assertThat(number).as("kill %d", kill).isGreaterThanOrEqualTo(lastSaved);
        assertThat(CheckpointSamples.encoded(latest))
            .as("kill %d", kill)
            .isEqualTo(CheckpointSamples.encoded(CheckpointSamples.numbered(number, FLOATS)));
      }
    }
  }

  /** Returns the number of the last checkpoint of which the process said that it was saved. */
  private long saveUntilKilled(Random random) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessSaver.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> printed = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
      printed.add(out.readLine());
      assertThatThrownBy(() -> RunFolder.open(root, CheckpointKillTest::failOn))
          .isInstanceOf(RunFolderException.class)
          .hasMessage(root + ": is in use by another trainer (process " + process.pid() + ")");
      TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
      // By its handle: Process.destroyForcibly would close the output that is still to be read.
      process.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        printed.add(line);
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return Long.parseLong(printed.getLast());
  }
}
