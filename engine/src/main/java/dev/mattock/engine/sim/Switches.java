package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.Player;

/** Levers, which stay as they are put, and buttons, which spring back. Nothing hears of them. */
final class Switches implements BlockRule {
  /** Ticks that a button of stone stays in. */
  static final int STONE_TICKS = 20;

  /** Ticks that a button of wood stays in. */
  static final int WOOD_TICKS = 30;

  private final World world;
  private final Content content;
  private final StateProperty powered;

  Switches(World world) {
    this.world = world;
    this.content = world.content();
    powered = content.property("powered");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int x = crosshair.x();
    int y = crosshair.y();
    int z = crosshair.z();
    int state = crosshair.state();
    boolean button = content.behaves(state, Behaviour.BUTTON);
    boolean on = powered.isTrue(state);
    if (button && on) {
      return true;
    }
    world.setState(x, y, z, powered.with(state, !on));
    if (button) {
      boolean stone = content.blockOf(state).tool() == ToolClass.PICKAXE;
      world.schedule(x, y, z, stone ? STONE_TICKS : WOOD_TICKS);
    }
    return true;
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    if (content.behaves(state, Behaviour.BUTTON) && powered.isTrue(state)) {
      world.setState(x, y, z, powered.with(state, false));
    }
  }
}
