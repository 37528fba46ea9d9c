package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.EpisodeListener;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayFile;
import dev.mattock.replays.record.ReplayRecorder;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.worlds.task.Task;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes every episode that it is told of as a replay into a folder, beside those there. */
final class ReplaySink implements EpisodeListener, Evaluation.RemarkedEpisodeListener {
  private final Path folder;
  private final Content content;
  private final String agent;
  private final EpisodeTally tally;
  private int written;
  private Path last;

  ReplaySink(Path folder, Content content, String agent) {
    this(folder, content, agent, new EpisodeTally());
  }

  /** One that counts the episodes as well. */
  ReplaySink(Path folder, Content content, String agent, EpisodeTally tally) {
    this.folder = folder;
    this.content = content;
    this.agent = agent;
    this.tally = tally;
  }

  /** How many replays it wrote. */
  int written() {
    return written;
  }

  /** The file written last. */
  Path last() {
    if (last == null) {
      throw new IllegalStateException("no replay was written");
    }
    return last;
  }

  /** Where they are. */
  Path folder() {
    return folder;
  }

  @Override
  public void ended(FinishedEpisode episode) {
    ended(episode, ImmutableList.of());
  }

  @Override
  public void ended(FinishedEpisode episode, ImmutableList<Annotation> remarks) {
    tally.add(episode, remarks);
    Task task = (Task) episode.scenario();
    boolean succeeded = episode.succeeded().cardinality() == episode.returns().length();
    ImmutableMap<String, String> about =
        ImmutableMap.of(
            "agent",
            agent,
            Replay.SUCCEEDED,
            Boolean.toString(succeeded),
            "return",
            Double.toString(episode.returns().stream().sum()));
    try {
      Replay replay =
          ReplayRecorder.record(
              task,
              task.spec().text(),
              episode.seed(),
              episode.log(),
              episode.world().hash(),
              about);
      last = OutputFolder.free(folder, fileName(task, episode), ReplayFile.EXTENSION);
      ReplayFile.write(last, replay.withAnnotations(remarks), content);
    } catch (ReplayException e) {
      throw new UncheckedIOException(e);
    }
    written++;
  }

  private static String fileName(Task task, FinishedEpisode episode) {
    String name = task.name().replace('/', '-');
    return "%s_seed%d_env%d_%d".formatted(name, episode.seed(), episode.env(), episode.number());
  }
}
