package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Player;

/**
 * Bushes of sweet berries: they ripen in light of 9 at one random tick in five; picking a ripe one
 * gives one or two berries, one more when it is full, and sets it back to a young bush.
 */
final class BerryRule implements BlockRule {
  private static final int ONE_IN = 5;
  private static final int PICKED_AGE = 1;

  private final Growth growth;
  private final int berries;

  BerryRule(Growth growth) {
    this.growth = growth;
    berries = growth.content.itemId("sweet_berries");
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (!growth.ripe(state)
        && growth.brightness.dayLight(x, y + 1, z) >= Growth.GROWING_LIGHT
        && growth.oneIn(ONE_IN, x, y, z)) {
      growth.ripen(x, y, z, state, 1);
    }
  }

  @Override
  public boolean use(int playerIndex, Player player, Crosshair crosshair, boolean fresh) {
    int state = crosshair.state();
    if (growth.age.number(state) <= PICKED_AGE) {
      return false;
    }
    int x = crosshair.x();
    int y = crosshair.y();
    int z = crosshair.z();
    int count = 1 + Hash64.toBounded(growth.draw(x, y, z, 0), 2) + (growth.ripe(state) ? 1 : 0);
    growth.world.setState(x, y, z, growth.age.withNumber(state, PICKED_AGE));
    growth.drops.heap(x, y, z, berries, count, 0, 0);
    return true;
  }
}
