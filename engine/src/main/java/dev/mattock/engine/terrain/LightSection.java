package dev.mattock.engine.terrain;

import java.util.Arrays;

/**
 * Sky and block light of 16x16x16 cells, each cell one byte: sky level in the upper four bits,
 * block level in the lower. Immutable unless owned, like {@link Section}.
 */
public final class LightSection {
  /** Full sky light, no block light. */
  public static final LightSection FULL_SKY = new LightSection(null, (byte) 0xF0);

  /** No light at all. */
  public static final LightSection DARK = new LightSection(null, (byte) 0);

  private final byte[] cells;
  private final byte uniform;
  private int writes;

  private LightSection(byte[] cells, byte uniform) {
    this.cells = cells;
    this.uniform = uniform;
  }

  /** A section over {@code cells}, which the caller gives away; uniform if all are equal. */
  public static LightSection of(byte[] cells) {
    if (cells.length != Section.VOLUME) {
      throw new IllegalArgumentException("a section has 4096 cells, not " + cells.length);
    }
    for (byte cell : cells) {
      if (cell != cells[0]) {
        return new LightSection(cells, (byte) 0);
      }
    }
    return switch (cells[0]) {
      case (byte) 0xF0 -> FULL_SKY;
      case 0 -> DARK;
      default -> new LightSection(null, cells[0]);
    };
  }

  /** Sky light in the upper four bits, block light in the lower, at {@link Section#index}. */
  public int packed(int index) {
    return (cells == null ? uniform : cells[index]) & 0xFF;
  }

  /** How often it was written since it was made, see {@link Section#writes()}. */
  public int writes() {
    return writes;
  }

  /** The cells themselves; null when uniform. Never write into it. */
  public byte[] cells() {
    return cells;
  }

  /** Bytes that each chunk with this light takes up for it. */
  int ownBytes() {
    return cells == null ? 0 : cells.length;
  }

  LightSection writableCopy() {
    if (cells != null) {
      return new LightSection(cells.clone(), (byte) 0);
    }
    byte[] filled = new byte[Section.VOLUME];
    Arrays.fill(filled, uniform);
    return new LightSection(filled, (byte) 0);
  }

  void set(int index, int packed) {
    cells[index] = (byte) packed;
    writes++;
  }
}
