package dev.mattock.training.cli;

import dev.mattock.engine.env.Scenario;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayFile;
import dev.mattock.replays.watch.AgentShow;
import dev.mattock.replays.watch.ReplayShow;
import dev.mattock.replays.watch.RunShow;
import dev.mattock.replays.watch.Show;
import dev.mattock.training.checkpoint.RunFolder;
import dev.mattock.training.checkpoint.RunFolderException;
import dev.mattock.training.loop.AgentPlay;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.worlds.curriculum.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/** Makes what can be watched out of what was typed. */
final class Shows {
  private final Library library;
  private final Consumer<String> notes;

  Shows(Library library, Consumer<String> notes) {
    this.library = library;
    this.notes = notes;
  }

  /**
   * Replays, or the folder of a run, or a folder with replays.
   *
   * @throws UserError in one line, if that is none of them
   */
  Show of(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UserError("no such file or folder: " + path);
      }
      if (Files.isDirectory(path) && paths.size() > 1) {
        throw new UserError(path + " is a folder: watch it alone, or name files");
      }
    }
    Path first = paths.getFirst();
    try {
      if (!Files.isDirectory(first)) {
        return replays(paths);
      }
      return holdsRun(first) ? run(first) : replays(files(first));
    } catch (ReplayException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private static boolean holdsRun(Path folder) {
    return Files.isDirectory(folder.resolve(RunShow.FOLDER))
        || Files.exists(folder.resolve("settings.json"))
        || Files.isDirectory(folder.resolve("checkpoints"));
  }

  private List<Path> files(Path folder) {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(ReplayFile.EXTENSION)).sorted().toList();
    } catch (IOException e) {
      throw new UserError("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
    }
    if (files.isEmpty()) {
      throw new UserError(
          "%s holds neither a run nor replays (%s files)".formatted(folder, ReplayFile.EXTENSION));
    }
    if (files.size() > Show.MOST_SEATS) {
      notes.accept(
          "%d replays in %s: showing the first %d"
              .formatted(files.size(), folder, Show.MOST_SEATS));
    }
    return files.subList(0, Math.min(files.size(), Show.MOST_SEATS));
  }

  private Show replays(List<Path> files) throws ReplayException {
    List<ReplayShow.Recorded> recorded = new ArrayList<>();
    for (Path file : files) {
      LoadedReplay loaded = LoadedReplay.read(file, library);
      String name = file.getFileName().toString();
      recorded.add(new ReplayShow.Recorded(name, loaded.replay(), loaded.task()));
    }
    return new ReplayShow(recorded);
  }

  private Show run(Path folder) throws ReplayException {
    Optional<String> kept;
    try {
      kept = RunFolder.readTask(folder);
    } catch (RunFolderException e) {
      throw new UserError(e.getMessage(), e);
    }
    Map<String, Scenario> known = new ConcurrentHashMap<>();
    return RunShow.open(
        folder,
        library.content(),
        name ->
            known.computeIfAbsent(
                name,
                task ->
                    kept.isPresent()
                        ? library.taskFromText(task, kept.get())
                        : library.task(task)));
  }

  /**
   * An agent at work.
   *
   * @param seed of the first episode; those of evaluation where it is missing
   * @param envs how many worlds are seen side by side
   */
  Show agent(Agents chosen, OptionalLong seed, int envs, String renderer) {
    int seats = envs * chosen.task().players();
    if (seats > Show.MOST_SEATS) {
      throw new UserError(
          "--envs %d of %d players each are %d seats, but a show has at most %d"
              .formatted(envs, chosen.task().players(), seats, Show.MOST_SEATS));
    }
    Evaluation.Settings settings =
        new Evaluation.Settings(envs, chosen.frameSkip(), chosen.render(), renderer, 1);
    try {
      return AgentShow.start(
          "%s plays %s".formatted(chosen.name(), chosen.task().name()),
          new AgentPlay(chosen.name(), chosen.task(), seeds(seed), settings, chosen.factory()));
    } catch (IllegalStateException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  /** From a seed on, away from 0: what is for evaluation stays so. */
  private static LongUnaryOperator seeds(OptionalLong first) {
    if (first.isEmpty()) {
      return Seeds::evaluation;
    }
    long seed = first.getAsLong();
    return number -> seed < 0 ? seed - number : seed + number;
  }
}
