package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;

/**
 * The sections of a chunk in which random ticks may do something, bottom to top: kept with the
 * chunk, so that worlds that share it need not look through its sections again.
 */
public final class TickingSlots {
  private static final TickingSlots NONE = new TickingSlots(0, new long[0][]);

  /** Bit i says that section i is among them. */
  private final int slots;

  private final long[][] cells;

  private TickingSlots(int slots, long[][] cells) {
    this.slots = slots;
    this.cells = cells;
  }

  static TickingSlots of(Section[] sections, Content content) {
    int slots = 0;
    for (int sectionY = 0; sectionY < sections.length; sectionY++) {
      if (sections[sectionY].tickingCells(content).length > 0) {
        slots |= 1 << sectionY;
      }
    }
    if (slots == 0) {
      return NONE;
    }
    long[][] cells = new long[Integer.bitCount(slots)][];
    int left = slots;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = sections[Integer.numberOfTrailingZeros(left)].tickingCells(content);
      left &= left - 1;
    }
    return new TickingSlots(slots, cells);
  }

  /** Bit i says that section i is among them. */
  public int slots() {
    return slots;
  }

  /** {@link Section#tickingCells} of the one with that number among them. */
  public long[] cells(int number) {
    return cells[number];
  }
}
