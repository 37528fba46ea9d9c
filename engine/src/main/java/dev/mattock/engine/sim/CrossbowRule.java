package dev.mattock.engine.sim;

import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Activity;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles.Kind;

/**
 * Crossbows (version 1.16): the use key is held for 25 ticks and let go to load one, and pressed
 * again to shoot. A player has one loaded crossbow at a time; one that leaves its slot is unloaded,
 * and its arrow returns.
 */
final class CrossbowRule implements ItemRule {
  /** Blocks a tick of an arrow. */
  static final double SPEED = 3.15;

  private static final int LOAD_TICKS = 25;
  private static final int NONE = -1;

  private final World world;
  private final Launcher launcher;
  private final ItemWear wear;
  private final Leftovers leftovers;
  private final int arrow;

  CrossbowRule(World world, Launcher launcher, ItemWear wear, Leftovers leftovers) {
    this.world = world;
    this.launcher = launcher;
    this.wear = wear;
    this.leftovers = leftovers;
    arrow = world.content().itemId("arrow");
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    if (p.activity().chargedSlot == slot) {
      shoot(index, p, slot);
      return null;
    }
    if (BowRule.quiver(p.inventory(), arrow) < 0) {
      return Refusal.NO_AMMUNITION;
    }
    Using.begin(p, slot);
    return null;
  }

  @Override
  public void release(int index, Player p, int slot, int ticks) {
    int quiver = BowRule.quiver(p.inventory(), arrow);
    if (ticks < LOAD_TICKS || quiver < 0) {
      return;
    }
    unload(index, p);
    p.inventory().take(quiver, 1);
    p.activity().chargedSlot = slot;
  }

  private void shoot(int index, Player p, int slot) {
    int crossbow = p.inventory().item(slot);
    p.activity().chargedSlot = NONE;
    int shot = launcher.shootBy(index, Kind.ARROW, arrow, Launcher.ARROW_DAMAGE, SPEED);
    world.projectiles().setCritical(shot, true);
    world.projectiles().setKeepable(shot, true);
    wear.spend(index, p, slot, 1);
    world.report(EventType.USE_ITEM, index, crossbow, 1);
  }

  /** Unloads a crossbow that has left its slot. */
  void tend(int index, Player p) {
    int slot = p.activity().chargedSlot;
    if (slot != NONE && world.content().item(p.inventory().item(slot)).use() != ItemUse.CROSSBOW) {
      unload(index, p);
    }
  }

  private void unload(int index, Player p) {
    Activity activity = p.activity();
    if (activity.chargedSlot != NONE) {
      activity.chargedSlot = NONE;
      leftovers.give(index, p, p.selectedSlot, arrow);
    }
  }
}
