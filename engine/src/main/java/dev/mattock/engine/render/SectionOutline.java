package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/**
 * The cells of a section at which a ray may have to stop: a bit for each {@link Section#index}, 64
 * to a word. Cubes that are walled in by cubes on all six sides are left out, since no ray gets to
 * them (cells at the section's border count as open); so a ray must not begin within a cube.
 *
 * @param stops for rays in air; never written
 * @param dryStops for rays in water, which pass it; never written
 */
record SectionOutline(long[] stops, long[] dryStops) {
  /** Words of an outline. */
  static final int WORDS = Section.VOLUME / Long.SIZE;

  /** Words of one layer; a word is four rows. */
  private static final int LAYER = 4;

  private static final int ROW_BITS = 16;
  private static final long NOT_FIRST_OF_ROW = 0xFFFE_FFFE_FFFE_FFFEL;
  private static final long NOT_LAST_OF_ROW = 0x7FFF_7FFF_7FFF_7FFFL;

  /** That of nothing. */
  static SectionOutline empty() {
    return new SectionOutline(new long[WORDS], new long[WORDS]);
  }

  /**
   * Makes it that of cells of certain kinds, see {@link BlockLooks#kind}.
   *
   * @param cubes scratch memory, a word for each of an outline's
   */
  void outline(short[] cells, byte[] kinds, long[] cubes) {
    Arrays.fill(stops, 0);
    Arrays.fill(dryStops, 0);
    Arrays.fill(cubes, 0);
    for (int index = 0; index < Section.VOLUME; index++) {
      byte kind = kinds[cells[index] & 0xFFFF];
      long bit = 1L << index;
      stops[index >> 6] |= kind != BlockLooks.PASS ? bit : 0;
      dryStops[index >> 6] |= kind > BlockLooks.FLUID ? bit : 0;
      cubes[index >> 6] |= kind == BlockLooks.CUBE ? bit : 0;
    }
    for (int word = 0; word < WORDS; word++) {
      long open = ~walledIn(cubes, word);
      stops[word] &= open;
      dryStops[word] &= open;
    }
  }

  private static long walledIn(long[] cubes, int word) {
    int row = word % LAYER;
    long here = cubes[word];
    long before = row == 0 ? 0 : cubes[word - 1] >>> (Long.SIZE - ROW_BITS);
    long behind = row == LAYER - 1 ? 0 : cubes[word + 1] << (Long.SIZE - ROW_BITS);
    long below = word < LAYER ? 0 : cubes[word - LAYER];
    long above = word >= WORDS - LAYER ? 0 : cubes[word + LAYER];
    return here
        & ((here << 1) & NOT_FIRST_OF_ROW)
        & ((here >>> 1) & NOT_LAST_OF_ROW)
        & ((here << ROW_BITS) | before)
        & ((here >>> ROW_BITS) | behind)
        & below
        & above;
  }
}
