package dev.mattock.agent.planner.chat;

import dev.mattock.engine.content.Hash64;
import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before a request is sent again: twice as long each time, half of it drawn by
 * lot, so that many who failed together do not come back together; at least as long as the service
 * asks for.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration MOST = Duration.ofSeconds(30);

  private final long seed;
  private long draws;

  /** The same seed waits the same times. */
  Backoff(long seed) {
    this.seed = seed;
  }

  /**
   * The next wait.
   *
   * @param attempt how often the request has failed so far, at least 1
   * @param asked how long the service asks to be left alone
   */
  Duration next(int attempt, Optional<Duration> asked) {
    long full = Math.min(MOST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, 16));
    double share = 0.5 + 0.5 * Hash64.toUnit(Hash64.of(seed, draws++));
    Duration own = Duration.ofMillis((long) (full * share));
    return asked.filter(wish -> wish.compareTo(own) > 0).orElse(own);
  }
}
