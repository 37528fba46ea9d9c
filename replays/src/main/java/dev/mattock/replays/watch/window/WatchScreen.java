package dev.mattock.replays.watch.window;

import dev.mattock.engine.render.Canvas;
import dev.mattock.replays.watch.Frame;
import dev.mattock.replays.watch.Viewer;
import dev.mattock.replays.watch.ViewerCommand;
import dev.mattock.replays.watch.WatchStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a watcher sees and does, without the window: events in, pictures out. The picture of the
 * world is as fine as this machine can draw it in time; everything over it is as fine as the
 * screen. One thread.
 */
final class WatchScreen {
  /** A picture that takes longer is drawn coarser. */
  private static final long SLOW_NANOS = 45_000_000;

  /** A picture that takes less is drawn finer. */
  private static final long QUICK_NANOS = 7_000_000;

  private static final int MOST_DIVISOR = 6;
  private static final int LARGEST_WIDTH = 1920;
  private static final int LARGEST_HEIGHT = 1080;
  private static final int SMALLEST = 8;

  /** Pictures in a row that must be quick before they get finer. */
  private static final int QUICK_ONES = 20;

  private static final long MESSAGE_NANOS = 3_000_000_000L;

  private final Viewer viewer;
  private final Path pictures;
  private final Consumer<String> log;
  private final LongSupplier nanoTime;
  private final WatchOverlay overlay;
  private final ViewerControls controls;
  private final Frame frame = new Frame();
  private Canvas canvas;
  private WatchStatus status;
  private int divisor = 1;
  private int quick;
  private long messageLeft;
  private boolean stale = true;

  /**
   * A screen of a first size.
   *
   * @param pictures folder for pictures that the watcher keeps
   * @param log told in a line where a picture is
   * @param nanoTime the clock that pictures are timed with
   */
  WatchScreen(
      Viewer viewer,
      int width,
      int height,
      Path pictures,
      Consumer<String> log,
      LongSupplier nanoTime) {
    this.viewer = viewer;
    this.pictures = pictures;
    this.log = log;
    this.nanoTime = nanoTime;
    overlay = new WatchOverlay(viewer.content());
    controls = new ViewerControls(overlay);
    canvas = new Canvas(width, height);
    status = viewer.status();
    askForSize();
  }

  /** What is on the screen. */
  Canvas canvas() {
    return canvas;
  }

  /** What is told beside the picture. */
  WatchStatus status() {
    return status;
  }

  /** Whether the watcher wants to leave. */
  boolean quit() {
    return controls.quit();
  }

  /** Whether something moves, so that the next picture should come soon. */
  boolean lively() {
    return status.playing() || status.tick() != status.target() || stale;
  }

  /**
   * Does what the watcher asks, lets time pass, and draws if anything has changed.
   *
   * @param nanos since the last call
   * @param width of the window, pixels
   * @param height of the window, pixels
   * @return whether there is a new picture
   */
  boolean step(List<WindowEvent> events, long nanos, int width, int height) {
    if (width != canvas.width() || height != canvas.height()) {
      canvas = new Canvas(Math.min(width, Canvas.MAX_EDGE), Math.min(height, Canvas.MAX_EDGE));
      askForSize();
    }
    for (WindowEvent event : events) {
      controls.on(event, status, canvas.width(), canvas.height());
      stale = true;
    }
    for (ViewerCommand command : controls.take(nanos, status)) {
      viewer.apply(command);
      stale = true;
    }
    viewer.advance(nanos);
    fadeMessage(nanos);
    WatchStatus now = viewer.status();
    boolean changed = stale || !now.equals(status);
    status = now;
    if (changed) {
      draw();
    }
    if (controls.takePicture()) {
      keepPicture();
    }
    return changed;
  }

  private void draw() {
    long begin = nanoTime.getAsLong();
    viewer.render(frame);
    canvas.rgb(frame.rgb(), frame.width(), frame.height(), 0, 0, canvas.width(), canvas.height());
    overlay.paint(canvas, status);
    stale = false;
    adapt(nanoTime.getAsLong() - begin);
  }

  /** Chooses how fine the next pictures are by how long this one took. */
  private void adapt(long nanos) {
    quick = nanos < QUICK_NANOS ? quick + 1 : 0;
    if (nanos > SLOW_NANOS && divisor < MOST_DIVISOR) {
      divisor++;
      askForSize();
    } else if (quick >= QUICK_ONES && divisor > 1) {
      divisor--;
      quick = 0;
      askForSize();
    }
  }

  private void askForSize() {
    int width = canvas.width() / divisor;
    int height = canvas.height() / divisor;
    double shrink =
        Math.min(1, Math.min((double) LARGEST_WIDTH / width, (double) LARGEST_HEIGHT / height));
    viewer.apply(
        new ViewerCommand.Resize(
            Math.clamp((long) (width * shrink), SMALLEST, LARGEST_WIDTH),
            Math.clamp((long) (height * shrink), SMALLEST, LARGEST_HEIGHT)));
    stale = true;
  }

  private void say(String text) {
    overlay.say(text);
    messageLeft = MESSAGE_NANOS;
    stale = true;
  }

  private void fadeMessage(long nanos) {
    if (messageLeft > 0) {
      messageLeft -= nanos;
      if (messageLeft <= 0) {
        overlay.say("");
        stale = true;
      }
    }
  }

  private void keepPicture() {
    try {
      Files.createDirectories(pictures);
      int number = 1;
      Path file = pictures.resolve("watch-1.png");
      while (Files.exists(file)) {
        file = pictures.resolve("watch-" + ++number + ".png");
      }
      canvas.writePng(file);
      log.accept("picture kept: " + file);
      say("picture kept: " + Objects.requireNonNull(file.getFileName()));
    } catch (IOException e) {
      log.accept("the picture cannot be kept in " + pictures + ": " + e.getMessage());
      say("the picture cannot be kept: " + e.getMessage());
    }
  }
}
