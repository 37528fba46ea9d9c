package dev.mattock.engine.sim;

import java.util.LinkedHashMap;
import java.util.Map;

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

  static Rules withoutFluids() {
    return with("fluidTicks", "false");
  }

  static Rules withoutHealing() {
    return with("naturalHealing", "false", "hunger", "false", "mobSpawning", "false");
  }

  static Rules withoutWeather() {
    return with("weather", "false", "mobSpawning", "false");
  }

  static Rules withoutFire() {
    return with("fireSpread", "false", "weather", "false");
  }

  /** The genre's rules but for some, by name; no mobs come unless it says so. */
  static Rules with(String... namesAndValues) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("mobSpawning", "false");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return RulesFields.from(fields);
  }

  static Rules naturalHealing(boolean heals) {
    return with("naturalHealing", Boolean.toString(heals));
  }

  static Rules hunger(boolean hunger) {
    return with("hunger", Boolean.toString(hunger));
  }

  static Rules difficulty(Rules.Difficulty difficulty) {
    return with("difficulty", difficulty.name());
  }

  static Rules noWeather() {
    return with("weather", "false");
  }

  private static Rules with(double breakSpeed, boolean keepInventory, int simulationDistance) {
    return with(
        "breakSpeed", Double.toString(breakSpeed),
        "keepInventory", Boolean.toString(keepInventory),
        "simulationDistance", Integer.toString(simulationDistance));
  }
}
