package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles.Kind;

/** Snowballs, eggs and pearls are thrown; pearls at most once a second. */
final class ThrowRule implements ItemRule {
  private static final double SPEED = 1.5;
  private static final int PEARL_TICKS = 20;

  private final World world;
  private final Launcher launcher;
  private final Kind kind;

  ThrowRule(World world, Launcher launcher, Kind kind) {
    this.world = world;
    this.launcher = launcher;
    this.kind = kind;
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    if (kind == Kind.ENDER_PEARL) {
      if (p.activity().cooldown > 0) {
        return Refusal.ON_COOLDOWN;
      }
      p.activity().cooldown = PEARL_TICKS;
    }
    int item = p.inventory().item(slot);
    p.inventory().take(slot, 1);
    launcher.throwBy(index, kind, item, 0, SPEED);
    world.report(EventType.USE_ITEM, index, item, 1);
    return null;
  }
}
