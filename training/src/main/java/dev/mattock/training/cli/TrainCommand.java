package dev.mattock.training.cli;

import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.engine.env.EpisodeListener;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.training.checkpoint.Checkpoint;
import dev.mattock.training.checkpoint.RunFolder;
import dev.mattock.training.checkpoint.RunFolderException;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.training.loop.LiveFeed;
import dev.mattock.training.loop.PolicyDescription;
import dev.mattock.training.loop.TrainingRun;
import dev.mattock.training.loop.TrainingSettings;
import dev.mattock.training.loop.TrainingSettingsFile;
import dev.mattock.training.metrics.Axis;
import dev.mattock.training.metrics.Curve;
import dev.mattock.training.metrics.CurvePlot;
import dev.mattock.training.metrics.EpisodeStatistics;
import dev.mattock.training.metrics.JsonLinesMetrics;
import dev.mattock.training.metrics.Metrics;
import dev.mattock.training.metrics.MetricsLog;
import dev.mattock.training.metrics.MetricsSink;
import dev.mattock.training.metrics.TensorBoardMetrics;
import dev.mattock.training.metrics.WilsonInterval;
import dev.mattock.worlds.curriculum.Seeds;
import dev.mattock.worlds.curriculum.SlidingSeeds;
import dev.mattock.worlds.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code train}: trains a policy, saves it, and can go on after a stop. */
@Command(
    name = "train",
    description = {
      "Trains a policy from pixels with PPO. Without options: the task collect_log, about twenty"
          + " minutes on two cores at the most.",
      "Ctrl-C saves; --resume goes on, also after a crash or a kill."
    })
final class TrainCommand extends MattockCommand {
  @Mixin private final TrainOptions options = new TrainOptions();

  private final StopSignal stop;

  TrainCommand(Console console, StopSignal stop) {
    super(console);
    this.stop = stop;
  }

  @Override
  protected Outcome run() throws Exception {
    if (options.resume != null) {
      return resume(options.resume);
    }
    TrainingSettings settings =
        options.settings(TrainingSettings.defaults(options.cores()), common().seed());
    new OptionCheck().renderer(settings.renderer()).done();
    Library library = new Library();
    Task task = library.task(settings.task());
    Path path = options.out == null ? freeFolder(settings) : options.out;
    try (RunFolder folder = open(path, false)) {
      folder.writeSettings(TrainingSettingsFile.toJson(settings));
      folder.writeTask(task.spec().text());
      return train(settings, task, library, folder, Optional.empty());
    }
  }

  private Outcome resume(Path path) throws Exception {
    options.rejectWithResume(common().seed());
    try (RunFolder folder = open(path, true)) {
      TrainingSettings saved =
          TrainingSettingsFile.read(
              folder.settingsFile().toString(),
              folder.readSettings(),
              TrainingSettings.defaults(options.cores()));
      TrainingSettings settings = options.overResumed(saved);
      new OptionCheck().renderer(settings.renderer()).done();
      Library library = new Library();
      Optional<Checkpoint> latest = latest(folder);
      Task task = resumedTask(folder, settings, library, latest);
      if (latest.isPresent()) {
        requireStepsLeft(TrainingRun.stepsOf(latest.get(), settings), settings);
      }
      if (!settings.equals(saved)) {
        folder.writeSettings(TrainingSettingsFile.toJson(settings));
      }
      if (!folder.checkpoints().hasLatest()) {
        note(path + " holds no checkpoint yet: starting from the beginning");
      }
      return train(settings, task, library, folder, latest);
    }
  }

  /** The task as it was when the run began. */
  private static Task resumedTask(
      RunFolder folder, TrainingSettings settings, Library library, Optional<Checkpoint> latest)
      throws IOException {
    Optional<String> kept = RunFolder.readTask(folder.path());
    if (kept.isEmpty() || latest.isEmpty()) {
      return library.task(settings.task());
    }
    String name = PolicyDescription.fromJson(latest.get().json("policy")).task();
    return library.taskFromText(name, kept.get());
  }

  private void requireStepsLeft(long made, TrainingSettings settings) {
    if (options.steps != null && settings.updates() * settings.stepsPerUpdate() < made) {
      throw new UserError(
          "--steps %d is less than the %d that the run has made already"
              .formatted(options.steps, made));
    }
  }

  private static Optional<Checkpoint> latest(RunFolder folder) throws IOException {
    return folder.checkpoints().hasLatest()
        ? Optional.of(folder.checkpoints().readLatest())
        : Optional.empty();
  }

