package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FireTest {
  @Test
  void goesOutOnBareStone() {
    World world = TestWorlds.withPlayer(TestRules.withoutWeather());
    put(world, 8, 63, 8, "stone");
    put(world, 8, 64, 8, "fire");
    idle(world, 600);
    assertThat(at(world, 8, 64, 8)).isEqualTo("air");
  }

  @Test
  void burnsWoolUpFasterThanPlanks() {
    int wool = burnt("white_wool");
    int planks = burnt("oak_planks");
    assertThat(wool).isGreaterThan(planks + 5);
    assertThat(burnt("cobblestone")).isZero();
  }

  /** How much of a wall of that block has gone after a minute, over several seeds. */
  private static int burnt(String block) {
    int gone = 0;
    for (int seed = 0; seed < 6; seed++) {
      World world =
          new World(TestWorlds.CONTENT, TestWorlds.FLAT, seed, 0, TestRules.withoutWeather());
      world.addPlayer(0.5, 64, 0.5, 0, 0);
      for (int i = 0; i < 8; i++) {
        put(world, 5 + i, 64, 8, block);
        put(world, 5 + i, 65, 8, block);
      }
      put(world, 8, 64, 7, "fire");
      put(world, 9, 64, 7, "fire");
      idle(world, 400);
      for (int i = 0; i < 8; i++) {
        gone += at(world, 5 + i, 64, 8).equals(block) ? 0 : 1;
        gone += at(world, 5 + i, 65, 8).equals(block) ? 0 : 1;
      }
    }
    return gone;
  }

  @Test
  void doesNotSpreadWhereTheRulesForbidIt() {
    World world = TestWorlds.withPlayer(TestRules.withoutFire());
    put(world, 8, 64, 8, "white_wool");
    put(world, 8, 65, 8, "fire");
    idle(world, 1_000);
    assertThat(at(world, 8, 64, 8)).isEqualTo("white_wool");
    assertThat(at(world, 8, 65, 8)).startsWith("fire");
  }

  @Test
  void flintAndSteelLightsTheFaceLookedAtAndWears() {
    World world = TestWorlds.withPlayer(TestRules.withoutWeather());
    world.player(0).inventory().set(0, TestWorlds.item("flint_and_steel"), 1, 0);
    world.player(0).pitch = 38;
    TestWorlds.hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 64, 2)).startsWith("fire");
    assertThat(world.player(0).inventory().wear(0)).isEqualTo(1);
  }

  @Test
  void lavaLightsWhatBurnsAroundIt() {
    assertThat(burntByLava("white_wool", "true")).isGreaterThan(20);
    assertThat(burntByLava("cobblestone", "true")).isZero();
    assertThat(burntByLava("white_wool", "false")).isZero();
  }

  /** How much of a platform of that block, a step above a pond of lava, has gone after a while. */
  private static int burntByLava(String block, String fireSpread) {
    World world =
        TestWorlds.withPlayer(
            TestRules.with("fireSpread", fireSpread, "weather", "false", "randomTicks", "400"));
    for (int i = 0; i < 36; i++) {
      put(world, 5 + i % 6, 63, 5 + i / 6, "lava");
      put(world, 5 + i % 6, 66, 5 + i / 6, block);
    }
    idle(world, 400);
    int gone = 0;
    for (int i = 0; i < 36; i++) {
      gone += at(world, 5 + i % 6, 66, 5 + i / 6).equals(block) ? 0 : 1;
    }
    return gone;
  }
}
