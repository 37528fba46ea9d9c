package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;
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

  /** Columns along an edge of a tile, see {@link #top}. */
  public static final int TILE = 4;

  /** Tiles along an edge of a section. */
  public static final int TILES = SIZE / TILE;

  /** Where {@link #tickingCells} says which of its words hold anything. */
  public static final int TICKING_WORDS = VOLUME / Long.SIZE;

  private static final long[] NOTHING = {};
  private static final long ALL_FULL = 0x1010_1010_1010_1010L;

  private final short[] cells;
  private final short uniform;
  private final boolean common;

  /** One byte a tile: those with z 0..7, and those with z 8..15. */
  private long northTops;

  private long southTops;

  /** See {@link #tickingCells}; null until somebody asked. */
  private volatile long[] tickingCells;

  /** See {@link #derived}; null until somebody asked. */
  private volatile Object derived;

  /** {@link #writes} when that was made. */
  private int derivedWrites;

  private int writes;

  private Section(short[] cells, short uniform, boolean common, long northTops, long southTops) {
    this.cells = cells;
    this.uniform = uniform;
    this.common = common;
    this.northTops = northTops;
    this.southTops = southTops;
  }

  /** A section that holds one state everywhere. */
  public static Section uniform(int stateId) {
    long tops = stateId == 0 ? 0 : ALL_FULL;
    return new Section(null, (short) stateId, true, tops, tops);
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
        Section section = new Section(cells, (short) 0, false, 0, 0);
        section.findTops();
        return section;
      }
    }
    return uniform(cells[0] & 0xFFFF);
  }

  /**
   * This section, said to be common: a generator puts one object into so many chunks that its
   * memory is no chunk's own.
   */
  public Section asCommon() {
    return new Section(cells, uniform, true, northTops, southTops);
  }

  /** Bytes that each chunk with this section takes up for it. */
  int ownBytes() {
    return common ? 0 : VOLUME * Short.BYTES;
  }

  /** Index of a cell by its coordinates in the section, each 0..15: y, then z, then x. */
  public static int index(int x, int y, int z) {
    return (y << 8) | (z << 4) | x;
  }

  /** The state at {@link #index}. */
  public int state(int index) {
    return (cells == null ? uniform : cells[index]) & 0xFFFF;
  }

  /**
   * y above the highest cell that is not air in a tile of 4x4 columns, 0..16; may be too high where
   * cells were emptied. It lets rays of sight pass over whole tiles.
   *
   * @param tileX x / 4
   * @param tileZ z / 4
   */
  public int top(int tileX, int tileZ) {
    return (int) ((tileZ < 2 ? northTops : southTops) >>> shift(tileX, tileZ)) & 0xFF;
  }

  private static int shift(int tileX, int tileZ) {
    return ((tileZ & 1) * TILES + tileX) * Byte.SIZE;
  }

  private void findTops() {
    int found = 0;
    for (int index = VOLUME - 1; index >= 0 && found < TILES * TILES; index--) {
      int tileX = (index >> 2) & 3;
      int tileZ = (index >> 6) & 3;
      if (cells[index] != 0 && top(tileX, tileZ) == 0) {
        setTop(tileX, tileZ, (index >> 8) + 1);
        found++;
      }
    }
  }

  private void setTop(int tileX, int tileZ, int top) {
    int shift = shift(tileX, tileZ);
    if (tileZ < 2) {
      northTops = (northTops & ~(0xFFL << shift)) | ((long) top << shift);
    } else {
      southTops = (southTops & ~(0xFFL << shift)) | ((long) top << shift);
    }
  }

  /**
   * How often it was written since it was made. Whoever keeps a copy of its cells elsewhere knows
   * by this whether they are still the same.
   */
  public int writes() {
    return writes;
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

  /** Works out a table from the cells of a section. */
  @FunctionalInterface
  public interface Deriver<T> {
    /**
     * Makes the table.
     *
     * @param old what it was before cells were written, to be written anew and handed back; null
     *     the first time
     */
    T derive(Section section, T old);
  }

  /**
   * A table that its readers work out from the cells: made when it is first asked for, shared by
   * all who read the section, and made anew after a cell was written. It must be a function of the
   * cells and their content alone, and there is one kind of it.
   */
  @SuppressWarnings("unchecked") // of one kind, as promised
  public <T> T derived(Deriver<T> deriver) {
    Object known = derived;
    if (known == null || writes != derivedWrites) {
      known = deriver.derive(this, (T) known);
      derivedWrites = writes;
      derived = known;
    }
    return (T) known;
  }

  /**
   * The cells that random ticks may do something to, see {@link Content#randomTicks}: a bit for
   * each {@link #index}, 64 to a word, or no words at all if there is none. The word at {@link
   * #TICKING_WORDS} has a bit for each of those that hold any bit, or once did. Found when first
   * asked for, kept at each write; whoever asks finds the same, so threads that share the section
   * need not wait for each other. Never write into it.
   */
  public long[] tickingCells(Content content) {
    long[] known = tickingCells;
    if (known == null) {
      known = findTickingCells(content);
      tickingCells = known;
    }
    return known;
  }

  private long[] findTickingCells(Content content) {
    long[] found = NOTHING;
    if (cells == null && !content.randomTicks(uniform & 0xFFFF)) {
      return found;
    }
    for (int index = 0; index < VOLUME; index++) {
      if (content.randomTicks(state(index))) {
        found = found.length == 0 ? new long[TICKING_WORDS + 1] : found;
        found[index / Long.SIZE] |= 1L << index;
        found[TICKING_WORDS] |= 1L << (index / Long.SIZE);
      }
    }
    return found;
  }

  /** A private copy that may be written with {@link #set}. */
  Section writableCopy() {
    short[] copied = cells == null ? new short[VOLUME] : cells.clone();
    if (cells == null) {
      Arrays.fill(copied, uniform);
    }
    Section copy = new Section(copied, (short) 0, false, northTops, southTops);
    long[] known = tickingCells;
    copy.tickingCells = known == null || known.length == 0 ? known : known.clone();
    return copy;
  }

  /**
   * Writes one cell of a section made by {@link #writableCopy}.
   *
   * @param ticks whether random ticks may do something to the state
   * @return whether it holds such a state where, by {@link #tickingCells}, none was near
   */
  boolean set(int index, int stateId, boolean ticks) {
    cells[index] = (short) stateId;
    writes++;
    if (stateId != 0) {
      int tileX = (index >> 2) & 3;
      int tileZ = (index >> 6) & 3;
      setTop(tileX, tileZ, Math.max(top(tileX, tileZ), (index >> 8) + 1));
    }
    return setTicking(index, ticks);
  }

  private boolean setTicking(int index, boolean ticks) {
    long[] known = tickingCells;
    if (known == null || (known.length == 0 && !ticks)) {
      return false;
    }
    if (known.length == 0) {
      known = new long[TICKING_WORDS + 1];
      tickingCells = known;
    }
    long bit = 1L << index;
    int word = index / Long.SIZE;
    if (!ticks) {
      known[word] &= ~bit;
      return false;
    }
    known[word] |= bit;
    long before = known[TICKING_WORDS];
    known[TICKING_WORDS] = before | (1L << word);
    return before != known[TICKING_WORDS];
  }
}
