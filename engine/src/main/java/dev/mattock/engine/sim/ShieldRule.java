package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/** Shields are held up as long as the use key is held; see {@link Shields}. */
final class ShieldRule implements ItemRule {
  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    if (p.activity().shieldDelay > 0) {
      return Refusal.ON_COOLDOWN;
    }
    Using.begin(p, slot);
    return null;
  }
}
