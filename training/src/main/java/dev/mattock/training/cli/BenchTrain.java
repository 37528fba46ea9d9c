package dev.mattock.training.cli;

import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.sim.World;
import dev.mattock.training.checkpoint.CheckpointStore;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.training.loop.LiveFeed;
import dev.mattock.training.loop.TrainingRun;
import dev.mattock.training.loop.TrainingSettings;
import dev.mattock.training.metrics.EpisodeStatistics;
import dev.mattock.training.metrics.MetricsSink;
import dev.mattock.worlds.curriculum.SlidingSeeds;
import dev.mattock.worlds.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench train}: the training loop with the real env, and with one that costs nothing. */
@Command(
    name = "train",
    description =
        "Training steps a second, against the same loop and network fed by a canned env in the"
            + " same run.")
final class BenchTrain extends MattockCommand {
  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "40",
      description = "How long each is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--task",
      paramLabel = "NAME",
      defaultValue = "collect_log",
      description = "Task (default: ${DEFAULT-VALUE}).")
  private String task;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all cores).")
  private Integer threads;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, cpu or gpu.")
  private String device;

  BenchTrain(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() throws Exception {
    new OptionCheck()
        .range("--seconds", seconds, 1, Integer.MAX_VALUE)
        .threads(threads)
        .device(device)
        .done();
    int threadCount = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    NativeThreads.use(1);
    Library library = new Library();
    Task played = library.task(task);
    DeviceChoice choice = DeviceChoice.resolve(device);
    console().err().println("device: " + choice.explanation());
    TrainingSettings settings = settings(threadCount);
    double real = measure(settings, played, VectorEnv::create, choice, true);
    World still = played.start(1, null);
    double canned =
        measure(
            settings,
            played,
            (envs, episodes, listener) -> new CannedEnv(envs, still),
            choice,
            false);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("stepsPerSecond", real);
    fields.put("cannedStepsPerSecond", canned);
    fields.put("ratio", real / canned);
    words()
        .printf(
            "%,.0f steps/s; with a canned env %,.0f; ratio %.2f%n", real, canned, real / canned);
    return Outcome.done(fields);
  }

  private TrainingSettings settings(int threadCount) {
    TrainingSettings base = TrainingSettings.defaults(threadCount);
    return new TrainingSettings(
        task,
        common().seed().orElse(1),
        Long.MAX_VALUE / 2,
        base.collection(),
        threadCount,
        device,
        base.renderer(),
        base.hidden(),
        base.ppo(),
        new TrainingSettings.Saving(1_000_000, 0, 1, 0));
  }

  private double measure(
      TrainingSettings settings,
      Task played,
      TrainingRun.EnvFactory envs,
      DeviceChoice choice,
      boolean watched)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("mattock-bench");
    Clock clock = new Clock(seconds);
    LiveFeed live =
        watched
            ? LiveFeed.into(folder, played.content(), console().err()::println)
            : LiveFeed.none();
    TrainingRun.Setup setup =
        new TrainingRun.Setup(
            settings,
            played,
            played.spec().commands(),
            played.items(),
            new SlidingSeeds(
                played,
                settings.seed(),
                settings.collection().seedPool(),
                settings.collection().freshSeeds()),
            envs,
            TrainCommand.validationSeeds(1),
            CheckpointStore.open(folder, console().err()::println),
            new Discard(),
            episode -> {},
            live,
            choice,
            System::nanoTime);
    try (live;
        TrainingRun run = TrainingRun.start(setup, clock)) {
      run.run(clock::over);
      return clock.rate();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  /** Counts the steps after half of the time again, when all is compiled and cached. */
  private static final class Clock implements TrainingRun.Listener {
    private final long warmNanos;
    private final long nanos;
    private final long start = System.nanoTime();
    private long warmAt;
    private long warmSteps;
    private long lastAt;
    private long lastSteps;

    Clock(int seconds) {
      nanos = seconds * 1_000_000_000L;
      warmNanos = nanos / 2;
    }

    boolean over() {
      return warmAt > 0 && System.nanoTime() - warmAt > nanos && lastSteps > warmSteps;
    }

    double rate() {
      return (lastSteps - warmSteps) * 1e9 / (lastAt - warmAt);
    }

    @Override
    public void updated(long steps, EpisodeStatistics episodes) {
      lastAt = System.nanoTime();
      lastSteps = steps;
      if (warmAt == 0 && lastAt - start > warmNanos) {
        warmAt = lastAt;
        warmSteps = steps;
      }
    }

    @Override
    public void validated(long steps, Evaluation.Result result, boolean best) {}

    @Override
    public void saved(long steps) {}
  }

  /** Metrics that nobody reads. */
  private static final class Discard implements MetricsSink {
    @Override
    public void write(long step, Map<String, Double> values) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
