package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import dev.mattock.engine.content.Hash64;
import java.util.Objects;

/**
 * Forgets each step of another planner's plans with a probability, to see what memory and
 * self-check are worth. A step that was part of a recalled success is not forgotten: that is what
 * memories are for. Draws depend on the seed and on how many plans were asked for before.
 */
public final class ForgetfulPlanner implements Planner {
  private final Planner planner;
  private final double probability;
  private final long seed;
  private long asked;

  /**
   * A forgetful version of a planner.
   *
   * @param probability of losing a step, 0..1
   */
  public ForgetfulPlanner(Planner planner, double probability, long seed) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in 0..1, but is " + probability);
    }
    this.planner = Objects.requireNonNull(planner, "planner");
    this.probability = probability;
    this.seed = seed;
  }

  @Override
  public String name() {
    return "forgetful " + planner.name();
  }

  @Override
  public PlanAnswer plan(PlanRequest request) {
    long number = asked++;
    return switch (planner.plan(request)) {
      case PlanAnswer.Planned(Plan plan, String author, ImmutableList<String> notes) ->
          new PlanAnswer.Planned(
              new Plan(plan.intent(), kept(plan.steps(), number, reminders(request))),
              author,
              notes);
      case PlanAnswer.Impossible impossible -> impossible;
    };
  }

  private ImmutableList<PlanStep> kept(
      ImmutableList<PlanStep> steps, long number, ImmutableSet<Subgoal> reminders) {
    ImmutableList.Builder<PlanStep> kept = ImmutableList.builder();
    for (int i = 0; i < steps.size(); i++) {
      boolean recalled = reminders.contains(steps.get(i).goal());
      if (recalled || Hash64.toUnit(Hash64.of(seed, number, i)) >= probability) {
        kept.add(steps.get(i));
      }
    }
    return kept.build();
  }

  private static ImmutableSet<Subgoal> reminders(PlanRequest request) {
    return request.memories().stream()
        .map(Recollection::experience)
        .filter(Experience::succeeded)
        .flatMap(experience -> experience.plan().steps().stream())
        .map(PlanStep::goal)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public void close() {
    planner.close();
  }
}
