package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {
  private final Runs runs = new Runs();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 17, 255, 256})
  void giveBackBlocksOfSoManyKinds(int kinds) {
    for (int seed = 0; seed < 20; seed++) {
      short[] cells = cells(seed, kinds);
      byte[] packed = runs.ofStates(cells);
      assertThat(Runs.states(packed)).as("seed %d", seed).isEqualTo(cells);
    }
  }

  @Test
  void refuseMoreKindsThanTheyCanCountAndGoOnAfterwards() {
    assertThat(runs.ofStates(cells(1, 257))).isNull();
    assertThat(runs.ofStates(cells(2, 4_096))).isNull();
    short[] cells = cells(3, 5);
    assertThat(Runs.states(runs.ofStates(cells))).isEqualTo(cells);
  }

  @Test
  void ofOneKindTakeTwoBytesForEach256Cells() {
    short[] cells = new short[Section.VOLUME];
    Arrays.fill(cells, (short) 0xFEDC);
    assertThat(runs.ofStates(cells)).hasSize(3 + 2 * 16);
    assertThat(Runs.states(runs.ofStates(cells))).isEqualTo(cells);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 256})
  void giveBackLightOfSoManyLevels(int levels) {
    for (int seed = 0; seed < 20; seed++) {
      short[] drawn = cells(seed, levels);
      byte[] cells = new byte[Section.VOLUME];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = (byte) drawn[i];
      }
      assertThat(Runs.light(runs.ofLight(cells))).as("seed %d", seed).isEqualTo(cells);
    }
  }

  /** Runs of all lengths, of exactly so many kinds, spread over all numbers. */
  private static short[] cells(int seed, int kinds) {
    short[] cells = new short[Section.VOLUME];
    int at = 0;
    for (int run = 0; at < cells.length; run++) {
      long draw = Hash64.of(seed, run);
      int kind = run < kinds ? run : Hash64.toBounded(draw, kinds);
      int length = run < kinds ? 1 : 1 + Hash64.toBounded(Hash64.mix(draw), 700);
      int end = Math.min(cells.length, at + length);
      Arrays.fill(cells, at, end, (short) (kind * 15_013));
      at = end;
    }
    return cells;
  }
}
