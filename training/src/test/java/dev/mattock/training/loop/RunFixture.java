package dev.mattock.training.loop;

import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.engine.env.EpisodeSource;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.training.Pasture;
import dev.mattock.training.checkpoint.Checkpoint;
import dev.mattock.training.checkpoint.CheckpointStore;
import dev.mattock.training.learner.Ppo;
import dev.mattock.training.learner.Schedule;
import dev.mattock.training.metrics.EpisodeStatistics;
import dev.mattock.training.metrics.MetricsSink;
import dev.mattock.worlds.curriculum.SlidingSeeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A tiny training run in a folder: its settings, what it plays, and all that it reports. */
final class RunFixture implements MetricsSink, TrainingRun.Listener {
  static final int ENVS = 4;
  static final int ROLLOUT = 8;
  static final int STEPS_PER_UPDATE = ENVS * ROLLOUT;

  private static final ImmutableLongArray VALIDATION = ImmutableLongArray.of(16, 32, 48);

  final List<Long> steps = new ArrayList<>();
  final List<Map<String, Double>> rows = new ArrayList<>();
  final List<String> validations = new ArrayList<>();
  final List<Long> saves = new ArrayList<>();
  int updatesSeen;
  Scenario scenario = Pasture.small();
  TrainingRun.EnvFactory envs = VectorEnv::create;
  long seedOfEpisodes = 1;
  private LiveFeed live = LiveFeed.none();
  private final Path runFolder;
  private TrainingSettings settings;

  /** A run of so many updates. */
  RunFixture(Path runFolder, int updates, int threads) {
    this.runFolder = runFolder;
    settings = settings(updates, threads);
  }

  static TrainingSettings settings(int updates, int threads) {
    Ppo.Settings ppo =
        new Ppo.Settings(
            Schedule.linear(1e-3, 1e-4),
            2,
            16,
            0.2,
            OptionalDouble.empty(),
            Schedule.constant(0.01),
            0.5,
            0.5,
            0.99,
            0.95,
            true,
            OptionalDouble.empty());
    return new TrainingSettings(
        "test/pasture",
        5,
        (long) updates * STEPS_PER_UPDATE,
        new TrainingSettings.Collection(ENVS, ROLLOUT, 4, 36, 3, 8, 0.5),
        threads,
        "cpu",
        "reference",
        16,
        ppo,
        new TrainingSettings.Saving(3, 2, 3, 0));
  }

  /** Lets others watch. */
  RunFixture watched(LiveFeed feed) {
    live = feed;
    return this;
  }

  RunFixture with(TrainingSettings other) {
    settings = other;
    return this;
  }

  TrainingSettings settings() {
    return settings;
  }

  TrainingRun start() throws IOException {
    return TrainingRun.start(setup(), this);
  }

  TrainingRun resume(Checkpoint from) throws IOException {
    return TrainingRun.resume(setup(), this, from);
  }

  /** Starts, runs to the end or until so many updates are made, and closes. */
  boolean startAndRun(int stopAfter) throws IOException, InterruptedException {
    try (TrainingRun run = start()) {
      return run.run(() -> updatesSeen >= stopAfter);
    }
  }

  /** Resumes from the latest checkpoint, runs to the end or the stop, and closes. */
  boolean resumeAndRun(int stopAfter) throws IOException, InterruptedException {
    try (TrainingRun run = resume(latest())) {
      return run.run(() -> updatesSeen >= stopAfter);
    }
  }

  Checkpoint latest() throws IOException {
    return store().readLatest();
  }

  CheckpointStore store() throws IOException {
    return CheckpointStore.open(
        runFolder.resolve("checkpoints"),
        warning -> {
          throw new AssertionError(warning);
        });
  }

  /** The rows with their steps, without what hangs on the clock. */
  List<String> timelessRows() {
    List<String> timeless = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Double> row = new TreeMap<>(rows.get(i));
      row.keySet().removeIf(name -> name.startsWith("time/"));
      timeless.add(steps.get(i) + " " + row);
    }
    return timeless;
  }

  private TrainingRun.Setup setup() throws IOException {
    EpisodeSource episodes =
        new SlidingSeeds(
            scenario,
            seedOfEpisodes,
            settings.collection().seedPool(),
            settings.collection().freshSeeds());
    return new TrainingRun.Setup(
        settings,
        scenario,
        List.of(),
        List.of("oak_log", "dirt"),
        episodes,
        envs,
        VALIDATION,
        store(),
        this,
        episode -> {},
        live,
        DeviceChoice.resolve("cpu"),
        System::nanoTime);
  }

  @Override
  public void write(long step, Map<String, Double> values) {
    steps.add(step);
    rows.add(Map.copyOf(values));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public void updated(long atSteps, EpisodeStatistics episodes) {
    updatesSeen++;
  }

  @Override
  public void validated(long atSteps, Evaluation.Result result, boolean best) {
    validations.add(atSteps + " " + result.episodes() + (best ? " best" : ""));
  }

  @Override
  public void saved(long atSteps) {
    saves.add(atSteps);
  }
}
