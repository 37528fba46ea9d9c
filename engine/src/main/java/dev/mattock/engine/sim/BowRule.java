package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles.Kind;

/**
 * Bows (version 1.16): fully drawn after 20 ticks, and then their arrows are critical; drawn for
 * less they shoot slower, and not at all below a tenth of their power.
 */
final class BowRule implements ItemRule {
  /** Blocks a tick of an arrow from a fully drawn bow. */
  static final double FULL_SPEED = 3;

  private static final double DRAW_TICKS = 20;
  private static final double LEAST_POWER = 0.1;

  private final World world;
  private final Launcher launcher;
  private final ItemWear wear;
  private final int arrow;

  BowRule(World world, Launcher launcher, ItemWear wear) {
    this.world = world;
    this.launcher = launcher;
    this.wear = wear;
    arrow = world.content().itemId("arrow");
  }

  /** The power of a bow drawn for some ticks, 0..1. */
  static double power(int ticks) {
    double share = ticks / DRAW_TICKS;
    return Math.min(1, (share * share + 2 * share) / 3);
  }

  /** The slot that arrows are taken from: the off hand first, then the inventory; -1 for none. */
  static int quiver(Inventory inventory, int arrow) {
    return inventory.item(Using.OFFHAND) == arrow ? Using.OFFHAND : inventory.find(arrow);
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    if (quiver(p.inventory(), arrow) < 0) {
      return Refusal.NO_AMMUNITION;
    }
    Using.begin(p, slot);
    return null;
  }

  @Override
  public void release(int index, Player p, int slot, int ticks) {
    double power = power(ticks);
    int quiver = quiver(p.inventory(), arrow);
    if (power < LEAST_POWER || quiver < 0) {
      return;
    }
    int bow = p.inventory().item(slot);
    p.inventory().take(quiver, 1);
    int shot =
        launcher.throwBy(index, Kind.ARROW, arrow, Launcher.ARROW_DAMAGE, power * FULL_SPEED);
    world.projectiles().setCritical(shot, power >= 1);
    world.projectiles().setKeepable(shot, true);
    wear.spend(index, p, slot, 1);
    world.report(EventType.USE_ITEM, index, bow, 1);
  }
}
