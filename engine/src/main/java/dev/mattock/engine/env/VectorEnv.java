package dev.mattock.engine.env;

import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;

/**
 * Steps many worlds together. Rows are agents: env e's players are consecutive rows. All worlds
 * step first, then one call renders the whole batch of views into the destination. Meaning of reset
 * and step, of terminated and truncated, as in Gymnasium; ended envs start their next episode
 * within the same step. Results do not depend on the number of threads.
 *
 * <p>An episode ends for a player when the objective says so, and for all when the tick budget is
 * spent; a player whose goal falls on the last tick of the budget has terminated, not been
 * truncated. An env is reset when its episode has ended for all its players; until then those who
 * are done stand still, and their rows are {@link StepResult#idle() idle}.
 *
 * <p>One thread at a time may use it. After an exception it is of no further use but to be closed.
 */
public interface VectorEnv extends AutoCloseable {
  /** Envs that play what {@code source} proposes. */
  static VectorEnv create(EnvSettings settings, EpisodeSource source) {
    return create(settings, source, episode -> {});
  }

  /** Envs that play what {@code source} proposes, and tell {@code listener} of every end. */
  static VectorEnv create(EnvSettings settings, EpisodeSource source, EpisodeListener listener) {
    return new BatchedVectorEnv(settings, source, listener);
  }

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

  /** Where an env is, between steps: what {@link #resume} needs. */
  EnvState state(int env);

  /**
   * What was done in the present episode of an env: to read between steps, not to keep, the env
   * goes on writing it.
   */
  default EpisodeLog log(int env) {
    return state(env).log();
  }

  /**
   * Brings every env to where it was, by simulating its episode again, and observes. The episode
   * source must propose the same episodes as before.
   *
   * @param states one an env
   */
  void resume(EnvState[] states, ObservationBatch destination);

  /** An env's world, to look at between steps. */
  World world(int env);

  /** How far a row's goal has got, 0..1. */
  double progress(int row);

  /** Stops the threads. */
  @Override
  void close();
}
