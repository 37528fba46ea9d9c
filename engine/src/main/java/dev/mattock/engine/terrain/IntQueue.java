package dev.mattock.engine.terrain;

import java.util.Arrays;

/**
 * A first-in first-out queue of ints that keeps its memory; empty queues start over at the front.
 */
final class IntQueue {
  private int[] values = new int[1024];
  private int head;
  private int tail;

  boolean isEmpty() {
    return head == tail;
  }

  /** How many ints wait. */
  int size() {
    return tail - head;
  }

  /** The i-th of those that wait, the next to be taken first. */
  int get(int index) {
    return values[head + index];
  }

  void add(int value) {
    if (tail == values.length) {
      makeRoom();
    }
    values[tail++] = value;
  }

  int take() {
    int value = values[head++];
    if (head == tail) {
      head = 0;
      tail = 0;
    }
    return value;
  }

  private void makeRoom() {
    if (head >= values.length / 2) {
      System.arraycopy(values, head, values, 0, tail - head);
    } else {
      values = Arrays.copyOfRange(values, head, head + values.length * 2);
    }
    tail -= head;
    head = 0;
  }
}
