package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.training.checkpoint.CheckpointStore;
import dev.mattock.training.loop.TrainingRun;
import dev.mattock.training.loop.TrainingSettings;
import dev.mattock.training.loop.TrainingSettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Kills a training run again and again; what comes out in the end is as if nothing had been. */
@Tag("slow")
class TrainKillTest {
  private static final int KILLS = 10;
  private static final int UPDATES = 320;
  private static final int STEPS_PER_UPDATE = 4 * 8;
  private static final int CHECKPOINT_UPDATES = 5;

  private static final String TASK =
      """
      world: {generator: flat, time: 6000}
      rules: {daylightCycle: false, breakSpeed: 5}
      spawn: {near: "#soil", distance: [0, 1], facing: random}
      instruction: Dig up one block of dirt.
      goal: {have: dirt}
      reward: {success: 1}
      budgetTicks: 40
      """;

  @TempDir private Path root;

  @Test
  void aRunKilledTenTimesEndsLikeOneThatNeverWas() throws Exception {
    Path config = config();
    Path killed = root.resolve("killed");
    Random random = new Random(7);
    train("--config", config.toString(), "--out", killed.toString())
        .killAfter(() -> metricsSize(killed) > 0, random);
    for (int kill = 1; kill < KILLS; kill++) {
      long size = metricsSize(killed);
      long saved = savedSteps(killed);
      boolean progress = kill % 2 == 1;
      train("--resume", killed.toString())
          .killAfter(
              () -> progress ? savedSteps(killed) > saved : metricsSize(killed) != size, random);
      assertThat(rows(killed).size() * (long) STEPS_PER_UPDATE - savedSteps(killed))
          .as("steps lost by kill %d", kill)
          .isBetween(0L, (long) CHECKPOINT_UPDATES * STEPS_PER_UPDATE);
    }
    assertThat(savedSteps(killed))
        .as("steps saved before the last resume")
        .isBetween(1L, UPDATES * (long) STEPS_PER_UPDATE - 1);
    train("--resume", killed.toString()).awaitSuccess();
    Path whole = root.resolve("whole");
    train("--config", config.toString(), "--out", whole.toString()).awaitSuccess();

    assertThat(rows(whole)).hasSize(UPDATES);
    assertThat(rows(killed)).isEqualTo(rows(whole));
  }

  @Test
  void aRunKilledBeforeItsFirstCheckpointBeginsAnew() throws Exception {
    Path folder = root.resolve("early");
    Process process = train("--config", config().toString(), "--out", folder.toString()).process();
    while (!Files.exists(folder.resolve("settings.json"))) {
      assertThat(process.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(1);
    }
    process.destroyForcibly().waitFor();
    Child resumed = train("--resume", folder.toString(), "--steps", "64");
    resumed.awaitSuccess();

    assertThat(rows(folder)).hasSize(2);
  }

  private Path config() throws IOException {
    Path task = Files.writeString(root.resolve("dig.yaml"), TASK);
    String text =
        """
        task: %s
        seed: 3
        steps: %d
        envs: 4
        rollout: 8
        size: 36
        stack: 2
        hidden: 16
        threads: 1
        device: cpu
        checkpoint_updates: %d
        validation_updates: 0
        validation_episodes: 2
        ppo: {epochs: 1, minibatch: 32}
        """
            .formatted(task, UPDATES * STEPS_PER_UPDATE, CHECKPOINT_UPDATES);
    return Files.writeString(root.resolve("config.yaml"), text);
  }

  /** The steps of the latest checkpoint, which must be whole. */
  private static long savedSteps(Path folder) throws IOException {
    TrainingSettings settings =
        TrainingSettingsFile.read(
            "settings.json",
            Files.readString(folder.resolve("settings.json")),
            TrainingSettings.defaults(1));
    CheckpointStore store =
        CheckpointStore.view(
            folder.resolve("checkpoints"),
            warning -> {
              throw new AssertionError(warning);
            });
    return TrainingRun.stepsOf(store.readLatest(), settings);
  }

  private static long metricsSize(Path folder) throws IOException {
    Path metrics = folder.resolve("metrics.jsonl");
    return Files.exists(metrics) ? Files.size(metrics) : 0;
  }

  /** All whole rows, without what hangs on the clock. */
  private static List<Map<String, Object>> rows(Path folder) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    String text = Files.readString(folder.resolve("metrics.jsonl"));
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      Map<String, Object> row =
          new TreeMap<>(
              JsonMapper.shared().readValue(line, new TypeReference<Map<String, Object>>() {}));
      row.keySet().removeIf(name -> name.startsWith("time/"));
      rows.add(row);
    }
    return rows;
  }

  private Child train(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Mattock.class.getName(),
                "train"));
    command.addAll(List.of(arguments));
    Path words = Files.createTempFile(root, "words", ".txt");
    return new Child(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(words.toFile())
            .start(),
        words);
  }

  /** A trainer in a process of its own, and the file with what it says. */
  private record Child(Process process, Path words) {
    void awaitSuccess() throws Exception {
      assertThat(process.waitFor()).as(Files.readString(words, UTF_8)).isZero();
    }

    /** Lets it work until {@code begun}, and a little longer, and kills it. */
    void killAfter(Callable<Boolean> begun, Random random) throws Exception {
      try {
        while (!begun.call()) {
          assertThat(process.isAlive()).as(Files.readString(words, UTF_8)).isTrue();
          TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(200_000));
        assertThat(process.isAlive()).as(Files.readString(words, UTF_8)).isTrue();
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
