package dev.mattock.engine.sim;

/**
 * What happened in the world, in order, in a ring of primitive columns. Readers keep their own
 * position: events are numbered from 0 for the life of the world, and the last {@link #CAPACITY}
 * are kept.
 */
public final class Events {
  /** How many events are kept. */
  public static final int CAPACITY = 1024;

  private static final int MASK = CAPACITY - 1;
  private static final EventType[] TYPES = EventType.values();

  private final byte[] types = new byte[CAPACITY];
  private final int[] actors = new int[CAPACITY];
  private final int[] xs = new int[CAPACITY];
  private final int[] ys = new int[CAPACITY];
  private final int[] zs = new int[CAPACITY];
  private final int[] ids = new int[CAPACITY];
  private final int[] counts = new int[CAPACITY];
  private long end;

  /** The number that the next event will get. */
  public long end() {
    return end;
  }

  /** The number of the oldest event that is still kept. */
  public long begin() {
    return Math.max(0, end - CAPACITY);
  }

  /** What happened in event {@code number}. */
  public EventType type(long number) {
    return TYPES[types[slot(number)]];
  }

  /** Index of the player who did it. */
  public int actor(long number) {
    return actors[slot(number)];
  }

  /** Block x. */
  public int x(long number) {
    return xs[slot(number)];
  }

  /** Block y. */
  public int y(long number) {
    return ys[slot(number)];
  }

  /** Block z. */
  public int z(long number) {
    return zs[slot(number)];
  }

  /** Block state, item or other id: see {@link EventType}. */
  public int id(long number) {
    return ids[slot(number)];
  }

  /** How many: see {@link EventType}. */
  public int count(long number) {
    return counts[slot(number)];
  }

  void append(EventType type, int actor, int x, int y, int z, int id, int count) {
    int slot = (int) end & MASK;
    types[slot] = (byte) type.ordinal();
    actors[slot] = actor;
    xs[slot] = x;
    ys[slot] = y;
    zs[slot] = z;
    ids[slot] = id;
    counts[slot] = count;
    end++;
  }

  void copyFrom(Events other) {
    System.arraycopy(other.types, 0, types, 0, CAPACITY);
    System.arraycopy(other.actors, 0, actors, 0, CAPACITY);
    System.arraycopy(other.xs, 0, xs, 0, CAPACITY);
    System.arraycopy(other.ys, 0, ys, 0, CAPACITY);
    System.arraycopy(other.zs, 0, zs, 0, CAPACITY);
    System.arraycopy(other.ids, 0, ids, 0, CAPACITY);
    System.arraycopy(other.counts, 0, counts, 0, CAPACITY);
    end = other.end;
  }

  private int slot(long number) {
    if (number < begin() || number >= end) {
      throw new IndexOutOfBoundsException(
          "event %d is not among those kept, %d to %d".formatted(number, begin(), end));
    }
    return (int) number & MASK;
  }
}
