package dev.mattock.replays.play;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.Canvas;
import dev.mattock.replays.watch.window.GlfwWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A session in a window: events in, twenty ticks a second, pictures out, as many as the machine
 * makes up to {@link #MOST_FRAMES} a second. Ticks and pictures take turns on one thread, so the
 * world is never seen half-way through a tick.
 */
public final class PlayWindow {
  /** Most pictures a second. */
  public static final int MOST_FRAMES = 60;

  private static final long FRAME_NANOS = 1_000_000_000 / MOST_FRAMES;
  private static final long SECOND_NANOS = 1_000_000_000;

  private final GlfwWindow window;
  private final PlaySession session;
  private final Recordings recordings;
  private final LongSupplier nanoTime;
  private Canvas canvas;
  private long frames;
  private long framesOfSecond;
  private long secondBegan;
  private int rate;

  /**
   * A session and its window.
   *
   * @param recordings where pictures go
   * @param nanoTime a monotonic clock
   */
  public PlayWindow(
      GlfwWindow window, PlaySession session, Recordings recordings, LongSupplier nanoTime) {
    this.window = window;
    this.session = session;
    this.recordings = recordings;
    this.nanoTime = nanoTime;
    canvas = new Canvas(window.width(), window.height());
  }

  /** Shows that the world is being made. */
  public static void announce(GlfwWindow window, Content content) {
    Canvas canvas = new Canvas(window.width(), window.height()).clear(0xFF1A1D21);
    Pen pen = new Pen(canvas, content);
    pen.headline("Making the world", pen.width() / 2, pen.height() / 2 - 10, Pen.INK);
    window.poll();
    window.show(canvas.pixels(), canvas.width(), canvas.height());
  }

  /**
   * Plays until the player leaves or is told to stop.
   *
   * @param renderer name of the ray caster
   * @param scale pixels of the window along the edge of a ray's square, 0 to choose by speed
   * @param stop whether to leave at once
   * @return pictures a second, on average
   */
  public double run(
      Content content, PlaySettings settings, String renderer, int scale, BooleanSupplier stop)
      throws InterruptedException {
    long began = nanoTime.getAsLong();
    secondBegan = began;
    TickClock clock = new TickClock(began);
    try (WorldPicture picture =
        new WorldPicture(content, renderer, settings, new PictureScale(scale), nanoTime)) {
      while (!session.left() && !stop.getAsBoolean()) {
        long frameBegan = nanoTime.getAsLong();
        window.poll().forEach(session::handle);
        window.captureCursor(session.capturesCursor());
        for (int due = clock.due(nanoTime.getAsLong()); due > 0; due--) {
          session.tick();
        }
        draw(picture, clock.share(nanoTime.getAsLong()));
        if (frames == 0) {
          session.tell("F1 shows the keys, Esc the menu");
        }
        count();
        rest(frameBegan);
      }
    }
    return frames * (double) SECOND_NANOS / Math.max(1, nanoTime.getAsLong() - began);
  }

  private void draw(WorldPicture picture, double share) {
    if (canvas.width() != window.width() || canvas.height() != window.height()) {
      canvas = new Canvas(window.width(), window.height());
    }
    session.look(picture.view(), share);
    picture.draw(canvas);
    session.paint(canvas, "%s, %d frames/s".formatted(picture.describe(), rate));
    window.show(canvas.pixels(), canvas.width(), canvas.height());
    if (session.takesPicture()) {
      keepPicture();
    }
  }

  private void keepPicture() {
    Path file = recordings.picture();
    try {
      canvas.writePng(file);
      session.tell("Picture saved: " + file);
    } catch (IOException e) {
      session.tell("The picture cannot be saved: " + e.getMessage());
    }
  }

  private void count() {
    frames++;
    framesOfSecond++;
    long now = nanoTime.getAsLong();
    if (now - secondBegan >= SECOND_NANOS) {
      rate = (int) Math.round(framesOfSecond * (double) SECOND_NANOS / (now - secondBegan));
      framesOfSecond = 0;
      secondBegan = now;
    }
  }

  private void rest(long frameBegan) throws InterruptedException {
    long left = FRAME_NANOS - (nanoTime.getAsLong() - frameBegan);
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }
}
