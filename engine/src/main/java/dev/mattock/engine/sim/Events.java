package dev.mattock.engine.sim;

/**
 * What happened in the world, in order, in a ring of numbers. Readers keep their own position:
 * events are numbered from 0 for the life of the world, and the last {@link #CAPACITY} are kept.
 *
 * <p>The ring is made of blocks that copies share until somebody writes, so that a snapshot costs a
 * few words.
 */
public final class Events {
  /** How many events are kept. */
  public static final int CAPACITY = 1024;

  private static final int BLOCK_BITS = 6;
  private static final int BLOCKS = CAPACITY >> BLOCK_BITS;
  private static final int IN_BLOCK = (1 << BLOCK_BITS) - 1;
  private static final int FIELDS = 7;
  private static final EventType[] TYPES = EventType.values();

  private final int[][] ring = new int[BLOCKS][];

  /** Bit i says that block i of the ring belongs to this object alone. */
  private int ownedBlocks;

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
    return TYPES[field(number, 0)];
  }

  /** Index of the player who did it. */
  public int actor(long number) {
    return field(number, 1);
  }

  /** Block x. */
  public int x(long number) {
    return field(number, 2);
  }

  /** Block y. */
  public int y(long number) {
    return field(number, 3);
  }

  /** Block z. */
  public int z(long number) {
    return field(number, 4);
  }

  /** Block state, item or other id: see {@link EventType}. */
  public int id(long number) {
    return field(number, 5);
  }

  /** How many: see {@link EventType}. */
  public int count(long number) {
    return field(number, 6);
  }

  void append(EventType type, int actor, int x, int y, int z, int id, int count) {
    int[] block = writableBlock();
    int at = ((int) end & IN_BLOCK) * FIELDS;
    block[at] = type.ordinal();
    block[at + 1] = actor;
    block[at + 2] = x;
    block[at + 3] = y;
    block[at + 4] = z;
    block[at + 5] = id;
    block[at + 6] = count;
    end++;
  }

  private int[] writableBlock() {
    int index = blockIndex(end);
    if ((ownedBlocks & (1 << index)) == 0) {
      ring[index] = ring[index] == null ? new int[(IN_BLOCK + 1) * FIELDS] : ring[index].clone();
      ownedBlocks |= 1 << index;
    }
    return ring[index];
  }

  private static int blockIndex(long number) {
    return (int) (number >> BLOCK_BITS) & (BLOCKS - 1);
  }

  /** Makes these events equal to others; both then copy a block before writing into it. */
  void copyFrom(Events other) {
    System.arraycopy(other.ring, 0, ring, 0, BLOCKS);
    end = other.end;
    ownedBlocks = 0;
    if (other.ownedBlocks != 0) {
      other.ownedBlocks = 0;
    }
  }

  private int field(long number, int field) {
    if (number < begin() || number >= end) {
      throw new IndexOutOfBoundsException(
          "event %d is not among those kept, %d to %d".formatted(number, begin(), end));
    }
    return ring[blockIndex(number)][((int) number & IN_BLOCK) * FIELDS + field];
  }
}
