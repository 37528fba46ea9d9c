package dev.mattock.agent.oracle;

import dev.mattock.engine.sim.Action;
import java.util.function.LongSupplier;

/** Crafts a recipe some times, a command a decision. */
final class Crafter implements Activity {
  private final LongSupplier refusals;
  private final int recipe;
  private final int times;
  private final long before;
  private int given;

  /**
   * A crafter.
   *
   * @param refusals counts the player's actions without effect
   */
  Crafter(LongSupplier refusals, int recipe, int times) {
    this.refusals = refusals;
    this.recipe = recipe;
    this.times = times;
    before = refusals.getAsLong();
  }

  @Override
  public Progress act(Action action) {
    if (refusals.getAsLong() > before) {
      return Progress.FAILED;
    }
    if (given == times) {
      return Progress.DONE;
    }
    action.craft(recipe);
    given++;
    return Progress.RUNNING;
  }
}
