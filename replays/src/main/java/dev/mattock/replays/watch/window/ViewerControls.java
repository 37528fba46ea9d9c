package dev.mattock.replays.watch.window;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.watch.CameraMode;
import dev.mattock.replays.watch.ViewMode;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What keys and mouse mean to a watcher, the same keys as on the web page: commands for the viewer,
 * and what the window does itself. Knows nothing of windows, so it is tested without. One thread.
 */
final class ViewerControls {
  private static final double[] SPEEDS = {0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64};
  private static final int SECOND = 20;
  private static final double BLOCKS_A_SECOND = 9;
  private static final double FASTER = 4;
  private static final double DEGREES_A_PIXEL = 0.25;
  private static final double BLOCKS_A_NOTCH = 1.5;

  /** Nanoseconds of held keys that one move may stand for at most. */
  private static final long MOST_NANOS = 200_000_000;

  private final WatchOverlay overlay;
  private final Set<Key> held = EnumSet.noneOf(Key.class);
  private final List<ViewerCommand> commands = new ArrayList<>();
  private boolean fast;
  private boolean looking;
  private boolean scrubbing;
  private boolean quit;
  private boolean picture;
  private double turnX;
  private double turnY;

  ViewerControls(WatchOverlay overlay) {
    this.overlay = overlay;
  }

  /** Whether the watcher wants to leave. */
  boolean quit() {
    return quit;
  }

  /** Whether the picture is to be kept; asked once for each time. */
  boolean takePicture() {
    boolean wanted = picture;
    picture = false;
    return wanted;
  }

  /**
   * Takes note of an event.
   *
   * @param width of the canvas that is shown, pixels
   * @param height of the canvas, pixels
   */
  void on(WindowEvent event, WatchStatus status, int width, int height) {
    switch (event) {
      case KeyDown down -> press(down, status);
      case KeyUp up -> held.remove(up.key());
      case MouseDown down -> mouseDown(down, status, width, height);
      case MouseUp _ -> {
        looking = false;
        scrubbing = false;
      }
      case MouseMoved moved -> mouseMoved(moved, status, width, height);
      case Scrolled scrolled -> scroll(scrolled, status);
      case Focused focused -> {
        if (!focused.focused()) {
          held.clear();
          looking = false;
        }
      }
      case CloseRequested _ -> quit = true;
      case WindowEvent.Typed typed -> {
        if (typed.codePoint() == '?') {
          overlay.help(true);
        }
      }
      case WindowEvent.Resized _ -> {}
    }
  }

  /** The commands since the last call, and the free camera's way while keys are held. */
  ImmutableList<ViewerCommand> take(long nanos, WatchStatus status) {
    if (status.camera() == CameraMode.FREE) {
      double blocks =
          BLOCKS_A_SECOND * (fast ? FASTER : 1) * Math.min(nanos, MOST_NANOS) / 1_000_000_000.0;
      double forward = axis(Key.W, Key.S) * blocks;
      double right = axis(Key.D, Key.A) * blocks;
      double up = axis(Key.E, Key.Q) * blocks;
      double yaw = Math.clamp(turnX, -360, 360);
      double pitch = Math.clamp(turnY, -180, 180);
      if (forward != 0 || right != 0 || up != 0 || yaw != 0 || pitch != 0) {
        commands.add(new MoveCamera(forward, right, up, yaw, pitch));
      }
    }
    turnX = 0;
    turnY = 0;
    ImmutableList<ViewerCommand> taken = ImmutableList.copyOf(commands);
    commands.clear();
    return taken;
  }

  private int axis(Key plus, Key minus) {
    return (held.contains(plus) ? 1 : 0) - (held.contains(minus) ? 1 : 0);
  }

  private void press(KeyDown down, WatchStatus status) {
    fast = down.shift() || down.key() == Key.LEFT_SHIFT || down.key() == Key.RIGHT_SHIFT;
    if (overlay.helping() && !down.repeated()) {
      overlay.help(false);
      return;
    }
    if (down.control()) {
      return;
    }
    held.add(down.key());
    boolean again = down.repeated();
    switch (down.key()) {
      case COMMA -> commands.add(new StepTicks(-1));
      case PERIOD -> commands.add(new StepTicks(1));
      case LEFT -> leap(status, down.shift() ? -10 * SECOND : -SECOND);
      case RIGHT -> leap(status, down.shift() ? 10 * SECOND : SECOND);
      case MINUS, KEYPAD_SUBTRACT -> faster(status, -1);
      case EQUAL, KEYPAD_ADD -> faster(status, 1);
      default -> {
        if (!again) {
          pressOnce(down, status);
        }
      }
    }
  }

