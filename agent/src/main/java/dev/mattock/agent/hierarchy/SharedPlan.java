package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What two agents in one world agree on. The lead carries the plan out; what it will fetch last is
 * commonly farthest off, so the scout makes itself the best tool that takes no smelting, goes there
 * ahead and opens the way, while the lead smelts and crafts; the lead follows that way.
 *
 * <p>They are told each other's place, and nothing else of what the other perceives.
 */
final class SharedPlan {
  /**
   * What the scout is sent for.
   *
   * @param item that the lead fetches last
   * @param tool to make first
   * @param quarry block that gives the item
   */
  record Errand(String item, String tool, String quarry) {}

  /** How far the scout is. */
  sealed interface Progress {
    /** It has not set out for the quarry. */
    record Preparing() implements Progress {}

    /** It is on its way to the quarry, and so many ticks have gone by. */
    record Ahead(int ticks) implements Progress {}

    /** It has come to the quarry. */
    record Arrived() implements Progress {}

    /** It could not come there. */
    record Lost() implements Progress {}
  }

  private final Content content;
  private final Function<String, Optional<String>> quarries;
  private Optional<Errand> errand = Optional.empty();
  private final Trail trail = new Trail();
  private Progress progress = new Progress.Preparing();
  private boolean freed;

  /**
   * Nothing agreed on yet.
   *
   * @param quarries the block to look for that gives an item, if there is one
   */
  SharedPlan(Content content, Function<String, Optional<String>> quarries) {
    this.content = content;
    this.quarries = quarries;
  }

  /** The lead tells its plan; the first decides on the errand. */
  void tell(Plan plan) {
    if (errand.isEmpty()) {
      errand = errand(plan.steps());
    }
  }

  /** What the scout is sent for, once it is agreed on; nothing if there is nothing to share. */
  Optional<Errand> errand() {
    return errand;
  }

  /** The lead has what it fetches first: both would be after the same trees. */
  void free() {
    freed = true;
  }

  /** Whether the scout may begin. */
  boolean freed() {
    return freed;
  }

  /** The way that the scout has gone since it set out for the quarry. */
  Trail trail() {
    return trail;
  }

  /** The scout tells how far it is. */
  void tell(Progress now) {
    progress = now;
  }

  /** How far the scout is. */
  Progress progress() {
    return progress;
  }

  private Optional<Errand> errand(ImmutableList<PlanStep> steps) {
    int last = lastMine(steps);
    if (last < 0 || !(steps.get(last).goal() instanceof Subgoal.Mine(String item, int count))) {
      return Optional.empty();
    }
    Optional<String> tool = tool(steps.subList(0, last));
    Optional<String> quarry = quarries.apply(item);
    return tool.isEmpty() || quarry.isEmpty()
        ? Optional.empty()
        : Optional.of(new Errand(item, tool.get(), quarry.get()));
  }

  private static int lastMine(List<PlanStep> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).goal() instanceof Subgoal.Mine) {
        return i;
      }
    }
    return -1;
  }

  /** The last tool that is made before anything is smelted. */
  private Optional<String> tool(List<PlanStep> steps) {
    Optional<String> tool = Optional.empty();
    for (PlanStep step : steps) {
      if (step.goal() instanceof Subgoal.Smelt) {
        return tool;
      }
      if (step.goal() instanceof Subgoal.Craft(String item, int count)
          && content.hasItem(item)
          && content.item(content.itemId(item)).maxDurability() > 0) {
        tool = Optional.of(item);
      }
    }
    return Optional.empty();
  }
}
