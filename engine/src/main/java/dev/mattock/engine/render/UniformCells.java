package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/** Cells of sections that hold one state everywhere, so that kernels need not ask. */
final class UniformCells {
  private final short[][] cells;
  private final long[] noneFilled = new long[Section.VOLUME / Long.SIZE];

  private final Content content;

  /** None yet. */
  UniformCells(Content content) {
    this.content = content;
    cells = new short[content.states().size()][];
  }

  /** What the cells consist of. */
  Content content() {
    return content;
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
