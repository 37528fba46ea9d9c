package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;

/** The rules of fluids, fire and falling blocks. */
final class FluidRules {
  private FluidRules() {}

  static ImmutableMap<Behaviour, BlockRule> of(World world, Tick tick) {
    return ImmutableMap.of();
  }
}
