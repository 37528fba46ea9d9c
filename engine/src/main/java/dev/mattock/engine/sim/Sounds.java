package dev.mattock.engine.sim;

import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Player;

/** Note blocks: each use raises the tune by one of 25 notes. Nobody hears it. */
final class Sounds implements BlockRule {
  private final World world;
  private final StateProperty note;

  Sounds(World world) {
    this.world = world;
    note = world.content().property("note");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int state = crosshair.state();
    world.setState(
        crosshair.x(),
        crosshair.y(),
        crosshair.z(),
        note.with(state, (note.index(state) + 1) % note.count(state)));
    return true;
  }
}
