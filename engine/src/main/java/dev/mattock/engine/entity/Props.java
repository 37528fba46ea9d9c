package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * Things that stand, float or hang: boats, minecarts, paintings, item frames, armour stands, lit
 * tnt; in parallel arrays in order of id. An index is good until the next {@link #compact}.
 * Position is the centre of the underside of the box, in blocks; velocity is in blocks a tick.
 */
public final class Props {
  /** What a thing is. */
  public enum Kind {
    /** Floats on water and is rowed. */
    BOAT(1.375, 0.5625),
    /** Stands on rails. */
    MINECART(0.98, 0.7),
    /** Hangs on a wall. */
    PAINTING(0.875, 0.875),
    /** Hangs on a wall or lies on a floor, and holds an item. */
    ITEM_FRAME(0.75, 0.75),
    /** Stands, and wears armour. */
    ARMOR_STAND(0.5, 1.975),
    /** Tnt about to explode. */
    TNT(0.98, 0.98);

    private final double width;
    private final double height;

    Kind(double width, double height) {
      this.width = width;
      this.height = height;
    }

    /** Edge of the square that it stands on, blocks. */
    public double width() {
      return width;
    }

    /** Height, blocks. */
    public double height() {
      return height;
    }
  }

  private static final Kind[] KINDS = Kind.values();
  private static final int FIRST_CAPACITY = 8;

  /** Of what hangs. */
  private static final double HALF_THICKNESS = 1 / 32.0;

  private int size;
  private int nextId;
  private int[] ids = new int[FIRST_CAPACITY];
  private Kind[] kinds = new Kind[FIRST_CAPACITY];
  private int[] items = new int[FIRST_CAPACITY];
  private int[] held = new int[FIRST_CAPACITY];
  private int[] heldWear = new int[FIRST_CAPACITY];
  private int[] timers = new int[FIRST_CAPACITY];
  private int[] hurts = new int[FIRST_CAPACITY];
  private float[] yaws = new float[FIRST_CAPACITY];
  private boolean[] gone = new boolean[FIRST_CAPACITY];

  /** Per thing x, y, z and the three velocities. */
  private double[] motion = new double[6 * FIRST_CAPACITY];

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The id: its name in random draws, never used twice. */
  public int id(int index) {
    return ids[index];
  }

  /** The index of an id, or -1 if it is gone. */
  public int find(int id) {
    int index = Arrays.binarySearch(ids, 0, size, id);
    return index >= 0 && !gone[index] ? index : -1;
  }

  /** What it is. */
  public Kind kind(int index) {
    return kinds[index];
  }

  /** Edge of the square that it stands on, blocks. */
  public double width(int index) {
    return kinds[index].width();
  }

  /** Height, blocks. */
  public double height(int index) {
    return kinds[index].height();
  }

  /** Whether it hangs on a wall: then it is flat. */
  public boolean hangs(int index) {
    return kinds[index] == Kind.PAINTING || kinds[index] == Kind.ITEM_FRAME;
  }

  /** Half of what it takes up along x, blocks. */
  public double halfX(int index) {
    return half(index, Math.abs(yaws[index]) == 90);
  }

  /** Half of what it takes up along z, blocks. */
  public double halfZ(int index) {
    return half(index, Math.abs(yaws[index]) != 90);
  }

  private double half(int index, boolean alongView) {
    return hangs(index) && alongView ? HALF_THICKNESS : width(index) / 2;
  }

  /** The item that it was placed from, which it becomes again when it breaks; 0 for none. */
  public int item(int index) {
    return items[index];
  }

  /** The item that it holds: what a frame shows; 0 for none. */
  public int held(int index) {
    return held[index];
  }

  /** Uses spent of the item that it holds. */
  public int heldWear(int index) {
    return heldWear[index];
  }

  /** Ticks left of the fuse of tnt; what else it counts for other kinds. */
  public int timer(int index) {
    return timers[index];
  }

  /** How badly it has been hit; it heals by 1 a tick. */
  public int hurt(int index) {
    return hurts[index];
  }

  /** Degrees, as of players; what hangs looks away from its wall. */
  public float yaw(int index) {
    return yaws[index];
  }

  /** Whether it has been removed and waits for {@link #compact}. */
  public boolean gone(int index) {
    return gone[index];
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
   * Adds a thing at rest.
   *
   * @param item what it was placed from; 0 for none
   * @param yaw degrees
   * @return its index
   */
  public int add(Kind kind, int item, double x, double y, double z, float yaw) {
    if (size == ids.length) {
      reserve(2 * size);
    }
    int index = size++;
    ids[index] = nextId++;
    kinds[index] = kind;
    items[index] = item;
    held[index] = 0;
    heldWear[index] = 0;
    timers[index] = 0;
    hurts[index] = 0;
    yaws[index] = yaw;
    gone[index] = false;
    setPosition(index, x, y, z);
    setVelocity(index, 0, 0, 0);
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

  /** Turns one, degrees. */
  public void setYaw(int index, float degrees) {
    yaws[index] = degrees;
  }

  /** Lets one hold an item; 0 for none. */
  public void setHeld(int index, int item, int usesSpent) {
    held[index] = item;
    heldWear[index] = usesSpent;
  }

  /** Sets the fuse, ticks. */
  public void setTimer(int index, int ticks) {
    timers[index] = ticks;
  }

  /** Sets how badly it has been hit. */
  public void setHurt(int index, int amount) {
    hurts[index] = amount;
  }

  /** Takes one away at the next {@link #compact}. */
  public void remove(int index) {
    gone[index] = true;
  }

  /** Forgets those that were removed, keeping the others in order. */
  public void compact() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!gone[i]) {
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
    kinds[to] = kinds[from];
    items[to] = items[from];
    held[to] = held[from];
    heldWear[to] = heldWear[from];
    timers[to] = timers[from];
    hurts[to] = hurts[from];
    yaws[to] = yaws[from];
    gone[to] = false;
    System.arraycopy(motion, 6 * from, motion, 6 * to, 6);
  }

  private void reserve(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    kinds = Arrays.copyOf(kinds, capacity);
    items = Arrays.copyOf(items, capacity);
    held = Arrays.copyOf(held, capacity);
    heldWear = Arrays.copyOf(heldWear, capacity);
    timers = Arrays.copyOf(timers, capacity);
    hurts = Arrays.copyOf(hurts, capacity);
    yaws = Arrays.copyOf(yaws, capacity);
    gone = Arrays.copyOf(gone, capacity);
    motion = Arrays.copyOf(motion, 6 * capacity);
  }

  /** Makes this equal to another. */
  public void copyFrom(Props other) {
    if (ids.length < other.size) {
      reserve(other.ids.length);
    }
    size = other.size;
    nextId = other.nextId;
    System.arraycopy(other.ids, 0, ids, 0, size);
    System.arraycopy(other.kinds, 0, kinds, 0, size);
    System.arraycopy(other.items, 0, items, 0, size);
    System.arraycopy(other.held, 0, held, 0, size);
    System.arraycopy(other.heldWear, 0, heldWear, 0, size);
    System.arraycopy(other.timers, 0, timers, 0, size);
    System.arraycopy(other.hurts, 0, hurts, 0, size);
    System.arraycopy(other.yaws, 0, yaws, 0, size);
    System.arraycopy(other.gone, 0, gone, 0, size);
    System.arraycopy(other.motion, 0, motion, 0, 6 * size);
  }

  /** Hands over every field. */
  public void writeTo(StateSink sink) {
    sink.putInt(nextId);
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      sink.putInt(ids[i]);
      sink.putInt(kinds[i].ordinal());
      sink.putItem(items[i]);
      sink.putItem(held[i]);
      sink.putInt(heldWear[i]);
      sink.putInt(timers[i]);
      sink.putInt(hurts[i]);
      sink.putFloat(yaws[i]);
      sink.putBoolean(gone[i]);
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
      int kind = source.nextInt();
      if (kind < 0 || kind >= KINDS.length) {
        throw new IllegalArgumentException(
            "kind of thing must be 0..%d, but is %d".formatted(KINDS.length - 1, kind));
      }
      add(KINDS[kind], source.nextItem(), 0, 0, 0, 0);
      ids[i] = id;
      held[i] = source.nextItem();
      heldWear[i] = source.nextInt();
      timers[i] = source.nextInt();
      hurts[i] = source.nextInt();
      yaws[i] = source.nextFloat();
      gone[i] = source.nextBoolean();
      for (int k = 6 * i; k < 6 * i + 6; k++) {
        motion[k] = source.nextDouble();
      }
    }
    nextId = following;
  }
}
