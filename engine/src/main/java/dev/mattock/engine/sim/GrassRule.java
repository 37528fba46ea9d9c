package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Restlessness;

/**
 * Grass and mycelium: they spread to dirt in the light and die under what lets no light through. By
 * the rules of the genre, light of 9 above spreads to four cells drawn in a box of 3x5x3, reaching
 * three down and one up, that have light of 4 above.
 */
final class GrassRule implements BlockRule {
  private static final int TARGET_LIGHT = 4;
  private static final int ATTEMPTS = 4;
  private static final int BOX = 3 * 5 * 3;
  private static final int BITS = 16;

  private final Growth growth;
  private final Restlessness nature;
  private final int dirt;

  /** By state id: what spreads, the plain form of its block. */
  private final int[] plain;

  GrassRule(Growth growth) {
    this.growth = growth;
    Content content = growth.content;
    nature = Restlessness.of(content);
    dirt = content.stateId("dirt");
    plain = new int[content.states().size()];
    for (int state = 0; state < plain.length; state++) {
      plain[state] = content.blockOf(state).defaultState().id();
    }
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (!nature.airy(growth.terrain.state(x, y + 1, z))) {
      growth.world.setState(x, y, z, dirt);
    } else {
      spread(x, y, z, plain[state]);
    }
  }

  private void spread(int x, int y, int z, int grass) {
    long bits = growth.draw(x, y, z, 0);
    for (int i = 0; i < ATTEMPTS; i++) {
      int cell = (int) (((bits & 0xFFFF) * BOX) >> BITS);
      bits >>>= BITS;
      int toX = x + cell % 3 - 1;
      int toY = y + cell / 9 - 3;
      int toZ = z + cell / 3 % 3 - 1;
      // Most dirt has earth above it. Grass for dirt leaves the light as it was.
      if (growth.sameLand(x, z, toX, toZ)
          && nature.airy(growth.terrain.state(toX, toY + 1, toZ))
          && nature.earth(growth.terrain.state(toX, toY, toZ))
          && growth.brightness.light(x, y + 1, z) >= Growth.GROWING_LIGHT
          && growth.brightness.light(toX, toY + 1, toZ) >= TARGET_LIGHT) {
        growth.world.setState(toX, toY, toZ, grass);
      }
    }
  }
}