  private void pressOnce(KeyDown down, WatchStatus status) {
    switch (down.key()) {
      case SPACE -> commands.add(new Toggle());
      case HOME -> commands.add(new Seek(0));
      case END -> commands.add(new LiveEdge());
      case LEFT_BRACKET -> episode(status, -1);
      case RIGHT_BRACKET -> episode(status, 1);
      case UP -> seat(status, -1);
      case DOWN -> seat(status, 1);
      case DIGIT_1 -> commands.add(new UseCamera(CameraMode.FIRST_PERSON));
      case DIGIT_2 -> commands.add(new UseCamera(CameraMode.FOLLOW));
      case DIGIT_3 -> commands.add(new UseCamera(CameraMode.FREE));
      case V -> nextView(status);
      case G -> commands.add(new Grid(!status.grid()));
      case T, F2 -> picture = true;
      case H, F1 -> overlay.help(true);
      case O -> overlay.cycle();
      case ESCAPE -> quit = true;
      default -> {
        for (OverlayPart part : OverlayPart.values()) {
          if (part.key() == down.key()) {
            overlay.toggle(part);
          }
        }
      }
    }
  }

  private void leap(WatchStatus status, int ticks) {
    commands.add(new Seek(Math.clamp((long) status.target() + ticks, 0, status.ticks())));
  }

  private void faster(WatchStatus status, int by) {
    int at = 0;
    while (at < SPEEDS.length - 1 && SPEEDS[at] < status.speed() - 1e-9) {
      at++;
    }
    commands.add(new Speed(SPEEDS[Math.clamp(at + by, 0, SPEEDS.length - 1)]));
  }

  private void episode(WatchStatus status, int by) {
    commands.add(new SeekEpisode(Math.max(0, status.episode() + by)));
  }

  private void seat(WatchStatus status, int by) {
    if (status.seats() > 1) {
      commands.add(new ChooseSeat(Math.floorMod(status.seat() + by, status.seats())));
    }
  }

  private void nextView(WatchStatus status) {
    ViewMode[] modes = ViewMode.values();
    commands.add(new ShowAs(modes[(status.view().ordinal() + 1) % modes.length]));
  }

  private void mouseDown(MouseDown down, WatchStatus status, int width, int height) {
    if (overlay.helping()) {
      overlay.help(false);
    } else if (overlay.shows(OverlayPart.TIMELINE) && TimelineBar.onBar(width, height, down.y())) {
      if (TimelineBar.onButton(width, height, down.x(), down.y())) {
        commands.add(new Toggle());
      } else {
        scrubbing = true;
        scrub(status, width, height, down.x());
      }
    } else if (status.grid()) {
      cellAt(status, width, height, down).ifPresent(this::choose);
    } else {
      looking = status.camera() == CameraMode.FREE;
    }
  }

  private void choose(Cell cell) {
    commands.add(new ChooseSeat(cell.seat()));
    commands.add(new Grid(false));
  }

  private static Optional<Cell> cellAt(WatchStatus status, int width, int height, MouseDown down) {
    double x = down.x() * status.width() / width;
    double y = down.y() * status.height() / height;
    return status.cells().stream()
        .filter(cell -> x >= cell.x() && x < cell.x() + cell.width())
        .filter(cell -> y >= cell.y() && y < cell.y() + cell.height())
        .findFirst();
  }

  private void mouseMoved(MouseMoved moved, WatchStatus status, int width, int height) {
    if (scrubbing) {
      scrub(status, width, height, moved.x());
    } else if (looking) {
      turnX += moved.dx() * DEGREES_A_PIXEL;
      turnY += moved.dy() * DEGREES_A_PIXEL;
    }
  }

  private void scrub(WatchStatus status, int width, int height, double x) {
    TimelineBar.tickAt(status, width, height, x)
        .ifPresent(
            tick -> {
              commands.removeIf(Seek.class::isInstance);
              commands.add(new Seek(tick));
            });
  }

  private void scroll(Scrolled scrolled, WatchStatus status) {
    if (status.camera() == CameraMode.FREE) {
      double blocks =
          Math.clamp(
              scrolled.dy() * BLOCKS_A_NOTCH, -MoveCamera.MOST_BLOCKS, MoveCamera.MOST_BLOCKS);
      commands.add(new MoveCamera(blocks, 0, 0, 0, 0));
    }
  }
}
