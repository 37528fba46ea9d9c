package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.sim.Action;

/** Takes an item into the hand, or puts it on if it is worn. */
final class Hold implements Activity {
  private static final int MOST_TRIES = 4;

  private final Means means;
  private final Item item;
  private int tries;

  Hold(Means means, int item) {
    this.means = means;
    this.item = means.body().content().item(item);
  }

  @Override
  public Progress act(Action action) {
    if (Use.holds(means.body(), item)) {
      return Progress.DONE;
    }
    if (means.body().player().inventory().find(item.id()) < 0 || ++tries > MOST_TRIES) {
      return Progress.FAILED;
    }
    action.equip(item.id());
    return Progress.RUNNING;
  }

  @Override
  public Cause cause() {
    return tries > MOST_TRIES ? Cause.OUT_OF_REACH : Cause.NO_INGREDIENTS;
  }

  @Override
  public String why() {
    return tries > MOST_TRIES
        ? "%s could not be taken in hand".formatted(item.name())
        : "no %s is carried".formatted(item.name());
  }
}
