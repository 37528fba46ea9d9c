package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Projectiles.Kind;
import dev.mattock.engine.sim.Randomness.Purpose;

/**
 * Fishing rods (version 1.16): one use casts the hook, the next draws it in, with the fish that
 * bites or the body that it hangs on.
 */
final class RodRule implements ItemRule {
  private static final double BEFORE_EYE = 0.3;
  private static final double BASE_SPEED = 0.6;
  private static final double MORE_SPEED = 0.5;
  private static final double SPREAD = 0.0045;
  private static final double STEEPEST = 5;
  private static final double PULL = 0.1;
  private static final double LIFT = 0.08;
  private static final int MOST_EXPERIENCE = 6;
  private static final int WEAR_OF_BODY = 5;
  private static final int WEAR_OF_CATCH = 1;
  private static final int WEAR_OF_LAND = 2;

  private final World world;
  private final Projectiles hooks;
  private final Launcher launcher;
  private final Creatures creatures;
  private final ItemWear wear;
  private final Experience experience;
  private final FishingLoot loot;

  RodRule(
      World world,
      Launcher launcher,
      Creatures creatures,
      ItemWear wear,
      Experience experience,
      FishingLoot loot) {
    this.world = world;
    this.hooks = world.projectiles();
    this.launcher = launcher;
    this.creatures = creatures;
    this.wear = wear;
    this.experience = experience;
    this.loot = loot;
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    int rod = p.inventory().item(slot);
    int hook = hooks.find(p.activity().fishingHook);
    if (hook >= 0) {
      int uses = drawIn(index, p, hook);
      hooks.remove(hook);
      p.activity().fishingHook = -1;
      wear.spend(index, p, slot, uses);
    } else {
      cast(index, p, rod);
    }
    world.report(EventType.USE_ITEM, index, rod, 1);
    return null;
  }

  private void cast(int index, Player p, int rod) {
    double ahead = Degrees.cos(p.yaw);
    double aside = -Degrees.sin(p.yaw);
    double slope = -Degrees.sin(p.pitch) / Math.max(Collider.EPSILON, Degrees.cos(p.pitch));
    double up = Math.clamp(slope, -STEEPEST, STEEPEST);
    int hook =
        launcher.put(
            Kind.FISHING_HOOK,
            rod,
            index,
            0,
            p.x + aside * BEFORE_EYE,
            p.y + p.eyeHeight(),
            p.z + ahead * BEFORE_EYE);
    double length = Math.sqrt(1 + up * up);
    long draw = world.draw(Purpose.PROJECTILE, hooks.id(hook), 0);
    hooks.setVelocity(
        hook,
        aside * castFactor(length, draw),
        up * castFactor(length, draw + 100),
        ahead * castFactor(length, draw + 200));
    hooks.setExtra(hook, Projectiles.HOOKED, Projectiles.NOBODY);
    p.activity().fishingHook = hooks.id(hook);
  }

  private static double castFactor(double length, long draw) {
    return BASE_SPEED / length + MORE_SPEED + Randomness.bell(draw) * SPREAD;
  }

  /** Brings in what is on the hook and says how many uses of the rod it costs. */
  private int drawIn(int index, Player p, int hook) {
    int hooked = hooks.extra(hook, Projectiles.HOOKED);
    int c = hooked == Projectiles.NOBODY ? -1 : creatures.find(hooked);
    if (c >= 0) {
      creatures.push(
          c,
          (p.x - hooks.x(hook)) * PULL,
          (p.y - hooks.y(hook)) * PULL,
          (p.z - hooks.z(hook)) * PULL);
      return WEAR_OF_BODY;
    }
    if (hooks.extra(hook, Projectiles.BITE_TICKS) > 0) {
      land(index, p, hook);
      return WEAR_OF_CATCH;
    }
    return hooks.stuck(hook) ? WEAR_OF_LAND : 0;
  }

  private void land(int index, Player p, int hook) {
    long draw = world.draw(Purpose.FISHING, hooks.id(hook), 7);
    loot.roll(draw, hooks.x(hook), hooks.y(hook), hooks.z(hook));
    ItemEntities items = world.items();
    int entity = items.add(loot.item(), loot.count(), loot.wear(), Drops.BLOCK_PICKUP_DELAY);
    double dx = p.x - hooks.x(hook);
    double dy = p.y - hooks.y(hook);
    double dz = p.z - hooks.z(hook);
    double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    items.setPosition(entity, hooks.x(hook), hooks.y(hook), hooks.z(hook));
    items.setVelocity(entity, dx * PULL, dy * PULL + Math.sqrt(distance) * LIFT, dz * PULL);
    int points = 1 + Hash64.toBounded(Hash64.mix(draw), MOST_EXPERIENCE);
    experience.spill(p.x, p.y + 0.5, p.z + 0.5, points);
    world.report(EventType.FISH, index, loot.item(), loot.count());
  }
}
