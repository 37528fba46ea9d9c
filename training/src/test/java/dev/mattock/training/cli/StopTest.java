package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.replays.watch.Show;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Ctrl-C and what is like it: long work saves, says where, and keeps to the promise of JSON. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals there")
class StopTest {
  private static final int INTERRUPTED = 130;
  private static final int TERMINATED = 143;

  /** Signal 2 in the kernel's mask, which counts from 1. */
  private static final long SIGINT_BIT = 1 << 1;

  private static final Pattern ADDRESS = Pattern.compile("Watch .* at (http://\\S+)");

  private static final String CONFIG =
      """
      envs: 2
      rollout: 8
      size: 36
      stack: 1
      hidden: 8
      seed_pool: 2
      threads: 1
      steps: 1000000
      checkpoint_updates: 1000000
      validation_updates: 0
      validation_episodes: 1
      ppo: {minibatch: 16, epochs: 1}
      """;

  @TempDir private Path folder;

  /** A command in a process of its own, and where its words go. */
  private record Child(Process process, Path out, Path err) {
    /** Sends a signal by its name, as a terminal or a batch system would. */
    void signal(String name) throws Exception {
      String pid = Long.toString(process.pid());
      assertThat(new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor())
          .isZero();
    }

    void awaitStatus(int status) throws Exception {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("it ended").isTrue();
      assertThat(process.exitValue()).as(Files.readString(err, UTF_8)).isEqualTo(status);
    }

    Map<String, Object> json() throws IOException {
      List<String> lines = Files.readAllLines(out, UTF_8);
      assertThat(lines).as(Files.readString(err, UTF_8)).hasSize(1);
      return JsonMapper.shared().readValue(lines.getFirst(), new TypeReference<>() {});
    }
  }

  private Child start(Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Mattock.class.getName()));
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Child(process, out, err);
  }

  private Path task(int budgetTicks) throws IOException {
    return Files.writeString(
        folder.resolve("dig.yaml"),
        ReplayCommandTest.TASK.replace("budgetTicks: 120", "budgetTicks: " + budgetTicks));
  }

  @Test
  void trainingThatIsStoppedSavesAndGoesOn() throws Exception {
    Path config = Files.writeString(folder.resolve("small.yaml"), CONFIG);
    Path run = folder.resolve("run");
    Path metrics = run.resolve("metrics.jsonl");
    Child training =
        start("train", "--config", config, "--task", task(120), "--out", run, "--json");
    awaitBytes(training, metrics, 1);

    Shell.Answer second = Shell.mattock("train --resume", run).isWrongInput(1);
    assertThat(second.err()).contains("is in use by another trainer", "" + training.process.pid());

    boolean interrupts = hearsInterrupts();
    training.signal(interrupts ? "INT" : "TERM");
    training.awaitStatus(interrupts ? INTERRUPTED : TERMINATED);
    Map<String, Object> result = training.json();
    assertThat(result).containsEntry("finished", false).containsEntry("out", run.toString());
    int steps = (int) result.get("steps");
    assertThat(steps).isPositive();
    assertThat(Files.readString(training.err, UTF_8))
        .contains("stopping: ", "Stopped and saved after " + steps, "--resume " + run);

    Child resumed = start("train", "--resume", run, "--json");
    awaitBytes(resumed, metrics, Files.size(metrics) + 1);
    resumed.signal("TERM");
    resumed.awaitStatus(TERMINATED);
    assertThat((int) resumed.json().get("steps")).isGreaterThan(steps);
  }

  @Test
  void evaluationThatIsStoppedTellsWhatItCountedSoFar() throws Exception {
    Path replays = folder.resolve("replays");
    Child evaluation =
        start(
            "eval",
            "--agent",
            "random",
            "--task",
            task(20),
            "--episodes",
            1_000_000,
            "--envs",
            2,
            "--threads",
            1,
            "--out",
            replays,
            "--json");
    await(evaluation, () -> Files.isDirectory(replays) && hasReplay(replays));
    evaluation.signal("TERM");
    evaluation.awaitStatus(TERMINATED);
    Map<String, Object> result = evaluation.json();
    assertThat((int) result.get("episodes")).isBetween(1, 999_999);
    assertThat(Files.readString(evaluation.err, UTF_8)).contains("of 1000000 episodes");
  }

  @Test
  void aRunIsWatchedFromAnotherProcessAlsoWhenItIsKilled() throws Exception {
    Path config = Files.writeString(folder.resolve("small.yaml"), CONFIG);
    Path run = folder.resolve("run");
    Child training =
        start("train", "--config", config, "--task", task(120), "--out", run, "--json");
    awaitBytes(training, run.resolve("metrics.jsonl"), 1);

    Child watching = start("watch", run, "--web", 0, "--size", "64x64", "--json");
    await(watching, () -> ADDRESS.matcher(Files.readString(watching.err, UTF_8)).find());
    Matcher address = ADDRESS.matcher(Files.readString(watching.err, UTF_8));
    assertThat(address.find()).isTrue();
    assertThat(statusOf(address.group(1))).isEqualTo(200);
    training.process.destroyForcibly().waitFor();
    try (Show left = new Shows(new Library(), note -> {}).of(List.of(run))) {
      assertThat(left.seats()).isEqualTo(2);
      assertThat(left.episode(0, left.firstEpisode(0)).ticks()).isPositive();
    }
    assertThat(statusOf(address.group(1))).isEqualTo(200);
    watching.signal("TERM");
    watching.awaitStatus(TERMINATED);
    assertThat(watching.json())
        .containsEntry("address", address.group(1))
        .containsEntry("show", "run run");
  }

  private static int statusOf(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  /**
   * Whether a child hears SIGINT. A shell without job control starts its background jobs with that
   * signal ignored, which their children inherit and a JVM respects; then SIGTERM has to do.
   */
  private static boolean hearsInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return true;
    }
    return Files.readAllLines(status, UTF_8).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .mapToLong(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
        .noneMatch(ignored -> (ignored & SIGINT_BIT) != 0);
  }

  private static boolean hasReplay(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".mattock"));
    }
  }

  /** A question about files. */
  private interface Question {
    boolean holds() throws IOException;
  }

  private static void awaitBytes(Child child, Path file, long bytes) throws Exception {
    await(child, () -> Files.exists(file) && Files.size(file) >= bytes);
  }

  private static void await(Child child, Question question) throws Exception {
    while (!question.holds()) {
      assertThat(child.process.isAlive()).as(Files.readString(child.err, UTF_8)).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
