package dev.mattock.replays.play;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayFile;
import dev.mattock.worlds.task.Task;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The folder that keeps what people played: replays, and journals of what is not finished. */
public final class Recordings {
  private final Path folder;

  /** Recordings in a folder that is there. */
  public Recordings(Path folder) {
    this.folder = folder;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Begins the journal of an episode. */
  Journal begin(Task task, long seed) throws IOException {
    return new Journal(free(name(task, seed), Journal.EXTENSION), task, seed);
  }

  /** Writes an episode as a replay and says where it is. */
  Path write(PlayedEpisode episode) throws ReplayException {
    Path file = free(name(episode.task(), episode.seed()), ReplayFile.EXTENSION);
    ReplayFile.write(file, episode.replay(), episode.content());
    return file;
  }

  /** A name for a picture that is not taken. */
  Path picture() {
    return free("play", ".png");
  }

  private static String name(Task task, long seed) {
    return "%s_seed%d_human".formatted(task.name().replace('/', '-'), seed);
  }

  private Path free(String base, String ending) {
    Path path = folder.resolve(base + ending);
    for (int i = 2; Files.exists(path); i++) {
      path = folder.resolve(base + "-" + i + ending);
    }
    return path;
  }

  /**
   * What came of an unfinished recording.
   *
   * @param journal the journal
   * @param replay the replay that was made of it; null if none was
   * @param failed whether something was there and could not be recovered; the journal is left
   * @param words the same in one line
   */
  public record Recovered(Path journal, Path replay, boolean failed, String words) {}

  /**
   * Makes replays of all journals that nobody writes any more.
   *
   * @param tasks makes a task of its name and definition
   */
  public List<Recovered> recover(Content content, BiFunction<String, String, Task> tasks)
      throws IOException {
    List<Path> journals;
    try (Stream<Path> files = Files.list(folder)) {
      journals =
          files.filter(file -> file.toString().endsWith(Journal.EXTENSION)).sorted().toList();
    }
    List<Recovered> recovered = new ArrayList<>();
    for (Path journal : journals) {
      if (!inUse(journal)) {
        recovered.add(recover(journal, content, tasks));
      }
    }
    return recovered;
  }

  private static boolean inUse(Path journal) throws IOException {
    try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException ownProcess) {
      return true;
    }
  }

  private Recovered recover(Path journal, Content content, BiFunction<String, String, Task> tasks) {
    try {
      JournalReader reader = new JournalReader(journal, content);
      Task task = tasks.apply(reader.task(), reader.definition());
      PlayedEpisode episode = new PlayedEpisode(task, reader.seed());
      reader.read(new PlayedAgain(journal, episode));
      if (episode.ticks() == 0) {
        Files.delete(journal);
        return new Recovered(journal, null, false, journal + " held no tick, and is gone");
      }
      Path replay = write(episode);
      Files.delete(journal);
      return new Recovered(
          journal,
          replay,
          false,
          "recovered %s (%d ticks) from %s".formatted(replay, episode.ticks(), journal));
    } catch (IOException | RuntimeException e) {
      return new Recovered(
          journal, null, true, "cannot recover " + journal + ": " + e.getMessage());
    }
  }

  /** Plays a journal again and compares the hashes on the way. */
  private record PlayedAgain(Path journal, PlayedEpisode episode) implements JournalReader.Entries {
    @Override
    public void action(Action action) {
      episode.step(action);
    }

    @Override
    public void hash(long hash) throws IOException {
      long now = episode.world().hash();
      if (now != hash) {
        throw new IOException(
            "it does not repeat: after tick %d the world had hash %016x, and now has %016x"
                .formatted(episode.ticks(), hash, now));
      }
    }
  }
}
