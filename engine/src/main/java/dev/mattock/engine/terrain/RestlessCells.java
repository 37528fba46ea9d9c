package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Restlessness;

/**
 * Finds, in land as generated, the cells that random ticks may really do something to. Nearly all
 * grass grows with no bare earth in its reach, and nearly all lava lies where nothing burns: as
 * long as nothing is written near them, their random ticks do nothing, and need not be looked at.
 * What it calls restless may be too much, never too little. Not for two threads at once.
 */
final class RestlessCells {
  /** Grass reaches so far to each side, up and down. */
  private static final int GRASS_SIDE = 1;

  private static final int GRASS_UP = 1;
  private static final int GRASS_DOWN = 3;

  /** Lava reaches so far to each side, and up. */
  private static final int LAVA_SIDE = 3;

  private static final int LAVA_UP = 3;

  /** Places of bare earth that are told apart; with more, all grass is restless. */
  private static final int MOST_BARE = 64;

  private final Content content;
  private final Restlessness states;
  private final int[] bare = new int[3 * MOST_BARE];
  private int bareCount;
  private LoneChunk[] nine;

  RestlessCells(Content content) {
    this.content = content;
    states = Restlessness.of(content);
  }

  /**
   * The restless cells of the chunk in the middle of nine.
   *
   * @param chunks {@code z * 3 + x} from the north-west corner
   */
  TickingSlots find(LoneChunk[] chunks) {
    nine = chunks;
    bareCount = -1;
    Section[] sections = chunks[4].raw().sections();
    long[][] found = new long[Chunk.SECTIONS][];
    for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
      long[] ticking = sections[sectionY].tickingCells(content);
      found[sectionY] = ticking.length == 0 ? ticking : restless(sections, sectionY, ticking);
    }
    nine = null;
    return TickingSlots.of(found);
  }

  private long[] restless(Section[] sections, int sectionY, long[] ticking) {
    long[] found = new long[Section.TICKING_WORDS + 1];
    int firstLava = Chunk.HEIGHT;
    int lastLava = -1;
    for (int word = 0; word < Section.TICKING_WORDS; word++) {
      for (long left = ticking[word]; left != 0; left &= left - 1) {
        int index = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        int state = sections[sectionY].state(index);
        int y = sectionY * Section.SIZE + (index >> 8);
        if (states.lava(state)) {
          firstLava = Math.min(firstLava, y);
          lastLava = Math.max(lastLava, y);
        } else if (!states.grass(state) || isRestlessGrass(index & 15, y, (index >> 4) & 15)) {
          mark(found, index);
        }
      }
    }
    if (lastLava >= 0 && anythingBurns(firstLava, lastLava + LAVA_UP)) {
      markLava(found, sections[sectionY], ticking);
    }
    return found[Section.TICKING_WORDS] == 0 ? new long[0] : found;
  }

  private void markLava(long[] found, Section section, long[] ticking) {
    for (int word = 0; word < Section.TICKING_WORDS; word++) {
      for (long left = ticking[word]; left != 0; left &= left - 1) {
        int index = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (states.lava(section.state(index))) {
          mark(found, index);
        }
      }
    }
  }

  private static void mark(long[] found, int index) {
    found[index / Long.SIZE] |= 1L << index;
    found[Section.TICKING_WORDS] |= 1L << (index / Long.SIZE);
  }

  private boolean isRestlessGrass(int x, int y, int z) {
    if (!states.airy(state(x, y + 1, z))) {
      return true;
    }
    if (bareCount < 0) {
      findBare();
    }
    if (bareCount > MOST_BARE) {
      return true;
    }
    for (int i = 0; i < 3 * bareCount; i += 3) {
      if (Math.abs(bare[i] - x) <= GRASS_SIDE
          && Math.abs(bare[i + 2] - z) <= GRASS_SIDE
          && bare[i + 1] - y <= GRASS_UP
          && y - bare[i + 1] <= GRASS_DOWN) {
        return true;
      }
    }
    return false;
  }

  /** Finds the earth in the reach of any grass of the middle chunk that grass could spread to. */
  private void findBare() {
    bareCount = 0;
    int[] range = grassRange();
    for (int z = -GRASS_SIDE; z < Section.SIZE + GRASS_SIDE; z++) {
      for (int x = -GRASS_SIDE; x < Section.SIZE + GRASS_SIDE; x++) {
        boolean airyAbove = states.airy(state(x, range[1] + GRASS_UP + 1, z));
        for (int y = range[1] + GRASS_UP; y >= range[0] - GRASS_DOWN; y--) {
          int here = state(x, y, z);
          if (airyAbove && states.earth(here)) {
            addBare(x, y, z);
          }
          airyAbove = states.airy(here);
        }
      }
    }
  }

  private void addBare(int x, int y, int z) {
    if (bareCount < MOST_BARE) {
      bare[3 * bareCount] = x;
      bare[3 * bareCount + 1] = y;
      bare[3 * bareCount + 2] = z;
    }
    bareCount = Math.min(bareCount, MOST_BARE) + 1;
  }

  /** The lowest and the highest y of what ticks in the middle chunk, but for the lava. */
  private int[] grassRange() {
    int[] range = {Chunk.HEIGHT, -1};
    Section[] sections = nine[4].raw().sections();
    for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
      long[] ticking = sections[sectionY].tickingCells(content);
      for (int word = 0; word < ticking.length - 1; word++) {
        for (long left = ticking[word]; left != 0; left &= left - 1) {
          int index = word * Long.SIZE + Long.numberOfTrailingZeros(left);
          if (states.grass(sections[sectionY].state(index))) {
            int y = sectionY * Section.SIZE + (index >> 8);
            range[0] = Math.min(range[0], y);
            range[1] = Math.max(range[1], y);
          }
        }
      }
    }
    return range;
  }

  private boolean anythingBurns(int fromY, int toY) {
    for (int y = fromY; y <= toY; y++) {
      for (int z = -LAVA_SIDE; z < Section.SIZE + LAVA_SIDE; z++) {
        for (int x = -LAVA_SIDE; x < Section.SIZE + LAVA_SIDE; x++) {
          if (states.flammable(state(x, y, z))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The state at coordinates from the middle chunk's corner; air above and below the world. */
  private int state(int x, int y, int z) {
    if ((y & ~0xFF) != 0) {
      return 0;
    }
    LoneChunk chunk = nine[((z >> 4) + 1) * 3 + (x >> 4) + 1];
    return chunk.raw().sections()[y >> 4].state(Section.index(x & 15, y & 15, z & 15));
  }
}
