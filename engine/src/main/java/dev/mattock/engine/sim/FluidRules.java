package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.ItemUse;

/** The rules of fluids, fire and falling blocks. */
final class FluidRules {
  private FluidRules() {}

  static ImmutableMap<Behaviour, BlockRule> of(
      World world, Fluids fluids, Drops drops, Explosives explosives) {
    return ImmutableMap.of(
        Behaviour.WATER, FluidFlow.water(world, fluids, drops),
        Behaviour.LAVA, FluidFlow.lava(world, fluids, drops),
        Behaviour.FALLING, new FallingRule(world),
        Behaviour.HARDENS, new HardeningRule(world, fluids),
        Behaviour.FIRE, new FireRule(world, explosives));
  }

  static ImmutableMap<ItemUse, ItemRule> uses(
      World world, Fluids fluids, Support support, Drops drops, ItemWear wear) {
    return ImmutableMap.of(
        ItemUse.BUCKET, new Buckets(world, fluids, drops),
        ItemUse.FLINT_AND_STEEL, new Lighters(world, support, wear));
  }
}
