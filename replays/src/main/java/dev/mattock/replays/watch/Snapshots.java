package dev.mattock.replays.watch;

import dev.mattock.engine.sim.WorldSnapshot;
import java.util.Map;
import java.util.TreeMap;

/**
 * Worlds of one episode to go back to: one every so many ticks. When there are too many, every
 * other one goes, and they lie twice as far apart from then on.
 */
final class Snapshots {
  private final int most;
  private final TreeMap<Integer, WorldSnapshot> kept = new TreeMap<>();
  private int interval;

  /**
   * None yet.
   *
   * @param interval ticks from one to the next at first
   * @param most how many are kept
   */
  Snapshots(int interval, int most) {
    if (interval < 1 || most < 2) {
      throw new IllegalArgumentException(
          "interval must be at least 1 and most at least 2, but they are %d and %d"
              .formatted(interval, most));
    }
    this.interval = interval;
    this.most = most;
  }

  /** Whether a snapshot after this tick is wanted. */
  boolean wants(int tick) {
    return tick % interval == 0 && !kept.containsKey(tick);
  }

  void put(int tick, WorldSnapshot snapshot) {
    kept.put(tick, snapshot);
    while (kept.size() > most) {
      interval *= 2;
      kept.keySet().removeIf(other -> other % interval != 0);
    }
  }

  /** The last one at or before a tick. */
  Map.Entry<Integer, WorldSnapshot> before(int tick) {
    return kept.floorEntry(tick);
  }

  int count() {
    return kept.size();
  }

  /** Ticks from one to the next. */
  int interval() {
    return interval;
  }
}
