package dev.mattock.agent.oracle;

import java.util.HashMap;
import java.util.Map;

/**
 * Blocks and items that a player could not come by, and leaves alone for a while: longer each time.
 */
final class Shunned {
  private static final int TICKS = 2_400;

  private final Map<Long, Refusal> cells = new HashMap<>();
  private final Map<Integer, Refusal> items = new HashMap<>();

  private record Refusal(long until, int times) {
    static Refusal next(Refusal before, long now) {
      int times = before == null ? 1 : before.times + 1;
      return new Refusal(now + (long) TICKS * times, times);
    }
  }

  /** Leaves a block alone, from a tick of the world on. */
  void cell(long cell, long now) {
    cells.compute(cell, (_, before) -> Refusal.next(before, now));
  }

  /** Leaves an item that lies about alone, by its id. */
  void item(int id, long now) {
    items.compute(id, (_, before) -> Refusal.next(before, now));
  }

  /** Whether a block is to be left alone. */
  boolean hasCell(long cell, long now) {
    Refusal refusal = cells.get(cell);
    return refusal != null && now < refusal.until;
  }

  /** Whether an item is to be left alone. */
  boolean hasItem(int id, long now) {
    Refusal refusal = items.get(id);
    return refusal != null && now < refusal.until;
  }
}
