package dev.mattock.agent.oracle;

import dev.mattock.engine.sim.Action;
import java.util.BitSet;

/**
 * Breaks a station that was placed and picks it up again. What cannot be had back is left behind:
 * this never fails.
 */
final class TakeBack implements Activity {
  /** Blocks beyond which it is left where it is. */
  private static final double WORTH_A_WALK = 16;

  private static final double WORTH_TICKS = 160;
  private static final int PATIENCE_TICKS = 400;

  private final Means means;
  private final long cell;
  private final int block;
  private final int item;
  private final int before;
  private Approach approach;
  private Miner miner;
  private Harvest pickUp;
  private int ticks;

  TakeBack(Means means, long cell) {
    this.means = means;
    this.cell = cell;
    block = means.body().content().blockIdOf(state());
    item =
        means.body().content().items().stream()
            .filter(type -> type.placesBlock() == block)
            .mapToInt(type -> type.id())
            .findFirst()
            .orElse(0);
    before = means.carried(item);
  }

  private int state() {
    return means.body().world().state(Cells.x(cell), Cells.y(cell), Cells.z(cell));
  }

  /** Whether it is worth it, with what is carried now. */
  boolean isWorthwhile() {
    Body body = means.body();
    Tools tools = body.tools();
    return item != 0
        && body.distance(Cells.x(cell) + 0.5, Cells.z(cell) + 0.5) < WORTH_A_WALK
        && Math.abs(Cells.y(cell) - body.player().y) < WORTH_A_WALK
        && body.content().harvests(tools.best(state()), state())
        && tools.ticks(state()) < WORTH_TICKS;
  }

  @Override
  public Progress act(Action action) {
    ticks += means.body().ticks();
    if (ticks > PATIENCE_TICKS || means.carried(item) > before) {
      return Progress.DONE;
    }
    if (pickUp != null) {
      return end(pickUp.act(action));
    }
    if (miner != null) {
      Progress progress = miner.act(action);
      if (progress == Progress.DONE) {
        pickUp();
      }
      return progress == Progress.FAILED ? Progress.DONE : Progress.RUNNING;
    }
    if (approach == null) {
      Workplaces place = new Workplaces(means.body(), means.aim(), 1, 1);
      place.addBlock(cell, means.body().tools().ticks(state()));
      approach = means.approach(place);
    }
    Progress progress = approach.act(action);
    if (progress == Progress.DONE) {
      miner = new Miner(means.body(), means.aim(), cell);
      action.clear();
      return act(action);
    }
    return end(progress);
  }

  private void pickUp() {
    BitSet items = new BitSet();
    items.set(item);
    pickUp =
        new Harvest(
            means.body(),
            means.aim(),
            means.finder(),
            new BitSet(),
            items,
            () -> means.carried(item) > before);
  }

  private static Progress end(Progress progress) {
    return progress == Progress.RUNNING ? Progress.RUNNING : Progress.DONE;
  }
}
