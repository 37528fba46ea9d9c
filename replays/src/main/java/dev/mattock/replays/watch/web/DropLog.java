package dev.mattock.replays.watch.web;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Says who was dropped and why, one line each, and counts the rest where there are too many to
 * read. Safe for several threads.
 */
final class DropLog {
  private static final int LINES_A_SECOND = 10;
  private static final long SECOND = 1_000_000_000L;

  private final Consumer<String> log;
  private final LongSupplier nanoClock;
  private long second;
  private int lines;
  private int untold;

  DropLog(Consumer<String> log, LongSupplier nanoClock) {
    this.log = log;
    this.nanoClock = nanoClock;
    second = nanoClock.getAsLong();
  }

  /**
   * Tells of one that was dropped.
   *
   * @param who its address
   * @param why a reason that reads on after "dropped WHO: "
   */
  synchronized void dropped(String who, String why) {
    long now = nanoClock.getAsLong();
    if (now - second >= SECOND) {
      flush();
      second = now;
      lines = 0;
    }
    if (lines < LINES_A_SECOND) {
      lines++;
      log.accept("dropped %s: %s".formatted(who, why));
    } else {
      untold++;
    }
  }

  /** Tells how many were dropped without a line of their own. */
  synchronized void flush() {
    if (untold > 0) {
      log.accept("dropped %d more in the same second".formatted(untold));
      untold = 0;
    }
  }
}
