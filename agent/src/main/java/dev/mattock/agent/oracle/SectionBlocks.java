package dev.mattock.agent.oracle;

import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/**
 * Which block states occur in a section, and where. Cells of states that fill much of a section are
 * not kept: they are read out of the section again. Immutable; air counts as nothing. It does not
 * hold on to the section, which is handed in again.
 */
final class SectionBlocks {
  /** Cells of one state in a section beyond which they are not kept. */
  private static final int MOST_KEPT = 384;

  private static final short[] NONE = {};

  private final int writes;
  private final short[] states;
  private final int[] starts;
  private final short[] cells;

  private SectionBlocks(Section section, short[] states, int[] starts, short[] cells) {
    writes = section.writes();
    this.states = states;
    this.starts = starts;
    this.cells = cells;
  }

  /** Takes the cells of a section one by one. */
  interface Taker {
    void cell(int index);
  }

  /**
   * Reads a section.
   *
   * @param counts as many zeros as there are states; zeros again afterwards
   */
  static SectionBlocks of(Section section, int[] counts) {
    short[] all = section.cells();
    if (all == null) {
      int state = section.state(0);
      return new SectionBlocks(
          section, state == 0 ? NONE : new short[] {(short) state}, new int[2], NONE);
    }
    short[] states = count(all, counts);
    int[] starts = new int[states.length + 1];
    for (int i = 0; i < states.length; i++) {
      int count = counts[states[i] & 0xFFFF];
      starts[i + 1] = starts[i] + (count > MOST_KEPT ? 0 : count);
    }
    short[] cells = new short[starts[states.length]];
    sort(all, counts, states, starts, cells);
    return new SectionBlocks(section, states, starts, cells);
  }

  /** Counts each state, and lists those that occur. */
  private static short[] count(short[] all, int[] counts) {
    short[] states = new short[16];
    int found = 0;
    for (short cell : all) {
      if (cell != 0 && counts[cell & 0xFFFF]++ == 0) {
        if (found == states.length) {
          states = Arrays.copyOf(states, 2 * found);
        }
        states[found++] = cell;
      }
    }
    return Arrays.copyOf(states, found);
  }

  /** Puts the cells of the rarer states in order of state, and sets {@code counts} to zero. */
  private static void sort(short[] all, int[] counts, short[] states, int[] starts, short[] cells) {
    for (int i = 0; i < states.length; i++) {
      counts[states[i] & 0xFFFF] = starts[i] == starts[i + 1] ? -1 : starts[i];
    }
    for (int index = 0; index < all.length; index++) {
      int state = all[index] & 0xFFFF;
      if (state != 0 && counts[state] >= 0) {
        cells[counts[state]++] = (short) index;
      }
    }
    for (short state : states) {
      counts[state & 0xFFFF] = 0;
    }
  }

  /** Whether the section has not been written since. */
  boolean isCurrent(Section section) {
    return writes == section.writes();
  }

  /** How many states occur. */
  int size() {
    return states.length;
  }

  /** One of the states that occur. */
  int state(int number) {
    return states[number] & 0xFFFF;
  }

  /** Shows the cells that hold one of the states, in ascending order of {@link Section#index}. */
  void forEach(Section section, int number, Taker taker) {
    if (starts[number] < starts[number + 1]) {
      for (int i = starts[number]; i < starts[number + 1]; i++) {
        taker.cell(cells[i]);
      }
      return;
    }
    int state = state(number);
    for (int index = 0; index < Section.VOLUME; index++) {
      if (section.state(index) == state) {
        taker.cell(index);
      }
    }
  }
}
