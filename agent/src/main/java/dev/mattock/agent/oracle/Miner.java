package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Crosshair;
import dev.mattock.engine.sim.Keys;

/**
 * Breaks one block from where the player stands, with the best tool that is carried. What hides it
 * (leaves, plants, earth) is broken first.
 */
final class Miner implements Activity {
  /** Ticks of work beyond what was estimated before it gives up. */
  private static final double PATIENCE_TICKS = 80;

  /** How many times longer blocks take while one does not stand, and again under water. */
  private static final double SLOWNESS = 5;

  private final Body body;
  private final Aim aim;
  private final int x;
  private final int y;
  private final int z;
  private final int block;

  /** Height of the feet at the start, which is kept while swimming. */
  private final double depth;

  private double ticksLeft;

  Miner(Body body, Aim aim, long cell) {
    this.body = body;
    this.aim = aim;
    x = Cells.x(cell);
    y = Cells.y(cell);
    z = Cells.z(cell);
    block = blockId();
    depth = body.player().y;
    ticksLeft = PATIENCE_TICKS + 2 * body.tools().ticks(body.world().state(x, y, z));
  }

  private int blockId() {
    return body.content().state(body.world().state(x, y, z)).blockId();
  }

  /** Whether the block that was there is gone. */
  boolean gone() {
    return blockId() != block;
  }

  @Override
  public Progress act(Action action) {
    if (gone()) {
      return Progress.DONE;
    }
    Player player = body.player();
    ticksLeft -= body.ticks() / slowness(player);
    if (!(ticksLeft > 0)) {
      return Progress.FAILED;
    }
    aim.from(body);
    if (!aim.find(x, y, z) && !hidden()) {
      return Progress.FAILED;
    }
    aim.turn(player, action);
    boolean sinks = player.inWater && player.y + player.velocityY < depth;
    action.press(sinks ? Keys.ATTACK | Keys.JUMP : Keys.ATTACK);
    int tool = body.tools().best(aim.crosshair().state());
    if (tool != 0 && tool != player.heldItem()) {
      action.equip(tool);
    }
    return Progress.RUNNING;
  }

  /** How many times longer the work takes where one is: afloat, and under water. */
  private double slowness(Player player) {
    int x = Cells.floor(player.x);
    int z = Cells.floor(player.z);
    int eye = Cells.floor(player.y + player.eyeHeight());
    double slowness = player.onGround ? 1 : SLOWNESS;
    return body.kinds().fluid(body.world().state(x, eye, z)) ? slowness * SLOWNESS : slowness;
  }

  /** Looks at what hides the block, if that may be broken. */
  private boolean hidden() {
    Crosshair crosshair = aim.crosshair();
    return aim.lookAt(x + 0.5, y + 0.5, z + 0.5)
        && !body.content().blockOf(crosshair.state()).unbreakable()
        && !body.kinds().station(crosshair.state());
  }
}
