package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;

/** The rules of what players open, switch, sleep in and work at. */
final class StationRules {
  private StationRules() {}

  static ImmutableMap<Behaviour, BlockRule> of(
      World world, Stations stations, Drops drops, ItemWear wear) {
    ContainerRule containers = new ContainerRule(world, stations.containers());
    Switches switches = new Switches(world);
    Kindling kindling = new Kindling(world, stations.explosives(), wear);
    return ImmutableMap.<Behaviour, BlockRule>builder()
        .put(Behaviour.CONTAINER, containers)
        .put(Behaviour.FURNACE, containers)
        .put(Behaviour.CAMPFIRE, stations.campfires())
        .put(Behaviour.JUKEBOX, new Jukeboxes(world, stations.containers(), drops))
        .put(Behaviour.OPENS, new Openings(world))
        .put(Behaviour.LEVER, switches)
        .put(Behaviour.BUTTON, switches)
        .put(Behaviour.PRESSURE_PLATE, stations.plates())
        .put(Behaviour.CAKE, new Servings(world))
        .put(Behaviour.COMPOSTER, new Composters(world, drops))
        .put(Behaviour.CAULDRON, new Cauldrons(world, drops))
        .put(Behaviour.FLOWER_POT, new FlowerPots(world, drops))
        .put(Behaviour.NOTE_BLOCK, new Sounds(world))
        .put(Behaviour.LIGHTABLE, kindling)
        .put(Behaviour.TNT, stations.explosives())
        .put(Behaviour.BED, stations.beds())
        .put(Behaviour.CONNECTS, stations.shapes())
        .put(Behaviour.STAIRS, stations.shapes())
        .put(Behaviour.RAIL, stations.shapes())
        .put(Behaviour.GLOWS_WHEN_TOUCHED, new GlowRule(world))
        .put(Behaviour.SCAFFOLDING, stations.shapes())
        .buildOrThrow();
  }
}
