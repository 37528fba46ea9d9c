package dev.mattock.engine.entity;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobType;
import java.util.Arrays;

/**
 * Animals and monsters in order of id. An index is good until the next {@link #compact}, an id for
 * ever. Mobs that are {@linkplain Mob#gone gone} stay in the list until then: whoever goes over it
 * passes them by.
 */
public final class Mobs {
  private static final int FIRST_CAPACITY = 16;

  private final Content content;
  private final Mob blank = new Mob();
  private int size;
  private int nextId;
  private long version;

  /** Those behind the end are there to be used again. */
  private Mob[] all = new Mob[FIRST_CAPACITY];

  /** No mobs, of kinds that content has. */
  public Mobs(Content content) {
    this.content = content;
  }

  /** How many there are, with those that are gone but not taken out yet. */
  public int size() {
    return size;
  }

  /** The mob at an index. */
  public Mob get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("there is no mob %d of %d".formatted(index, size));
    }
    return all[index];
  }

  /** The index of the mob of an id, or -1 if it is gone. */
  public int indexOf(int id) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = all[middle].id;
      if (found == id) {
        return all[middle].gone ? -1 : middle;
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Grows whenever mobs come or are taken out; means nothing across restores and saves. */
  public long version() {
    return version;
  }

  /**
   * Adds a grown mob in full health, at rest.
   *
   * @param typeId its kind, 0..{@code content.mobs().size() - 1}
   */
  public Mob add(int typeId, double x, double y, double z) {
    if (typeId < 0 || typeId >= content.mobs().size()) {
      throw new IllegalArgumentException(
          "the kind of a mob must be 0..%d, but is %d"
              .formatted(content.mobs().size() - 1, typeId));
    }
    Mob mob = append();
    mob.id = nextId++;
    mob.type = typeId;
    mob.x = x;
    mob.y = y;
    mob.z = z;
    mob.maxHealth = content.mobs().get(typeId).might().health();
    mob.health = mob.maxHealth;
    mob.speed = content.mobs().get(typeId).pace().speed();
    return mob;
  }

  private Mob append() {
    if (size == all.length) {
      all = Arrays.copyOf(all, 2 * size);
    }
    if (all[size] == null) {
      all[size] = new Mob();
    } else {
      all[size].copyFrom(blank);
    }
    version++;
    return all[size++];
  }

  /** Takes out those that are gone, keeping the others in order. */
  public void compact() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      Mob mob = all[i];
      if (!mob.gone) {
        all[i] = all[kept];
        all[kept++] = mob;
      }
    }
    if (kept != size) {
      version++;
    }
    size = kept;
  }

  /** Width of the body of a mob, blocks. */
  public double width(Mob mob) {
    return type(mob).body().width() * scale(mob);
  }

  /** Height of the body of a mob, blocks. */
  public double height(Mob mob) {
    return type(mob).body().height() * scale(mob);
  }

  /** Height of the eye of a mob above its feet, blocks. */
  public double eyeHeight(Mob mob) {
    return type(mob).body().eyeHeight() * scale(mob);
  }

  private double scale(Mob mob) {
    return type(mob).scale(mob.baby(), mob.variant);
  }

  private MobType type(Mob mob) {
    return content.mobs().get(mob.type);
  }

  /** Makes these mobs equal to others. */
  public void copyFrom(Mobs other) {
    size = 0;
    for (int i = 0; i < other.size; i++) {
      append().copyFrom(other.all[i]);
    }
    nextId = other.nextId;
    version++;
  }

  /** Hands over every field of every mob, in order of id. */
  public void writeTo(StateSink sink) {
    sink.putInt(nextId);
    sink.putInt(size);
    for (int i = 0; i < size; i++) {
      all[i].writeTo(sink, type(all[i]).name());
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    int following = source.nextInt();
    int many = source.nextInt();
    size = 0;
    for (int i = 0; i < many; i++) {
      int type = content.mob(source.nextName()).id();
      Mob mob = append();
      mob.readFrom(source);
      mob.type = type;
      check(mob, i == 0 ? -1 : all[i - 1].id, following);
    }
    nextId = following;
  }

  private void check(Mob mob, int before, int following) {
    double sum = mob.x + mob.y + mob.z + mob.velocityX + mob.velocityY + mob.velocityZ;
    boolean possible =
        mob.id > before
            && mob.id < following
            && Double.isFinite(sum)
            && mob.health >= 0
            && mob.health <= mob.maxHealth
            && mob.variant >= 0;
    if (!possible) {
      throw new IllegalArgumentException("mob %d is in no possible state".formatted(mob.id));
    }
  }
}
