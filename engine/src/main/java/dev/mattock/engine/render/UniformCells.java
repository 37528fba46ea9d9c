package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/** Cells of sections that hold one state everywhere, so that kernels need not ask. */
final class UniformCells {
  private final short[][] cells;
  private final long[] noneFilled = new long[Section.VOLUME / Long.SIZE];

  /**
   * None yet.
   *
   * @param states how many block states there are
   */
  UniformCells(int states) {
    cells = new short[states][];
  }

  /** 4096 times a state. Never written. */
  short[] of(int state) {
    if (cells[state] == null) {
      cells[state] = new short[Section.VOLUME];
      Arrays.fill(cells[state], (short) state);
    }
    return cells[state];
  }

  /** What {@link Section#filled} is where all is air. Never written. */
  long[] noneFilled() {
    return noneFilled;
  }
}
