package dev.mattock.training.cli;

import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayFile;
import dev.mattock.replays.record.ReplayStart.TaskStart;
import dev.mattock.worlds.task.Task;
import java.nio.file.Path;

/** A replay with the task that it starts from. */
record LoadedReplay(Replay replay, TaskStart start, Task task) {
  /**
   * Reads a file.
   *
   * @throws UserError if there is none, or it is no replay
   */
  static LoadedReplay read(Path file, Library library) {
    Replay replay;
    try {
      replay = ReplayFile.read(file, library.content());
    } catch (ReplayException e) {
      throw new UserError(e.getMessage(), e);
    }
    TaskStart start =
        switch (replay.start()) {
          case TaskStart task -> task;
        };
    return new LoadedReplay(replay, start, library.taskFromText(start.task(), start.definition()));
  }
}
