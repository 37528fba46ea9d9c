package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Plan;

/** What a planner answers. */
public sealed interface PlanAnswer {
  /**
   * A plan.
   *
   * @param author which planner made it: others may have stepped in
   * @param notes what the run should say about how it came about, such as why another stepped in
   */
  record Planned(Plan plan, String author, ImmutableList<String> notes) implements PlanAnswer {}

  /** There is none, and why. */
  record Impossible(String why, ImmutableList<String> notes) implements PlanAnswer {}
}
