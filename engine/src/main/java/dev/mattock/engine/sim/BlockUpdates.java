package dev.mattock.engine.sim;

import dev.mattock.engine.entity.StateSink;
import dev.mattock.engine.entity.StateSource;
import java.util.Arrays;

/** Places whose block is to be looked at again, first come, first served. */
final class BlockUpdates {
  private int[] places = new int[3 * 16];
  private int head;
  private int tail;

  /** Whether nothing waits. */
  boolean isEmpty() {
    return head == tail;
  }

  /** Puts a place at the end of the queue. */
  void add(int x, int y, int z) {
    if (3 * tail == places.length) {
      makeRoom();
    }
    places[3 * tail] = x;
    places[3 * tail + 1] = y;
    places[3 * tail + 2] = z;
    tail++;
  }

  private void makeRoom() {
    if (head > 0) {
      System.arraycopy(places, 3 * head, places, 0, 3 * (tail - head));
      tail -= head;
      head = 0;
    } else {
      places = Arrays.copyOf(places, 2 * places.length);
    }
  }

  /** x of the place that waits longest. */
  int x() {
    return places[3 * head];
  }

  /** y of the place that waits longest. */
  int y() {
    return places[3 * head + 1];
  }

  /** z of the place that waits longest. */
  int z() {
    return places[3 * head + 2];
  }

  /** Takes the place that waits longest out. */
  void removeFirst() {
    head++;
    if (head == tail) {
      head = 0;
      tail = 0;
    }
  }

  void copyFrom(BlockUpdates other) {
    int many = other.tail - other.head;
    if (places.length < 3 * many) {
      places = new int[other.places.length];
    }
    System.arraycopy(other.places, 3 * other.head, places, 0, 3 * many);
    head = 0;
    tail = many;
  }

  void writeTo(StateSink sink) {
    sink.putInt(tail - head);
    for (int i = 3 * head; i < 3 * tail; i++) {
      sink.putInt(places[i]);
    }
  }

  void readFrom(StateSource source) {
    head = 0;
    tail = 0;
    int many = source.nextInt();
    for (int i = 0; i < many; i++) {
      add(source.nextInt(), source.nextInt(), source.nextInt());
    }
  }
}
