package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * Experience lying about, in order of id. An index is good until the next {@link #compact}.
 * Position is the centre of the underside, in blocks; velocity is in blocks a tick.
 */
public final class ExperienceOrbs extends MovingThings {
  /** Edge of an orb's box, blocks. */
  public static final double SIZE = 0.5;

  private static final int FIRST_CAPACITY = 16;

  private int[] values = new int[FIRST_CAPACITY];
  private int[] ages = new int[FIRST_CAPACITY];

  /** None yet. */
  public ExperienceOrbs() {
    super(FIRST_CAPACITY);
  }

  @Override
  public boolean gone(int index) {
    return values[index] == 0;
  }

  /** Points in it; 0 once it is gone and waits for {@link #compact}. */
  public int value(int index) {
    return values[index];
  }

  /** Ticks since it came to be. */
  public int age(int index) {
    return ages[index];
  }

  /**
   * Adds one at rest at the origin; place and push it next.
   *
   * @return its index
   */
  public int add(int value) {
    check(value);
    int index = append();
    values[index] = value;
    return index;
  }

  private static void check(int value) {
    if (value <= 0) {
      throw new IllegalArgumentException("an orb needs a value above 0, not " + value);
    }
  }

  @Override
  void clear(int index) {
    values[index] = 0;
    ages[index] = 0;
  }

  @Override
  void shift(int from, int to) {
    values[to] = values[from];
    ages[to] = ages[from];
  }

  /** Sets the age, ticks. */
  public void setAge(int index, int age) {
    ages[index] = age;
  }

  /** Takes one away at the next {@link #compact}. */
  public void remove(int index) {
    values[index] = 0;
  }

  @Override
  void resize(int capacity) {
    values = Arrays.copyOf(values, capacity);
    ages = Arrays.copyOf(ages, capacity);
  }

  /** Makes these equal to others. */
  public void copyFrom(ExperienceOrbs other) {
    copyMotion(other);
    int size = size();
    System.arraycopy(other.values, 0, values, 0, size);
    System.arraycopy(other.ages, 0, ages, 0, size);
  }

  @Override
  void writeFields(StateSink sink, int index) {
    sink.putInt(values[index]);
    sink.putInt(ages[index]);
  }

  @Override
  void readFields(StateSource source, int index) {
    values[index] = source.nextInt();
    check(values[index]);
    ages[index] = source.nextInt();
  }
}
