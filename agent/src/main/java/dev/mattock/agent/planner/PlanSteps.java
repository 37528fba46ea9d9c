package dev.mattock.agent.planner;

import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;

/** Subgoals in plain words. */
public final class PlanSteps {
  private PlanSteps() {}

  /** A step with its usual text, such as "mine 3 oak_log". */
  public static PlanStep of(Subgoal goal) {
    return PlanStep.of(goal);
  }

  /** A subgoal in words. */
  public static String words(Subgoal goal) {
    return PlanStep.of(goal).text();
  }
}
