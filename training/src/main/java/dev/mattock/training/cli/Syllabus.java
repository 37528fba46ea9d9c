package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.hierarchy.SelfInstruct;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import dev.mattock.worlds.suite.SuiteTask;
import java.util.List;

/**
 * What could be practised: tasks of a suite with what a planner would gain on the way to each, and
 * how far it seems. What cannot be planned is far beyond all else.
 */
final class Syllabus {
  /** Rules of thumb, in ticks: to come to something, to take one of it, to make, to cook one. */
  private static final double WAY = 200;

  private static final double TAKE = 40;
  private static final double MAKE = 10;
  private static final double COOK = 200;
  private static final double BEYOND = 1e9;

  private Syllabus() {}

  static ImmutableList<SelfInstruct.Candidate> of(List<SuiteTask> tasks, Planner planner) {
    return tasks.stream()
        .map(task -> candidate(task, planner))
        .collect(ImmutableList.toImmutableList());
  }

  private static SelfInstruct.Candidate candidate(SuiteTask task, Planner planner) {
    Intent intent = Intent.have(task.item());
    PlanRequest request = PlanRequest.of(intent, Situation.of(task.inventory()));
    return switch (planner.plan(request)) {
      case PlanAnswer.Impossible _ ->
          new SelfInstruct.Candidate(task.name(), intent, ImmutableSet.of(), BEYOND);
      case PlanAnswer.Planned planned -> candidate(task, intent, planned.plan());
    };
  }

  private static SelfInstruct.Candidate candidate(SuiteTask task, Intent intent, Plan plan) {
    ImmutableSet.Builder<String> needs = ImmutableSet.builder();
    double cost = 0;
    for (PlanStep step : plan.steps()) {
      cost += cost(step.goal());
      String item = gained(step.goal());
      if (!item.isEmpty() && !item.equals(task.item())) {
        needs.add(item);
      }
    }
    return new SelfInstruct.Candidate(task.name(), intent, needs.build(), cost);
  }

  private static String gained(Subgoal goal) {
    return switch (goal) {
      case Subgoal.Mine mine -> mine.item();
      case Subgoal.Craft craft -> craft.item();
      case Subgoal.Smelt smelt -> smelt.item();
      default -> "";
    };
  }

  private static double cost(Subgoal goal) {
    return switch (goal) {
      case Subgoal.Mine mine -> WAY + TAKE * mine.count();
      case Subgoal.Craft craft -> MAKE;
      case Subgoal.Smelt smelt -> COOK * smelt.count();
      default -> WAY;
    };
  }
}
