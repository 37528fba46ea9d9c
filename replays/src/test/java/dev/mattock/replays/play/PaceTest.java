package dev.mattock.replays.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What decides when ticks are due and how finely is cast. */
class PaceTest {
  private static final long TICK = TickClock.TICK_NANOS;
  private static final int WIDTH = 854;
  private static final int HEIGHT = 480;

  @Test
  void ticksAreDueTwentyTimesASecond() {
    TickClock clock = new TickClock(7);
    int ticks = 0;
    for (long now = 7; now <= 7 + 20 * TICK; now += TICK / 3) {
      ticks += clock.due(now);
    }
    assertThat(ticks + clock.due(7 + 20 * TICK)).isEqualTo(20);
  }

  @Test
  void afterAHaltTheWorldDoesNotRace() {
    TickClock clock = new TickClock(0);
    assertThat(clock.due(1000 * TICK)).isEqualTo(4);
    assertThat(clock.due(1000 * TICK)).isZero();
    assertThat(clock.due(1001 * TICK)).isEqualTo(1);
  }

  @Test
  void theShareOfATickGrowsUntilTheNext() {
    TickClock clock = new TickClock(0);
    assertThat(clock.share(TICK / 4)).isEqualTo(0.25);
    assertThat(clock.share(3 * TICK)).isEqualTo(1);
  }

  @Test
  void slowRaysAreCastCoarserUntilFramesAreFastEnough() {
    assertThat(settled(300)).isEqualTo(3);
    assertThat(settled(100)).isEqualTo(2);
    assertThat(settled(30)).isEqualTo(1);
    assertThat(settled(100_000)).isEqualTo(PictureScale.MOST);
  }

  private static int settled(double nanosPerRay) {
    PictureScale scale = new PictureScale(0);
    for (int frame = 0; frame < 300; frame++) {
      int step = scale.of(WIDTH, HEIGHT);
      scale.took((long) (nanosPerRay * WIDTH * HEIGHT / (step * step)), WIDTH, HEIGHT);
    }
    return scale.of(WIDTH, HEIGHT);
  }

  @Test
  void aWishIsKeptUnlessTheWindowIsTooLargeForTheRayCaster() {
    PictureScale scale = new PictureScale(1);
    for (int frame = 0; frame < 100; frame++) {
      scale.took(1_000_000_000, WIDTH, HEIGHT);
    }
    assertThat(scale.of(WIDTH, HEIGHT)).isEqualTo(1);
    assertThat(scale.of(3840, 2160)).isEqualTo(2);
  }
}
