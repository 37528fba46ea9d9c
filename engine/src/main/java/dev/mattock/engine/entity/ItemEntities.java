package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * Items lying in the world, in parallel arrays in order of id. An index is good until the next
 * {@link #compact}. Position is the centre of the underside of the box, in blocks; velocity is in
 * blocks a tick.
 */
public final class ItemEntities {
  /** Edge of an item's box, blocks. */
  public static final double SIZE = 0.25;

  private static final int FIRST_CAPACITY = 16;

  private int size;
  private int nextId;
  private int[] ids = new int[FIRST_CAPACITY];
  private int[] items = new int[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];
  private int[] wear = new int[FIRST_CAPACITY];
  private int[] ages = new int[FIRST_CAPACITY];
  private int[] pickupDelays = new int[FIRST_CAPACITY];
  private boolean[] grounded = new boolean[FIRST_CAPACITY];

  /** Per entity x, y, z and the three velocities. */
  private double[] motion = new double[6 * FIRST_CAPACITY];

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The id that the next one will get; ids grow and are never used again. */
  public int nextId() {
    return nextId;
  }

  /** The id: its name in random draws and in events, never used twice. */
  public int id(int index) {
    return ids[index];
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
   * Adds a heap at rest at the origin; place and push it next.
   *
   * @param pickupDelay ticks until it may be picked up
   * @return its index
   */
  public int add(int itemId, int count, int usesSpent, int pickupDelay) {
    if (itemId <= 0 || count <= 0) {
      throw new IllegalArgumentException(
          "an item entity needs an item and a count, not item %d with count %d"
              .formatted(itemId, count));
    }
    if (size == ids.length) {
      reserve(2 * size);
    }
    int index = size++;
    ids[index] = nextId++;
    items[index] = itemId;
    counts[index] = count;
    wear[index] = usesSpent;
    ages[index] = 0;
    pickupDelays[index] = pickupDelay;
    grounded[index] = false;
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

  /** Drops all heaps without items, keeping the others in order. */
  public void compact() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i] > 0) {
        if (kept != i) {
          shift(i, kept);
        }
        kept++;
      }
    }
    size = kept;
  }

  private void shift(int from, int to) {
    ids[to] = ids[from];
    items[to] = items[from];
    counts[to] = counts[from];
    wear[to] = wear[from];
    ages[to] = ages[from];
    pickupDelays[to] = pickupDelays[from];
    grounded[to] = grounded[from];
    System.arraycopy(motion, 6 * from, motion, 6 * to, 6);
  }

  private void reserve(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    items = Arrays.copyOf(items, capacity);
    counts = Arrays.copyOf(counts, capacity);
    wear = Arrays.copyOf(wear, capacity);
    ages = Arrays.copyOf(ages, capacity);
    pickupDelays = Arrays.copyOf(pickupDelays, capacity);
    grounded = Arrays.copyOf(grounded, capacity);
    motion = Arrays.copyOf(motion, 6 * capacity);
  }

  /** Makes these entities equal to others. */
  public void copyFrom(ItemEntities other) {
    if (ids.length < other.size) {
      reserve(other.size);
    }
    size = other.size;
    nextId = other.nextId;
    System.arraycopy(other.ids, 0, ids, 0, size);
    System.arraycopy(other.items, 0, items, 0, size);
    System.arraycopy(other.counts, 0, counts, 0, size);
    System.arraycopy(other.wear, 0, wear, 0, size);
    System.arraycopy(other.ages, 0, ages, 0, size);
    System.arraycopy(other.pickupDelays, 0, pickupDelays, 0, size);
    System.arraycopy(other.grounded, 0, grounded, 0, size);
    System.arraycopy(other.motion, 0, motion, 0, 6 * size);
  }

  /** Hands over every field of every entity, in order of id. */
  public void writeTo(StateSink sink) {
    sink.putInt(nextId);
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      sink.putInt(ids[i]);
      sink.putItem(items[i]);
      sink.putInt(counts[i]);
      sink.putInt(wear[i]);
      sink.putInt(ages[i]);
      sink.putInt(pickupDelays[i]);
      sink.putBoolean(grounded[i]);
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
      int item = source.nextItem();
      add(item, source.nextInt(), source.nextInt(), 0);
      ids[i] = id;
      ages[i] = source.nextInt();
      pickupDelays[i] = source.nextInt();
      grounded[i] = source.nextBoolean();
      for (int k = 6 * i; k < 6 * i + 6; k++) {
        motion[k] = source.nextDouble();
      }
    }
    nextId = following;
  }
}
