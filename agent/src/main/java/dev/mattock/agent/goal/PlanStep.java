package dev.mattock.agent.goal;

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
}
