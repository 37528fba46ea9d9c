package dev.mattock.agent.hierarchy;

import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Subgoal;

/** What one agent wants, decision by decision, through one episode. */
interface Will {
  /** The subgoal to pursue in this decision; null to do nothing. */
  Subgoal decide(Senses senses);

  /** Takes in how the subgoal of this decision stands; called only if there was one. */
  void settle(Standing standing, Senses senses);

  /**
   * The episode is over.
   *
   * @param forGood whether by what happened, and not by the budget
   */
  void ended(boolean succeeded, boolean forGood);

  /** What was thought and not yet told. */
  Journal journal();
}
