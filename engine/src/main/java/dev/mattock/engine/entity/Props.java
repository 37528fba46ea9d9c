package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * Things that stand, float or hang: boats, minecarts, paintings, item frames, armour stands, lit
 * tnt; in order of id. An index is good until the next {@link #compact}. Position is the centre of
 * the underside of the box, in blocks; velocity is in blocks a tick.
 */
public final class Props extends MovingThings {
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

  private Kind[] kinds = new Kind[FIRST_CAPACITY];
  private int[] items = new int[FIRST_CAPACITY];
  private int[] held = new int[FIRST_CAPACITY];
  private int[] heldWear = new int[FIRST_CAPACITY];
  private int[] timers = new int[FIRST_CAPACITY];
  private int[] hurts = new int[FIRST_CAPACITY];
  private float[] yaws = new float[FIRST_CAPACITY];
  private boolean[] gone = new boolean[FIRST_CAPACITY];

  /** None yet. */
  public Props() {
    super(FIRST_CAPACITY);
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

  /**
   * Adds a thing at rest.
   *
   * @param item what it was placed from; 0 for none
   * @param yaw degrees
   * @return its index
   */
  public int add(Kind kind, int item, double x, double y, double z, float yaw) {
    int index = append();
    kinds[index] = kind;
    items[index] = item;
    yaws[index] = yaw;
    setPosition(index, x, y, z);
    return index;
  }

  @Override
  void clear(int index) {
    kinds[index] = Kind.BOAT;
    items[index] = 0;
    held[index] = 0;
    heldWear[index] = 0;
    timers[index] = 0;
    hurts[index] = 0;
    yaws[index] = 0;
    gone[index] = false;
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

  @Override
  public boolean gone(int index) {
    return gone[index];
  }

  /** Takes one away at the next {@link #compact}. */
  public void remove(int index) {
    gone[index] = true;
  }

  @Override
  void shift(int from, int to) {
    kinds[to] = kinds[from];
    items[to] = items[from];
    held[to] = held[from];
    heldWear[to] = heldWear[from];
    timers[to] = timers[from];
    hurts[to] = hurts[from];
    yaws[to] = yaws[from];
    gone[to] = false;
  }

  @Override
  void resize(int capacity) {
    kinds = Arrays.copyOf(kinds, capacity);
    items = Arrays.copyOf(items, capacity);
    held = Arrays.copyOf(held, capacity);
    heldWear = Arrays.copyOf(heldWear, capacity);
    timers = Arrays.copyOf(timers, capacity);
    hurts = Arrays.copyOf(hurts, capacity);
    yaws = Arrays.copyOf(yaws, capacity);
    gone = Arrays.copyOf(gone, capacity);
  }

  /** Makes this equal to another. */
  public void copyFrom(Props other) {
    copyMotion(other);
    int size = size();
    System.arraycopy(other.kinds, 0, kinds, 0, size);
    System.arraycopy(other.items, 0, items, 0, size);
    System.arraycopy(other.held, 0, held, 0, size);
    System.arraycopy(other.heldWear, 0, heldWear, 0, size);
    System.arraycopy(other.timers, 0, timers, 0, size);
    System.arraycopy(other.hurts, 0, hurts, 0, size);
    System.arraycopy(other.yaws, 0, yaws, 0, size);
    System.arraycopy(other.gone, 0, gone, 0, size);
  }

  private static Kind kindOf(int ordinal) {
    if (ordinal < 0 || ordinal >= KINDS.length) {
      throw new IllegalArgumentException(
          "kind of thing must be 0..%d, but is %d".formatted(KINDS.length - 1, ordinal));
    }
    return KINDS[ordinal];
  }

  @Override
  void writeFields(StateSink sink, int index) {
    sink.putInt(kinds[index].ordinal());
    sink.putItem(items[index]);
    sink.putItem(held[index]);
    sink.putInt(heldWear[index]);
    sink.putInt(timers[index]);
    sink.putInt(hurts[index]);
    sink.putFloat(yaws[index]);
    sink.putBoolean(gone[index]);
  }

  @Override
  void readFields(StateSource source, int index) {
    kinds[index] = kindOf(source.nextInt());
    items[index] = source.nextItem();
    held[index] = source.nextItem();
    heldWear[index] = source.nextInt();
    timers[index] = source.nextInt();
    hurts[index] = source.nextInt();
    yaws[index] = source.nextFloat();
    gone[index] = source.nextBoolean();
  }
}
