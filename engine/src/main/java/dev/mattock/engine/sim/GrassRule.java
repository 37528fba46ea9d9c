package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;

/**
 * Grass and mycelium: they spread to dirt in the light and die under what lets no light through. By
 * the rules of the genre, light of 9 above spreads to four cells drawn in a box of 3x5x3, reaching
 * three down and one up, that have light of 4 above.
 */
final class GrassRule implements BlockRule {
  private static final int TARGET_LIGHT = 4;
  private static final int OPAQUE = 15;
  private static final int ATTEMPTS = 4;
  private static final int BOX = 3 * 5 * 3;
  private static final int BITS = 16;

  private final Growth growth;
  private final Content content;
  private final StateProperty snowy;
  private final StateProperty layers;
  private final int dirt;
  private final int dirtBlock;
  private final int snowBlock;

  GrassRule(Growth growth) {
    this.growth = growth;
    content = growth.content;
    snowy = content.property("snowy");
    layers = content.property("layers");
    dirt = content.stateId("dirt");
    dirtBlock = content.blockId("dirt");
    snowBlock = content.blockId("snow_block");
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (!livesUnder(growth.terrain.state(x, y + 1, z))) {
      growth.world.setState(x, y, z, dirt);
    } else if (growth.brightness.light(x, y + 1, z) >= Growth.GROWING_LIGHT) {
      spread(x, y, z, growth.content.blockOf(state).defaultState().id());
    }
  }

  private void spread(int x, int y, int z, int grass) {
    long bits = growth.draw(x, y, z, 0);
    for (int i = 0; i < ATTEMPTS; i++) {
      int cell = (int) ((bits & 0xFFFF) * BOX >> BITS);
      bits >>>= BITS;
      int toX = x + cell % 3 - 1;
      int toY = y + cell / 9 - 3;
      int toZ = z + cell / 3 % 3 - 1;
      if (growth.sameLand(x, z, toX, toZ)
          && growth.block(growth.terrain.state(toX, toY, toZ)) == dirtBlock
          && spreadsUnder(growth.terrain.state(toX, toY + 1, toZ))
          && growth.brightness.light(toX, toY + 1, toZ) >= TARGET_LIGHT) {
        growth.world.setState(toX, toY, toZ, grass);
        updateSnow(toX, toY, toZ, grass);
      }
    }
  }

  private boolean spreadsUnder(int above) {
    return livesUnder(above) && !content.behaves(above, Behaviour.WATER);
  }

  private boolean livesUnder(int above) {
    if (content.behaves(above, Behaviour.SNOW)) {
      return layers.index(above) == 0;
    }
    return content.lightOpacity(above) < OPAQUE && !content.blockOf(above).fluid();
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void placed(int x, int y, int z, int state) {
    updateSnow(x, y, z, state);
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    updateSnow(x, y, z, state);
  }

  /** Grass under snow looks like it. */
  private void updateSnow(int x, int y, int z, int state) {
    int above = growth.terrain.state(x, y + 1, z);
    boolean covered = content.behaves(above, Behaviour.SNOW) || growth.block(above) == snowBlock;
    if (snowy.isIn(state) && snowy.isTrue(state) != covered) {
      growth.world.setState(x, y, z, snowy.with(state, covered));
    }
  }
}
