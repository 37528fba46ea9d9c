package dev.mattock.replays.play;

/**
 * Tells when ticks are due: twenty a second. After a halt of the machine the world does not race to
 * catch up; it goes on from there.
 */
final class TickClock {
  static final long TICK_NANOS = 50_000_000;

  private static final int MOST_AT_ONCE = 4;

  private long last;

  TickClock(long now) {
    last = now;
  }

  /** Ticks that are due now; each is told once. */
  int due(long now) {
    long ticks = Math.max(0, (now - last) / TICK_NANOS);
    if (ticks > MOST_AT_ONCE) {
      last = now;
      return MOST_AT_ONCE;
    }
    last += ticks * TICK_NANOS;
    return (int) ticks;
  }

  /** How far it is from the last tick to the next, 0..1. */
  double share(long now) {
    return Math.clamp((double) (now - last) / TICK_NANOS, 0, 1);
  }
}
