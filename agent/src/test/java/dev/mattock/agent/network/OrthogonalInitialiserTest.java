package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthogonalInitialiserTest {

  @ParameterizedTest
  @CsvSource({"4, 9, 1.5", "9, 4, 1.5", "6, 6, 0.01", "1, 5, 1", "5, 1, 2", "40, 300, 1"})
  void theShorterSideIsOrthogonalAndOfTheGainsLength(int rows, int columns, double gain) {
    float[] matrix = new float[rows * columns + 3];
    OrthogonalInitialiser.fill(7, rows, columns, gain, matrix, 2);
    boolean wide = rows <= columns;
    int count = Math.min(rows, columns);
    for (int a = 0; a < count; a++) {
      for (int b = 0; b <= a; b++) {
        double dot = 0;
        for (int k = 0; k < Math.max(rows, columns); k++) {
          dot += (double) at(matrix, columns, wide, a, k) * at(matrix, columns, wide, b, k);
        }
        assertThat(dot)
            .as("%d times %d", a, b)
            .isCloseTo(a == b ? gain * gain : 0, within(1e-6 * gain * gain + 1e-9));
      }
    }
    assertThat(matrix[0]).isZero();
    assertThat(matrix[1]).isZero();
    assertThat(matrix[matrix.length - 1]).isZero();
  }

  private static float at(float[] matrix, int columns, boolean wide, int vector, int k) {
    return wide ? matrix[2 + vector * columns + k] : matrix[2 + k * columns + vector];
  }

  @Test
  void biasesAreZeroAndThePolicyStartsNearlyUniform() {
    ParameterLayout layout =
        ParameterLayout.of(NetworkSpec.defaults(1, 64, 64, 3, ImmutableIntArray.of(4)));
    float[] flat = OrthogonalInitialiser.initialise(layout, 3);
    for (ParameterLayout.Entry entry : layout.entries()) {
      float[] values = Arrays.copyOfRange(flat, entry.offset(), entry.end());
      double length = 0;
      for (float value : values) {
        length += (double) value * value;
      }
      int count = Math.min(entry.rows(), entry.columns());
      double expected =
          switch (entry.name()) {
            case "policy.weight" -> 0.01 * 0.01 * count;
            case "value.weight" -> count;
            default -> entry.name().endsWith(".bias") ? 0 : 2 * count;
          };
      assertThat(length).as(entry.name()).isCloseTo(expected, within(1e-4 * (expected + 1e-9)));
    }
  }

  @Test
  void theBitsAreThoseOfEveryMachine() {
    float[] matrix = new float[6];
    OrthogonalInitialiser.fill(42, 2, 3, 1, matrix, 0);
    assertThat(matrix).containsExactly(GOLDEN);
  }

  private static final float[] GOLDEN = {
    0.99125886f, 0.011642075f, -0.1314168f, -0.127807f, -0.16238134f, -0.9784159f
  };
}
