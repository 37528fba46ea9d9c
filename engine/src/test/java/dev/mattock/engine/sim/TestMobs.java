package dev.mattock.engine.sim;

import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;

/** Mobs for tests. */
final class TestMobs {
  private TestMobs() {}

  /** A grown mob of a kind, nothing about it drawn but what every mob has. */
  static Mob grown(World world, String name, double x, double y, double z) {
    return new MobBirth(world).place(type(name), x, y, z);
  }

  static MobType type(String name) {
    return TestWorlds.CONTENT.mob(name);
  }

  static int index(World world, Mob mob) {
    return world.mobs().indexOf(mob.id);
  }

  /** A blow of the first player. */
  static void hurt(World world, Mob mob, float amount) {
    world
        .rulesOfTick()
        .mobDamage()
        .hurt(
            index(world, mob), DamageKind.PLAYER, amount, 0, world.player(0).x, world.player(0).z);
  }

  /** Harm out of nowhere. */
  static void harm(World world, Mob mob, DamageKind kind, float amount) {
    world.rulesOfTick().mobDamage().hurt(index(world, mob), kind, amount);
  }

  /** How many items of a kind lie about. */
  static int dropped(World world, int item) {
    int count = 0;
    for (int i = 0; i < world.items().size(); i++) {
      count += world.items().item(i) == item ? world.items().count(i) : 0;
    }
    return count;
  }

  /** The first player uses what he holds on a mob. */
  static boolean use(World world, Mob mob) {
    MobUse use =
        new MobUse(
            world,
            new MobDiet(world.content()),
            new MobLoot(world, new Drops(world)),
            new ItemWear(world));
    return use.use(0, world.player(0), mob, world.player(0).selectedSlot);
  }
}
