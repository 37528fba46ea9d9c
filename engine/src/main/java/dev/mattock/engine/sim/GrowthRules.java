package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;

/** The rules of what grows, spreads and withers. */
final class GrowthRules {
  private GrowthRules() {}

  static ImmutableMap<Behaviour, BlockRule> of(World world, Tick tick) {
    return ImmutableMap.of();
  }
}
