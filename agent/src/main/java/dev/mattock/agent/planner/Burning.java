package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;

/**
 * Chooses what to burn while a plan is gone through in thought: what later steps do not need comes
 * first, then what leaves the least unburnt. Tools and stations are kept.
 */
final class Burning {
  private final Knowledge knowledge;
  private final Content content;
  private final Pack pack;
  private final ImmutableList<PlanStep> steps;
  private final Intent intent;
  private PlanNeeds later;

  Burning(Knowledge knowledge, Pack pack, Plan plan) {
    this.knowledge = knowledge;
    this.pack = pack;
    content = knowledge.content();
    steps = plan.steps();
    intent = plan.intent();
    later = new PlanNeeds(knowledge, steps);
  }

  /** How many of an item later steps may use up, and the intent wants. */
  private int needed(int item) {
    boolean wanted =
        intent.verb() == Intent.Verb.HAVE && intent.name().equals(content.item(item).name());
    return later.of(item) + (wanted ? intent.count() : 0);
  }

  /**
   * Burns for so many ticks.
   *
   * @param step which is going on, from 1
   * @return false if too little is carried that burns
   */
  boolean burn(int ticks, int step) {
    later = new PlanNeeds(knowledge, steps.subList(Math.min(step, steps.size()), steps.size()));
    int left = ticks;
    while (left > 0) {
      int fuel = best(left);
      if (fuel < 0) {
        return false;
      }
      int burns = content.item(fuel).fuelTicks();
      int pieces = Math.min(pack.count(fuel), (left + burns - 1) / burns);
      pack.remove(fuel, pieces);
      left -= pieces * burns;
    }
    return true;
  }

  private int best(int ticks) {
    ImmutableIntArray fuels = knowledge.fuels();
    int best = -1;
    for (int i = 0; i < fuels.length(); i++) {
      int item = fuels.get(i);
      if (pack.count(item) > 0
          && expendable(item)
          && (best < 0 || rank(item, ticks) < rank(best, ticks))) {
        best = item;
      }
    }
    return best;
  }

  private boolean expendable(int item) {
    Item fuel = content.item(item);
    return fuel.maxDurability() == 0 && knowledge.stationOf(item).isEmpty();
  }

  /** The lower the better: what can be spared before what is needed, enough before too little. */
  private long rank(int item, int ticks) {
    long burns = content.item(item).fuelTicks();
    long pieces = Math.min(pack.count(item), (ticks + burns - 1) / burns);
    long waste = Math.abs(pieces * burns - ticks);
    boolean spared = pack.count(item) - pieces >= needed(item);
    boolean tooLittle = pieces * burns < ticks;
    return (spared ? 0 : 1L << 40) + (tooLittle ? 1L << 32 : 0) + waste;
  }
}
