package dev.mattock.agent.hierarchy;

import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import java.util.Optional;

/**
 * A step of a plan that is being carried out.
 *
 * @param step which
 * @param goal equal to the step's, and an object of its own: controllers begin anew with each
 * @param before the situation in which it was begun
 * @param begun tick
 * @param patience ticks that it may take
 */
record Attempt(PlanStep step, Subgoal goal, Situation before, int begun, int patience) {
  static Attempt of(PlanStep step, Situation before, int tick, int patience) {
    return new Attempt(step, copy(step.goal()), before, tick, patience);
  }

  /** How many of the promised item were gained, or 0 for a step that promises none. */
  int gained(Senses senses) {
    String item = item();
    return item.isEmpty() ? 0 : senses.count(item) - before.count(item);
  }

  /** The same step with what is left of its count; itself if nothing was gained. */
  PlanStep rest(Senses senses) {
    int left = Math.max(1, count() - Math.max(0, gained(senses)));
    return switch (goal) {
      case Subgoal.Mine(String item, int count) when left < count ->
          new PlanStep(new Subgoal.Mine(item, left), "mine %d %s".formatted(left, item));
      default -> step;
    };
  }

  /** What the step has brought so far, as a step that was done; nothing if it brought nothing. */
  Optional<PlanStep> part(Senses senses) {
    int gained = gained(senses);
    if (gained <= 0) {
      return Optional.empty();
    }
    return switch (goal) {
      case Subgoal.Mine(String item, int count) ->
          Optional.of(
              new PlanStep(new Subgoal.Mine(item, gained), "mine %d %s".formatted(gained, item)));
      default -> Optional.empty();
    };
  }

  /** Why a step whose controller says that it is done is not, if what it promised is missing. */
  Optional<Failure> broken(Senses senses) {
    if (goal instanceof Subgoal.Place(String item)) {
      return senses.count(item) < before.count(item)
          ? Optional.empty()
          : Optional.of(failure(Cause.NO_SPACE, "it is said to be placed, and is still carried"));
    }
    int missing = count() - gained(senses);
    if (item().isEmpty() || missing <= 0) {
      return Optional.empty();
    }
    Cause cause = goal instanceof Subgoal.Mine ? Cause.OUT_OF_REACH : Cause.NO_INGREDIENTS;
    return Optional.of(
        failure(cause, "it is said to be done, but %d %s are missing".formatted(missing, item())));
  }

  /** A failure of this step. */
  Failure failure(Cause cause, String explanation) {
    return new Failure(step.text(), cause, explanation);
  }

  private String item() {
    return switch (goal) {
      case Subgoal.Mine mine -> mine.item();
      case Subgoal.Craft craft -> craft.item();
      case Subgoal.Smelt smelt -> smelt.item();
      default -> "";
    };
  }

  private int count() {
    return switch (goal) {
      case Subgoal.Mine mine -> mine.count();
      case Subgoal.Craft craft -> craft.count();
      case Subgoal.Smelt smelt -> smelt.count();
      default -> 0;
    };
  }

  private static Subgoal copy(Subgoal goal) {
    return switch (goal) {
      case Subgoal.Mine(String item, int count) -> new Subgoal.Mine(item, count);
      case Subgoal.Craft(String item, int count) -> new Subgoal.Craft(item, count);
      case Subgoal.Smelt(String item, int count) -> new Subgoal.Smelt(item, count);
      case Subgoal.Kill(String mob, int count) -> new Subgoal.Kill(mob, count);
      case Subgoal.Reach(double x, double y, double z, double distance) ->
          new Subgoal.Reach(x, y, z, distance);
      case Subgoal.Find(String name) -> new Subgoal.Find(name);
      case Subgoal.LookAt(double x, double y, double z) -> new Subgoal.LookAt(x, y, z);
      case Subgoal.Place(String item) -> new Subgoal.Place(item);
      case Subgoal.Use(String item) -> new Subgoal.Use(item);
      case Subgoal.Hold(String item) -> new Subgoal.Hold(item);
    };
  }
}
