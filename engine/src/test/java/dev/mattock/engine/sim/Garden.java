package dev.mattock.engine.sim;

import dev.mattock.engine.terrain.CachingChunkSource;

/** Small land in which one thing grows: always noon, no weather, no mobs. */
final class Garden {
  /** With so many random ticks a section, a cell has one a tick on average. */
  static final int ONE_EACH = 4_096;

  private Garden() {}

  /** Flat land of one block with a player at (0.5, 64, 0.5). */
  static World of(String surface, int randomTicks) {
    return of(surface, "plains", randomTicks, 1);
  }

  static World of(String surface, String biome, int randomTicks, long seed) {
    Rules rules =
        TestRules.with(
            "randomTicks",
            Integer.toString(randomTicks),
            "weather",
            "false",
            "daylightCycle",
            "false",
            "mobSpawning",
            "false",
            "simulationDistance",
            "2");
    FlatGenerator generator = new FlatGenerator(TestWorlds.CONTENT, surface, biome);
    World world =
        new World(
            TestWorlds.CONTENT,
            new CachingChunkSource(TestWorlds.CONTENT, generator, 4 << 20),
            seed,
            0,
            rules);
    world.setTimeOfDay(6_000);
    world.addPlayer(0.5, 64, 0.5, 0, 0);
    return world;
  }

  /** Cells of a block in a layer of the 33x33 blocks around the origin. */
  static int count(World world, int y, String block) {
    int count = 0;
    for (int z = -16; z <= 16; z++) {
      for (int x = -16; x <= 16; x++) {
        int state = world.state(x, y, z);
        count += TestWorlds.CONTENT.state(state).blockName().equals(block) ? 1 : 0;
      }
    }
    return count;
  }

  /** Four times the standard deviation of a binomial draw. */
  static double tolerance(int draws, double chance) {
    return 4 * Math.sqrt(draws * chance * (1 - chance));
  }
}
