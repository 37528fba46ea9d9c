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
}
