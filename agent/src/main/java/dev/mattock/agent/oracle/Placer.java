package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Crosshair;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Places an item as a block on a free spot within reach: looks around for one, and breaks a block
 * beside the body to make room where there is none.
 */
final class Placer implements Activity {
  private static final float[] PITCHES = {50, 35, 65, 20, 0, 75, -30};
  private static final int BEARINGS = 16;
  private static final int PATIENCE_TICKS = 100;

  /** Ticks that making room may take. */
  private static final double MOST_WORK = 300;

  private static final int[] SIDES = {1, 0, 0, 1, -1, 0, 0, -1};

  private final Body body;
  private final Aim aim;
  private final int item;
  private final BooleanSupplier placed;
  private final Set<Long> shunned = new HashSet<>();
  private Miner miner;
  private long carved;
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
    if (miner != null) {
      return carve(action);
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
      return Progress.RUNNING;
    }
    if (!findNook()) {
      return Progress.FAILED;
    }
    miner = new Miner(body, aim, carved);
    return carve(action);
  }

  private Progress carve(Action action) {
    Progress progress = miner.act(action);
    if (progress != Progress.RUNNING) {
      shunned.add(carved);
      miner = null;
    }
    return Progress.RUNNING;
  }

  /** Looks for a block beside the body, the quickest to break, in whose place there is room. */
  private boolean findNook() {
    Player p = body.player();
    int y = Cells.floor(p.y + 0.2);
    double least = MOST_WORK;
    for (int i = 0; i < SIDES.length; i += 2) {
      for (int rise = 0; rise <= 1; rise++) {
        int x = Cells.floor(p.x) + SIDES[i];
        int z = Cells.floor(p.z) + SIDES[i + 1];
        double work = workAt(x, y + rise, z);
        if (work < least) {
          least = work;
          carved = Cells.of(x, y + rise, z);
        }
      }
    }
    return least < MOST_WORK;
  }

  private double workAt(int x, int y, int z) {
    int state = body.world().state(x, y, z);
    boolean fits =
        body.kinds().solid(state)
            && !body.kinds().station(state)
            && body.kinds().floor(body.world().state(x, y - 1, z))
            && !shunned.contains(Cells.of(x, y, z))
            && isDry(x, y, z);
    return fits ? body.tools().ticks(state) : Double.POSITIVE_INFINITY;
  }

  /** Whether no fluid lies against a cell. */
  private boolean isDry(int x, int y, int z) {
    boolean wet = body.kinds().fluid(body.world().state(x, y + 1, z));
    for (int i = 0; i < SIDES.length; i += 2) {
      wet |= body.kinds().fluid(body.world().state(x + SIDES[i], y, z + SIDES[i + 1]));
    }
    return !wet;
  }

  @Override
  public Cause cause() {
    return body.player().inventory().find(item) < 0 ? Cause.NO_INGREDIENTS : Cause.NO_SPACE;
  }

  @Override
  public String why() {
    String name = body.content().item(item).name();
    return cause() == Cause.NO_SPACE
        ? "there was no room to place the " + name
        : "no %s is carried".formatted(name);
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
