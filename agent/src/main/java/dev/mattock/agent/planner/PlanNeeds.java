package dev.mattock.agent.planner;

import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;

/**
 * How many of each item some steps use up at the most: of all recipes by which a step may be done,
 * the one that takes most, and of items of which any will do, each. Fuel is not counted.
 */
public final class PlanNeeds {
  private final Knowledge knowledge;
  private final int[] most;

  /** The needs of some steps. */
  public PlanNeeds(Knowledge knowledge, Iterable<PlanStep> steps) {
    this.knowledge = knowledge;
    most = new int[knowledge.content().items().size()];
    steps.forEach(step -> add(step.goal()));
  }

  /** The most that is used up of an item. */
  public int of(int item) {
    return most[item];
  }

  private void add(Subgoal goal) {
    switch (goal) {
      case Subgoal.Craft(String item, int count) -> made(item, count);
      case Subgoal.Smelt(String item, int count) -> made(item, count);
      case Subgoal.Place(String item) -> one(item);
      case Subgoal.Use(String item) -> one(item);
      case Subgoal.Mine _, Subgoal.Kill _, Subgoal.Find _ -> {}
      case Subgoal.Hold _, Subgoal.Reach _, Subgoal.LookAt _ -> {}
    }
  }

  private void one(String item) {
    Content content = knowledge.content();
    if (content.hasItem(item)) {
      most[content.itemId(item)]++;
    }
  }

  private void made(String item, int count) {
    Content content = knowledge.content();
    if (!content.hasItem(item)) {
      return;
    }
    int[] step = new int[most.length];
    for (Source source : knowledge.sources(content.itemId(item))) {
      Recipe recipe =
          switch (source) {
            case Source.Craft one -> one.recipe();
            case Source.Cook one -> one.recipe();
            default -> null;
          };
      if (recipe != null) {
        add(recipe, (int) Math.ceil(count / source.pieces()), step);
      }
    }
    for (int i = 0; i < step.length; i++) {
      most[i] += step[i];
    }
  }

  private static void add(Recipe recipe, int times, int[] step) {
    int[] sum = new int[step.length];
    recipe.ingredients().forEach(cell -> cell.itemIds().forEach(item -> sum[item] += times));
    for (int i = 0; i < step.length; i++) {
      step[i] = Math.max(step[i], sum[i]);
    }
  }
}
