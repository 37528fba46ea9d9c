package dev.mattock.replays.watch;

import java.util.function.BooleanSupplier;

/**
 * Where one watcher is in one seat: which episode, which tick, and the world of it. The world
 * follows the head as fast as it can be simulated.
 */
final class PlayHead {
  private final Show show;
  private final int seat;
  private final int mostSnapshots;
  private int number;
  private Timeline timeline;
  private Remarks remarks;
  private Playback playback;
  private Telling telling;
  private FreeCamera free;
  private int wish;
  private double carry;
  private long heldNanos;

  PlayHead(Show show, int seat, int mostSnapshots) {
    this.show = show;
    this.seat = seat;
    this.mostSnapshots = mostSnapshots;
    goTo(newest());
  }

  /** The newest episode of the seat. */
  int newest() {
    return show.episodes(seat) - 1;
  }

  /** Goes to the start of an episode, or of the nearest that there is. */
  void goTo(int episode) {
    timeline = find(episode);
    remarks = new Remarks(timeline);
    playback = null;
    telling = null;
    free = null;
    wish = 0;
    carry = 0;
    heldNanos = 0;
  }

  private Timeline find(int episode) {
    while (true) {
      int last = newest();
      number = Math.clamp(episode, Math.min(show.firstEpisode(seat), last), last);
      try {
        return show.episode(seat, number);
      } catch (IndexOutOfBoundsException e) {
        if (number >= show.firstEpisode(seat)) {
          throw e;
        }
        // It was dropped between the two calls: take the oldest that is left.
      }
    }
  }

  int seat() {
    return seat;
  }

  int number() {
    return number;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Whether there is a world to look at. */
  boolean opened() {
    return playback != null;
  }

  /** Makes the world of the start, which may take a while. */
  void open() {
    if (playback == null) {
      playback = new Playback(timeline, mostSnapshots);
      telling = new Telling(playback, remarks);
    }
  }

  /** The world; opened before. */
  Playback playback() {
    return playback;
  }

  /** What is said about the world; opened before. */
  Telling telling() {
    return telling;
  }

  /** The free camera of this seat, or null where it was not moved yet. */
  FreeCamera free() {
    return free;
  }

  void setFree(FreeCamera camera) {
    free = camera;
  }

  /** The tick that is shown. */
  int tick() {
    return playback == null ? 0 : playback.tick();
  }

  /** The tick that is to be shown, as far as it is known. */
  int target() {
    return Math.min(wish, timeline.ticks());
  }

  /** Whether the last tick of the episode is shown. */
  boolean atEnd() {
    // Complete first: ticks that came between the two questions would be missed otherwise.
    boolean whole = timeline.complete();
    int ticks = timeline.ticks();
    return whole && opened() && wish >= ticks && tick() >= ticks;
  }

  /** Moves to a tick; what is not known yet is waited for. */
  void seek(int tick) {
    wish = Math.max(0, tick);
    if (timeline.complete()) {
      wish = Math.min(wish, timeline.ticks());
    }
    carry = 0;
    heldNanos = 0;
    timeline.want(wish);
  }

  /** Moves to the newest tick of the newest episode. */
  void goToEdge() {
    if (number != newest()) {
      goTo(newest());
    }
    seek(timeline.ticks());
  }

  /**
   * Lets time go on, unless the world lags behind.
   *
   * @param ticks that pass
   * @param ahead ticks beyond that will be wanted soon
   */
  void pass(double ticks, int ahead) {
    timeline.want((int) Math.min(Integer.MAX_VALUE, (long) wish + ahead));
    int known = timeline.ticks();
    wish = Math.min(wish, known);
    if (tick() < wish) {
      return;
    }
    carry += ticks;
    int whole = (int) carry;
    carry -= whole;
    if (wish + (long) whole > known) {
      whole = known - wish;
      carry = 0;
    }
    wish += whole;
  }

  /** Counts the time at the end of an episode. */
  long hold(long nanos) {
    heldNanos += nanos;
    return heldNanos;
  }

  /** Asks for what the head stands at, while time does not pass. */
  void rest() {
    timeline.want(wish);
  }

  /** Simulates towards the target. */
  void work(BooleanSupplier goOn) {
    playback.approach(target(), goOn);
    remarks.update();
  }
}
