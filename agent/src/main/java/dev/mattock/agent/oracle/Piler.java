package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/** Raises the player by one block: jumps, and places a block below the feet. */
final class Piler implements Activity {
  private static final double TOLERANCE = 0.2;
  private static final int PATIENCE_TICKS = 100;

  private final Body body;
  private final Aim aim;
  private final int x;
  private final int y;
  private final int z;
  private int ticks;

  /** Raises the player out of the cell of his feet. */
  Piler(Body body, Aim aim, long cell) {
    this.body = body;
    this.aim = aim;
    x = Cells.x(cell);
    y = Cells.y(cell);
    z = Cells.z(cell);
  }

  @Override
  public Progress act(Action action) {
    Player p = body.player();
    boolean placed = body.kinds().floor(body.world().state(x, y, z));
    if (placed) {
      return p.onGround && p.y > y + 0.9 ? Progress.DONE : rest(action);
    }
    ticks += body.ticks();
    int item = body.filler().item(p.inventory());
    if (ticks > PATIENCE_TICKS || item == 0) {
      return Progress.FAILED;
    }
    if (!p.onGround) {
      place(p, item, action);
    } else if (p.y < y - 0.5 || p.y > y + 0.9) {
      return Progress.FAILED;
    } else if (Steering.settle(body, x + 0.5, z + 0.5, TOLERANCE, action)) {
      action.press(Keys.JUMP);
    }
    return Progress.RUNNING;
  }

  /** Waits for the fall onto the block. */
  private Progress rest(Action action) {
    ticks += body.ticks();
    action.clear();
    return ticks > PATIENCE_TICKS ? Progress.FAILED : Progress.RUNNING;
  }

  private void place(Player p, int item, Action action) {
    aim.from(body);
    if (p.y + p.velocityY >= y + 1 && aim.findPlace(x, y, z)) {
      aim.turn(p, action);
      action.place(item);
    }
  }
}
