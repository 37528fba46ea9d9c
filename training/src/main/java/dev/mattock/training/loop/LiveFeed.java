package dev.mattock.training.loop;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.EpisodeListener;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.EpisodeSource;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.watch.FeedWriter;
import dev.mattock.replays.watch.RunShow;
import dev.mattock.training.rollout.Rollout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Writes down what the first envs of a run do, after every rollout, so that others can watch from
 * their own processes: starts, actions and value estimates, no pixels. A feed that cannot be
 * written is off up with a note; the run goes on.
 */
public final class LiveFeed implements AutoCloseable {
  /** Most envs that are written down. */
  public static final int MOST_ENVS = 16;

  private final Path folder;
  private final Content content;
  private final Consumer<String> notes;
  private final List<Channel> channels = new ArrayList<>();
  private EpisodeSource source;
  private boolean off;

  private LiveFeed(Path folder, Content content, Consumer<String> notes) {
    this.folder = folder;
    this.content = content;
    this.notes = notes;
    off = folder == null;
  }

  /**
   * A feed into the folder of a run.
   *
   * @param notes gets a line if it has to be off up
   */
  public static LiveFeed into(Path run, Content content, Consumer<String> notes) {
    return new LiveFeed(run.resolve(RunShow.FOLDER), content, notes);
  }

  /** No feed. */
  public static LiveFeed none() {
    return new LiveFeed(null, null, note -> {});
  }

  /** One env: what is written of its episode, and what waits for the rollout to end. */
  private static final class Channel {
    final FeedWriter writer;
    final Queue<Ended> ended = new ArrayDeque<>();
    long number;
    int written;

    Channel(FeedWriter writer) {
      this.writer = writer;
    }
  }

  /** The rest of an episode that ended within a rollout. */
  private record Ended(EpisodeLog rest, int ticks) {}

  /** Takes note of what ends in the envs, and passes it on. */
  EpisodeListener beside(EpisodeListener listener) {
    return episode -> {
      listener.ended(episode);
      if (episode.env() < channels.size()) {
        ended(episode);
      }
    };
  }

  private void ended(FinishedEpisode episode) {
    Channel channel = channels.get(episode.env());
    // Of an episode that ended in this rollout, only the first can have ticks written before.
    int from = channel.ended.isEmpty() ? channel.written : 0;
    channel.ended.add(new Ended(rest(episode.log(), from), episode.ticks()));
  }

  /** Begins with envs as they stand, at their start or resumed. */
  void begin(VectorEnv env, EpisodeSource episodes) {
    source = episodes;
    attempt(
        () -> {
          Files.createDirectories(folder);
          for (int index = 0; index < Math.min(env.envs(), MOST_ENVS); index++) {
            Path file = folder.resolve(FeedWriter.fileName(index));
            Channel channel = new Channel(new FeedWriter(file, content));
            channels.add(channel);
            EnvState state = env.state(index);
            channel.number = state.number();
            start(channel, index);
            channel.writer.ticks(state.log(), 0);
            channel.written = state.log().ticks();
            channel.writer.flush();
          }
        });
  }

  /**
   * Writes down a rollout that has just been collected.
   *
   * @param frameSkip ticks a decision
   */
  void collected(VectorEnv env, Rollout rollout, int frameSkip) {
    attempt(
        () -> {
          for (int index = 0; index < channels.size(); index++) {
            write(env, rollout, frameSkip, index);
          }
        });
  }

  private void write(VectorEnv env, Rollout rollout, int frameSkip, int index) throws IOException {
    Channel channel = channels.get(index);
    List<Annotation> values = new ArrayList<>();
    int tick = channel.written;
    for (int t = 0; t < rollout.steps(); t++) {
      int sample = t * rollout.rows() + index;
      values.add(Annotation.numbers(tick, 0, "value", rollout.values()[sample]));
      tick += frameSkip;
      if (rollout.terminated()[sample] || rollout.truncated()[sample]) {
        end(channel, index, values);
        values.clear();
        tick = 0;
      }
    }
    channel.writer.remarks(values);
    EpisodeLog now = env.log(index);
    channel.writer.ticks(rest(now, channel.written), channel.written);
    channel.written = now.ticks();
    channel.writer.flush();
  }

  private void end(Channel channel, int index, List<Annotation> values) throws IOException {
    Ended ended = channel.ended.remove();
    channel.writer.remarks(values);
    channel.writer.ticks(ended.rest(), ended.ticks() - ended.rest().ticks());
    channel.writer.end();
    channel.number++;
    channel.written = 0;
    start(channel, index);
  }

  private void start(Channel channel, int index) throws IOException {
    EpisodeSource.Episode episode = source.episode(index, channel.number);
    channel.writer.start(channel.number, episode.seed(), episode.scenario().name());
  }

  /** The ticks of a log from one on. */
  private static EpisodeLog rest(EpisodeLog whole, int from) {
    EpisodeLog rest = new EpisodeLog(whole.players());
    Action[] actions = new Action[whole.players()];
    for (int player = 0; player < actions.length; player++) {
      actions[player] = new Action();
    }
    for (int tick = from; tick < whole.ticks(); tick++) {
      whole.read(tick, actions);
      rest.append(actions);
    }
    return rest;
  }

  /** What may fail without harm to the run. */
  private interface Work {
    void run() throws IOException;
  }

  private void attempt(Work work) {
    if (off) {
      return;
    }
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      off = true;
      notes.accept("nobody can watch this run any more: " + e);
      dismiss();
    }
  }

  private void dismiss() {
    for (Channel channel : channels) {
      try {
        channel.writer.close();
      } catch (IOException e) {
        notes.accept("a feed was not closed: " + e);
      }
    }
    channels.clear();
  }

  /** Tells those who watch that the run has stopped. */
  @Override
  public void close() {
    off = true;
    dismiss();
  }
}
