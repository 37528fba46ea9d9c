package dev.mattock.agent.oracle;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Crosshair;
import dev.mattock.engine.sim.Keys;
import java.util.function.BooleanSupplier;

/**
 * Places an item as a block on a free spot within reach: looks around for one, and breaks a block
 * beside the head to make room where there is none.
 */
final class Placer implements Activity {
  private static final float[] PITCHES = {50, 35, 65, 20, 0, 75, -30};
  private static final int BEARINGS = 16;
  private static final int PATIENCE_TICKS = 160;

  private final Body body;
  private final Aim aim;
  private final int item;
  private final BooleanSupplier placed;
  private int ticks;

  /**
   * A placer.
   *
   * @param placed whether it has happened
   */
  Placer(Body body, Aim aim, int item, BooleanSupplier placed) {
    this.body = body;
    this.aim = aim;
    this.item = item;
    this.placed = placed;
  }

  @Override
  public Progress act(Action action) {
    if (placed.getAsBoolean()) {
      return Progress.DONE;
    }
    ticks += body.ticks();
    if (ticks > PATIENCE_TICKS || body.player().inventory().find(item) < 0) {
      return Progress.FAILED;
    }
    if (!body.rests()) {
      return Progress.RUNNING;
    }
    aim.from(body);
    if (findSpot()) {
      aim.turn(body.player(), action);
      action.place(item);
    } else if (aim.look(body.player().yaw, 0)) {
      aim.turn(body.player(), action);
      action.press(Keys.ATTACK);
    }
    return Progress.RUNNING;
  }

  private boolean findSpot() {
    float yaw = body.player().yaw;
    for (float pitch : PITCHES) {
      for (int i = 0; i < BEARINGS; i++) {
        int turn = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1);
        if (aim.look(yaw + turn * 360f / BEARINGS, pitch) && isFree()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the cell that a placed block would take is free, and no body is in it. */
  private boolean isFree() {
    Crosshair crosshair = aim.crosshair();
    Content content = body.content();
    boolean onto = content.blockOf(crosshair.state()).replaceable();
    int x = crosshair.x() + (onto ? 0 : crosshair.face().stepX());
    int y = crosshair.y() + (onto ? 0 : crosshair.face().stepY());
    int z = crosshair.z() + (onto ? 0 : crosshair.face().stepZ());
    int state = body.world().state(x, y, z);
    if (!content.blockOf(state).replaceable()
        || body.kinds().fluid(state)
        || !body.kinds().floor(body.world().state(x, y - 1, z))) {
      return false;
    }
    for (int i = 0; i < body.world().playerCount(); i++) {
      if (overlaps(body.world().player(i), x, y, z)) {
        return false;
      }
    }
    return true;
  }

  private static boolean overlaps(Player p, int x, int y, int z) {
    double half = Body.HALF + 0.02;
    return x < p.x + half
        && x + 1 > p.x - half
        && y < p.y + p.height()
        && y + 1 > p.y
        && z < p.z + half
        && z + 1 > p.z - half;
  }
}
