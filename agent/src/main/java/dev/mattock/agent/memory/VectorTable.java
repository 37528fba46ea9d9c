package dev.mattock.agent.memory;

import java.util.Arrays;

/**
 * Vectors side by side in one array, each number in a byte: the angle between two is off by less
 * than half a hundredth, and a hundred thousand vectors fit into a processor's reach. All zeros
 * stand for "none".
 */
final class VectorTable {
  private static final int LARGEST = 127;
  private static final int FIRST_ROWS = 16;

  private final int dimensions;
  private byte[] numbers;
  private float[] lengths;
  private int size;

  VectorTable(int dimensions) {
    this.dimensions = dimensions;
    numbers = new byte[FIRST_ROWS * dimensions];
    lengths = new float[FIRST_ROWS];
  }

  int size() {
    return size;
  }

  /** Adds a vector of as many numbers as the table is wide. */
  void add(float[] vector) {
    if (vector.length != dimensions) {
      throw new IllegalArgumentException(
          "a vector of %d numbers among those of %d".formatted(vector.length, dimensions));
    }
    if (size == lengths.length) {
      numbers = Arrays.copyOf(numbers, Math.multiplyExact(2 * size, dimensions));
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    byte[] row = rounded(vector);
    System.arraycopy(row, 0, numbers, size * dimensions, dimensions);
    lengths[size++] = (float) StrictMath.sqrt(dot(row, 0, row, 0, dimensions));
  }

  /** Adds the vector that stands for none. */
  void addNone() {
    add(new float[dimensions]);
  }

  boolean isNone(int row) {
    return lengths[row] == 0;
  }

  /** A vector in bytes, as {@link #cosine} takes it. */
  static byte[] rounded(float[] vector) {
    float largest = 0;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    byte[] bytes = new byte[vector.length];
    if (largest > 0 && largest < Float.POSITIVE_INFINITY) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Math.round(vector[i] / largest * LARGEST);
      }
    }
    return bytes;
  }

  /** The length of a vector in bytes. */
  static float length(byte[] vector) {
    return (float) StrictMath.sqrt(dot(vector, 0, vector, 0, vector.length));
  }

  /** The cosine with a row, -1..1; 0 if either is none. */
  float cosine(int row, byte[] vector, float length) {
    float lengthsTogether = lengths[row] * length;
    return lengthsTogether == 0
        ? 0
        : dot(numbers, row * dimensions, vector, 0, dimensions) / lengthsTogether;
  }

  private static int dot(byte[] left, int leftFrom, byte[] right, int rightFrom, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += left[leftFrom + i] * right[rightFrom + i];
    }
    return sum;
  }
}
