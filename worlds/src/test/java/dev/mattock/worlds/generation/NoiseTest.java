package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void hasMean0AndDeviation1(int octaves) {
    double[] values = new double[400 * 400];
    new Noise(5, 17.3, octaves).fill(3, -1000, 77, 13, 400, values);
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    assertThat(sum / values.length).isCloseTo(0, within(0.03));
    assertThat(Math.sqrt(squares / values.length)).isCloseTo(1, within(0.03));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -37, 10_000_000, -2_000_000_000})
  void aPointHasOneValueFromWhicheverSquareItIsComputed(int origin) {
    Noise noise = new Noise(5, 40, 3);
    double[] fine = new double[64];
    double[] coarse = new double[9];
    noise.fill(9, origin, -origin, 1, 8, fine);
    noise.fill(9, origin + 1, -origin + 1, 3, 3, coarse);
    for (int z = 0; z < 3; z++) {
      for (int x = 0; x < 3; x++) {
        assertThat(coarse[z * 3 + x]).isEqualTo(fine[(1 + 3 * z) * 8 + 1 + 3 * x]);
      }
    }
  }

  @Test
  void changesSlowlyFromBlockToBlock() {
    double[] values = new double[200 * 200];
    new Noise(1, 50, 1).fill(4, -100, -100, 1, 200, values);
    for (int z = 0; z < 200; z++) {
      for (int x = 1; x < 200; x++) {
        double change = values[z * 200 + x] - values[z * 200 + x - 1];
        assertThat(Math.abs(change)).isLessThan(0.5);
      }
    }
  }

  @Test
  void differsBySeedAndPurpose() {
    double[] a = new double[1];
    double[] b = new double[1];
    double[] c = new double[1];
    new Noise(1, 50, 2).fill(4, 7, 7, 1, 1, a);
    new Noise(1, 50, 2).fill(5, 7, 7, 1, 1, b);
    new Noise(2, 50, 2).fill(4, 7, 7, 1, 1, c);
    assertThat(a[0]).isNotEqualTo(b[0]).isNotEqualTo(c[0]);
  }
}
