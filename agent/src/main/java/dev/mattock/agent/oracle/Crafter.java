package dev.mattock.agent.oracle;

import dev.mattock.engine.sim.Action;

/** Crafts a recipe some times, a command a decision. */
final class Crafter implements Activity {
  private final Mind mind;
  private final int recipe;
  private final int times;
  private int given;
  private final long before;

  Crafter(Mind mind, int recipe, int times) {
    this.mind = mind;
    this.recipe = recipe;
    this.times = times;
    before = mind.refusals();
  }

  @Override
  public Progress act(Action action) {
    if (mind.refusals() > before) {
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
