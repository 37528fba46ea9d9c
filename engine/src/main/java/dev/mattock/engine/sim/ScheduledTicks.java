package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.StateSink;
import dev.mattock.engine.entity.StateSource;
import java.util.Arrays;

/**
 * Blocks that are to be ticked at a given time: a heap in the order of time, then of asking. A
 * place and kind of block that waits already is not taken twice.
 */
final class ScheduledTicks {
  private static final int FIRST_CAPACITY = 16;

  /** When each is due, and its number of asking. */
  private long[] due = new long[FIRST_CAPACITY];

  private long[] order = new long[FIRST_CAPACITY];

  /** x, y, z and block id of each. */
  private int[] what = new int[4 * FIRST_CAPACITY];

  private int size;
  private long asked;
  private final LongSet waiting = new LongSet();
  private final Content content;

  ScheduledTicks(Content content) {
    this.content = content;
  }

  int size() {
    return size;
  }

  /** Whether that kind of block waits at that place. */
  boolean waits(int x, int y, int z, int blockId) {
    return size > 0 && waiting.contains(key(x, y, z, blockId));
  }

  /**
   * Asks for a tick of a block, unless it waits already.
   *
   * @param dueTick the world's tick in which it happens
   */
  void add(int x, int y, int z, int blockId, long dueTick) {
    if (waiting.add(key(x, y, z, blockId))) {
      insert(x, y, z, blockId, dueTick, asked++);
    }
  }

  private void insert(int x, int y, int z, int blockId, long dueTick, long number) {
    if (size == due.length) {
      due = Arrays.copyOf(due, 2 * size);
      order = Arrays.copyOf(order, 2 * size);
      what = Arrays.copyOf(what, 8 * size);
    }
    int at = size++;
    due[at] = dueTick;
    order[at] = number;
    what[4 * at] = x;
    what[4 * at + 1] = y;
    what[4 * at + 2] = z;
    what[4 * at + 3] = blockId;
    while (at > 0 && before(at, (at - 1) / 2)) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  /** When the first is due; {@link Long#MAX_VALUE} if none waits. */
  long firstDue() {
    return size == 0 ? Long.MAX_VALUE : due[0];
  }

  int firstX() {
    return what[0];
  }

  int firstY() {
    return what[1];
  }

  int firstZ() {
    return what[2];
  }

  int firstBlock() {
    return what[3];
  }

  void removeFirst() {
    waiting.remove(key(what[0], what[1], what[2], what[3]));
    size--;
    swap(0, size);
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && before(child + 1, child)) {
        child++;
      }
      if (!before(child, at)) {
        return;
      }
      swap(child, at);
      at = child;
    }
  }

  private boolean before(int a, int b) {
    return due[a] != due[b] ? due[a] < due[b] : order[a] < order[b];
  }

  private void swap(int a, int b) {
    long dueA = due[a];
    due[a] = due[b];
    due[b] = dueA;
    long orderA = order[a];
    order[a] = order[b];
    order[b] = orderA;
    for (int i = 0; i < 4; i++) {
      int whatA = what[4 * a + i];
      what[4 * a + i] = what[4 * b + i];
      what[4 * b + i] = whatA;
    }
  }

  private static long key(int x, int y, int z, int blockId) {
    return Hash64.of(x, y, z, blockId);
  }

  void copyFrom(ScheduledTicks other) {
    if (due.length < other.size) {
      due = new long[other.due.length];
      order = new long[other.due.length];
      what = new int[4 * other.due.length];
    }
    size = other.size;
    asked = other.asked;
    System.arraycopy(other.due, 0, due, 0, size);
    System.arraycopy(other.order, 0, order, 0, size);
    System.arraycopy(other.what, 0, what, 0, 4 * size);
    waiting.copyFrom(other.waiting);
  }

  /** Hands over all that wait, in heap order, which is the same wherever the past was the same. */
  void writeTo(StateSink sink) {
    sink.putLong(asked);
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      sink.putLong(due[i]);
      sink.putLong(order[i]);
      sink.putInt(what[4 * i]);
      sink.putInt(what[4 * i + 1]);
      sink.putInt(what[4 * i + 2]);
      sink.putState(content.blocks().get(what[4 * i + 3]).defaultState().id());
    }
  }

  void readFrom(StateSource source) {
    size = 0;
    waiting.clear();
    asked = source.nextLong();
    int many = source.nextInt();
    for (int i = 0; i < many; i++) {
      long dueTick = source.nextLong();
      long number = source.nextLong();
      int x = source.nextInt();
      int y = source.nextInt();
      int z = source.nextInt();
      int blockId = content.state(source.nextState()).blockId();
      insert(x, y, z, blockId, dueTick, number);
      waiting.add(key(x, y, z, blockId));
    }
  }
}
