package dev.mattock.agent.planner.chat;

import java.time.Duration;

/** A moment on this process's steady clock, by which an answer must be there. */
final class Deadline {
  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left, at most {@code most}; never less than nothing. */
  long leftNanos(Duration most) {
    return Math.max(0, Math.min(endNanos - System.nanoTime(), most.toNanos()));
  }

  boolean hasPassed() {
    return System.nanoTime() - endNanos >= 0;
  }
}
