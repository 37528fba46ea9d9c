package dev.mattock.agent.planner;

import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;

/**
 * Something to be done in a plan that is being made.
 *
 * @param deed what kind of thing
 * @param item what is gained
 * @param count how many are gained
 * @param rank 0 for what goes first, 1 for what needs nothing that the plan makes, 2 for the rest
 * @param place among those of a rank
 */
record Operation(Deed deed, int item, int count, int rank, int place)
    implements Comparable<Operation> {
  enum Deed {
    MINE,
    CRAFT,
    SMELT
  }

  /** The step that it is, by the item's name. */
  PlanStep step(String name) {
    Subgoal goal =
        switch (deed) {
          case MINE -> new Subgoal.Mine(name, count);
          case CRAFT -> new Subgoal.Craft(name, count);
          case SMELT -> new Subgoal.Smelt(name, count);
        };
    return PlanStep.of(goal);
  }

  @Override
  public int compareTo(Operation other) {
    return rank == other.rank
        ? Integer.compare(place, other.place)
        : Integer.compare(rank, other.rank);
  }
}
