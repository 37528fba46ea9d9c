package dev.mattock.replays.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.watch.ViewerCommand.Grid;
import dev.mattock.replays.watch.ViewerCommand.LiveEdge;
import dev.mattock.replays.watch.ViewerCommand.MoveCamera;
import dev.mattock.replays.watch.ViewerCommand.Pause;
import dev.mattock.replays.watch.ViewerCommand.Play;
import dev.mattock.replays.watch.ViewerCommand.Resize;
import dev.mattock.replays.watch.ViewerCommand.Seek;
import dev.mattock.replays.watch.ViewerCommand.SeekEpisode;
import dev.mattock.replays.watch.ViewerCommand.ShowAs;
import dev.mattock.replays.watch.ViewerCommand.Speed;
import dev.mattock.replays.watch.ViewerCommand.StepTicks;
import dev.mattock.replays.watch.ViewerCommand.UseCamera;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewerTest {
  private static final long SECOND = 1_000_000_000;
  private static final ViewerSettings SMALL = ViewerSettings.DEFAULT.withSize(48, 32);

  /** A clock that stands still: every advance works to its end. */
  private static Viewer viewer(Show show) {
    return new Viewer(show, SMALL, () -> 0);
  }

  private static void run(Viewer viewer, double seconds) {
    for (int i = 0; i < Math.round(seconds * 20); i++) {
      viewer.advance(SECOND / 20);
    }
  }

  @Test
  void playsTwentyTicksASecond() throws ReplayException {
    try (Viewer viewer = viewer(Shows.replay(300, 1))) {
      run(viewer, 5);
      assertThat(viewer.status().tick()).isEqualTo(100);
      viewer.apply(new Speed(0.1));
      run(viewer, 5);
      assertThat(viewer.status().tick()).isBetween(109, 110);
      viewer.apply(new Speed(2));
      run(viewer, 1);
      assertThat(viewer.status().tick()).isBetween(149, 150);
    }
  }

  @Test
  void standsStillWhilePaused() throws ReplayException {
    try (Viewer viewer = viewer(Shows.replay(300, 1))) {
      run(viewer, 1);
      viewer.apply(new Pause());
      run(viewer, 1);
      assertThat(viewer.status().tick()).isEqualTo(20);
      assertThat(viewer.status().playing()).isFalse();
      viewer.apply(new StepTicks(-3));
      run(viewer, 0.1);
      assertThat(viewer.status().tick()).isEqualTo(17);
      viewer.apply(new StepTicks(1));
      run(viewer, 0.1);
      assertThat(viewer.status().tick()).isEqualTo(18);
    }
  }

  @Test
  void stopsAtTheEndOfAReplayAndBeginsAgainWhenAskedToPlay() throws ReplayException {
    try (Viewer viewer = viewer(Shows.replay(60, 1))) {
      run(viewer, 5);
      assertThat(viewer.status().tick()).isEqualTo(60);
      assertThat(viewer.status().playing()).isFalse();
      viewer.apply(new Play());
      run(viewer, 1);
      assertThat(viewer.status().tick()).isEqualTo(20);
    }
  }

  @Test
  void seekingBeyondTheEndGoesToTheEnd() throws ReplayException {
    try (Viewer viewer = viewer(Shows.replay(60, 1))) {
      viewer.apply(new Pause());
      viewer.apply(new Seek(1000));
      run(viewer, 0.1);
      assertThat(viewer.status().tick()).isEqualTo(60);
      assertThat(viewer.status().target()).isEqualTo(60);
    }
  }

  @Test
  void goesAPartOfTheWayAtATimeWhenItIsFar() throws ReplayException {
    long[] now = {0};
    // Each look at the clock takes 10 ms: an advance may simulate a slice or two.
    try (Viewer viewer = new Viewer(Shows.replay(300, 1), SMALL, () -> now[0] += 10_000_000)) {
      viewer.apply(new Pause());
      viewer.apply(new Seek(300));
      viewer.advance(1);
      assertThat(viewer.status().tick()).isLessThan(300);
      assertThat(viewer.status().target()).isEqualTo(300);
      for (int i = 0; i < 200; i++) {
        viewer.advance(1);
      }
      assertThat(viewer.status().tick()).isEqualTo(300);
    }
  }

  @Test
  void asksForNoMoreThanItShowsWhilePaused() {
    List<Integer> wishes = new ArrayList<>();
    GrowingTimeline timeline = Shows.growing(1, wishes::add);
    Shows.grow(timeline, 10);
    try (Viewer viewer = viewer(new OneSeat(timeline))) {
      viewer.apply(new Pause());
      run(viewer, 1);
      assertThat(wishes).isNotEmpty().allMatch(tick -> tick == 0);
      viewer.apply(new Play());
      run(viewer, 1);
      assertThat(viewer.status().tick()).isEqualTo(10);
      assertThat(wishes.getLast()).isGreaterThan(10);
      viewer.apply(new StepTicks(1));
      run(viewer, 0.1);
      assertThat(wishes.getLast()).isEqualTo(11);
      Shows.grow(timeline, 11);
      run(viewer, 0.1);
      assertThat(viewer.status().tick()).isEqualTo(11);
    }
  }

  @Test
  void tellsWhatTheAgentSaidLast() throws ReplayException {
    Show show =
        Shows.replay(
            60,
            1,
            Annotation.numbers(0, 0, "value", 0.25),
            Annotation.text(10, 0, "goal", "chop"),
            new Annotation(10, 0, "plan", "chop\ncraft", ImmutableDoubleArray.of(1)),
            Annotation.numbers(20, 0, "value", 0.75),
            Annotation.text(30, 0, "replan", "no tree"));
    try (Viewer viewer = viewer(show)) {
      viewer.apply(new Pause());
      viewer.apply(new Seek(15));
      run(viewer, 0.1);
      WatchStatus status = viewer.status();
      assertThat(status.value()).isEqualTo(OptionalDouble.of(0.25));
      assertThat(status.goal()).isEqualTo("chop");
      assertThat(status.plan().steps()).containsExactly("chop", "craft");
      assertThat(status.plan().current()).isEqualTo(1);
      assertThat(status.replan()).isEmpty();
      viewer.apply(new Seek(40));
      run(viewer, 0.1);
      assertThat(viewer.status().value()).isEqualTo(OptionalDouble.of(0.75));
      assertThat(viewer.status().replan()).isEqualTo("no tree");
      assertThat(viewer.status().marks().stream().map(WatchStatus.Mark::kind))
          .containsExactly("goal", "plan", "replan");
    }
  }

  @Test
  void statisticsAtATickAreTheSameForwardAndBack() throws ReplayException {
    try (Viewer viewer = viewer(Shows.replay(300, 1))) {
      viewer.apply(new Pause());
      viewer.apply(new Seek(40));
      run(viewer, 0.1);
      WatchStatus before = viewer.status();
      viewer.apply(new Seek(300));
      run(viewer, 0.1);
      assertThat(viewer.status().statistics()).isNotEqualTo(before.statistics());
      viewer.apply(new Seek(40));
      run(viewer, 0.1);
      assertThat(viewer.status().statistics()).isEqualTo(before.statistics()).isNotEmpty();
      assertThat(viewer.status().belongings()).isEqualTo(before.belongings());
      assertThat(viewer.status().events()).isEqualTo(before.events()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(ViewMode.class)
  void rendersEveryViewFromEveryCamera(ViewMode mode) throws ReplayException {
    Set<Integer> different = new HashSet<>();
    try (Viewer viewer = viewer(Shows.replay(60, 1))) {
      Frame frame = new Frame();
      viewer.apply(new Seek(30));
      viewer.apply(new Pause());
      run(viewer, 0.1);
      viewer.apply(new ShowAs(mode));
      for (CameraMode camera : CameraMode.values()) {
        viewer.apply(new UseCamera(camera));
        if (camera == CameraMode.FREE) {
          viewer.apply(new MoveCamera(-3, 2, 1, 30, 5));
        }
        viewer.render(frame);
        assertThat(frame.width()).isEqualTo(48);
        assertThat(frame.height()).isEqualTo(32);
        different.add(Arrays.hashCode(frame.rgb()));
      }
    }
    assertThat(different).hasSize(CameraMode.values().length);
  }

  @Test
  void aMoveThatComesLateDoesNotBringTheFreeCameraBack() throws ReplayException {
    try (Viewer viewer = viewer(Shows.replay(60, 1))) {
      viewer.apply(new UseCamera(CameraMode.FREE));
      viewer.apply(new UseCamera(CameraMode.FIRST_PERSON));
      viewer.apply(new MoveCamera(3, 0, 0, 0, 0));
      assertThat(viewer.status().camera()).isEqualTo(CameraMode.FIRST_PERSON);
    }
  }

  @Test
  void showsAllSeatsSideBySide() throws ReplayException {
    ReplayShow show =
        new ReplayShow(
            List.of(Shows.recorded(2, 60, 1), Shows.recorded(1, 40, 2), Shows.recorded(1, 20, 3)));
    try (Viewer viewer = viewer(show)) {
      viewer.apply(new Grid(true));
      viewer.apply(new Resize(100, 80));
      run(viewer, 1.5);
      WatchStatus status = viewer.status();
      assertThat(status.cells()).hasSize(4);
      assertThat(status.cells().stream().map(WatchStatus.Cell::tick)).contains(20);
      Frame frame = new Frame();
      viewer.render(frame);
      for (WatchStatus.Cell cell : status.cells()) {
        Set<Integer> colors = new HashSet<>();
        for (int x = cell.x(); x < cell.x() + cell.width(); x++) {
          for (int y = cell.y(); y < cell.y() + cell.height(); y++) {
            colors.add((int) frame.rgb()[frame.at(x, y)]);
          }
        }
        assertThat(colors).as("colours of seat %d", cell.seat()).hasSizeGreaterThan(3);
      }
      viewer.apply(new Seek(10));
      viewer.apply(new Pause());
      run(viewer, 0.1);
      assertThat(viewer.status().cells()).allMatch(cell -> cell.tick() == 10);
    }
  }

  @Test
  void recordingsBesideEachOtherBeginAtTheSameTick() throws ReplayException {
    ReplayShow show = new ReplayShow(List.of(Shows.recorded(1, 60, 1), Shows.recorded(1, 20, 2)));
    try (Viewer viewer = viewer(show)) {
      viewer.apply(new Pause());
      viewer.apply(new Seek(30));
      viewer.apply(new Grid(true));
      run(viewer, 0.2);
      assertThat(viewer.status().cells().stream().map(WatchStatus.Cell::tick))
          .containsExactly(30, 20);
    }
  }

  @Test
  void theLiveEdgeIsTheNewestTickOfTheNewestEpisode() {
    GrowingTimeline timeline = Shows.growing(1, tick -> {});
    Shows.grow(timeline, 50);
    try (Viewer viewer = viewer(new OneSeat(timeline))) {
      viewer.apply(new SeekEpisode(0));
      assertThat(viewer.status().following()).isFalse();
      viewer.apply(new LiveEdge());
      run(viewer, 0.1);
      assertThat(viewer.status().tick()).isEqualTo(50);
      assertThat(viewer.status().following()).isTrue();
      Shows.grow(timeline, 60);
      run(viewer, 1);
      assertThat(viewer.status().tick()).isEqualTo(60);
    }
  }

  /** A show of one growing episode. */
  record OneSeat(Timeline timeline) implements Show {
    @Override
    public String title() {
      return "one";
    }

    @Override
    public int seats() {
      return 1;
    }

    @Override
    public int episodes(int seat) {
      return 1;
    }

    @Override
    public Timeline episode(int seat, int number) {
      return timeline;
    }

    @Override
    public boolean live() {
      return true;
    }

    @Override
    public void close() {}
  }
}
