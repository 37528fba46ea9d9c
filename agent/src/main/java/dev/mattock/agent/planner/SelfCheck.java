package dev.mattock.agent.planner;

import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import java.util.Optional;

/**
 * Goes through a plan in thought before anybody acts: follows the inventory from step to step and
 * says which step fails first, and why. Knows the rules of the world, and not how plans are made.
 * Safe for any number of threads.
 */
public final class SelfCheck {
  private final Content content;

  /** A check by the rules of a content. */
  public SelfCheck(Content content) {
    this.content = content;
  }

  /**
   * What is wrong with a plan.
   *
   * @param step index of the first step that fails; the number of steps if all work and yet do not
   *     lead to the intent
   */
  public record Finding(int step, Failure failure) {}

  /** Why a plan fails in a situation; nothing if all its steps work and lead to its intent. */
  public Optional<Failure> check(Plan plan, Situation situation) {
    return find(plan, situation).map(Finding::failure);
  }

  /** Why and where a plan fails; nothing if all its steps work and lead to its intent. */
  public Optional<Finding> find(Plan plan, Situation situation) {
    Rehearsal rehearsal = new Rehearsal(content, situation, plan);
    for (int i = 0; i < plan.steps().size(); i++) {
      int step = i;
      Optional<Failure> failure = rehearsal.carryOut(plan.steps().get(i));
      if (failure.isPresent()) {
        return failure.map(why -> new Finding(step, why));
      }
    }
    return reaches(plan, situation, rehearsal).map(why -> new Finding(plan.steps().size(), why));
  }

  private Optional<Failure> reaches(Plan plan, Situation situation, Rehearsal rehearsal) {
    Intent intent = plan.intent();
    int done =
        switch (intent.verb()) {
          case HAVE -> rehearsal.count(intent.name()) - situation.count(intent.name());
          case KILL ->
              plan.steps().stream()
                  .mapToInt(
                      step ->
                          step.goal() instanceof Subgoal.Kill(String mob, int count)
                                  && mob.equals(intent.name())
                              ? count
                              : 0)
                  .sum();
          case PLACE -> times(plan, new Subgoal.Place(intent.name()));
          case USE -> times(plan, new Subgoal.Use(intent.name()));
          case FIND -> intent.count() * times(plan, new Subgoal.Find(intent.name()));
        };
    return done >= intent.count()
        ? Optional.empty()
        : Optional.of(
            new Failure(
                intent.toString(),
                Cause.NO_PLAN,
                "the plan ends with %d of %d: it does not lead to \"%s\""
                    .formatted(Math.max(0, done), intent.count(), intent)));
  }

  private static int times(Plan plan, Subgoal goal) {
    return (int) plan.steps().stream().filter(step -> step.goal().equals(goal)).count();
  }
}
