package dev.mattock.engine.env;

/**
 * All that is needed to bring one env back to where it is: the start of its episode and what was
 * done since. The scenario is the {@link EpisodeSource}'s.
 *
 * @param number the episode, counted from 0; -1 before the first reset
 * @param seed its seed, to check that the source is still the same
 * @param log every action of the episode up to now
 */
public record EnvState(long number, long seed, EpisodeLog log) {
  public EnvState {
    if (number < -1) {
      throw new IllegalArgumentException("number must be at least -1, but is " + number);
    }
    if (log.ticks() > 0 && number < 0) {
      throw new IllegalArgumentException("an env without an episode has no actions");
    }
  }
}
