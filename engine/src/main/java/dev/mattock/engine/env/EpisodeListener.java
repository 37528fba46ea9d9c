package dev.mattock.engine.env;

/**
 * Told of every episode that ends, to record replays or statistics. Called by the thread that calls
 * {@link VectorEnv#step}, env by env in order, before the env is reset.
 */
@FunctionalInterface
public interface EpisodeListener {
  /** Takes note of an episode; what it throws is thrown by {@code step}. */
  void ended(FinishedEpisode episode);
}
