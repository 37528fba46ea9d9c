package dev.mattock.engine.sim;

import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Activity;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/**
 * Raised shields (version 1.16): after five ticks a shield keeps off whatever comes from the half
 * before the bearer; blows of 3 half-points and more wear it by one use more than they are strong,
 * and an axe keeps it down for five seconds.
 */
final class Shields {
  private static final int RAISE_TICKS = 5;
  private static final int DISABLED_TICKS = 100;
  private static final float LEAST_TO_WEAR = 3;

  private final World world;
  private final ItemWear wear;

  Shields(World world, ItemWear wear) {
    this.world = world;
    this.wear = wear;
  }

  /** Whether a player's shield keeps off what comes from a point. */
  boolean blocks(Player p, double fromX, double fromZ) {
    Activity activity = p.activity();
    if (!raised(activity)) {
      return false;
    }
    double dx = fromX - p.x;
    double dz = fromZ - p.z;
    return dz * Degrees.cos(p.yaw) - dx * Degrees.sin(p.yaw) > 0;
  }

  private boolean raised(Activity activity) {
    return activity.usedItem != 0
        && activity.usedTicks >= RAISE_TICKS
        && world.content().item(activity.usedItem).use() == ItemUse.SHIELD;
  }

  /** Takes a blow. */
  void take(int index, Player p, float amount) {
    world.report(EventType.BLOCK_DAMAGE, index, p.activity().usedItem, Math.round(amount * 10));
    if (amount >= LEAST_TO_WEAR) {
      int slot = p.activity().usesOffhand ? Inventory.STORAGE : p.selectedSlot;
      wear.spend(index, p, slot, 1 + (int) amount);
    }
  }

  /** Keeps a player's shield down, as an axe does. */
  void disable(Player p) {
    p.activity().shieldDelay = DISABLED_TICKS;
    Using.end(p);
  }
}
