package dev.mattock.engine.sim;

import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Player;

/** Redstone ore: lights up when it is used, and goes out at a random tick. */
final class GlowRule implements BlockRule {
  private final World world;
  private final StateProperty lit;

  GlowRule(World world) {
    this.world = world;
    lit = world.content().property("lit");
  }

  /** The item in hand is used as well: a block is placed against the ore. */
  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    if (!lit.isTrue(crosshair.state())) {
      world.setState(
          crosshair.x(), crosshair.y(), crosshair.z(), lit.with(crosshair.state(), true));
    }
    return false;
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (lit.isTrue(state)) {
      world.setState(x, y, z, lit.with(state, false));
    }
  }
}
