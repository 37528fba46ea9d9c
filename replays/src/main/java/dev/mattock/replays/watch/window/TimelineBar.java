package dev.mattock.replays.watch.window;

import dev.mattock.engine.render.PixelFont;
import dev.mattock.replays.watch.WatchStatus;
import dev.mattock.replays.watch.WatchStatus.Mark;
import java.util.Locale;
import java.util.OptionalInt;

/** The line of time along the lower edge: where the play head is, what happened when, how fast. */
final class TimelineBar {
  /** Height of the bar. */
  static final int HEIGHT = 15;

  private static final PixelFont FONT = PixelFont.STANDARD;
  private static final double TICKS_A_SECOND = 20;
  private static final int BUTTON = 14;
  private static final int SPEED = 30;
  private static final int GAP = 5;

  private TimelineBar() {}

  /** Where the line itself lies, in steps of the pen. */
  private record Track(int left, int width) {
    static Track of(WatchStatus status, int width) {
      int left = BUTTON + SPEED;
      return new Track(
          left, Math.max(1, width - left - FONT.width(clock(status, width)) - 2 * GAP));
    }
  }

  static void paint(Pen pen, WatchStatus status) {
    int top = pen.height() - HEIGHT;
    pen.fill(0, top, pen.width() + 1, HEIGHT + 1, 0xD0101620);
    button(pen, status.playing(), 5, top + 4);
    pen.text(speed(status.speed()), BUTTON + 1, top + 4, Pen.MUTED);
    Track track = Track.of(status, pen.width());
    line(pen, status, track, top);
    String clock = clock(status, pen.width());
    pen.textBefore(clock, pen.width() - GAP, top + 4, Pen.WHITE);
  }

  private static void button(Pen pen, boolean playing, int left, int top) {
    if (playing) {
      pen.fill(left, top, 2, 7, Pen.WHITE);
      pen.fill(left + 4, top, 2, 7, Pen.WHITE);
      return;
    }
    for (int row = 0; row < 7; row++) {
      pen.fill(left, top + row, 2 * (4 - Math.abs(row - 3)) - 1, 1, Pen.WHITE);
    }
  }

  private static void line(Pen pen, WatchStatus status, Track track, int top) {
    pen.fill(track.left(), top + 7, track.width(), 2, Pen.FAINT);
    pen.bar(track.left(), top + 7, track.width(), 2, share(status, status.tick()), Pen.BLUE);
    for (Mark mark : status.marks()) {
      int at = track.left() + (int) (share(status, mark.tick()) * (track.width() - 1));
      pen.fill(at, top + 3, 1, 4, colorOf(mark.kind()));
    }
    if (status.target() != status.tick()) {
      int goal = track.left() + (int) (share(status, status.target()) * (track.width() - 1));
      pen.fill(goal, top + 5, 1, 6, Pen.AMBER);
    }
    int head = track.left() + (int) (share(status, status.tick()) * (track.width() - 1));
    pen.fill(head - 1, top + 5, 3, 6, Pen.WHITE);
    if (!status.complete()) {
      pen.fill(track.left() + track.width(), top + 5, 2, 6, Pen.RED);
    }
  }

  /** Colour of a kind of mark. */
  static int colorOf(String kind) {
    return switch (kind) {
      case "success" -> Pen.GREEN;
      case "reward" -> Pen.AMBER;
      case "death" -> Pen.RED;
      case "plan", "replan" -> Pen.PURPLE;
      default -> Pen.MUTED;
    };
  }

  private static double share(WatchStatus status, int tick) {
    return Math.clamp((double) tick / Math.max(1, status.ticks()), 0, 1);
  }

  /** "x1", "x0.25". */
  static String speed(double factor) {
    String number = String.format(Locale.ROOT, "%.2f", factor);
    return "x" + number.replaceFirst("\\.?0+$", "");
  }

  private static String clock(WatchStatus status, int width) {
    String ticks = status.tick() + " / " + status.ticks();
    String live = status.following() ? "live  " : "";
    return width < 400
        ? live + ticks
        : live + ticks + "   " + time(status.tick()) + " / " + time(status.ticks());
  }

  /** Minutes and seconds of game time. */
  static String time(int ticks) {
    int seconds = (int) (ticks / TICKS_A_SECOND);
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** Whether a place of the canvas, in pixels, is on the button that plays and pauses. */
  static boolean onButton(int width, int height, double x, double y) {
    int scale = Pen.scaleFor(width, height);
    return onBar(width, height, y) && x >= 0 && x < BUTTON * scale;
  }

  /** Whether a row of the canvas, in pixels, belongs to the bar. */
  static boolean onBar(int width, int height, double y) {
    int scale = Pen.scaleFor(width, height);
    return y >= (height / scale - HEIGHT) * scale && y < height;
  }

  /**
   * The tick that a place stands for.
   *
   * @param x column of the canvas, pixels; beyond an end of the line is that end
   * @return empty left of the line
   */
  static OptionalInt tickAt(WatchStatus status, int width, int height, double x) {
    int scale = Pen.scaleFor(width, height);
    Track track = Track.of(status, width / scale);
    double along = (x / scale - track.left()) / track.width();
    if (along < -GAP / (double) track.width()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) Math.round(Math.clamp(along, 0, 1) * status.ticks()));
  }
}
