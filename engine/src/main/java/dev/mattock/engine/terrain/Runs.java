package dev.mattock.engine.terrain;

import java.util.Arrays;

/**
 * Cells of a section as runs of equal ones, in {@link Section#index} order: a small fraction of
 * what they take plainly, and much faster read than made. Blocks are a count of kinds less one, the
 * kinds (two bytes each, low byte first), and then, for each run, the number of its kind and its
 * length less one, a byte each. Light is the runs alone, each with its value.
 */
final class Runs {
  private static final int LONGEST = 256;
  private static final int MOST_KINDS = 256;
  private static final int STATES = 1 << Short.SIZE;

  private final short[] kinds = new short[MOST_KINDS];

  /** By state, its number among the kinds plus one; all 0 between calls. */
  private final short[] numbers = new short[STATES];

  private byte[] bytes = new byte[2 * Section.VOLUME + 2 * MOST_KINDS + 1];

  /** The runs of block states, or null if there are too many kinds for it. */
  byte[] ofStates(short[] cells) {
    int many = findKinds(cells);
    byte[] runs = null;
    if (many <= MOST_KINDS) {
      int size = writeKinds(many);
      for (int from = 0; from < cells.length; ) {
        int to = from + 1;
        while (to < cells.length && to - from < LONGEST && cells[to] == cells[from]) {
          to++;
        }
        bytes[size++] = (byte) (numbers[cells[from] & 0xFFFF] - 1);
        bytes[size++] = (byte) (to - from - 1);
        from = to;
      }
      runs = Arrays.copyOf(bytes, size);
    }
    for (int i = 0; i < Math.min(many, MOST_KINDS); i++) {
      numbers[kinds[i] & 0xFFFF] = 0;
    }
    return runs;
  }

  /** Numbers the kinds of states, at most one more than there is room for. */
  private int findKinds(short[] cells) {
    int many = 0;
    for (short cell : cells) {
      if (numbers[cell & 0xFFFF] == 0) {
        if (many == MOST_KINDS) {
          return many + 1;
        }
        kinds[many++] = cell;
        numbers[cell & 0xFFFF] = (short) many;
      }
    }
    return many;
  }

  private int writeKinds(int many) {
    bytes[0] = (byte) (many - 1);
    for (int i = 0; i < many; i++) {
      bytes[2 * i + 1] = (byte) kinds[i];
      bytes[2 * i + 2] = (byte) (kinds[i] >> Byte.SIZE);
    }
    return 2 * many + 1;
  }

  /** The block states that {@link #ofStates} made runs of. */
  static short[] states(byte[] runs) {
    short[] cells = new short[Section.VOLUME];
    int at = 2 * ((runs[0] & 0xFF) + 1) + 1;
    for (int from = 0; from < cells.length; at += 2) {
      int kind = runs[at] & 0xFF;
      int to = from + (runs[at + 1] & 0xFF) + 1;
      short state = (short) ((runs[2 * kind + 1] & 0xFF) | (runs[2 * kind + 2] << Byte.SIZE));
      Arrays.fill(cells, from, to, state);
      from = to;
    }
    return cells;
  }

  /** The runs of light. */
  byte[] ofLight(byte[] cells) {
    int size = 0;
    for (int from = 0; from < cells.length; ) {
      int to = from + 1;
      while (to < cells.length && to - from < LONGEST && cells[to] == cells[from]) {
        to++;
      }
      bytes[size++] = cells[from];
      bytes[size++] = (byte) (to - from - 1);
      from = to;
    }
    return Arrays.copyOf(bytes, size);
  }

  /** The light that {@link #ofLight} made runs of. */
  static byte[] light(byte[] runs) {
    byte[] cells = new byte[Section.VOLUME];
    int from = 0;
    for (int at = 0; from < cells.length; at += 2) {
      int to = from + (runs[at + 1] & 0xFF) + 1;
      Arrays.fill(cells, from, to, runs[at]);
      from = to;
    }
    return cells;
  }
}
