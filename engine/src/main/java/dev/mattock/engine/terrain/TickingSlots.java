package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;

/**
 * The sections of a chunk in which random ticks may do something, bottom to top: kept with the
 * chunk, so that worlds that share it need not look through its sections again.
 */
public final class TickingSlots {
  private static final long[] NOTHING = {};
  private static final TickingSlots NONE = new TickingSlots(0, new long[0][]);

  /** Bit i says that section i is among them. */
  private final int slots;

  private final long[][] cells;

  private TickingSlots(int slots, long[][] cells) {
    this.slots = slots;
    this.cells = cells;
  }

  static TickingSlots of(Section[] sections, Content content) {
    long[][] cells = new long[sections.length][];
    for (int sectionY = 0; sectionY < sections.length; sectionY++) {
      cells[sectionY] = sections[sectionY].tickingCells(content);
    }
    return of(cells);
  }

  /** Those of 16 sections that have any words at all. */
  static TickingSlots of(long[][] all) {
    int slots = 0;
    for (int sectionY = 0; sectionY < all.length; sectionY++) {
      slots |= all[sectionY].length > 0 ? 1 << sectionY : 0;
    }
    if (slots == 0) {
      return NONE;
    }
    long[][] cells = new long[Integer.bitCount(slots)][];
    int left = slots;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = all[Integer.numberOfTrailingZeros(left)];
      left &= left - 1;
    }
    return new TickingSlots(slots, cells);
  }

  /** Bit i says that section i is among them. */
  public int slots() {
    return slots;
  }

  /** Memory that it takes, roughly. */
  int bytes() {
    return cells.length * (Section.TICKING_WORDS + 1) * Long.BYTES;
  }

  /** {@link Section#tickingCells} of the one with that number among them. */
  public long[] cells(int number) {
    return cells[number];
  }

  /** {@link Section#tickingCells} of a section; no words if it is not among them. */
  public long[] cellsOf(int sectionY) {
    if ((slots & (1 << sectionY)) == 0) {
      return NOTHING;
    }
    return cells[Integer.bitCount(slots & ((1 << sectionY) - 1))];
  }
}
