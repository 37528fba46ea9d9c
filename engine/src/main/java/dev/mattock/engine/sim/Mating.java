package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.sim.Randomness.Purpose;

/** How two animals that were fed find each other, and what comes of it. */
final class Mating {
  /** Ticks that a fed animal looks for a partner. */
  static final int LOVE_TICKS = 600;

  /** Ticks until a parent may breed again. */
  static final int REST_TICKS = 6_000;

  /** Ticks beside the partner until the young is born. */
  private static final int CLOSE_TICKS = 60;

  private static final double RANGE_SQUARED = 64;
  private static final double CLOSE_SQUARED = 9;
  private static final int MOST_EXPERIENCE = 7;

  private final World world;
  private final Content content;
  private final Mobs mobs;
  private final MobWalk walk;
  private final MobBirth birth;
  private final MobLoot loot;

  Mating(World world, MobWalk walk, MobBirth birth, MobLoot loot) {
    this.world = world;
    this.content = world.content();
    this.mobs = world.mobs();
    this.walk = walk;
    this.birth = birth;
    this.loot = loot;
  }

  /** Looks for a partner, or stays with it; false if there is none. */
  boolean goOn(Mob mob, MobIntent intent) {
    if (mob.loveTicks == 0) {
      mob.closeTicks = 0;
      return false;
    }
    Mob partner = partnerOf(mob);
    if (partner == null) {
      mob.closeTicks = 0;
      return false;
    }
    MobType type = content.mobs().get(mob.type);
    walk.pursue(mob, type, intent, MobWalk.SEEK, partner.x, partner.y, partner.z, 1);
    intent.look(partner.x, partner.y + mobs.eyeHeight(partner), partner.z);
    mob.closeTicks++;
    if (mob.closeTicks >= CLOSE_TICKS && MobSenses.squared(mob, partner) < CLOSE_SQUARED) {
      breed(mob, partner, type);
    }
    return true;
  }

  private Mob partnerOf(Mob mob) {
    Mob nearest = null;
    double least = RANGE_SQUARED;
    for (int i = 0; i < mobs.size(); i++) {
      Mob other = mobs.get(i);
      if (other != mob
          && other.type == mob.type
          && other.alive()
          && other.loveTicks > 0
          && MobSenses.squared(mob, other) < least) {
        least = MobSenses.squared(mob, other);
        nearest = other;
      }
    }
    return nearest;
  }

  private void breed(Mob mother, Mob father, MobType type) {
    long draw = world.draw(Purpose.BREEDING, mother.id, 0);
    Mob young = birth.place(type, mother.x, mother.y, mother.z);
    young.age = -MobBirth.CHILDHOOD_TICKS;
    young.variant = Hash64.toBounded(draw, 2) == 0 ? mother.variant : father.variant;
    young.persistent = true;
    young.tamed = mother.tamed;
    young.owner = mother.owner;
    if (mother.tamed) {
      young.maxHealth = mother.maxHealth;
      young.health = mother.maxHealth;
    }
    rest(mother);
    rest(father);
    int points = 1 + Hash64.toBounded(Hash64.mix(draw), MOST_EXPERIENCE);
    if (mother.feeder >= 0 && mother.feeder < world.playerCount()) {
      world.report(EventType.BREED, mother.feeder, mother.type, 1);
    }
    loot.reward(mother, points);
  }

  private static void rest(Mob mob) {
    mob.age = REST_TICKS;
    mob.loveTicks = 0;
    mob.closeTicks = 0;
    MobWalk.stop(mob);
  }

  /**
   * Feeds an animal: it looks for a partner, or grows up a tenth sooner.
   *
   * @return whether it took the food
   */
  static boolean feed(Mob mob, int player) {
    if (mob.baby()) {
      mob.age -= mob.age / 10;
      return true;
    }
    if (mob.age != 0 || mob.loveTicks > 0) {
      return false;
    }
    mob.loveTicks = LOVE_TICKS;
    mob.feeder = player;
    mob.persistent = true;
    return true;
  }
}
