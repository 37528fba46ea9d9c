package dev.mattock.replays.watch.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.render.Canvas;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.watch.ReplayShow;
import dev.mattock.replays.watch.Shows;
import dev.mattock.replays.watch.Viewer;
import dev.mattock.replays.watch.ViewerCommand.ChooseSeat;
import dev.mattock.replays.watch.ViewerCommand.Grid;
import dev.mattock.replays.watch.ViewerCommand.Seek;
import dev.mattock.replays.watch.ViewerSettings;
import dev.mattock.replays.watch.WatchStatus;
import dev.mattock.replays.watch.WatchStatus.Cell;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchOverlayTest {
  private static final int GROUND = 0xFF406080;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private Viewer viewer;
  private WatchOverlay overlay;

  @BeforeEach
  void open() throws ReplayException {
    ImmutableDoubleArray first = ImmutableDoubleArray.of(0);
    ImmutableDoubleArray second = ImmutableDoubleArray.of(1);
    ReplayShow.Recorded planned =
        Shows.recorded(
            1,
            60,
            1,
            remark(0, "goal", "a log", ImmutableDoubleArray.of()),
            remark(0, "plan", "walk to the tree\nchop it", first),
            remark(0, "memory", "trees stand in the north", ImmutableDoubleArray.of()),
            remark(0, "value", "", ImmutableDoubleArray.of(1.25)),
            remark(20, "plan", "walk to the tree\nchop it", second));
    ReplayShow show = new ReplayShow(List.of(planned, Shows.recorded(1, 60, 2)));
    viewer = new Viewer(show, ViewerSettings.DEFAULT.withSize(WIDTH, HEIGHT));
    overlay = new WatchOverlay(viewer.content());
  }

  private static Annotation remark(
      int tick, String kind, String text, ImmutableDoubleArray numbers) {
    return new Annotation(tick, 0, kind, text, numbers);
  }

  @AfterEach
  void close() {
    viewer.close();
  }

  private WatchStatus statusAt(int tick) {
    viewer.apply(new Seek(tick));
    viewer.advance(0);
    return viewer.status();
  }

  private Canvas painted(WatchStatus status) {
    Canvas canvas = new Canvas(WIDTH, HEIGHT).clear(GROUND);
    overlay.paint(canvas, status);
    return canvas;
  }

  private void showOnly(OverlayPart... parts) {
    List<OverlayPart> wanted = Arrays.asList(parts);
    for (OverlayPart part : OverlayPart.values()) {
      if (overlay.shows(part) != wanted.contains(part)) {
        overlay.toggle(part);
      }
    }
  }

  /** How many pixels differ from the ground, within a part of the canvas. */
  private static long drawn(Canvas canvas, int left, int top, int right, int bottom) {
    long count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        count += canvas.pixel(x, y) == GROUND ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void withoutPartsNothingIsDrawn() {
    showOnly();
    assertThat(painted(statusAt(10)).pixels()).containsOnly(GROUND);
  }

  @Test
  void everyPartDrawsSomethingOfItsOwn() {
    for (OverlayPart part : OverlayPart.values()) {
      showOnly(part);
      assertThat(drawn(painted(statusAt(10)), 0, 0, WIDTH, HEIGHT))
          .as("%s", part)
          .isGreaterThan(500);
    }
  }

  @Test
  void theMiddleOfThePictureStaysFree() {
    showOnly(EnumSet.complementOf(EnumSet.of(OverlayPart.INVENTORY)).toArray(OverlayPart[]::new));
    Canvas canvas = painted(statusAt(10));
    long crosshair = drawn(canvas, 310, 170, 330, 190);
    assertThat(crosshair).isBetween(5L, 20L);
    assertThat(drawn(canvas, 160, 20, 480, 290)).isEqualTo(crosshair);
  }

  @Test
  void keysThatWereHeldAreBright() {
    showOnly(OverlayPart.KEYS);
    long most = 0;
    long least = Long.MAX_VALUE;
    for (int tick = 1; tick <= 60; tick++) {
      WatchStatus status = statusAt(tick);
      Canvas canvas = painted(status);
      long bright = Arrays.stream(canvas.pixels()).filter(pixel -> pixel == Pen.WHITE).count();
      long caps = status.keys().stream().filter(key -> !key.equals("attack")).count();
      if (status.keys().isEmpty()) {
        least = Math.min(least, bright);
      } else if (caps > 0) {
        most = Math.max(most, bright);
      }
    }
    assertThat(most).isGreaterThan(100).isGreaterThan(least == Long.MAX_VALUE ? 99 : least);
  }

  @Test
  void theCurrentStepOfThePlanIsMarked() {
    showOnly(OverlayPart.AGENT);
    Canvas before = painted(statusAt(10));
    Canvas after = painted(statusAt(30));
    assertThat(Arrays.stream(before.pixels()).filter(pixel -> pixel == Pen.GREEN)).isEmpty();
    assertThat(Arrays.stream(after.pixels()).filter(pixel -> pixel == Pen.GREEN)).isNotEmpty();
  }

  @Test
  void anAgentWithoutAPlanTakesNoRoom() {
    showOnly(OverlayPart.AGENT);
    viewer.apply(new ChooseSeat(1));
    Canvas canvas = painted(statusAt(10));
    assertThat(drawn(canvas, WIDTH / 2 + 20, 0, WIDTH, HEIGHT)).isZero();
  }

  @Test
  void cyclingLeadsFromAllToSomeToNoneAndBack() {
    overlay.cycle();
    assertThat(overlay.shows(OverlayPart.AGENT)).isFalse();
    assertThat(overlay.shows(OverlayPart.TASK)).isTrue();
    overlay.cycle();
    assertThat(EnumSet.allOf(OverlayPart.class)).noneMatch(overlay::shows);
    overlay.cycle();
    assertThat(EnumSet.allOf(OverlayPart.class)).allMatch(overlay::shows);
  }

  @Test
  void theSheetOfKeysAndMessagesLieOverEverything() {
    showOnly();
    overlay.say("picture kept");
    assertThat(drawn(painted(statusAt(10)), 0, 0, WIDTH, HEIGHT)).isGreaterThan(500);
    overlay.say("");
    overlay.help(true);
    assertThat(drawn(painted(statusAt(10)), 0, 0, WIDTH, HEIGHT)).isEqualTo(WIDTH * HEIGHT);
  }

  @Test
  void cellsOfTheGridAreNamedAtTheirLowerEdge() {
    showOnly(OverlayPart.TASK);
    viewer.apply(new Grid(true));
    WatchStatus status = statusAt(10);
    Canvas canvas = painted(status);
    assertThat(status.cells()).hasSize(2);
    for (Cell cell : status.cells()) {
      int bottom = Math.min(HEIGHT - TimelineBar.HEIGHT, cell.y() + cell.height());
      assertThat(drawn(canvas, cell.x() + 2, bottom - 8, cell.x() + cell.width() - 2, bottom))
          .isGreaterThan(500);
      assertThat(
              drawn(canvas, cell.x() + 2, cell.y() + 20, cell.x() + cell.width() - 2, bottom - 60))
          .isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "160, 120",
    "320, 240",
    "479, 300",
    "480, 270",
    "640, 360",
    "200, 1000",
    "1000, 130",
    "1280, 720",
    "1920, 1080",
    "1, 1",
    "3840, 2160"
  })
  void anySizeCanBePainted(int width, int height) {
    for (boolean grid : new boolean[] {false, true}) {
      viewer.apply(new Grid(grid));
      WatchStatus status = statusAt(15);
      for (OverlayPart part : OverlayPart.values()) {
        Canvas canvas = new Canvas(width, height).clear(GROUND);
        overlay.toggle(part);
        overlay.paint(canvas, status);
        overlay.help(true);
        overlay.paint(canvas, status);
        overlay.help(false);
        assertThat(Arrays.stream(canvas.pixels()).allMatch(pixel -> pixel >>> 24 == 0xFF)).isTrue();
      }
    }
  }
}
