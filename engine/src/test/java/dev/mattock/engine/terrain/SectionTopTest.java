package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import org.junit.jupiter.api.Test;

class SectionTopTest {
  @Test
  void uniformSectionsAreFullOrEmpty() {
    assertThat(Section.uniform(0).top(2, 3)).isZero();
    assertThat(Section.uniform(7).top(2, 3)).isEqualTo(16);
  }

  @Test
  void aTopIsTheHighestCellOfItsTile() {
    for (int seed = 0; seed < 50; seed++) {
      short[] cells = new short[Section.VOLUME];
      for (int i = 0; i < 30; i++) {
        cells[Hash64.toBounded(Hash64.of(seed, i), Section.VOLUME)] = 1;
      }
      int[] expected = tops(cells);
      Section section = Section.of(cells);
      for (int tile = 0; tile < 16; tile++) {
        assertThat(section.top(tile & 3, tile >> 2))
            .as("seed %d, tile %d", seed, tile)
            .isEqualTo(expected[tile]);
      }
    }
  }

  private static int[] tops(short[] cells) {
    int[] tops = new int[16];
    for (int index = 0; index < cells.length; index++) {
      int x = index & 15;
      int z = index >> 4 & 15;
      if (cells[index] != 0) {
        int tile = (z / 4) * 4 + x / 4;
        tops[tile] = Math.max(tops[tile], (index >> 8) + 1);
      }
    }
    return tops;
  }

  @Test
  void anEditRaisesTheTopOfItsTileOnlyAndLeavesTheOriginalAlone() {
    short[] cells = new short[Section.VOLUME];
    cells[0] = 1;
    Section original = Section.of(cells);
    Section copy = original.writableCopy();
    copy.set(Section.index(5, 9, 14), 3, false);
    assertThat(copy.top(1, 3)).isEqualTo(10);
    assertThat(copy.top(1, 2)).isZero();
    assertThat(copy.top(0, 0)).isEqualTo(1);
    assertThat(original.top(1, 3)).isZero();
    Section filled = Section.uniform(0).writableCopy();
    filled.set(Section.index(15, 15, 15), 2, false);
    assertThat(filled.top(3, 3)).isEqualTo(16);
  }
}
