package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateSet;

/** Farmland and paths become dirt a tick after something solid has come above; gates are not. */
final class SmotheredRule implements BlockRule {
  private final Growth growth;
  private final Content content;
  private final Trampling trampling;
  private final StateSet gates;

  SmotheredRule(Growth growth, Trampling trampling) {
    this.growth = growth;
    this.trampling = trampling;
    content = growth.content;
    gates = content.statesInTag("fence_gates");
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    if (covered(x, y, z)) {
      growth.world.schedule(x, y, z, 1);
    }
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    if (covered(x, y, z)) {
      trampling.turnToDirt(x, y, z, state);
    }
  }

  private boolean covered(int x, int y, int z) {
    int above = growth.terrain.state(x, y + 1, z);
    return content.collides(above) && !gates.contains(above);
  }
}
