package dev.mattock.replays.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.replays.watch.ViewerCommand.Grid;
import dev.mattock.replays.watch.ViewerCommand.Pause;
import dev.mattock.replays.watch.ViewerCommand.Seek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several watch at once, each from a thread of its own. */
@Timeout(120)
class ManyViewersTest {
  private static final int WATCHERS = 4;

  private static void settle(Viewer viewer) {
    do {
      viewer.advance(1);
    } while (viewer.status().tick() != viewer.status().target());
  }

  @Test
  void everyViewerSeesTheSameAtTheSameTickWhateverTheOthersDo() throws Exception {
    List<List<Integer>> seen = new ArrayList<>();
    try (Show show = Shows.replay(300, 9);
        ExecutorService threads = Executors.newFixedThreadPool(WATCHERS)) {
      List<Future<List<Integer>>> answers = new ArrayList<>();
      for (int watcher = 0; watcher < WATCHERS; watcher++) {
        long salt = watcher;
        Callable<List<Integer>> look = () -> pictures(show, salt);
        answers.add(threads.submit(look));
      }
      for (Future<List<Integer>> answer : answers) {
        seen.add(answer.get());
      }
    }
    assertThat(seen).allMatch(pictures -> pictures.equals(seen.getFirst()));
    assertThat(seen.getFirst()).doesNotHaveDuplicates();
  }

  /** Pictures of some ticks, with detours of one's own on the way. */
  private static List<Integer> pictures(Show show, long salt) {
    List<Integer> pictures = new ArrayList<>();
    Frame frame = new Frame();
    try (Viewer viewer = new Viewer(show, ViewerSettings.DEFAULT.withSize(40, 30))) {
      viewer.apply(new Pause());
      for (int tick = 30; tick <= 300; tick += 90) {
        viewer.apply(new Seek(Hash64.toBounded(Hash64.of(salt, tick), 300)));
        settle(viewer);
        viewer.apply(new Seek(tick));
        settle(viewer);
        viewer.render(frame);
        pictures.add(Arrays.hashCode(frame.rgb()));
      }
    }
    return pictures;
  }

  @Test
  void aViewerThatStallsHoldsUpNobody() throws Exception {
    GrowingTimeline timeline = Shows.growing(3, tick -> {});
    Show show = new ViewerTest.OneSeat(timeline);
    try (Viewer stalled = new Viewer(show, ViewerSettings.DEFAULT.withSize(16, 16), () -> 0);
        Viewer quick = new Viewer(show, ViewerSettings.DEFAULT.withSize(16, 16), () -> 0)) {
      stalled.advance(1);
      for (int ticks = 50; ticks <= 200; ticks += 50) {
        Shows.grow(timeline, ticks);
        quick.apply(new Seek(ticks));
        quick.advance(1);
        assertThat(quick.status().tick()).isEqualTo(ticks);
      }
      assertThat(stalled.status().tick()).isZero();
      stalled.apply(new Grid(true));
      stalled.apply(new Seek(200));
      stalled.advance(1);
      assertThat(stalled.status().tick()).isEqualTo(200);
    }
  }
}
