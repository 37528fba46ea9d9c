package dev.mattock.agent.network;

import dev.mattock.engine.content.Hash64;

/**
 * Orthogonal starting weights (Saxe, McClelland and Ganguli 2013), with the gains that actor-critic
 * networks use (Huang et al. 2022, "The 37 implementation details of PPO", detail 2): sqrt(2) under
 * a ReLU, 0.01 for the policy, 1 for the value. The same bits for the same seed on every machine.
 */
final class OrthogonalInitialiser {
  private OrthogonalInitialiser() {}

  /** All parameters of a network; biases are zero. */
  static float[] initialise(ParameterLayout layout, long seed) {
    float[] flat = new float[layout.size()];
    for (ParameterLayout.Entry entry : layout.entries()) {
      if (entry.name().endsWith(".weight")) {
        long own = Hash64.combine(seed, Hash64.of(entry.name()));
        fill(own, entry.rows(), entry.columns(), gain(entry.name()), flat, entry.offset());
      }
    }
    return flat;
  }

  private static double gain(String name) {
    return switch (name) {
      case "policy.weight" -> 0.01;
      case "value.weight" -> 1;
      default -> Math.sqrt(2);
    };
  }

  /**
   * Writes a row-major matrix whose rows are orthogonal and of length {@code gain}; its columns, if
   * there are more rows than columns.
   */
  static void fill(long seed, int rows, int columns, double gain, float[] out, int at) {
    boolean wide = rows <= columns;
    double[][] basis = orthonormal(seed, Math.min(rows, columns), Math.max(rows, columns));
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[at + r * columns + c] = (float) (gain * (wide ? basis[r][c] : basis[c][r]));
      }
    }
  }

  private static double[][] orthonormal(long seed, int count, int length) {
    double[][] basis = new double[count][length];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < length; j++) {
        basis[i][j] = gaussian(Hash64.of(seed, (long) i * length + j));
      }
      // Twice is enough (Giraud, Langou and Rozloznik 2005).
      removeProjections(basis, i);
      removeProjections(basis, i);
      normalise(basis[i]);
    }
    return basis;
  }

  private static void removeProjections(double[][] basis, int row) {
    for (int k = 0; k < row; k++) {
      double dot = dot(basis[row], basis[k]);
      for (int j = 0; j < basis[row].length; j++) {
        basis[row][j] -= dot * basis[k][j];
      }
    }
  }

  private static void normalise(double[] row) {
    double length = Math.sqrt(dot(row, row));
    for (int j = 0; j < row.length; j++) {
      row[j] /= length;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** A normal deviate from one hash (Box and Muller 1958). */
  private static double gaussian(long hash) {
    double u = 1 - Hash64.toUnit(hash);
    double v = Hash64.toUnit(Hash64.mix(hash));
    return Math.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
  }
}
