package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.Mob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FarmlandTest {
  private static final String WET = "farmland[moisture=7]";

  @ParameterizedTest
  @CsvSource({
    "4, 63, 0, true",
    "5, 63, 0, false",
    "4, 63, 4, true",
    "4, 64, -4, true",
    "1, 62, 0, false",
    "4, 63, 5, false",
    "3, 65, 0, false"
  })
  void waterWetsItWithinFourBlocksLevelOrOneAbove(int dx, int y, int dz, boolean wets) {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 8, 63, 8, "farmland");
    put(world, 8, 64, 8, "wheat");
    int x = 8 + dx;
    int z = 8 + dz;
    put(world, x, y, z, "water");
    for (int[] side : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
      if (world.state(x + side[0], y, z + side[1]) == 0) {
        put(world, x + side[0], y, z + side[1], "glass");
      }
    }
    if (world.state(x, y - 1, z) == 0) {
      put(world, x, y - 1, z, "glass");
    }
    idle(world, 20);
    assertThat(at(world, 8, 63, 8)).isEqualTo(wets ? WET : "farmland[moisture=0]");
  }

  @Test
  void rainWetsIt() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    world.weather().setRain(true, 1);
    world.weather().settle();
    put(world, 8, 63, 8, "farmland");
    idle(world, 20);
    assertThat(at(world, 8, 63, 8)).isEqualTo(WET);
  }

  @Test
  void driesAStepAtATimeAndBecomesDirt() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 8, 63, 8, WET);
    idle(world, 30);
    assertThat(at(world, 8, 63, 8)).isEqualTo("dirt");
  }

  @Test
  void staysUnderCropsHoweverDry() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 8, 63, 8, WET);
    put(world, 8, 64, 8, "carrots");
    idle(world, 60);
    assertThat(at(world, 8, 63, 8)).isEqualTo("farmland[moisture=0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"farmland", "grass_path"})
  void becomesDirtUnderASolidBlock(String ground) {
    World world = Garden.of("stone", 0);
    put(world, 8, 63, 8, ground);
    put(world, 8, 64, 8, "stone");
    idle(world, 2);
    assertThat(at(world, 8, 63, 8)).isEqualTo("dirt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oak_fence_gate", "torch", "wheat"})
  void staysUnderGatesAndPlants(String above) {
    World world = Garden.of("stone", 0);
    put(world, 8, 63, 8, "farmland");
    put(world, 8, 64, 8, above);
    idle(world, 2);
    assertThat(at(world, 8, 63, 8)).startsWith("farmland");
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0, 0", "1.5, 200, 200", "1, 65, 135"})
  void fallingOnItTramplesItByTheHeightOfTheFall(double fall, int least, int most) {
    World world = Garden.of("stone", 0);
    Trampling trampling = new Trampling(world);
    int trampled = 0;
    for (int i = 0; i < 200; i++) {
      put(world, 8, 63, 8, "farmland");
      trampling.landed(i, false, 8.5, 63.9375, 8.5, 0.648, fall);
      trampled += at(world, 8, 63, 8).equals("dirt") ? 1 : 0;
    }
    assertThat(trampled).isBetween(least, most);
  }

  @Test
  void smallBodiesDoNotTrample() {
    World world = Garden.of("stone", 0);
    put(world, 8, 63, 8, "farmland");
    new Trampling(world).landed(1, true, 8.5, 63.9375, 8.5, 0.4 * 0.4 * 0.7, 20);
    assertThat(at(world, 8, 63, 8)).startsWith("farmland");
  }

  @Test
  void aPlayerWhoJumpsLongEnoughTramplesIt() {
    World world = Garden.of("stone", 0);
    put(world, 0, 63, 0, "farmland");
    world.player(0).y = 63.9375;
    TestWorlds.hold(world, Keys.JUMP, 200);
    assertThat(at(world, 0, 63, 0)).isEqualTo("dirt");
    idle(world, 20);
    assertThat(world.player(0).y).isEqualTo(64);
  }

  @Test
  void aMobThatFallsOnItTramplesItAndStandsOnTheDirt() {
    World world = Garden.of("stone", 0);
    put(world, 8, 63, 8, "farmland");
    Mob cow = TestMobs.grown(world, "cow", 8.5, 66, 8.5);
    idle(world, 20);
    assertThat(at(world, 8, 63, 8)).isEqualTo("dirt");
    assertThat(cow.y).isEqualTo(64);
  }

  @Test
  void mobsTrampleNothingWhereTheRulesForbidIt() {
    World world = TestWorlds.withPlayer(TestRules.with("mobGriefing", "false"));
    put(world, 8, 63, 8, "farmland");
    TestMobs.grown(world, "cow", 8.5, 66, 8.5);
    idle(world, 20);
    assertThat(at(world, 8, 63, 8)).startsWith("farmland");
  }
}
