package dev.mattock.engine.entity;

/**
 * What one block holds beyond its state: heaps of items, and the progress of what it does with
 * them. A plain mutable record of state, stepped by the simulation; write only into what {@link
 * BlockEntities#edit} hands out.
 */
public final class BlockEntity implements Slots {
  private final int x;
  private final int y;
  private final int z;
  private final int[] items;
  private final int[] counts;
  private final int[] wear;

  /** Ticks that each slot has been cooking for, on a campfire. */
  private final int[] cooked;

  /** Ticks that the fuel still burns. */
  public int burnTicks;

  /** Ticks that the fuel burns in all. */
  public int burnTotal;

  /** Ticks that the thing in the furnace has been cooking for. */
  public int cookTicks;

  /** The item that {@link #cookTicks} is about. */
  public int cookedItem;

  /** Experience that waits for who takes the output. */
  public double experience;

  /** Ticks until it acts again: hoppers, spawners. */
  public int delay;

  /** The mob that a spawner brings forth; "" for none. */
  public String name = "";

  /** Whether it has something to do in each tick. */
  boolean awake;

  /** Who may write here: see {@link BlockEntities}. */
  Object owner;

  BlockEntity(int x, int y, int z, int slots) {
    this.x = x;
    this.y = y;
    this.z = z;
    items = new int[slots];
    counts = new int[slots];
    wear = new int[slots];
    cooked = new int[slots];
  }

  /** A copy for an owner. */
  BlockEntity(BlockEntity other, Object owner) {
    x = other.x;
    y = other.y;
    z = other.z;
    items = other.items.clone();
    counts = other.counts.clone();
    wear = other.wear.clone();
    cooked = other.cooked.clone();
    burnTicks = other.burnTicks;
    burnTotal = other.burnTotal;
    cookTicks = other.cookTicks;
    cookedItem = other.cookedItem;
    experience = other.experience;
    delay = other.delay;
    name = other.name;
    awake = other.awake;
    this.owner = owner;
  }

  /** Block x. */
  public int x() {
    return x;
  }

  /** Block y. */
  public int y() {
    return y;
  }

  /** Block z. */
  public int z() {
    return z;
  }

  @Override
  public int slots() {
    return items.length;
  }

  @Override
  public int item(int slot) {
    return items[slot];
  }

  @Override
  public int count(int slot) {
    return counts[slot];
  }

  @Override
  public int wear(int slot) {
    return wear[slot];
  }

  @Override
  public void set(int slot, int itemId, int count, int usesSpent) {
    if (count < 0 || (count == 0) != (itemId == 0)) {
      throw new IllegalArgumentException(
          "slot %d: item %d with count %d".formatted(slot, itemId, count));
    }
    items[slot] = itemId;
    counts[slot] = count;
    wear[slot] = usesSpent;
  }

  /** Whether it has something to do in each tick; set through {@link BlockEntities#setAwake}. */
  public boolean awake() {
    return awake;
  }

  /** Ticks that a slot has been cooking for, on a campfire. */
  public int cooked(int slot) {
    return cooked[slot];
  }

  /** Sets the ticks that a slot has been cooking for. */
  public void setCooked(int slot, int ticks) {
    cooked[slot] = ticks;
  }

  /** Whether nothing lies in it. */
  public boolean isEmpty() {
    for (int count : counts) {
      if (count > 0) {
        return false;
      }
    }
    return true;
  }

  /** By z, then x, then y: the order in which they are kept, stepped and hashed. */
  int compareTo(int otherX, int otherY, int otherZ) {
    int byZ = Integer.compare(z, otherZ);
    int byX = byZ != 0 ? byZ : Integer.compare(x, otherX);
    return byX != 0 ? byX : Integer.compare(y, otherY);
  }

  void writeTo(StateSink sink) {
    sink.putInt(x);
    sink.putInt(y);
    sink.putInt(z);
    sink.putInt(items.length);
    for (int slot = 0; slot < items.length; slot++) {
      sink.putItem(items[slot]);
      sink.putInt(counts[slot]);
      sink.putInt(wear[slot]);
      sink.putInt(cooked[slot]);
    }
    sink.putInt(burnTicks);
    sink.putInt(burnTotal);
    sink.putInt(cookTicks);
    sink.putItem(cookedItem);
    sink.putDouble(experience);
    sink.putInt(delay);
    sink.putName(name);
    sink.putBoolean(awake);
  }

  static BlockEntity readFrom(StateSource source) {
    int x = source.nextInt();
    int y = source.nextInt();
    int z = source.nextInt();
    int slots = source.nextInt();
    if (slots < 0 || slots > BlockEntities.MOST_SLOTS) {
      throw new IllegalArgumentException(
          "slots must be 0..%d, but are %d".formatted(BlockEntities.MOST_SLOTS, slots));
    }
    BlockEntity entity = new BlockEntity(x, y, z, slots);
    for (int slot = 0; slot < slots; slot++) {
      entity.set(slot, source.nextItem(), source.nextInt(), source.nextInt());
      entity.cooked[slot] = source.nextInt();
    }
    entity.burnTicks = source.nextInt();
    entity.burnTotal = source.nextInt();
    entity.cookTicks = source.nextInt();
    entity.cookedItem = source.nextItem();
    entity.experience = source.nextDouble();
    entity.delay = source.nextInt();
    entity.name = source.nextName();
    entity.awake = source.nextBoolean();
    return entity;
  }
}
