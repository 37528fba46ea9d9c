package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.sim.Action;

/** What cannot be done, known from the start. */
record Unable(Cause cause, String why) implements Activity {
  @Override
  public Progress act(Action action) {
    return Progress.FAILED;
  }
}
