package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/** Cells and outlines of sections that hold one state everywhere, so that kernels need not ask. */
final class UniformCells implements Section.Deriver<SectionOutline> {
  private final byte[] kinds;
  private final short[][] cells;
  private final SectionOutline[] outlines;
  private final long[] scratch = new long[SectionOutline.WORDS];

  /** None yet. */
  UniformCells(BlockLooks looks) {
    kinds = looks.kind;
    cells = new short[kinds.length][];
    outlines = new SectionOutline[kinds.length];
  }

  /** 4096 times a state. Never written. */
  short[] of(int state) {
    if (cells[state] == null) {
      cells[state] = new short[Section.VOLUME];
      Arrays.fill(cells[state], (short) state);
      outlines[state] = SectionOutline.empty();
      outlines[state].outline(cells[state], kinds, scratch);
    }
    return cells[state];
  }

  /** The outline of a section, uniform or not. */
  SectionOutline outline(Section section) {
    return section.isUniform() ? outlineOf(section.state(0)) : section.derived(this);
  }

  @Override
  public SectionOutline derive(Section section, SectionOutline old) {
    SectionOutline outline = old == null ? SectionOutline.empty() : old;
    outline.outline(section.cells(), kinds, scratch);
    return outline;
  }

  /** The outline of a section that holds one state everywhere. */
  SectionOutline outlineOf(int state) {
    of(state);
    return outlines[state];
  }
}
