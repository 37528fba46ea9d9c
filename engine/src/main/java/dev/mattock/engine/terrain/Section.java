package dev.mattock.engine.terrain;

import java.util.Arrays;

/**
 * 16x16x16 block states. A uniform section is one value and no array. A section reached through
 * {@link Chunk} is immutable unless the world that holds the chunk owns it; {@link Terrain} alone
 * writes.
 */
public final class Section {
  /** Edge length in blocks. */
  public static final int SIZE = 16;

  /** Cells in a section. */
  public static final int VOLUME = SIZE * SIZE * SIZE;

  private final short[] cells;
  private final short uniform;

  private Section(short[] cells, short uniform) {
    this.cells = cells;
    this.uniform = uniform;
  }

  /** A section that holds one state everywhere. */
  public static Section uniform(int stateId) {
    return new Section(null, (short) stateId);
  }

  /**
   * A section over {@code cells}, which the caller gives away; it becomes uniform if all are equal.
   *
   * @param cells {@link #VOLUME} state ids in {@link #index} order
   */
  public static Section of(short[] cells) {
    if (cells.length != VOLUME) {
      throw new IllegalArgumentException("a section has 4096 cells, not " + cells.length);
    }
    for (short cell : cells) {
      if (cell != cells[0]) {
        return new Section(cells, (short) 0);
      }
    }
    return uniform(cells[0]);
  }

  /** Index of a cell by its coordinates in the section, each 0..15: y, then z, then x. */
  public static int index(int x, int y, int z) {
    return (y << 8) | (z << 4) | x;
  }

  /** The state at {@link #index}. */
  public int state(int index) {
    return (cells == null ? uniform : cells[index]) & 0xFFFF;
  }

  /** Whether all cells hold the same state for certain (an edited section may be so unnoticed). */
  public boolean isUniform() {
    return cells == null;
  }

  /**
   * The cells themselves, for kernels that must not branch on uniformity; null when uniform. Never
   * write into it.
   */
  public short[] cells() {
    return cells;
  }

  /** A private copy that may be written with {@link #set}. */
  Section writableCopy() {
    if (cells != null) {
      return new Section(cells.clone(), (short) 0);
    }
    short[] filled = new short[VOLUME];
    Arrays.fill(filled, uniform);
    return new Section(filled, (short) 0);
  }

  /** Writes one cell of a section made by {@link #writableCopy}. */
  void set(int index, int stateId) {
    cells[index] = (short) stateId;
  }
}
