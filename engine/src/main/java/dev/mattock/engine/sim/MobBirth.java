package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.sim.Randomness.Purpose;

/** Brings mobs into the world, each drawn as the genre draws it: colour, size, age, strength. */
final class MobBirth {
  /** Ticks until the young are grown. */
  static final int CHILDHOOD_TICKS = 24_000;

  /** Chance that a mob of a kind that is often young comes as young. */
  static final double YOUNG_CHANCE = 0.05;

  /** Fewest ticks between two eggs; the most are twice as many. */
  static final int EGG_TICKS = 6_000;

  /** Colours of sheep, by the order of the genre's dyes. */
  static final int WHITE = 0;

  private static final int PINK = 6;
  private static final int GRAY = 7;
  private static final int LIGHT_GRAY = 8;
  private static final int BROWN = 12;
  private static final int BLACK = 15;
  private static final int SLIME_SIZES = 3;

  private final World world;
  private final Content content;

  MobBirth(World world) {
    this.world = world;
    this.content = world.content();
  }

  /** Brings forth a mob of a kind with its feet's centre at a place. */
  Mob bear(MobType type, double x, double y, double z) {
    Mob mob = place(type, x, y, z);
    if (type.has(MobTrait.OFTEN_YOUNG) && unit(mob, 0) < YOUNG_CHANCE) {
      mob.age = -CHILDHOOD_TICKS;
    }
    if (!type.remains().fleece().isEmpty()) {
      mob.variant = colour(draw(mob, 1));
    }
    if (type.has(MobTrait.LEAPS)) {
      setSize(mob, 1 << Hash64.toBounded(draw(mob, 2), SLIME_SIZES));
    }
    if (type.has(MobTrait.MOUNT)) {
      drawMount(mob);
    }
    return mob;
  }

  /** Brings forth a grown mob of a kind, without drawing how it is. */
  Mob place(MobType type, double x, double y, double z) {
    Mobs mobs = world.mobs();
    Mob mob = mobs.add(type.id(), x, y, z);
    mob.yaw = (float) (unit(mob, 3) * 360 - 180);
    mob.headYaw = mob.yaw;
    if (type.care().lays() >= 0) {
      mob.eggTicks = EGG_TICKS + Hash64.toBounded(draw(mob, 4), EGG_TICKS);
    }
    if (type.has(MobTrait.LEAPS)) {
      setSize(mob, 1);
    }
    return mob;
  }

  /** Makes a slime of a size, 1, 2 or 4: health is its square, and the larger are faster. */
  void setSize(Mob mob, int size) {
    MobType type = content.mobs().get(mob.type);
    mob.variant = size;
    mob.maxHealth = type.maxHealth(size);
    mob.health = mob.maxHealth;
    mob.speed = type.pace().speed() + 0.1 * size;
  }

  /** A dead slime of size 2 or 4 leaves two to four of half its size. */
  void split(Mob mob, MobType type) {
    if (mob.variant <= 1) {
      return;
    }
    int size = mob.variant / 2;
    int many = 2 + Hash64.toBounded(world.draw(Purpose.SPAWN, mob.id, 10), 3);
    for (int i = 0; i < many; i++) {
      double aside = ((i & 1) - 0.5) * mob.variant / 4;
      double ahead = ((i >> 1) - 0.5) * mob.variant / 4;
      Mob part = place(type, mob.x + aside, mob.y + 0.5, mob.z + ahead);
      setSize(part, size);
      part.persistent = mob.persistent;
    }
  }

  /** The colour of a new sheep: mostly white, a fifth of them otherwise, one in 600 pink. */
  static int colour(long draw) {
    int percent = Hash64.toBounded(draw, 100);
    if (percent < 5) {
      return BLACK;
    } else if (percent < 10) {
      return GRAY;
    } else if (percent < 15) {
      return LIGHT_GRAY;
    } else if (percent < 18) {
      return BROWN;
    }
    return Hash64.toBounded(Hash64.mix(draw), 500) == 0 ? PINK : WHITE;
  }

  /** Horses differ: 15..30 of health, speed 0.1125..0.3375, both mostly in the middle. */
  private void drawMount(Mob mob) {
    mob.maxHealth += Hash64.toBounded(draw(mob, 5), 8) + Hash64.toBounded(draw(mob, 6), 9);
    mob.health = mob.maxHealth;
    mob.speed = (0.45 + 0.3 * (unit(mob, 7) + unit(mob, 8) + unit(mob, 9))) * 0.25;
  }

  private double unit(Mob mob, int index) {
    return Hash64.toUnit(draw(mob, index));
  }

  private long draw(Mob mob, int index) {
    return world.draw(Purpose.SPAWN, mob.id, index);
  }
}
