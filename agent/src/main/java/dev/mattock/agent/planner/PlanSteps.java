package dev.mattock.agent.planner;

import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import java.util.Locale;

/** Subgoals in plain words. */
public final class PlanSteps {
  private PlanSteps() {}

  /** A step with its usual text, such as "mine 3 oak_log". */
  public static PlanStep of(Subgoal goal) {
    return new PlanStep(goal, words(goal));
  }

  /** A subgoal in words. */
  public static String words(Subgoal goal) {
    return switch (goal) {
      case Subgoal.Mine(String item, int count) -> "mine " + count + " " + item;
      case Subgoal.Craft(String item, int count) -> "craft " + count + " " + item;
      case Subgoal.Smelt(String item, int count) -> "smelt " + count + " " + item;
      case Subgoal.Kill(String mob, int count) -> "kill " + count + " " + mob;
      case Subgoal.Find(String name) -> "find " + name;
      case Subgoal.Place(String item) -> "place " + item;
      case Subgoal.Use(String item) -> "use " + item;
      case Subgoal.Hold(String item) -> "hold " + item;
      case Subgoal.Reach(double x, double y, double z, double distance) ->
          String.format(Locale.ROOT, "come within %.1f of %.1f %.1f %.1f", distance, x, y, z);
      case Subgoal.LookAt(double x, double y, double z) ->
          String.format(Locale.ROOT, "look at %.1f %.1f %.1f", x, y, z);
    };
  }
}
