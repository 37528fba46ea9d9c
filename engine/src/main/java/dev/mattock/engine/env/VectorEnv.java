package dev.mattock.engine.env;

import dev.mattock.engine.sim.Action;

/**
 * Steps many worlds together. Rows are agents: env e's players are consecutive rows. All worlds
 * step first, then one call renders the whole batch of views into the destination. Meaning of reset
 * and step, of terminated and truncated, as in Gymnasium; ended envs start their next episode
 * within the same step. Results do not depend on the number of threads.
 */
public interface VectorEnv extends AutoCloseable {
  /** What each row observes. */
  ObservationSpec spec();

  /** Number of agents. */
  int rows();

  /** Number of worlds. */
  int envs();

  /** Starts the next episode in every env. */
  void reset(ObservationBatch destination);

  /**
   * Steps every env by one decision.
   *
   * @param actions one a row; only read
   * @param destination where the observations after the step go
   * @param result rewards and ends
   */
  void step(Action[] actions, ObservationBatch destination, StepResult result);

  /** Stops the threads. */
  @Override
  void close();
}
