package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Guesses of the ticks to the nearest block of each state and to the nearest mob of each kind, by
 * what grows and lives in the biomes around a place. Immutable.
 */
final class FarTicks {
  private final double[] states;
  private final ImmutableMap<String, Double> mobs;

  private FarTicks(double[] states, ImmutableMap<String, Double> mobs) {
    this.states = states;
    this.mobs = mobs;
  }

  /**
   * Guesses by what a look shows.
   *
   * @param stateCount how many states there are
   */
  static FarTicks of(FarLook look, int stateCount) {
    double[] states = new double[stateCount];
    Arrays.fill(states, Double.POSITIVE_INFINITY);
    Map<String, Double> mobs = new HashMap<>();
    look.survey(
        (sight, ticks) -> {
          sight.lower(states, ticks);
          sight.mobs().forEach(kind -> mobs.merge(kind, ticks, Math::min));
        });
    return new FarTicks(states, ImmutableMap.copyOf(mobs));
  }

  /** Ticks to a block of a state; infinite if none was seen. */
  double to(int state) {
    return states[state];
  }

  /** Ticks to a mob of a kind, by name; infinite if none was seen. */
  double toMob(String kind) {
    return mobs.getOrDefault(kind, Double.POSITIVE_INFINITY);
  }
}
