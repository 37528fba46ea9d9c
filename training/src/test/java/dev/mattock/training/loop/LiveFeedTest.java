package dev.mattock.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.network.NativeThreads;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.watch.Playback;
import dev.mattock.replays.watch.RunShow;
import dev.mattock.replays.watch.Timeline;
import dev.mattock.training.Pasture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveFeedTest {
  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();

  @BeforeAll
  static void useOneThread() {
    NativeThreads.use(1);
  }

  private LiveFeed feed(Path run) {
    return LiveFeed.into(run, Pasture.CONTENT, notes::add);
  }

  private static RunShow show(Path run) throws ReplayException {
    return RunShow.open(run, Pasture.CONTENT, name -> Pasture.small());
  }

  /** Checks every episode of every seat, and says how many there were. */
  private static int check(RunShow show, int frameSkip) {
    int episodes = 0;
    for (int seat = 0; seat < show.seats(); seat++) {
      for (int number = 0; number < show.episodes(seat); number++) {
        Timeline timeline = show.episode(seat, number);
        boolean last = number == show.episodes(seat) - 1;
        int budget = Math.min(Pasture.lifetime(timeline.seed()), Pasture.small().tickBudget());
        if (!last) {
          assertThat(timeline.ticks()).as(timeline.title()).isEqualTo(budget);
        }
        List<Annotation> values = timeline.annotations(0, timeline.ticks() + 1);
        assertThat(values)
            .as(timeline.title())
            .hasSize(Math.ceilDiv(timeline.ticks(), frameSkip))
            .allMatch(remark -> remark.kind().equals("value"));
        for (int i = 0; i < values.size(); i++) {
          assertThat(values.get(i).tick()).isEqualTo(i * frameSkip);
        }
        episodes++;
      }
    }
    return episodes;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatTheEnvsDoIsWrittenDownWhole(int threads) throws Exception {
    RunFixture run = new RunFixture(folder, 6, threads);
    List<Long> hashes = new ArrayList<>();
    run.envs =
        (settings, episodes, listener) ->
            VectorEnv.create(
                settings,
                episodes,
                episode -> {
                  if (episode.env() == 0) {
                    hashes.add(episode.world().hash());
                  }
                  listener.ended(episode);
                });
    try (LiveFeed feed = feed(folder)) {
      run.watched(feed).startAndRun(Integer.MAX_VALUE);
    }
    try (RunShow show = show(folder)) {
      assertThat(show.seats()).isEqualTo(run.settings().collection().envs());
      int episodes = check(show, run.settings().collection().frameSkip());
      assertThat(episodes).isGreaterThan(2 * show.seats());
      for (int number = 0; number < hashes.size(); number++) {
        Playback playback = new Playback(show.episode(0, number));
        playback.seek(show.episode(0, number).ticks());
        World world = playback.world();
        assertThat(world.hash()).as("episode %d", number).isEqualTo(hashes.get(number));
      }
      assertThat(hashes).hasSizeGreaterThan(2);
      assertThat(show.notice()).isEqualTo("the run has stopped");
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void watchingChangesNothingInTheRun() throws Exception {
    RunFixture plain = new RunFixture(folder.resolve("plain"), 4, 1);
    plain.startAndRun(Integer.MAX_VALUE);
    RunFixture watched = new RunFixture(folder.resolve("watched"), 4, 1);
    try (LiveFeed feed = feed(folder.resolve("watched"))) {
      watched.watched(feed).startAndRun(Integer.MAX_VALUE);
    }
    assertThat(watched.timelessRows()).isEqualTo(plain.timelessRows()).isNotEmpty();
  }

  @Test
  void aResumedRunGoesOnInItsFeed() throws Exception {
    RunFixture run = new RunFixture(folder, 8, 1);
    try (LiveFeed feed = feed(folder)) {
      run.watched(feed).startAndRun(3);
    }
    try (LiveFeed feed = feed(folder)) {
      run.watched(feed).resumeAndRun(Integer.MAX_VALUE);
    }
    try (RunShow show = show(folder)) {
      for (int seat = 0; seat < show.seats(); seat++) {
        assertThat(show.episodes(seat)).isGreaterThan(1);
        for (int number = 0; number < show.episodes(seat) - 1; number++) {
          Timeline timeline = show.episode(seat, number);
          assertThat(timeline.ticks())
              .as(timeline.title())
              .isEqualTo(Math.min(Pasture.lifetime(timeline.seed()), Pasture.small().tickBudget()));
        }
      }
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void aFeedThatCannotBeWrittenIsGivenUpAndTheRunGoesOn() throws Exception {
    Files.writeString(folder.resolve(RunShow.FOLDER), "in the way");
    RunFixture run = new RunFixture(folder, 3, 1);
    try (LiveFeed feed = feed(folder)) {
      assertThat(run.watched(feed).startAndRun(Integer.MAX_VALUE)).isTrue();
    }
    assertThat(notes).hasSize(1).first().asString().startsWith("nobody can watch this run");
  }
}
