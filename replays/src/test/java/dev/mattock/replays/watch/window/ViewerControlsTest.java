package dev.mattock.replays.watch.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.watch.CameraMode;
import dev.mattock.replays.watch.ReplayShow;
import dev.mattock.replays.watch.Shows;
import dev.mattock.replays.watch.ViewMode;
import dev.mattock.replays.watch.Viewer;
import dev.mattock.replays.watch.ViewerCommand;
import dev.mattock.replays.watch.ViewerCommand.ChooseSeat;
import dev.mattock.replays.watch.ViewerCommand.Grid;
import dev.mattock.replays.watch.ViewerCommand.LiveEdge;
import dev.mattock.replays.watch.ViewerCommand.MoveCamera;
import dev.mattock.replays.watch.ViewerCommand.Seek;
import dev.mattock.replays.watch.ViewerCommand.SeekEpisode;
import dev.mattock.replays.watch.ViewerCommand.ShowAs;
import dev.mattock.replays.watch.ViewerCommand.Speed;
import dev.mattock.replays.watch.ViewerCommand.StepTicks;
import dev.mattock.replays.watch.ViewerCommand.Toggle;
import dev.mattock.replays.watch.ViewerCommand.UseCamera;
import dev.mattock.replays.watch.ViewerSettings;
import dev.mattock.replays.watch.WatchStatus;
import dev.mattock.replays.watch.WatchStatus.Cell;
import dev.mattock.replays.watch.window.WindowEvent.CloseRequested;
import dev.mattock.replays.watch.window.WindowEvent.Focused;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import dev.mattock.replays.watch.window.WindowEvent.KeyUp;
import dev.mattock.replays.watch.window.WindowEvent.MouseDown;
import dev.mattock.replays.watch.window.WindowEvent.MouseMoved;
import dev.mattock.replays.watch.window.WindowEvent.MouseUp;
import dev.mattock.replays.watch.window.WindowEvent.Scrolled;
import dev.mattock.replays.watch.window.WindowEvent.Typed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewerControlsTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final long SECOND = 1_000_000_000;

  private Viewer viewer;
  private WatchOverlay overlay;
  private ViewerControls controls;

  @BeforeEach
  void open() throws ReplayException {
    ReplayShow show = new ReplayShow(List.of(Shows.recorded(1, 100, 1), Shows.recorded(1, 100, 2)));
    viewer = new Viewer(show, ViewerSettings.DEFAULT.withSize(WIDTH, HEIGHT));
    overlay = new WatchOverlay(viewer.content());
    controls = new ViewerControls(overlay);
  }

  @AfterEach
  void close() {
    viewer.close();
  }

  private void happens(WindowEvent event) {
    controls.on(event, viewer.status(), WIDTH, HEIGHT);
  }

  private List<ViewerCommand> taken() {
    return controls.take(0, viewer.status());
  }

  private List<ViewerCommand> press(Key key) {
    happens(new KeyDown(key, false, false, false));
    happens(new KeyUp(key));
    return taken();
  }

  @Test
  void keysAreThoseOfTheSheet() {
    assertThat(press(Key.SPACE)).containsExactly(new Toggle());
    assertThat(press(Key.COMMA)).containsExactly(new StepTicks(-1));
    assertThat(press(Key.PERIOD)).containsExactly(new StepTicks(1));
    assertThat(press(Key.HOME)).containsExactly(new Seek(0));
    assertThat(press(Key.END)).containsExactly(new LiveEdge());
    assertThat(press(Key.MINUS)).containsExactly(new Speed(0.5));
    assertThat(press(Key.EQUAL)).containsExactly(new Speed(2));
    assertThat(press(Key.LEFT_BRACKET)).containsExactly(new SeekEpisode(0));
    assertThat(press(Key.RIGHT_BRACKET)).containsExactly(new SeekEpisode(1));
    assertThat(press(Key.DOWN)).containsExactly(new ChooseSeat(1));
    assertThat(press(Key.UP)).containsExactly(new ChooseSeat(1));
    assertThat(press(Key.G)).containsExactly(new Grid(true));
    assertThat(press(Key.DIGIT_1)).containsExactly(new UseCamera(CameraMode.FIRST_PERSON));
    assertThat(press(Key.DIGIT_2)).containsExactly(new UseCamera(CameraMode.FOLLOW));
    assertThat(press(Key.DIGIT_3)).containsExactly(new UseCamera(CameraMode.FREE));
    assertThat(press(Key.V)).containsExactly(new ShowAs(ViewMode.DEPTH));
  }

  @Test
  void arrowsLeapWithinTheEpisode() {
    assertThat(press(Key.RIGHT)).containsExactly(new Seek(20));
    assertThat(press(Key.LEFT)).containsExactly(new Seek(0));
    happens(new KeyDown(Key.RIGHT, false, true, false));
    assertThat(taken()).containsExactly(new Seek(100));
  }

  @Test
  void speedStaysWithinWhatAViewerCan() {
    viewer.apply(new Speed(ViewerCommand.MOST_SPEED));
    assertThat(press(Key.EQUAL)).containsExactly(new Speed(ViewerCommand.MOST_SPEED));
    viewer.apply(new Speed(ViewerCommand.LEAST_SPEED));
    assertThat(press(Key.MINUS)).containsExactly(new Speed(ViewerCommand.LEAST_SPEED));
    viewer.apply(new Speed(3));
    assertThat(press(Key.EQUAL)).containsExactly(new Speed(8));
  }

  @Test
  void aKeyHeldDownTogglesOnceButStepsOn() {
    happens(new KeyDown(Key.SPACE, true, false, false));
    assertThat(taken()).isEmpty();
    happens(new KeyDown(Key.PERIOD, true, false, false));
    assertThat(taken()).containsExactly(new StepTicks(1));
  }

  @Test
  void heldKeysMoveTheFreeCameraAsTimePasses() {
    happens(new KeyDown(Key.W, false, false, false));
    happens(new KeyDown(Key.Q, false, false, false));
    assertThat(controls.take(SECOND / 10, viewer.status())).isEmpty();
    viewer.apply(new UseCamera(CameraMode.FREE));
    assertThat(controls.take(SECOND / 10, viewer.status()))
        .containsExactly(new MoveCamera(0.9, 0, -0.9, 0, 0));
    happens(new KeyUp(Key.Q));
    happens(new KeyDown(Key.LEFT_SHIFT, false, true, false));
    assertThat(controls.take(SECOND / 10, viewer.status()))
        .containsExactly(new MoveCamera(3.6, 0, 0, 0, 0));
    happens(new Focused(false));
    assertThat(controls.take(SECOND / 10, viewer.status())).isEmpty();
  }

  @Test
  void draggingTurnsTheFreeCameraAlone() {
    happens(new MouseDown(WindowEvent.LEFT_BUTTON, 300, 100, false));
    happens(new MouseMoved(340, 120, 40, 20));
    assertThat(taken()).isEmpty();
    viewer.apply(new UseCamera(CameraMode.FREE));
    happens(new MouseDown(WindowEvent.LEFT_BUTTON, 300, 100, false));
    happens(new MouseMoved(340, 120, 40, 20));
    happens(new MouseUp(WindowEvent.LEFT_BUTTON, 340, 120));
    happens(new MouseMoved(380, 140, 40, 20));
    assertThat(taken()).containsExactly(new MoveCamera(0, 0, 0, 10, 5));
  }

  @Test
  void theWheelMovesTheFreeCamera() {
    viewer.apply(new UseCamera(CameraMode.FREE));
    happens(new Scrolled(0, 2));
    assertThat(taken()).containsExactly(new MoveCamera(3, 0, 0, 0, 0));
    happens(new Scrolled(0, -1e9));
    assertThat(taken()).containsExactly(new MoveCamera(-MoveCamera.MOST_BLOCKS, 0, 0, 0, 0));
  }

  @Test
  void theTimeLineIsScrubbedByDragging() {
    happens(new MouseDown(WindowEvent.LEFT_BUTTON, WIDTH - 1, HEIGHT - 5, false));
    assertThat(taken()).containsExactly(new Seek(100));
    happens(new MouseMoved(300, 20, -300, 0));
    happens(new MouseMoved(280, 20, -20, 0));
    WatchStatus status = viewer.status();
    int tick = TimelineBar.tickAt(status, WIDTH, HEIGHT, 280).orElseThrow();
    assertThat(tick).isBetween(20, 80);
    assertThat(taken()).containsExactly(new Seek(tick));
    happens(new MouseUp(WindowEvent.LEFT_BUTTON, 280, 20));
    happens(new MouseMoved(100, 20, -180, 0));
    assertThat(taken()).isEmpty();
  }

  @Test
  void theButtonBeforeTheTimeLinePlaysAndPauses() {
    happens(new MouseDown(WindowEvent.LEFT_BUTTON, 6, HEIGHT - 5, false));
    assertThat(taken()).containsExactly(new Toggle());
  }

  @Test
  void aHiddenTimeLineIsNotScrubbed() {
    overlay.toggle(OverlayPart.TIMELINE);
    happens(new MouseDown(WindowEvent.LEFT_BUTTON, 300, HEIGHT - 5, false));
    assertThat(taken()).isEmpty();
  }

  @Test
  void aClickOnACellOfTheGridShowsThatSeat() {
    viewer.apply(new Grid(true));
    Cell second = viewer.status().cells().get(1);
    happens(new MouseDown(WindowEvent.LEFT_BUTTON, second.x() + 3, second.y() + 3, false));
    assertThat(taken()).containsExactly(new ChooseSeat(1), new Grid(false));
  }

  @Test
  void panelsComeAndGoByTheirKeys() {
    for (OverlayPart part : OverlayPart.values()) {
      boolean before = overlay.shows(part);
      assertThat(press(part.key())).isEmpty();
      assertThat(overlay.shows(part)).as("%s", part).isNotEqualTo(before);
    }
  }

  @Test
  void helpCoversTheKeysUntilOneIsPressed() {
    assertThat(press(Key.H)).isEmpty();
    assertThat(overlay.helping()).isTrue();
    assertThat(press(Key.ESCAPE)).isEmpty();
    assertThat(overlay.helping()).isFalse();
    assertThat(controls.quit()).isFalse();
    happens(new Typed('?'));
    assertThat(overlay.helping()).isTrue();
  }

  @Test
  void escapeAndTheWindowsOwnButtonQuit() {
    assertThat(controls.quit()).isFalse();
    press(Key.ESCAPE);
    assertThat(controls.quit()).isTrue();
    ViewerControls other = new ViewerControls(overlay);
    other.on(new CloseRequested(), viewer.status(), WIDTH, HEIGHT);
    assertThat(other.quit()).isTrue();
  }

  @Test
  void aPictureIsAskedForOnce() {
    press(Key.T);
    assertThat(controls.takePicture()).isTrue();
    assertThat(controls.takePicture()).isFalse();
  }
}
