package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void doublesUpToABound(long seed) {
    Backoff backoff = new Backoff(seed);
    for (int attempt = 1; attempt <= 60; attempt++) {
      long full = attempt > 7 ? 30_000 : Math.min(30_000, 500L << (attempt - 1));
      assertThat(backoff.next(attempt, Optional.empty()))
          .as("seed %d, attempt %d", seed, attempt)
          .isBetween(Duration.ofMillis(full / 2), Duration.ofMillis(full));
    }
  }

  @Test
  void differsFromSeedToSeedAndRepeatsWithTheSame() {
    List<Duration> first = new ArrayList<>();
    HashSet<Duration> all = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      Duration wait = new Backoff(seed).next(6, Optional.empty());
      assertThat(new Backoff(seed).next(6, Optional.empty())).isEqualTo(wait);
      first.add(wait);
      all.add(wait);
    }
    assertThat(all).as("of " + first).hasSizeGreaterThan(15);
  }

  @Test
  void isAtLeastAsLongAsTheServiceAsksFor() {
    Backoff backoff = new Backoff(3);
    assertThat(backoff.next(1, Optional.of(Duration.ofMinutes(3))))
        .isEqualTo(Duration.ofMinutes(3));
    assertThat(backoff.next(9, Optional.of(Duration.ofMillis(1))))
        .isGreaterThan(Duration.ofSeconds(1));
  }
}
