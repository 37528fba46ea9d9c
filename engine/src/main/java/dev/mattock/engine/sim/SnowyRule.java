package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.StateProperty;

/** Ground under snow looks like it. */
final class SnowyRule implements BlockRule {
  private final Growth growth;
  private final StateProperty snowy;
  private final int snowBlock;

  SnowyRule(Growth growth) {
    this.growth = growth;
    snowy = growth.content.property("snowy");
    snowBlock = growth.content.blockId("snow_block");
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void placed(int x, int y, int z, int state) {
    neighbourChanged(x, y, z, state);
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    int above = growth.terrain.state(x, y + 1, z);
    boolean covered =
        growth.content.behaves(above, Behaviour.SNOW) || growth.block(above) == snowBlock;
    if (snowy.isTrue(state) != covered) {
      growth.world.setState(x, y, z, snowy.with(state, covered));
    }
  }
}
