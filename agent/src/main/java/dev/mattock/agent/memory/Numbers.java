package dev.mattock.agent.memory;

import java.util.Arrays;

/** A list of integers that grows, without boxes. */
final class Numbers {
  private int[] values = new int[4];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}
