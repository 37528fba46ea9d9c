package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.MobType.Choice;
import dev.mattock.engine.content.MobType.Pool;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.sim.Randomness.Purpose;

/** What dead mobs leave: items and experience, by the genre's tables. */
final class MobLoot {
  /** How much more experience the fast young ones give. */
  private static final double YOUNG_EXPERIENCE = 2.5;

  private final World world;
  private final Drops drops;
  private final Experience experience;

  MobLoot(World world, Drops drops) {
    this.world = world;
    this.drops = drops;
    experience = new Experience(world);
  }

  /** Drops what a dead mob leaves. The young of animals leave nothing. */
  void leave(Mob mob, MobType type, boolean byPlayer) {
    if (mob.baby() && !type.monster()) {
      return;
    }
    for (int i = 0; i < type.remains().loot().size(); i++) {
      Pool pool = type.remains().loot().get(i);
      boolean due =
          (byPlayer || !pool.byPlayer()) && (pool.variant() < 0 || pool.variant() == mob.variant);
      if (due) {
        roll(mob, pool, world.draw(Purpose.MOB_LOOT, mob.id, i));
      }
    }
    if (!type.remains().fleece().isEmpty() && !mob.sheared) {
      drop(mob, type.remains().fleece().get(mob.variant), 1, -1);
    }
  }

  private void roll(Mob mob, Pool pool, long hash) {
    if (pool.choices().isEmpty() || Hash64.toUnit(hash) >= pool.chance()) {
      return;
    }
    long next = Hash64.mix(hash);
    int rolls = pool.minRolls() + Hash64.toBounded(next, pool.maxRolls() - pool.minRolls() + 1);
    for (int i = 0; i < rolls; i++) {
      next = Hash64.mix(next);
      Choice choice = pool.pick(next);
      next = Hash64.mix(next);
      int count =
          choice.minCount() + Hash64.toBounded(next, choice.maxCount() - choice.minCount() + 1);
      if (count > 0) {
        drop(mob, mob.fireTicks > 0 ? choice.burntItemId() : choice.itemId(), count, i);
      }
    }
  }

  /** Lets a heap fall from a mob. */
  void drop(Mob mob, int itemId, int count, int index) {
    long draw = world.draw(Purpose.MOB_LOOT, Hash64.of(mob.id, itemId), index);
    drops.fall(mob.x, mob.y, mob.z, itemId, count, draw);
  }

  /** Lets points of experience come out of a mob. */
  void reward(Mob mob, int points) {
    experience.spill(mob.x, mob.y, mob.z, points);
  }

  /** Points of experience that a player's kill is worth. */
  int experience(Mob mob, MobType type) {
    if (type.has(MobTrait.LEAPS)) {
      return mob.variant;
    }
    int least = type.remains().minExperience();
    int most = type.remains().maxExperience();
    if (mob.baby()) {
      return type.monster() ? (int) (most * YOUNG_EXPERIENCE) : 0;
    }
    return least + Hash64.toBounded(world.draw(Purpose.EXPERIENCE, mob.id, 1), most - least + 1);
  }
}
