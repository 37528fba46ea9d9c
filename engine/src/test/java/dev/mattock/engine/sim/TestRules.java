package dev.mattock.engine.sim;

import dev.mattock.engine.sim.Rules.Difficulty;
import java.util.HashMap;
import java.util.Map;

/** The genre's rules with one changed. */
final class TestRules {
  private TestRules() {}

  static Rules breakSpeed(double breakSpeed) {
    return with("breakSpeed", breakSpeed);
  }

  static Rules keepInventory() {
    return with("keepInventory", true);
  }

  static Rules simulationDistance(int chunks) {
    return with("simulationDistance", chunks);
  }

  static Rules naturalHealing(boolean heals) {
    return with("naturalHealing", heals);
  }

  static Rules hunger(boolean hunger) {
    return with("hunger", hunger);
  }

  static Rules difficulty(Difficulty difficulty) {
    return with("difficulty", difficulty);
  }

  static Rules noWeather() {
    return with("weather", false);
  }

  /** One rule changed, by name. */
  static Rules with(String name, Object value) {
    Map<String, String> fields = new HashMap<>(RulesFields.of(Rules.VANILLA));
    fields.put(name, value.toString());
    return RulesFields.from(fields);
  }
}
