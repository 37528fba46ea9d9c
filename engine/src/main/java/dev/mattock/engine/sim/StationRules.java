package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;

/** The rules of what players open, switch, sleep in and work at. */
final class StationRules {
  private StationRules() {}

  static ImmutableMap<Behaviour, BlockRule> of(World world, Tick tick) {
    return ImmutableMap.of();
  }
}
