package dev.mattock.worlds.task;

import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.Rules.Difficulty;

/** Reads {@code rules}: keys as in {@link Rules}, the genre's defaults for what is missing. */
final class RulesReader {
  private static final double MAX_BREAK_SPEED = 1000;
  private static final int MAX_RANDOM_TICKS = 4096;
  private static final int MAX_SIMULATION_DISTANCE = 32;

  private RulesReader() {}

  static Rules read(YamlMap map) {
    Rules usual = Rules.VANILLA;
    Rules rules =
        new Rules(
            map.choice("difficulty", Difficulty.class, usual.difficulty()),
            map.bool("daylightCycle", usual.daylightCycle()),
            map.bool("weather", usual.weather()),
            map.bool("keepInventory", usual.keepInventory()),
            map.bool("nightVision", usual.nightVision()),
            map.bool("hunger", usual.hunger()),
            map.bool("fallDamage", usual.fallDamage()),
            map.bool("mobSpawning", usual.mobSpawning()),
            map.bool("naturalHealing", usual.naturalHealing()),
            map.number("breakSpeed", Double.MIN_NORMAL, MAX_BREAK_SPEED, usual.breakSpeed()),
            map.bool("fluidTicks", usual.fluidTicks()),
            map.integer("randomTicks", 0, MAX_RANDOM_TICKS, usual.randomTicks()),
            map.bool("fireSpread", usual.fireSpread()),
            map.bool("mobGriefing", usual.mobGriefing()),
            map.integer(
                "simulationDistance", 1, MAX_SIMULATION_DISTANCE, usual.simulationDistance()));
    map.rejectUnknownKeys();
    return rules;
  }
}
