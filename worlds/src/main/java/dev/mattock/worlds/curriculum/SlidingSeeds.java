package dev.mattock.worlds.curriculum;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.EpisodeSource;
import dev.mattock.engine.env.Scenario;
import java.util.Objects;

/**
 * Training seeds from a window that slides: at any time {@code pool} starts are in play, so that
 * their land and snapshots can be reused, and every episode of an env moves the window on a little,
 * so that none is learned by heart. A pure function of its settings, env and number: nothing to
 * save.
 *
 * @param scenario what is played
 * @param seed decides where the window begins and which start each episode draws
 * @param pool starts in play at a time
 * @param fresh by how many starts the window moves with each episode of an env; all envs together
 *     thus see {@code fresh / envs} new starts an episode
 */
public record SlidingSeeds(Scenario scenario, long seed, int pool, double fresh)
    implements EpisodeSource {
  /** Windows of different runs begin at one of so many places, far apart. */
  private static final int RUNS = 1 << 20;

  private static final long APART = 1L << 32;

  public SlidingSeeds {
    if (pool < 1) {
      throw new IllegalArgumentException("pool must be at least 1, but is " + pool);
    }
    if (!(fresh >= 0 && fresh <= pool)) {
      throw new IllegalArgumentException(
          "fresh must be in 0..%d, the pool, but is %s".formatted(pool, fresh));
    }
  }

  @Override
  public Episode episode(int env, long number) {
    return start(number, Hash64.toBounded(Hash64.of(seed, env, number), pool));
  }

  /**
   * One of the starts that an env may draw for an episode.
   *
   * @param number number of the episode
   * @param place place in the window, {@code 0..pool - 1}
   */
  public Episode start(long number, int place) {
    Objects.checkIndex(place, pool);
    long begin = APART * Hash64.toBounded(Hash64.mix(seed), RUNS);
    long moved = (long) (number * fresh);
    return new Episode(scenario, Seeds.training(begin + moved + place));
  }
}
