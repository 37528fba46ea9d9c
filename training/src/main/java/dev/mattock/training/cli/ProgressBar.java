package dev.mattock.training.cli;

import java.util.Locale;

/**
 * Progress of long work, on standard error: on a terminal one line, drawn at most five times a
 * second, with a bar, the rate and the time left; elsewhere a plain line every ten seconds.
 *
 * <p>Used by one thread. Close it to end the line.
 */
public final class ProgressBar implements AutoCloseable {
  private static final long TERMINAL_INTERVAL = 200_000_000L;
  private static final long PLAIN_INTERVAL = 10_000_000_000L;

  /** Over how many nanoseconds the rate is averaged, so that the time left follows a change. */
  private static final double RATE_MEMORY = 15e9;

  private static final int BAR_WIDTH = 24;

  /** In a terminal narrower than this, words and numbers take the room of the bar. */
  private static final int LEAST_COLUMNS_FOR_BAR = 72;

  private final Console console;
  private final String label;
  private final String unit;
  private final long total;
  private final long startNanos;
  private final long startDone;
  private long lastNanos;
  private long lastDone;
  private double rate;
  private long drawnNanos;
  private String drawn = "";
  private long done;
  private String note = "";

  /** The last plain line; the same is not said twice. */
  private String lastLine = "";

  /**
   * Starts now.
   *
   * @param console where to draw
   * @param label what is going on, in a word or two
   * @param unit what is counted, in the plural: "steps"
   * @param total the count at which the work is done, at least 1
   * @param startDone the count already done before now, as in a resumed run; at least 0
   */
  public ProgressBar(Console console, String label, String unit, long total, long startDone) {
    if (total < 1) {
      throw new IllegalArgumentException("total must be at least 1, was " + total);
    }
    if (startDone < 0) {
      throw new IllegalArgumentException("startDone must be at least 0, was " + startDone);
    }
    this.console = console;
    this.label = label;
    this.unit = unit;
    this.total = total;
    this.startDone = startDone;
    done = startDone;
    lastDone = startDone;
    startNanos = console.nanoTime().getAsLong();
    lastNanos = startNanos;
    drawnNanos = startNanos - TERMINAL_INTERVAL;
  }

  /**
   * Tells how far the work is, and draws if it is time to.
   *
   * @param nowDone the count done by now
   * @param nowNote what else to show at the end of the line, such as the return; may be empty
   */
  public void update(long nowDone, String nowNote) {
    done = nowDone;
    note = nowNote;
    long now = console.nanoTime().getAsLong();
    long interval = console.columns().isPresent() ? TERMINAL_INTERVAL : PLAIN_INTERVAL;
    if (now - drawnNanos >= interval) {
      draw(now);
    }
  }

  /** Prints a line of its own above the bar. */
  public void say(String line) {
    wipe();
    console.err().println(line);
    console.err().print(drawn);
    console.err().flush();
  }

  /** Draws the last state and ends the line. */
  @Override
  public void close() {
    draw(console.nanoTime().getAsLong());
    if (console.columns().isPresent()) {
      console.err().println();
      drawn = "";
    }
  }

  private void draw(long now) {
    measure(now);
    drawnNanos = now;
    if (console.columns().isPresent()) {
      int columns = console.columns().getAsInt();
      String bar = columns < LEAST_COLUMNS_FOR_BAR ? "" : bar() + " ";
      String line = cut(bar + text(now), columns - 1);
      wipe();
      console.err().print(line);
      console.err().flush();
      drawn = line;
    } else {
      String line = text(now);
      if (!line.equals(lastLine)) {
        console.err().println(line);
        lastLine = line;
      }
    }
  }

  private void wipe() {
    if (!drawn.isEmpty()) {
      console.err().print("\r" + " ".repeat(drawn.length()) + "\r");
    }
  }

  private void measure(long now) {
    long passed = now - lastNanos;
    if (passed <= 0) {
      return;
    }
    double recent = (done - lastDone) * 1e9 / passed;
    double overall = (done - startDone) * 1e9 / (now - startNanos);
    double weight = Math.min(1, passed / RATE_MEMORY);
    boolean young = now - startNanos < RATE_MEMORY;
    rate = young ? overall : rate + weight * (recent - rate);
    lastNanos = now;
    lastDone = done;
  }

  private String bar() {
    int filled = (int) (BAR_WIDTH * fraction());
    return "[" + "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled) + "]";
  }

  private double fraction() {
    return Math.clamp((double) done / total, 0, 1);
  }

  private String text(long now) {
    StringBuilder text = new StringBuilder(label);
    text.append(String.format(Locale.ROOT, " %3.0f%%", Math.floor(100 * fraction())));
    text.append(' ').append(count(done)).append('/').append(count(total)).append(' ').append(unit);
    double seconds = (now - startNanos) / 1e9;
    if (done >= total) {
      long average = seconds > 0 ? Math.round((done - startDone) / seconds) : 0;
      text.append("  ").append(count(average)).append("/s  ").append(duration(seconds));
      text.append(" in all");
    } else {
      text.append("  ").append(count(Math.round(rate))).append("/s  ");
      text.append(rate > 0 ? duration((total - done) / rate) : "?").append(" left");
    }
    return note.isEmpty() ? text.toString() : text.append("  ").append(note).toString();
  }

  private static String cut(String line, int width) {
    return line.length() <= width ? line : line.substring(0, Math.max(0, width));
  }

  /** A count in at most five characters or so: 950, 12.3k, 1.50M. */
  static String count(long value) {
    if (value < 10_000) {
      return Long.toString(value);
    }
    return value < 1_000_000
        ? String.format(Locale.ROOT, "%.1fk", value / 1e3)
        : String.format(Locale.ROOT, "%.2fM", value / 1e6);
  }

  /** Seconds as a person says them: 45s, 3m05s, 2h07m. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + "s";
    }
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%dm%02ds", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%dh%02dm", whole / 3600, whole / 60 % 60);
  }
}
