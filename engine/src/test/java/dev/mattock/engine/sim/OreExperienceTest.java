package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ores give the genre's published experience. */
class OreExperienceTest {
  @ParameterizedTest
  @CsvSource({
    "coal_ore, 0, 2",
    "lapis_ore, 2, 5",
    "redstone_ore, 1, 5",
    "diamond_ore, 3, 7",
    "emerald_ore, 3, 7",
    "iron_ore, 0, 0",
    "stone, 0, 0"
  })
  void miningGivesItsPoints(String ore, int least, int most) {
    boolean[] seen = new boolean[50];
    for (int seed = 0; seed < 120; seed++) {
      World world =
          new World(TestWorlds.CONTENT, TestWorlds.FLAT, seed, 0, TestRules.breakSpeed(1000));
      world.addPlayer(0.5, 64, 0.5, 0, 0);
      world.player(0).inventory().set(0, item("diamond_pickaxe"), 1, 0);
      put(world, 0, 65, 2, ore);
      TestWorlds.hold(world, Keys.ATTACK, 1);
      int points = world.player(0).experience;
      for (int i = 0; i < world.orbs().size(); i++) {
        points += world.orbs().value(i);
      }
      assertThat(TestWorlds.at(world, 0, 65, 2)).isEqualTo("air");
      seen[points] = true;
    }
    for (int points = 0; points < seen.length; points++) {
      assertThat(seen[points])
          .as(ore + " gives " + points)
          .isEqualTo(points >= least && points <= most);
    }
  }
}
