package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/** Places a carried bed, sleeps in it until the morning, and takes it along again. */
final class Sleeper implements Activity {
  /** First and last tick of the day at which one can sleep: the rule of the world. */
  private static final int DUSK = 12_542;

  private static final int DAWN = 23_459;
  private static final int PATIENCE_TICKS = 300;

  private final Means means;
  private final int bed;
  private Placer placer;
  private TakeBack takeBack;
  private boolean lies;
  private boolean slept;
  private int ticks;
  private Cause cause = Cause.OUT_OF_REACH;

  Sleeper(Means means, int bed) {
    this.means = means;
    this.bed = bed;
  }

  /** Whether it is time. */
  static boolean isNight(Body body) {
    int time = body.world().timeOfDay();
    return time >= DUSK && time <= DAWN;
  }

  /** A bed that is carried; 0 for none. */
  static int carriedBed(Body body) {
    Content content = body.content();
    Inventory inventory = body.player().inventory();
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      if (isBed(content, content.item(inventory.item(slot)))) {
        return inventory.item(slot);
      }
    }
    return 0;
  }

  /** Whether an item is a bed. */
  static boolean isBed(Content content, Item item) {
    return item.placesBlock() >= 0
        && content.behaves(
            content.blocks().get(item.placesBlock()).defaultState().id(), Behaviour.BED);
  }

  @Override
  public Progress act(Action action) {
    Player p = means.body().player();
    if (takeBack != null) {
      return takeBack.act(action) == Progress.RUNNING
          ? Progress.RUNNING
          : slept ? Progress.DONE : Progress.FAILED;
    }
    if (p.activity().sleepTicks > 0) {
      lies = true;
      return Progress.RUNNING;
    }
    ticks += means.body().ticks();
    if (lies || ticks > PATIENCE_TICKS || !isNight(means.body())) {
      slept = lies;
      return end(action);
    }
    if (placer == null) {
      int before = means.carried(bed);
      placer = new Placer(means.body(), means.aim(), bed, () -> means.carried(bed) < before);
    }
    Progress progress = placer.act(action);
    if (progress == Progress.FAILED) {
      cause = Cause.NO_SPACE;
      return Progress.FAILED;
    }
    if (progress == Progress.DONE) {
      lieDown(p, action.clear());
    }
    return Progress.RUNNING;
  }

  private Progress end(Action action) {
    if (!means.journal().hasPlaced()) {
      return Progress.FAILED;
    }
    takeBack = new TakeBack(means, means.journal().placedCell());
    return takeBack.isWorthwhile() ? takeBack.act(action) : slept ? Progress.DONE : Progress.FAILED;
  }

  private void lieDown(Player p, Action action) {
    long cell = means.journal().placedCell();
    means.aim().from(means.body());
    if (means.aim().find(Cells.x(cell), Cells.y(cell), Cells.z(cell))) {
      means.aim().turn(p, action);
      if (!Keys.has(p.lastKeys, Keys.USE)) {
        action.press(Keys.USE);
      }
    }
  }

  @Override
  public Cause cause() {
    return cause;
  }

  @Override
  public String why() {
    return cause == Cause.NO_SPACE
        ? "there is no room for the bed"
        : "one cannot sleep now: it is day, or monsters are near";
  }
}
