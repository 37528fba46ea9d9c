package dev.mattock.replays.watch.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.watch.Shows;
import dev.mattock.replays.watch.Viewer;
import dev.mattock.replays.watch.ViewerSettings;
import dev.mattock.replays.watch.WatchStatus;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineBarTest {
  @Test
  void everyTickOfAShortEpisodeCanBePointedAt() throws ReplayException {
    try (Viewer viewer = new Viewer(Shows.replay(40, 1), ViewerSettings.DEFAULT)) {
      WatchStatus status = viewer.status();
      for (int scale = 1; scale <= 3; scale++) {
        Set<Integer> ticks = new HashSet<>();
        int last = 0;
        for (int x = 0; x < 640 * scale; x++) {
          OptionalInt tick = TimelineBar.tickAt(status, 640 * scale, 360 * scale, x);
          assertThat(tick.orElse(0)).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(40);
          last = tick.orElse(0);
          ticks.add(last);
        }
        assertThat(ticks).as("scale %d", scale).hasSize(41);
      }
    }
  }

  @Test
  void theBarIsAsHighAsItIsDrawn() {
    assertThat(TimelineBar.onBar(640, 360, 360 - TimelineBar.HEIGHT)).isTrue();
    assertThat(TimelineBar.onBar(640, 360, 359 - TimelineBar.HEIGHT)).isFalse();
    assertThat(TimelineBar.onBar(1280, 720, 721 - 2 * TimelineBar.HEIGHT)).isTrue();
  }

  @Test
  void speedsAndTimesAreShort() {
    assertThat(TimelineBar.speed(1)).isEqualTo("x1");
    assertThat(TimelineBar.speed(0.25)).isEqualTo("x0.25");
    assertThat(TimelineBar.speed(0.1)).isEqualTo("x0.1");
    assertThat(TimelineBar.speed(10)).isEqualTo("x10");
    assertThat(TimelineBar.time(24_000)).isEqualTo("20:00");
    assertThat(TimelineBar.time(39)).isEqualTo("0:01");
  }

  @Test
  void clocksBeginAtSix() {
    assertThat(StatusPanels.hour(0)).isEqualTo("06:00");
    assertThat(StatusPanels.hour(6_000)).isEqualTo("12:00");
    assertThat(StatusPanels.hour(23_999)).isEqualTo("05:59");
  }

  @Test
  void numbersKeepThreePlacesWhereTheyMatter() {
    assertThat(StatusPanels.number(0.25)).isEqualTo("0.250");
    assertThat(StatusPanels.number(-12.34)).isEqualTo("-12.3");
    assertThat(StatusPanels.number(98_765.4)).isEqualTo("98765");
  }
}
