package dev.mattock.engine.env;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.World;

/**
 * What an env plays: a way to start, an objective and a budget. Tasks implement it. Safe for any
 * number of threads.
 */
public interface Scenario {
  /** Identity, {@code group/name}. */
  String name();

  /** What exists in it. */
  Content content();

  /** How many players act; each is one row. */
  int players();

  /** Ticks after which an episode is truncated. */
  int tickBudget();

  /** A new objective for one env. */
  Objective objective();

  /**
   * Puts a world into the start of an episode: a pure function of (scenario, seed).
   *
   * @param reuse a world of an earlier episode that may be restored instead of building a new one,
   *     or null
   */
  World start(long seed, World reuse);
}
