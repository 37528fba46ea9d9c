package dev.mattock.agent.hierarchy;

import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.Situation;
import java.util.Objects;
import java.util.Optional;

/** Looks at a plan before it is carried out: will each step find what it needs? */
@FunctionalInterface
public interface PlanCheck {
  /**
   * Why a plan cannot work.
   *
   * @param step index of the first step that fails; the number of steps if all go well and yet do
   *     not lead to what was wanted
   * @param failure for the planner
   */
  record Rejection(int step, Failure failure) {
    public Rejection {
      Objects.requireNonNull(failure, "failure");
    }
  }

  /** The first thing that is wrong with a plan in a situation, if anything is. */
  Optional<Rejection> check(Plan plan, Situation situation);

  /** One that lets every plan pass. */
  static PlanCheck none() {
    return (plan, situation) -> Optional.empty();
  }
}
