package dev.mattock.agent.goal;

import java.util.Locale;
import java.util.Objects;

/**
 * One step of a plan.
 *
 * @param goal what the controller is asked
 * @param text the step in words, for people and language models
 */
public record PlanStep(Subgoal goal, String text) {
  public PlanStep {
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(text, "text");
  }

  /** A subgoal with its usual text, such as "mine 3 oak_log". */
  public static PlanStep of(Subgoal goal) {
    return new PlanStep(goal, words(goal));
  }

  private static String words(Subgoal goal) {
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
