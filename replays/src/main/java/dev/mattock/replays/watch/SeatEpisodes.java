package dev.mattock.replays.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The episodes of one seat of a show that goes on and on: the newest are kept, the oldest dropped
 * when they take too much memory. Safe for any number of threads.
 */
final class SeatEpisodes {
  /** What a remark weighs against a tick. */
  private static final int TICKS_A_REMARK = 8;

  private final long mostTicks;
  private final Deque<GrowingTimeline> kept = new ArrayDeque<>();
  private int first;

  /**
   * None yet.
   *
   * @param mostTicks how many ticks are kept, but for the two newest episodes
   */
  SeatEpisodes(long mostTicks) {
    this.mostTicks = mostTicks;
  }

  /** Ends the newest episode, if there is one, and begins another. */
  synchronized void begin(GrowingTimeline episode) {
    if (!kept.isEmpty()) {
      kept.getLast().end();
    }
    kept.addLast(episode);
    long ticks = 0;
    for (GrowingTimeline timeline : kept) {
      ticks += weight(timeline);
    }
    while (ticks > mostTicks && kept.size() > 2) {
      ticks -= weight(kept.removeFirst());
      first++;
    }
  }

  /** The number of the oldest that is kept. */
  synchronized int first() {
    return first;
  }

  /** How many there have been. */
  synchronized int count() {
    return first + kept.size();
  }

  /** The newest; null before the first. */
  synchronized GrowingTimeline newest() {
    return kept.peekLast();
  }

  /** One that is kept. */
  synchronized GrowingTimeline episode(int number) {
    if (number < first || number >= count()) {
      throw new IndexOutOfBoundsException(
          "episode must be in %d..%d, but is %d".formatted(first, count() - 1, number));
    }
    Iterator<GrowingTimeline> all = kept.iterator();
    for (int i = first; i < number; i++) {
      all.next();
    }
    return all.next();
  }

  private static long weight(GrowingTimeline timeline) {
    return timeline.ticks() + (long) TICKS_A_REMARK * timeline.remarks();
  }
}
