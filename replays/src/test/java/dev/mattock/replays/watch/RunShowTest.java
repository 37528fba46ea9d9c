package dev.mattock.replays.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.record.ReplayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunShowTest {
  @TempDir private Path run;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(run.resolve(RunShow.FOLDER));
  }

  private FeedWriter writer(int env) throws IOException {
    return new FeedWriter(
        run.resolve(RunShow.FOLDER).resolve(FeedWriter.fileName(env)), Meadow.CONTENT);
  }

  private RunShow open() throws ReplayException {
    return RunShow.open(run, Meadow.CONTENT, RunShowTest::scenario);
  }

  private static Scenario scenario(String name) {
    if (!name.equals("test/meadow")) {
      throw new IllegalArgumentException("no scenario " + name);
    }
    return new Meadow(1);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  @Test
  void showsWhatTheRunDoesAsItDoesIt() throws IOException, InterruptedException {
    EpisodeLog log = Meadow.bustle(1, 60, 7);
    try (FeedWriter first = writer(0);
        FeedWriter second = writer(1)) {
      first.start(0, 7, "test/meadow");
      first.ticks(Meadow.bustle(1, 30, 7), 0);
      first.flush();
      second.start(0, 8, "test/meadow");
      second.flush();
      try (RunShow show = open()) {
        assertThat(show.seats()).isEqualTo(2);
        assertThat(show.live()).isTrue();
        Timeline timeline = show.episode(0, 0);
        assertThat(timeline.ticks()).isEqualTo(30);
        assertThat(timeline.complete()).isFalse();
        first.ticks(tail(log, 30), 30);
        first.end();
        first.start(1, 9, "test/meadow");
        first.flush();
        await(() -> show.episodes(0) == 2);
        assertThat(timeline.ticks()).isEqualTo(60);
        assertThat(timeline.complete()).isTrue();
        assertThat(show.episode(0, 1).seed()).isEqualTo(9);
        assertThat(show.episodes(1)).isEqualTo(1);
        Playback playback = new Playback(timeline);
        playback.seek(60);
        assertThat(playback.world().hash()).isEqualTo(Shows.hashAfter(timeline, 60));
      }
    }
  }

  private static EpisodeLog tail(EpisodeLog whole, int from) {
    EpisodeLog tail = new EpisodeLog(1);
    Action[] action = {new Action()};
    for (int tick = from; tick < whole.ticks(); tick++) {
      whole.read(tick, action);
      tail.append(action);
    }
    return tail;
  }

  @Test
  void saysThatTheRunHasStoppedAndGoesOnWhenItIsResumed() throws IOException, InterruptedException {
    FeedWriter before = writer(0);
    before.start(0, 7, "test/meadow");
    before.ticks(Meadow.bustle(1, 30, 7), 0);
    before.close();
    try (RunShow show = open()) {
      assertThat(show.live()).isFalse();
      assertThat(show.notice()).isEqualTo("the run has stopped");
      assertThat(show.episode(0, 0).complete()).isTrue();
      try (FeedWriter after = writer(0)) {
        after.start(0, 7, "test/meadow");
        after.ticks(Meadow.bustle(1, 50, 7), 0);
        after.flush();
        await(() -> show.live() && show.notice().isEmpty());
        assertThat(show.episodes(0)).isEqualTo(2);
        assertThat(show.episode(0, 1).ticks()).isEqualTo(50);
      }
    }
  }

  @Test
  void damageWhileItIsWatchedIsToldAndEndsThatSeatAlone() throws IOException, InterruptedException {
    try (FeedWriter good = writer(0);
        FeedWriter bad = writer(1)) {
      good.start(0, 1, "test/meadow");
      good.flush();
      bad.start(0, 2, "test/meadow");
      bad.flush();
      try (RunShow show = open()) {
        bad.start(1, 2, "test/unheard-of");
        bad.flush();
        await(() -> show.notice().contains("no scenario test/unheard-of"));
        assertThat(show.episode(1, 0).complete()).isTrue();
        good.ticks(Meadow.bustle(1, 10, 1), 0);
        good.flush();
        await(() -> show.episode(0, 0).ticks() == 10);
      }
    }
  }

  @Test
  void aFolderWithoutFeedsIsRefusedInOneLine() {
    assertThatThrownBy(this::open)
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining("holds nothing to watch")
        .hasMessageContaining(run.toString());
  }
}
