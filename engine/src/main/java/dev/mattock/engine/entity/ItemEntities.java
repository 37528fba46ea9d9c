package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * Items lying in the world, in order of id. An index is good until the next {@link #compact}.
 * Position is the centre of the underside of the box, in blocks; velocity is in blocks a tick.
 */
public final class ItemEntities extends MovingThings {
  /** Edge of an item's box, blocks. */
  public static final double SIZE = 0.25;

  private static final int FIRST_CAPACITY = 16;

  private int[] items = new int[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];
  private int[] wear = new int[FIRST_CAPACITY];
  private int[] ages = new int[FIRST_CAPACITY];
  private int[] pickupDelays = new int[FIRST_CAPACITY];
  private boolean[] grounded = new boolean[FIRST_CAPACITY];

  /** None yet. */
  public ItemEntities() {
    super(FIRST_CAPACITY);
  }

  @Override
  public boolean gone(int index) {
    return counts[index] == 0;
  }

  /** The item id. */
  public int item(int index) {
    return items[index];
  }

  /** How many items lie in this heap; 0 once it is gone and waits for {@link #compact}. */
  public int count(int index) {
    return counts[index];
  }

  /** Uses spent. */
  public int wear(int index) {
    return wear[index];
  }

  /** Ticks since it came to be. */
  public int age(int index) {
    return ages[index];
  }

  /** Ticks until it may be picked up. */
  public int pickupDelay(int index) {
    return pickupDelays[index];
  }

  /** Whether it lay on something at the end of its last move. */
  public boolean onGround(int index) {
    return grounded[index];
  }

  /**
   * Adds a heap at rest at the origin; place and push it next.
   *
   * @param pickupDelay ticks until it may be picked up
   * @return its index
   */
  public int add(int itemId, int count, int usesSpent, int pickupDelay) {
    check(itemId, count);
    int index = append();
    items[index] = itemId;
    counts[index] = count;
    wear[index] = usesSpent;
    pickupDelays[index] = pickupDelay;
    return index;
  }

  private static void check(int itemId, int count) {
    if (itemId <= 0 || count <= 0) {
      throw new IllegalArgumentException(
          "an item entity needs an item and a count, not item %d with count %d"
              .formatted(itemId, count));
    }
  }

  @Override
  void clear(int index) {
    items[index] = 0;
    counts[index] = 0;
    wear[index] = 0;
    ages[index] = 0;
    pickupDelays[index] = 0;
    grounded[index] = false;
  }

  /** Says whether one lies on something. */
  public void setOnGround(int index, boolean onGround) {
    grounded[index] = onGround;
  }

  /** Changes how many items lie in a heap; 0 removes it at the next {@link #compact}. */
  public void setCount(int index, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, but is " + count);
    }
    counts[index] = count;
  }

  /** Sets the age, ticks. */
  public void setAge(int index, int age) {
    ages[index] = age;
  }

  /** Sets the ticks until one may be picked up. */
  public void setPickupDelay(int index, int ticks) {
    pickupDelays[index] = ticks;
  }

  @Override
  void shift(int from, int to) {
    items[to] = items[from];
    counts[to] = counts[from];
    wear[to] = wear[from];
    ages[to] = ages[from];
    pickupDelays[to] = pickupDelays[from];
    grounded[to] = grounded[from];
  }

  @Override
  void resize(int capacity) {
    items = Arrays.copyOf(items, capacity);
    counts = Arrays.copyOf(counts, capacity);
    wear = Arrays.copyOf(wear, capacity);
    ages = Arrays.copyOf(ages, capacity);
    pickupDelays = Arrays.copyOf(pickupDelays, capacity);
    grounded = Arrays.copyOf(grounded, capacity);
  }

  /** Makes these entities equal to others. */
  public void copyFrom(ItemEntities other) {
    copyMotion(other);
    int size = size();
    System.arraycopy(other.items, 0, items, 0, size);
    System.arraycopy(other.counts, 0, counts, 0, size);
    System.arraycopy(other.wear, 0, wear, 0, size);
    System.arraycopy(other.ages, 0, ages, 0, size);
    System.arraycopy(other.pickupDelays, 0, pickupDelays, 0, size);
    System.arraycopy(other.grounded, 0, grounded, 0, size);
  }

  @Override
  void writeFields(StateSink sink, int index) {
    sink.putItem(items[index]);
    sink.putInt(counts[index]);
    sink.putInt(wear[index]);
    sink.putInt(ages[index]);
    sink.putInt(pickupDelays[index]);
    sink.putBoolean(grounded[index]);
  }

  @Override
  void readFields(StateSource source, int index) {
    items[index] = source.nextItem();
    counts[index] = source.nextInt();
    check(items[index], counts[index]);
    wear[index] = source.nextInt();
    ages[index] = source.nextInt();
    pickupDelays[index] = source.nextInt();
    grounded[index] = source.nextBoolean();
  }
}
