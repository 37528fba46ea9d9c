package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * What blocks hold beyond their state, in order of place: by z, then x, then y. Copies share every
 * entity until one of them writes: then that one is cloned, so that a snapshot costs an array of
 * references.
 */
public final class BlockEntities {
  /** Most slots that one block may have. */
  public static final int MOST_SLOTS = 256;

  private static final int FIRST_CAPACITY = 8;

  private BlockEntity[] all = new BlockEntity[FIRST_CAPACITY];
  private int size;
  private int awake;

  /** Marks what this object alone refers to; null after it was copied. */
  private Object owner;

  /** How many there are. */
  public int size() {
    return size;
  }

  /** How many have something to do in each tick. */
  public int awake() {
    return awake;
  }

  /** The one at an index in order of place, good until one is added or removed; only to read. */
  public BlockEntity at(int index) {
    return all[index];
  }

  /** The one at a place, only to read; null if there is none. */
  public BlockEntity find(int x, int y, int z) {
    int index = indexOf(x, y, z);
    return index < 0 ? null : all[index];
  }

  /** The one at an index, to write into until the next copy. */
  @SuppressWarnings("ReferenceEquality") // only the very same owner may write
  public BlockEntity editAt(int index) {
    BlockEntity entity = all[index];
    if (owner == null) {
      owner = new Object();
    }
    if (entity.owner != owner) {
      entity = new BlockEntity(entity, owner);
      all[index] = entity;
    }
    return entity;
  }

  /**
   * The one at a place, to write into until the next copy.
   *
   * @throws IllegalArgumentException if there is none
   */
  public BlockEntity edit(int x, int y, int z) {
    int index = indexOf(x, y, z);
    if (index < 0) {
      throw new IllegalArgumentException("no block entity at [%d, %d, %d]".formatted(x, y, z));
    }
    return editAt(index);
  }

  /**
   * Puts an empty one at a place, asleep.
   *
   * @throws IllegalArgumentException if there is one already
   */
  public BlockEntity add(int x, int y, int z, int slots) {
    int index = indexOf(x, y, z);
    if (index >= 0) {
      throw new IllegalArgumentException(
          "there is a block entity at [%d, %d, %d] already".formatted(x, y, z));
    }
    insert(-index - 1, new BlockEntity(x, y, z, slots));
    return editAt(-index - 1);
  }

  private void insert(int index, BlockEntity entity) {
    if (size == all.length) {
      all = Arrays.copyOf(all, 2 * size);
    }
    System.arraycopy(all, index, all, index + 1, size - index);
    all[index] = entity;
    size++;
  }

  /** Takes the one at a place away, if there is one. */
  public void remove(int x, int y, int z) {
    int index = indexOf(x, y, z);
    if (index >= 0) {
      awake -= all[index].awake ? 1 : 0;
      size--;
      System.arraycopy(all, index + 1, all, index, size - index);
      all[size] = null;
    }
  }

  /** Says whether one has something to do in each tick. */
  public void setAwake(BlockEntity entity, boolean isAwake) {
    if (entity.awake != isAwake) {
      awake += isAwake ? 1 : -1;
      edit(entity.x(), entity.y(), entity.z()).awake = isAwake;
    }
  }

  /** The index of the first one behind a place. */
  public int indexAfter(int x, int y, int z) {
    int index = indexOf(x, y, z);
    return index < 0 ? -index - 1 : index + 1;
  }

  /** Index of a place, or -1 - the index that it would get. */
  private int indexOf(int x, int y, int z) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = all[middle].compareTo(x, y, z);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** Makes this equal to another; both then clone what they write into. */
  public void copyFrom(BlockEntities other) {
    if (all.length < other.size) {
      all = new BlockEntity[other.all.length];
    }
    System.arraycopy(other.all, 0, all, 0, other.size);
    if (size > other.size) {
      Arrays.fill(all, other.size, size, null);
    }
    size = other.size;
    awake = other.awake;
    owner = null;
    if (other.owner != null) {
      other.owner = null;
    }
  }

  /** Hands over every field. */
  public void writeTo(StateSink sink) {
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      all[i].writeTo(sink);
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    Arrays.fill(all, null);
    size = 0;
    awake = 0;
    int many = source.nextInt();
    for (int i = 0; i < many; i++) {
      BlockEntity entity = BlockEntity.readFrom(source);
      if (size > 0 && all[size - 1].compareTo(entity.x(), entity.y(), entity.z()) >= 0) {
        throw new IllegalArgumentException("block entities are not in order of place");
      }
      insert(size, entity);
      awake += entity.awake ? 1 : 0;
    }
  }
}
