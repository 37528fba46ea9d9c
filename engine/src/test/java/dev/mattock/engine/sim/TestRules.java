package dev.mattock.engine.sim;

/** The genre's rules with one changed. */
final class TestRules {
  private TestRules() {}

  static Rules breakSpeed(double breakSpeed) {
    return with(breakSpeed, false, 4);
  }

  static Rules keepInventory() {
    return with(1, true, 4);
  }

  static Rules simulationDistance(int chunks) {
    return with(1, false, chunks);
  }

  static Rules noWeather() {
    Rules v = Rules.VANILLA;
    return new Rules(
        v.difficulty(),
        v.daylightCycle(),
        false,
        v.keepInventory(),
        v.nightVision(),
        v.hunger(),
        v.fallDamage(),
        v.mobSpawning(),
        v.naturalHealing(),
        v.breakSpeed(),
        v.fluidTicks(),
        v.randomTicks(),
        v.fireSpread(),
        v.mobGriefing(),
        v.simulationDistance());
  }

  private static Rules with(double breakSpeed, boolean keepInventory, int simulationDistance) {
    Rules v = Rules.VANILLA;
    return new Rules(
        v.difficulty(),
        v.daylightCycle(),
        v.weather(),
        keepInventory,
        v.nightVision(),
        v.hunger(),
        v.fallDamage(),
        v.mobSpawning(),
        v.naturalHealing(),
        breakSpeed,
        v.fluidTicks(),
        v.randomTicks(),
        v.fireSpread(),
        v.mobGriefing(),
        simulationDistance);
  }
}
