package dev.mattock.replays.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Hash64;
import dev.mattock.replays.record.ReplayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTest {
  private static final int TICKS = 700;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void seekingAnywhereGivesTheWorldOfPlayingThrough(long seed) throws ReplayException {
    Timeline timeline = Shows.replay(TICKS, seed).episode(0, 0);
    Playback playback = new Playback(timeline);
    for (int i = 0; i < 12; i++) {
      int tick = Hash64.toBounded(Hash64.of(seed, i), TICKS + 1);
      playback.seek(tick);
      assertThat(playback.tick()).isEqualTo(tick);
      assertThat(playback.world().hash())
          .as("seed %d, tick %d, seek %d", seed, tick, i)
          .isEqualTo(Shows.hashAfter(timeline, tick));
    }
  }

  @Test
  void whatCameOfATickIsTheSameWhetherItIsReachedForwardOrBack() throws ReplayException {
    Timeline timeline = Shows.replay(TICKS, 5).episode(0, 0);
    Playback straight = new Playback(timeline);
    Playback back = new Playback(timeline);
    back.seek(TICKS);
    for (int tick = TICKS; tick >= 0; tick -= 70) {
      back.seek(tick);
      straight.seek(tick);
      assertThat(back.episodeReturn()).isEqualTo(straight.episodeReturn());
      assertThat(back.reward()).isEqualTo(straight.reward());
      assertThat(back.progress()).isEqualTo(straight.progress());
      assertThat(back.lastAction(0).sameAs(straight.lastAction(0))).as("tick %d", tick).isTrue();
    }
  }

  @Test
  void keepsNoMoreSnapshotsThanItMay() throws ReplayException {
    Timeline timeline = Shows.replay(TICKS, 1).episode(0, 0);
    Playback playback = new Playback(timeline, 4);
    playback.seek(TICKS);
    assertThat(playback.snapshots().count()).isBetween(2, 4);
    assertThat(playback.snapshots().interval()).isEqualTo(200);
    playback.seek(650);
    assertThat(playback.world().hash()).isEqualTo(Shows.hashAfter(timeline, 650));
  }

  @Test
  void followsATimelineThatGrows() {
    GrowingTimeline timeline = Shows.growing(4, tick -> {});
    Playback playback = new Playback(timeline);
    for (int ticks = 30; ticks <= 240; ticks += 30) {
      Shows.grow(timeline, ticks);
      playback.seek(ticks);
      assertThat(playback.world().hash()).isEqualTo(Shows.hashAfter(timeline, ticks));
    }
  }

  @Test
  void refusesATickThatIsNotKnown() {
    GrowingTimeline timeline = Shows.growing(4, tick -> {});
    Shows.grow(timeline, 10);
    Playback playback = new Playback(timeline);
    assertThatThrownBy(() -> playback.seek(11))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("tick must be in 0..10, but is 11");
    assertThatThrownBy(() -> playback.seek(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void approachesInPartsWhenItMayNotGoOn() throws ReplayException {
    Timeline timeline = Shows.replay(100, 1).episode(0, 0);
    Playback playback = new Playback(timeline);
    int calls = 0;
    while (!playback.approach(100, () -> false)) {
      calls++;
    }
    assertThat(calls).isBetween(5, 99);
    assertThat(playback.world().hash()).isEqualTo(Shows.hashAfter(timeline, 100));
  }
}
