package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * Experience lying about, in parallel arrays in order of id. An index is good until the next {@link
 * #compact}. Position is the centre of the underside, in blocks; velocity is in blocks a tick.
 */
public final class ExperienceOrbs {
  /** Edge of an orb's box, blocks. */
  public static final double SIZE = 0.5;

  private static final int FIRST_CAPACITY = 16;

  private int size;
  private int nextId;
  private int[] ids = new int[FIRST_CAPACITY];
  private int[] values = new int[FIRST_CAPACITY];
  private int[] ages = new int[FIRST_CAPACITY];

  /** Per orb x, y, z and the three velocities. */
  private double[] motion = new double[6 * FIRST_CAPACITY];

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The id that the next one will get; ids grow and are never used again. */
  public int nextId() {
    return nextId;
  }

  /** The id: its name in random draws, never used twice. */
  public int id(int index) {
    return ids[index];
  }

  /** Points in it; 0 once it is gone and waits for {@link #compact}. */
  public int value(int index) {
    return values[index];
  }

  /** Ticks since it came to be. */
  public int age(int index) {
    return ages[index];
  }

  /** Blocks. */
  public double x(int index) {
    return motion[6 * index];
  }

  /** Blocks. */
  public double y(int index) {
    return motion[6 * index + 1];
  }

  /** Blocks. */
  public double z(int index) {
    return motion[6 * index + 2];
  }

  /** Blocks a tick. */
  public double velocityX(int index) {
    return motion[6 * index + 3];
  }

  /** Blocks a tick. */
  public double velocityY(int index) {
    return motion[6 * index + 4];
  }

  /** Blocks a tick. */
  public double velocityZ(int index) {
    return motion[6 * index + 5];
  }

  /**
   * Adds one at rest at the origin; place and push it next.
   *
   * @return its index
   */
  public int add(int value) {
    if (value <= 0) {
      throw new IllegalArgumentException("an orb needs a value above 0, not " + value);
    }
    if (size == ids.length) {
      reserve(2 * size);
    }
    int index = size++;
    ids[index] = nextId++;
    values[index] = value;
    ages[index] = 0;
    Arrays.fill(motion, 6 * index, 6 * index + 6, 0);
    return index;
  }

  /** Moves one. */
  public void setPosition(int index, double x, double y, double z) {
    motion[6 * index] = x;
    motion[6 * index + 1] = y;
    motion[6 * index + 2] = z;
  }

  /** Pushes one; blocks a tick. */
  public void setVelocity(int index, double x, double y, double z) {
    motion[6 * index + 3] = x;
    motion[6 * index + 4] = y;
    motion[6 * index + 5] = z;
  }

  /** Sets the age, ticks. */
  public void setAge(int index, int age) {
    ages[index] = age;
  }

  /** Takes one away at the next {@link #compact}. */
  public void remove(int index) {
    values[index] = 0;
  }

  /** Drops what is gone, keeping the others in order. */
  public void compact() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (values[i] > 0) {
        if (kept != i) {
          ids[kept] = ids[i];
          values[kept] = values[i];
          ages[kept] = ages[i];
          System.arraycopy(motion, 6 * i, motion, 6 * kept, 6);
        }
        kept++;
      }
    }
    size = kept;
  }

  private void reserve(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    values = Arrays.copyOf(values, capacity);
    ages = Arrays.copyOf(ages, capacity);
    motion = Arrays.copyOf(motion, 6 * capacity);
  }

  /** Makes these equal to others. */
  public void copyFrom(ExperienceOrbs other) {
    if (ids.length < other.size) {
      reserve(other.ids.length);
    }
    size = other.size;
    nextId = other.nextId;
    System.arraycopy(other.ids, 0, ids, 0, size);
    System.arraycopy(other.values, 0, values, 0, size);
    System.arraycopy(other.ages, 0, ages, 0, size);
    System.arraycopy(other.motion, 0, motion, 0, 6 * size);
  }

  /** Hands over every field of every orb, in order of id. */
  public void writeTo(StateSink sink) {
    sink.putInt(nextId);
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      sink.putInt(ids[i]);
      sink.putInt(values[i]);
      sink.putInt(ages[i]);
      for (int k = 6 * i; k < 6 * i + 6; k++) {
        sink.putDouble(motion[k]);
      }
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    int following = source.nextInt();
    int many = source.nextInt();
    size = 0;
    for (int i = 0; i < many; i++) {
      int id = source.nextInt();
      add(source.nextInt());
      ids[i] = id;
      ages[i] = source.nextInt();
      for (int k = 6 * i; k < 6 * i + 6; k++) {
        motion[k] = source.nextDouble();
      }
    }
    nextId = following;
  }
}
