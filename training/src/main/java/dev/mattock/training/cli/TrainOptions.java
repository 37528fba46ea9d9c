package dev.mattock.training.cli;

import dev.mattock.training.loop.TrainingSettings;
import dev.mattock.training.loop.TrainingSettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import picocli.CommandLine.Option;

/** The options of {@code train}: what they say goes before the file, the file before defaults. */
final class TrainOptions {
  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "Task to train on, or a task file (default: ${bundle:default.task}).")
  String task;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings as YAML; a run's settings.json will do.")
  Path config;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Decisions after which it ends (default: ${bundle:default.steps}).")
  Long steps;

  @Option(
      names = "--envs",
      paramLabel = "N",
      description = "Worlds side by side (default: ${bundle:default.envs}).")
  Integer envs;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads; with 1, collecting and learning take turns, and runs repeat exactly"
              + " (default: all cores).")
  Integer threads;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "auto, cpu or gpu (default: auto).")
  String device;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      description = "auto, fast, reference or gl (default: auto).")
  String renderer;

  @Option(
      names = "--record",
      paramLabel = "N",
      description = "Record every N-th training episode of each env as a replay.")
  Integer record;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the run, a new one (default: runs/TASK-seedN).")
  Path out;

  @Option(names = "--resume", paramLabel = "DIR", description = "Go on with the run in a folder.")
  Path resume;

  /** The defaults that {@code --help} tells: those of the settings, so that they cannot differ. */
  static ResourceBundle defaultsForHelp() {
    TrainingSettings defaults = TrainingSettings.defaults(1);
    return new ListResourceBundle() {
      @Override
      protected Object[][] getContents() {
        return new Object[][] {
          {"default.task", defaults.task()},
          {"default.steps", Long.toString(defaults.steps())},
          {"default.envs", Integer.toString(defaults.collection().envs())},
        };
      }
    };
  }

  /** As many threads as there are cores, unless said otherwise. */
  int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  TrainingSettings settings(TrainingSettings defaults, OptionalLong seed) {
    TrainingSettings base = config == null ? defaults : TrainingSettingsFile.read(config, defaults);
    return over(base, seed);
  }

  /** What may change when a run goes on: where and how fast it runs, and how long. */
  TrainingSettings overResumed(TrainingSettings saved) {
    return over(saved, OptionalLong.empty());
  }

  void rejectWithResume(OptionalLong seed) {
    List<String> given = new ArrayList<>();
    if (task != null) {
      given.add("--task");
    }
    if (config != null) {
      given.add("--config");
    }
    if (envs != null) {
      given.add("--envs");
    }
    if (out != null) {
      given.add("--out");
    }
    if (seed.isPresent()) {
      given.add("--seed");
    }
    if (!given.isEmpty()) {
      throw new UserError(
          "--resume goes on with the settings of the run: leave out " + String.join(", ", given));
    }
  }

  private TrainingSettings over(TrainingSettings base, OptionalLong seed) {
    TrainingSettings.Collection collection = base.collection();
    TrainingSettings.Saving saving = base.saving();
    return new TrainingSettings(
        task == null ? base.task() : task,
        seed.orElse(base.seed()),
        steps == null ? base.steps() : steps,
        new TrainingSettings.Collection(
            envs == null ? collection.envs() : envs,
            collection.rollout(),
            collection.frameSkip(),
            collection.size(),
            collection.stack(),
            collection.seedPool(),
            collection.freshSeeds()),
        threads == null ? base.threads() : threads,
        device == null ? base.device() : device.toLowerCase(Locale.ROOT),
        renderer == null ? base.renderer() : renderer,
        base.hidden(),
        base.ppo(),
        new TrainingSettings.Saving(
            saving.checkpointUpdates(),
            saving.validationUpdates(),
            saving.validationEpisodes(),
            record == null ? saving.recordEpisodes() : record));
  }
}
