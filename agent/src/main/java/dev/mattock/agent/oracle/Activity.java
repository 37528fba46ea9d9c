package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.sim.Action;

/** Something that a player does over many decisions. */
interface Activity {
  /**
   * Takes one decision.
   *
   * @param action cleared; holds the decision afterwards
   */
  Progress act(Action action);

  /** Why it failed, for counting; means something once it has. */
  default Cause cause() {
    return Cause.TIME_OUT;
  }

  /** Why it failed, in words, without a full stop; means something once it has. */
  default String why() {
    return "it did not come to an end in its time";
  }
}
