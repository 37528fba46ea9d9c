package dev.mattock.replays.watch.web;

/**
 * Which frames a watcher has been sent and has not acknowledged. A watcher is sent no more than a
 * few ahead, so that what it sees is fresh and nothing piles up for it. Safe for several threads.
 */
final class Pacing {
  private final int window;
  private final long stallNanos;
  private int sent;
  private int acknowledged;
  private long waitingSince;

  /**
   * Nothing sent yet.
   *
   * @param window frames that may be under way at one time
   * @param stallNanos how long the window may stay shut before the watcher counts as stalled
   */
  Pacing(int window, long stallNanos) {
    this.window = window;
    this.stallNanos = stallNanos;
  }

  /** Whether one more frame may be sent. */
  synchronized boolean open() {
    return sent - acknowledged < window;
  }

  /**
   * Takes a frame's place in the window.
   *
   * @return its number: 1, 2, ..
   */
  synchronized int send(long nowNanos) {
    if (!open()) {
      throw new IllegalStateException("%d frames are under way".formatted(sent - acknowledged));
    }
    if (sent == acknowledged) {
      waitingSince = nowNanos;
    }
    return ++sent;
  }

  /**
   * Notes that a frame and all before it have arrived. One that is known already changes nothing.
   *
   * @return false if no such frame was ever sent
   */
  synchronized boolean acknowledge(int number, long nowNanos) {
    if (number < 1 || number > sent) {
      return false;
    }
    if (number > acknowledged) {
      acknowledged = number;
      waitingSince = nowNanos;
    }
    return true;
  }

  /** Whether a frame has been under way for too long. */
  synchronized boolean stalled(long nowNanos) {
    return sent > acknowledged && nowNanos - waitingSince > stallNanos;
  }
}
