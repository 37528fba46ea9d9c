package dev.mattock.engine.entity;

import java.util.Arrays;

/**
 * What flies, in order of id. An index is good until the next {@link #compact}. Position is the
 * centre, in blocks; velocity is in blocks a tick.
 *
 * <p>Who let it fly is one number: a player's index from 0, {@link #NOBODY}, or {@link #ofMob} of a
 * mob's id.
 */
public final class Projectiles extends MovingThings {
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

  /** None yet. */
  public Projectiles() {
    super(FIRST_CAPACITY);
  }

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

  /** One of the numbers that belong to the kind. */
  public int extra(int index, int which) {
    return extras[EXTRAS * index + which];
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
    int index = append();
    kinds[index] = kind;
    items[index] = itemId;
    owners[index] = owner;
    damages[index] = damage;
    return index;
  }

  @Override
  void clear(int index) {
    kinds[index] = Kind.ARROW;
    items[index] = 0;
    owners[index] = NOBODY;
    ages[index] = 0;
    damages[index] = 0;
    criticals[index] = false;
    keepables[index] = false;
    stuck[index] = false;
    gone[index] = false;
    Arrays.fill(extras, EXTRAS * index, EXTRAS * (index + 1), 0);
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
    owners[to] = owners[from];
    ages[to] = ages[from];
    damages[to] = damages[from];
    criticals[to] = criticals[from];
    keepables[to] = keepables[from];
    stuck[to] = stuck[from];
    gone[to] = false;
    System.arraycopy(extras, EXTRAS * from, extras, EXTRAS * to, EXTRAS);
  }

  @Override
  void resize(int capacity) {
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
  }

  /** Makes these equal to others. */
  public void copyFrom(Projectiles other) {
    copyMotion(other);
    int size = size();
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
  }

  private static Kind kindOf(int ordinal) {
    if (ordinal < 0 || ordinal >= KINDS.length) {
      throw new IllegalArgumentException("no projectile is of kind " + ordinal);
    }
    return KINDS[ordinal];
  }

  @Override
  void writeFields(StateSink sink, int index) {
    sink.putInt(kinds[index].ordinal());
    sink.putItem(items[index]);
    sink.putInt(owners[index]);
    sink.putInt(ages[index]);
    sink.putDouble(damages[index]);
    sink.putBoolean(criticals[index]);
    sink.putBoolean(keepables[index]);
    sink.putBoolean(stuck[index]);
    sink.putBoolean(gone[index]);
    for (int k = EXTRAS * index; k < EXTRAS * (index + 1); k++) {
      sink.putInt(extras[k]);
    }
  }

  @Override
  void readFields(StateSource source, int index) {
    kinds[index] = kindOf(source.nextInt());
    items[index] = source.nextItem();
    owners[index] = source.nextInt();
    ages[index] = source.nextInt();
    damages[index] = source.nextDouble();
    criticals[index] = source.nextBoolean();
    keepables[index] = source.nextBoolean();
    stuck[index] = source.nextBoolean();
    gone[index] = source.nextBoolean();
    for (int k = EXTRAS * index; k < EXTRAS * (index + 1); k++) {
      extras[k] = source.nextInt();
    }
  }
}