  private RunFolder open(Path path, boolean resume) {
    try {
      if (!resume) {
        return RunFolder.create(path, this::note);
      }
      // A run that was killed before its first checkpoint has its settings and nothing else.
      return Files.isRegularFile(path.resolve("settings.json"))
          ? RunFolder.open(path, this::note)
          : RunFolder.resume(path, this::note);
    } catch (RunFolderException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private Outcome train(
      TrainingSettings settings,
      Task task,
      Library library,
      RunFolder folder,
      Optional<Checkpoint> from)
      throws Exception {
    NativeThreads.use(1);
    DeviceChoice device = DeviceChoice.resolve(settings.device());
    note("device: " + device.explanation());
    note("task: " + task.name() + ", " + Library.describe(task));
    note("run folder: " + folder.path());
    long startedAt = from.isPresent() ? TrainingRun.stepsOf(from.get(), settings) : 0;
    Reporter reporter = new Reporter(console(), settings, startedAt);
    stop.listen();
    try (MetricsSink metrics = metrics(folder, startedAt);
        LiveFeed live = LiveFeed.into(folder.path(), library.content(), this::note)) {
      ReplaySink replays =
          new ReplaySink(folder.path().resolve("replays"), library.content(), "training");
      EpisodeListener recording =
          episode -> {
            int every = settings.saving().recordEpisodes();
            if (every > 0 && episode.number() % every == 0) {
              replays.ended(episode);
            }
          };
      TrainingRun.Setup setup =
          new TrainingRun.Setup(
              settings,
              task,
              task.spec().commands(),
              task.items(),
              new SlidingSeeds(
                  task,
                  settings.seed(),
                  settings.collection().seedPool(),
                  settings.collection().freshSeeds()),
              VectorEnv::create,
              validationSeeds(settings.saving().validationEpisodes()),
              folder.checkpoints(),
              metrics,
              recording,
              live,
              device,
              console().nanoTime());
      try (TrainingRun run =
          from.isPresent()
              ? resumed(setup, reporter, from.get())
              : TrainingRun.start(setup, reporter)) {
        boolean ended = run.run(stop::requested);
        reporter.close();
        drawCurve(folder, settings);
        return outcome(folder, run, reporter, ended);
      }
    } finally {
      reporter.close();
    }
  }

  private static TrainingRun resumed(
      TrainingRun.Setup setup, TrainingRun.Listener listener, Checkpoint from) {
    try {
      return TrainingRun.resume(setup, listener, from);
    } catch (IOException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private Outcome outcome(RunFolder folder, TrainingRun run, Reporter reporter, boolean ended) {
    String out = folder.path().toString();
    if (ended) {
      words().println("Trained for " + run.steps() + " steps; the run is in " + out);
      words().println("Next: ./mattock eval --agent policy:" + out);
    } else {
      words().println("Stopped and saved after " + run.steps() + " steps in " + out);
      words().println("Go on with: ./mattock train --resume " + out);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("out", out);
    fields.put("steps", run.steps());
    fields.put("finished", ended);
    fields.put("validationSuccessRate", reporter.bestRate());
    return Outcome.done(fields);
  }

  /** Draws the success of the run so far, for a quick look. */
  private void drawCurve(RunFolder folder, TrainingSettings settings) {
    try {
      Curve curve =
          Curve.of(
              "seed " + settings.seed(),
              MetricsLog.read(folder.metricsFile()),
              Curve.STEP,
              EpisodeStatistics.SUCCESS);
      if (curve.size() > 1) {
        Path picture = folder.path().resolve("curve.png");
        new CurvePlot(
                settings.task(),
                Axis.number("decisions"),
                Axis.percent("success in training"),
                List.of(curve),
                List.of())
            .writePng(picture, CurvePlot.WIDTH, CurvePlot.HEIGHT);
        note("curve: " + picture);
      }
    } catch (IOException | RuntimeException e) {
      note("the learning curve could not be drawn: " + e);
    }
  }

  /** Metrics that go on after a step; what a killed run wrote beyond it, is written again. */
  private static MetricsSink metrics(RunFolder folder, long step) throws IOException {
    return Metrics.both(
        JsonLinesMetrics.resume(folder.metricsFile(), step),
        TensorBoardMetrics.resume(folder.path().resolve("tensorboard"), step, Clock.systemUTC()));
  }

  static ImmutableLongArray validationSeeds(int count) {
    ImmutableLongArray.Builder seeds = ImmutableLongArray.builder(count);
    for (int i = 0; i < count; i++) {
      seeds.add(Seeds.validation(i));
    }
    return seeds.build();
  }

  /** The first of runs/TASK-seedN, runs/TASK-seedN-2, .. that is not there. */
  private static Path freeFolder(TrainingSettings settings) {
    String task = settings.task().replaceAll("[^A-Za-z0-9_]+", "_");
    String name = "%s-seed%d".formatted(task, settings.seed());
    return OutputFolder.free(Path.of("runs"), name, "");
  }

  private void note(String line) {
    console().err().println(line);
  }

  /** The progress bar, and a line for each validation. */
  private static final class Reporter implements TrainingRun.Listener, AutoCloseable {
    private final ProgressBar bar;
    private final long total;
    private double bestRate = Double.NaN;
    private boolean shown;

    Reporter(Console console, TrainingSettings settings, long startedAt) {
      total = settings.updates() * settings.stepsPerUpdate();
      bar = new ProgressBar(console, "train", "steps", total, Math.min(startedAt, total));
    }

    Object bestRate() {
      return Double.isNaN(bestRate) ? null : bestRate;
    }

    @Override
    public void updated(long steps, EpisodeStatistics episodes) {
      shown = true;
      String note =
          episodes.episodes() == 0
              ? ""
              : String.format(
                  Locale.ROOT,
                  "return %.2f  success %.0f%%",
                  episodes.meanReturn(),
                  100 * episodes.successRate());
      bar.update(Math.min(steps, total), note);
    }

    @Override
    public void validated(long steps, Evaluation.Result result, boolean best) {
      WilsonInterval success = result.success();
      if (best) {
        bestRate = success.rate();
      }
      bar.say(
          String.format(
              Locale.ROOT,
              "validation after %d steps: success %.0f%% (%.0f to %.0f) of %d%s",
              steps,
              100 * success.rate(),
              100 * success.low(),
              100 * success.high(),
              result.episodes().size(),
              best ? ", the best so far" : ""));
    }

    @Override
    public void saved(long steps) {}

    @Override
    public void close() {
      if (shown) {
        shown = false;
        bar.close();
      }
    }
  }
}
