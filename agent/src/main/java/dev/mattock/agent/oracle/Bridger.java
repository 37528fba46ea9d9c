package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/** Places the floor of a cell beside the player, leaning over the edge where that is needed. */
final class Bridger implements Activity {
  private static final int PATIENCE_TICKS = 120;

  private final Body body;
  private final Aim aim;
  private final int x;
  private final int y;
  private final int z;
  private int ticks;

  /** Makes a floor for a cell. */
  Bridger(Body body, Aim aim, long cell) {
    this.body = body;
    this.aim = aim;
    x = Cells.x(cell);
    y = Cells.y(cell) - 1;
    z = Cells.z(cell);
  }

  @Override
  public Progress act(Action action) {
    if (body.kinds().floor(body.world().state(x, y, z))) {
      return Progress.DONE;
    }
    Player p = body.player();
    ticks += body.ticks();
    int item = body.filler().item(p.inventory());
    if (ticks > PATIENCE_TICKS || item == 0 || (p.onGround && p.y < y + 0.4)) {
      return Progress.FAILED;
    }
    aim.from(body);
    if (aim.sneaking().findPlace(x, y, z)) {
      aim.turn(p, action);
      action.place(item).press(Keys.SNEAK);
    } else {
      Steering.towards(body, x + 0.5, z + 0.5, action);
      action.press(Keys.SNEAK);
    }
    return Progress.RUNNING;
  }
}
