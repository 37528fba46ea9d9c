package dev.mattock.engine.entity;

import java.util.Arrays;

/** Blocks on their way down, in order of when they began to fall. */
public final class FallingBlocks {
  private static final int FIRST_CAPACITY = 8;

  private int size;
  private int[] states = new int[FIRST_CAPACITY];
  private int[] ages = new int[FIRST_CAPACITY];

  /** x, y, z of the feet, velocity y, and y where the fall began; five numbers each. */
  private double[] motion = new double[5 * FIRST_CAPACITY];

  /** How many fall. */
  public int size() {
    return size;
  }

  /** The block state that falls. */
  public int state(int index) {
    return states[index];
  }

  /** Ticks that it has fallen for. */
  public int age(int index) {
    return ages[index];
  }

  /** Centre, blocks. */
  public double x(int index) {
    return motion[5 * index];
  }

  /** Bottom, blocks. */
  public double y(int index) {
    return motion[5 * index + 1];
  }

  /** Centre, blocks. */
  public double z(int index) {
    return motion[5 * index + 2];
  }

  /** Blocks a tick. */
  public double velocityY(int index) {
    return motion[5 * index + 3];
  }

  /** Height of the bottom where the fall began. */
  public double startY(int index) {
    return motion[5 * index + 4];
  }

  /** Lets a block begin to fall. */
  public void add(int stateId, double x, double y, double z) {
    if (stateId <= 0) {
      throw new IllegalArgumentException("air does not fall");
    }
    if (size == states.length) {
      reserve(2 * size);
    }
    states[size] = stateId;
    ages[size] = 0;
    motion[5 * size] = x;
    motion[5 * size + 1] = y;
    motion[5 * size + 2] = z;
    motion[5 * size + 3] = 0;
    motion[5 * size + 4] = y;
    size++;
  }

  /** Moves one down to a height, with its velocity for the next tick, and makes it a tick older. */
  public void move(int index, double y, double velocityY) {
    ages[index]++;
    motion[5 * index + 1] = y;
    motion[5 * index + 3] = velocityY;
  }

  /** Takes one away at the next {@link #compact}. */
  public void remove(int index) {
    states[index] = 0;
  }

  /** Drops those that were removed, keeping the others in order. */
  public void compact() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (states[i] != 0) {
        states[kept] = states[i];
        ages[kept] = ages[i];
        System.arraycopy(motion, 5 * i, motion, 5 * kept, 5);
        kept++;
      }
    }
    size = kept;
  }

  private void reserve(int capacity) {
    states = Arrays.copyOf(states, capacity);
    ages = Arrays.copyOf(ages, capacity);
    motion = Arrays.copyOf(motion, 5 * capacity);
  }

  /** Makes these equal to others. */
  public void copyFrom(FallingBlocks other) {
    if (states.length < other.size) {
      reserve(other.states.length);
    }
    size = other.size;
    System.arraycopy(other.states, 0, states, 0, size);
    System.arraycopy(other.ages, 0, ages, 0, size);
    System.arraycopy(other.motion, 0, motion, 0, 5 * size);
  }

  /** Hands over every field, in order. */
  public void writeTo(StateSink sink) {
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      sink.putState(states[i]);
      sink.putInt(ages[i]);
      for (int k = 5 * i; k < 5 * i + 5; k++) {
        sink.putDouble(motion[k]);
      }
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    int many = source.nextInt();
    size = 0;
    for (int i = 0; i < many; i++) {
      add(source.nextState(), 0, 0, 0);
      ages[i] = source.nextInt();
      for (int k = 5 * i; k < 5 * i + 5; k++) {
        motion[k] = source.nextDouble();
      }
    }
  }
}
