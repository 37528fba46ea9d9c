package dev.mattock.agent.oracle;

import dev.mattock.engine.sim.Action;

/** Something that a player does over many decisions. */
interface Activity {
  /**
   * Takes one decision.
   *
   * @param action cleared; holds the decision afterwards
   */
  Progress act(Action action);
}
