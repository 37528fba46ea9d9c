package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LightningTest {
  private static World storm(boolean fire) {
    World world =
        new World(
            TestWorlds.CONTENT,
            TestWorlds.source("stone"),
            1,
            0,
            TestRules.with(
                "mobSpawning", "false", "fireSpread", Boolean.toString(fire), "weather", "false"));
    world.addPlayer(0.5, 64, 0.5, 0, 0);
    world.weather().setRain(true, 1);
    world.weather().setThunder(true, 1);
    world.weather().settle();
    return world;
  }

  private static Lightning lightning(World world) {
    return new Lightning(world, world.combat().creatures(), new Support(world, new Drops(world)));
  }

  @Test
  void hurtsByFiveWithinThreeBlocksAndSetsOnFire() {
    World world = storm(false);
    lightning(world).strike(3, 64, 0);
    assertThat(world.player(0).health).isEqualTo(15);
    assertThat(world.player(0).vitals().fireTicks).isEqualTo(160);
  }

  @Test
  void doesNoHarmFurtherAway() {
    World world = storm(false);
    lightning(world).strike(4, 64, 0);
    assertThat(world.player(0).health).isEqualTo(20);
    assertThat(world.player(0).vitals().fireTicks).isZero();
  }

  @ParameterizedTest
  @EnumSource(Rules.Difficulty.class)
  void lightsFiresByDifficulty(Rules.Difficulty difficulty) {
    World world =
        new World(
            TestWorlds.CONTENT, TestWorlds.source("stone"), 1, 0, TestRules.difficulty(difficulty));
    lightning(world).strike(10, 64, 10);
    boolean burns = difficulty.compareTo(Rules.Difficulty.NORMAL) >= 0;
    assertThat(at(world, 10, 64, 10).startsWith("fire")).isEqualTo(burns);
  }

  @Test
  void strikesAChunkOnceInAHundredThousandTicks() {
    World world = storm(true);
    int fires = 0;
    boolean burnt = false;
    for (int i = 0; i < 60_000; i++) {
      idle(world, 1);
      world.player(0).health = 20;
      boolean burns = world.terrain().hash() != 0;
      fires += burns && !burnt ? 1 : 0;
      burnt = burns;
    }
    // 81 chunks: 48.6 strikes on average, some of which find a fire that still burns
    assertThat(fires).isBetween(20, 75);
  }
}
