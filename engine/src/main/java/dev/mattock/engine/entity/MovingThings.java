package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * Things that have a place and a velocity, in parallel arrays in order of id: what the kinds of
 * such lists have in common. An index is good until the next {@link #compact}. Position is in
 * blocks, velocity in blocks a tick. A kind keeps its own fields in arrays beside, which grow,
 * shift and are copied along.
 */
abstract class MovingThings {
  /** Numbers of motion: x, y, z and the three velocities. */
  private static final int MOTION = 6;

  private int size;
  private int nextId;
  private int[] ids;
  private double[] motion;

  MovingThings(int capacity) {
    ids = new int[capacity];
    motion = new double[MOTION * capacity];
  }

  /** Whether one has been removed and waits for {@link #compact}. */
  public abstract boolean gone(int index);

  /** Makes the kind's own arrays so long. */
  abstract void resize(int capacity);

  /** Moves the kind's own fields of one to another index, which need not keep its own. */
  abstract void shift(int from, int to);

  /** Sets the kind's own fields of a new one to those of a thing at rest that is nothing yet. */
  abstract void clear(int index);

  /** Hands over the kind's own fields of one. */
  abstract void writeFields(StateSink sink, int index);

  /** Takes back what {@link #writeFields} handed over. */
  abstract void readFields(StateSource source, int index);

  /** How many there are. */
  public final int size() {
    return size;
  }

  /** The id that the next one will get; ids grow and are never used again. */
  public final int nextId() {
    return nextId;
  }

  /** The id: its name in random draws and in events, never used twice. */
  public final int id(int index) {
    return ids[index];
  }

  /** The index of an id, or -1 if it is gone. */
  public final int find(int id) {
    int index = Arrays.binarySearch(ids, 0, size, id);
    return index >= 0 && !gone(index) ? index : -1;
  }

  /** Blocks. */
  public final double x(int index) {
    return motion[MOTION * index];
  }

  /** Blocks. */
  public final double y(int index) {
    return motion[MOTION * index + 1];
  }

  /** Blocks. */
  public final double z(int index) {
    return motion[MOTION * index + 2];
  }

  /** Blocks a tick. */
  public final double velocityX(int index) {
    return motion[MOTION * index + 3];
  }

  /** Blocks a tick. */
  public final double velocityY(int index) {
    return motion[MOTION * index + 4];
  }

  /** Blocks a tick. */
  public final double velocityZ(int index) {
    return motion[MOTION * index + 5];
  }

  /** Moves one. */
  public final void setPosition(int index, double x, double y, double z) {
    motion[MOTION * index] = x;
    motion[MOTION * index + 1] = y;
    motion[MOTION * index + 2] = z;
  }

  /** Pushes one; blocks a tick. */
  public final void setVelocity(int index, double x, double y, double z) {
    motion[MOTION * index + 3] = x;
    motion[MOTION * index + 4] = y;
    motion[MOTION * index + 5] = z;
  }

  /** Adds one at rest at the origin and says its index. */
  final int append() {
    if (size == ids.length) {
      reserve(2 * size);
    }
    int index = size++;
    ids[index] = nextId++;
    Arrays.fill(motion, MOTION * index, MOTION * (index + 1), 0);
    clear(index);
    return index;
  }

  /** Drops those that are gone, keeping the others in order. */
  public final void compact() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!gone(i)) {
        if (kept != i) {
          ids[kept] = ids[i];
          System.arraycopy(motion, MOTION * i, motion, MOTION * kept, MOTION);
          shift(i, kept);
        }
        kept++;
      }
    }
    size = kept;
  }

  private void reserve(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    motion = Arrays.copyOf(motion, MOTION * capacity);
    resize(capacity);
  }

  /** Makes number, ids and motion those of another list; the kind copies its own fields. */
  final void copyMotion(MovingThings other) {
    if (ids.length < other.size) {
      reserve(other.ids.length);
    }
    size = other.size;
    nextId = other.nextId;
    System.arraycopy(other.ids, 0, ids, 0, size);
    System.arraycopy(other.motion, 0, motion, 0, MOTION * size);
  }

  /** Hands over every field of every one, in order of id. */
  public final void writeTo(StateSink sink) {
    sink.putInt(nextId);
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      sink.putInt(ids[i]);
      writeFields(sink, i);
      for (int k = MOTION * i; k < MOTION * (i + 1); k++) {
        sink.putDouble(motion[k]);
      }
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  public final void readFrom(StateSource source) {
    int following = source.nextInt();
    int many = source.nextInt();
    size = 0;
    for (int i = 0; i < many; i++) {
      int id = source.nextInt();
      append();
      ids[i] = id;
      readFields(source, i);
      for (int k = MOTION * i; k < MOTION * (i + 1); k++) {
        motion[k] = source.nextDouble();
      }
    }
    nextId = following;
  }
}
