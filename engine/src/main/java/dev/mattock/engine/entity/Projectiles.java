package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * What flies, in parallel arrays in order of id. An index is good until the next {@link #compact}.
 * Position is the centre, in blocks; velocity is in blocks a tick.
 *
 * <p>Who let it fly is one number: a player's index from 0, {@link #NOBODY}, or {@link #ofMob} of a
 * mob's id.
 */
public final class Projectiles {
  /** The owner of what nobody shot. */
  public static final int NOBODY = -1;

  /** Numbers of a projectile beyond its motion; what they are is up to its kind. */
  public static final int EXTRAS = 5;

  /** Of a potion: ordinal of the {@link Effect} it gives, its strength, and its ticks. */
  public static final int EFFECT = 0;

  public static final int AMPLIFIER = 1;
  public static final int EFFECT_TICKS = 2;

  /** Of a hook: ticks that a fish still bites, until one comes near, and until it bites. */
  public static final int BITE_TICKS = 0;

  public static final int LURE_TICKS = 1;
  public static final int NEAR_TICKS = 2;

  /** Of a hook: the body that it hangs on, numbered as owners are; {@link #NOBODY} for none. */
  public static final int HOOKED = 3;

  /** Of a hook: 1 once it floats. */
  public static final int FLOATS = 4;

  private static final int FIRST_CAPACITY = 16;
  private static final Kind[] KINDS = Kind.values();

  /** What flies. */
  public enum Kind {
    ARROW,
    SNOWBALL,
    EGG,
    ENDER_PEARL,
    /** A splash potion. */
    POTION,
    FISHING_HOOK
  }

  private int size;
  private int nextId;
  private int[] ids = new int[FIRST_CAPACITY];
  private Kind[] kinds = new Kind[FIRST_CAPACITY];
  private int[] items = new int[FIRST_CAPACITY];
  private int[] owners = new int[FIRST_CAPACITY];
  private int[] ages = new int[FIRST_CAPACITY];
  private double[] damages = new double[FIRST_CAPACITY];
  private boolean[] criticals = new boolean[FIRST_CAPACITY];
  private boolean[] keepables = new boolean[FIRST_CAPACITY];
  private boolean[] stuck = new boolean[FIRST_CAPACITY];
  private boolean[] gone = new boolean[FIRST_CAPACITY];
  private int[] extras = new int[EXTRAS * FIRST_CAPACITY];

  /** Per projectile x, y, z and the three velocities. */
  private double[] motion = new double[6 * FIRST_CAPACITY];

  /** The owner number of a mob. */
  public static int ofMob(int mobId) {
    return -2 - mobId;
  }

  /** Whether an owner number is that of a mob. */
  public static boolean isMob(int owner) {
    return owner < NOBODY;
  }

  /** The id of the mob that an owner number stands for. */
  public static int mobId(int owner) {
    return -2 - owner;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The id that the next one will get; ids grow and are never used again. */
  public int nextId() {
    return nextId;
  }

  /** The id: its name in random draws, never used twice. */
  public int id(int index) {
    return ids[index];
  }

  /** What it is. */
  public Kind kind(int index) {
    return kinds[index];
  }

  /** The item that it was and looks like. */
  public int item(int index) {
    return items[index];
  }

  /** Who let it fly. */
  public int owner(int index) {
    return owners[index];
  }

  /** Ticks that it flew, or that it has been stuck for. */
  public int age(int index) {
    return ages[index];
  }

  /** Half-points for each block a tick of speed, of arrows. */
  public double damage(int index) {
    return damages[index];
  }

  /** Whether it hits harder. */
  public boolean critical(int index) {
    return criticals[index];
  }

  /** Whether players may pick it up once it is stuck. */
  public boolean keepable(int index) {
    return keepables[index];
  }

  /** Whether it sticks in a block. */
  public boolean stuck(int index) {
    return stuck[index];
  }

  /** Whether it waits for {@link #compact}. */
  public boolean gone(int index) {
    return gone[index];
  }

  /** One of the numbers that belong to the kind. */
  public int extra(int index, int which) {
    return extras[EXTRAS * index + which];
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

  /** The index of the one with that id, or -1. */
  public int find(int id) {
    int index = Arrays.binarySearch(ids, 0, size, id);
    return index >= 0 && !gone[index] ? index : -1;
  }

  /**
   * Adds one at rest at the origin; place and push it next.
   *
   * @param damage half-points for each block a tick of speed; only arrows have some
   * @return its index
   */
  public int add(Kind kind, int itemId, int owner, double damage) {
    if (!(damage >= 0)) {
      throw new IllegalArgumentException("damage must be at least 0, but is " + damage);
    }
    if (size == ids.length) {
      reserve(2 * size);
    }
    int index = size++;
    ids[index] = nextId++;
    kinds[index] = kind;
    items[index] = itemId;
    owners[index] = owner;
    ages[index] = 0;
    damages[index] = damage;
    criticals[index] = false;
    keepables[index] = false;
    stuck[index] = false;
    gone[index] = false;
    Arrays.fill(extras, EXTRAS * index, EXTRAS * (index + 1), 0);
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

  /** Sets the age, ticks. */
  public void setAge(int index, int age) {
    ages[index] = age;
  }

  /** Says whether it hits harder. */
  public void setCritical(int index, boolean critical) {
    criticals[index] = critical;
  }

  /** Says whether players may pick it up once it is stuck. */
  public void setKeepable(int index, boolean keepable) {
    keepables[index] = keepable;
  }

  /** Says whether it sticks in a block. */
  public void setStuck(int index, boolean inBlock) {
    stuck[index] = inBlock;
  }

  /** Sets one of the numbers that belong to the kind. */
  public void setExtra(int index, int which, int value) {
    extras[EXTRAS * index + which] = value;
  }

  /** Takes one away at the next {@link #compact}. */
  public void remove(int index) {
    gone[index] = true;
  }

  /** Drops what is gone, keeping the others in order. */
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
    owners[to] = owners[from];
    ages[to] = ages[from];
    damages[to] = damages[from];
    criticals[to] = criticals[from];
    keepables[to] = keepables[from];
    stuck[to] = stuck[from];
    gone[to] = false;
    System.arraycopy(extras, EXTRAS * from, extras, EXTRAS * to, EXTRAS);
    System.arraycopy(motion, 6 * from, motion, 6 * to, 6);
  }

  private void reserve(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    kinds = Arrays.copyOf(kinds, capacity);
    items = Arrays.copyOf(items, capacity);
    owners = Arrays.copyOf(owners, capacity);
    ages = Arrays.copyOf(ages, capacity);
    damages = Arrays.copyOf(damages, capacity);
    criticals = Arrays.copyOf(criticals, capacity);
    keepables = Arrays.copyOf(keepables, capacity);
    stuck = Arrays.copyOf(stuck, capacity);
    gone = Arrays.copyOf(gone, capacity);
    extras = Arrays.copyOf(extras, EXTRAS * capacity);
    motion = Arrays.copyOf(motion, 6 * capacity);
  }

  /** Makes these equal to others. */
  public void copyFrom(Projectiles other) {
    if (ids.length < other.size) {
      reserve(other.ids.length);
    }
    size = other.size;
    nextId = other.nextId;
    System.arraycopy(other.ids, 0, ids, 0, size);
    System.arraycopy(other.kinds, 0, kinds, 0, size);
    System.arraycopy(other.items, 0, items, 0, size);
    System.arraycopy(other.owners, 0, owners, 0, size);
    System.arraycopy(other.ages, 0, ages, 0, size);
    System.arraycopy(other.damages, 0, damages, 0, size);
    System.arraycopy(other.criticals, 0, criticals, 0, size);
    System.arraycopy(other.keepables, 0, keepables, 0, size);
    System.arraycopy(other.stuck, 0, stuck, 0, size);
    System.arraycopy(other.gone, 0, gone, 0, size);
    System.arraycopy(other.extras, 0, extras, 0, EXTRAS * size);
    System.arraycopy(other.motion, 0, motion, 0, 6 * size);
  }

  /** Hands over every field of every projectile, in order of id. */
  public void writeTo(StateSink sink) {
    sink.putInt(nextId);
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      sink.putInt(ids[i]);
      sink.putInt(kinds[i].ordinal());
      sink.putItem(items[i]);
      sink.putInt(owners[i]);
      sink.putInt(ages[i]);
      sink.putDouble(damages[i]);
      sink.putBoolean(criticals[i]);
      sink.putBoolean(keepables[i]);
      sink.putBoolean(stuck[i]);
      sink.putBoolean(gone[i]);
      for (int k = EXTRAS * i; k < EXTRAS * (i + 1); k++) {
        sink.putInt(extras[k]);
      }
      for (int k = 6 * i; k < 6 * i + 6; k++) {
        sink.putDouble(motion[k]);
      }
    }
  }

  private static Kind kindOf(int ordinal) {
    if (ordinal < 0 || ordinal >= KINDS.length) {
      throw new IllegalArgumentException("no projectile is of kind " + ordinal);
    }
    return KINDS[ordinal];
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    int following = source.nextInt();
    int many = source.nextInt();
    size = 0;
    for (int i = 0; i < many; i++) {
      int id = source.nextInt();
      add(kindOf(source.nextInt()), source.nextItem(), source.nextInt(), 0);
      ids[i] = id;
      ages[i] = source.nextInt();
      damages[i] = source.nextDouble();
      criticals[i] = source.nextBoolean();
      keepables[i] = source.nextBoolean();
      stuck[i] = source.nextBoolean();
      gone[i] = source.nextBoolean();
      for (int k = EXTRAS * i; k < EXTRAS * (i + 1); k++) {
        extras[k] = source.nextInt();
      }
      for (int k = 6 * i; k < 6 * i + 6; k++) {
        motion[k] = source.nextDouble();
      }
    }
    nextId = following;
  }
}
