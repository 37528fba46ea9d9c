package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants that are no crops: how high, how far, how fast. */
class PlantTest {
  private static int height(World world, int x, int z, String block) {
    int height = 0;
    while (at(world, x, 64 + height, z).startsWith(block)) {
      height++;
    }
    return height;
  }

  @Test
  void sugarCaneGrowsThreeHighBesideWater() {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    put(world, 9, 63, 8, "water");
    put(world, 8, 64, 8, "sugar_cane");
    idle(world, 120);
    assertThat(height(world, 8, 8, "sugar_cane")).isEqualTo(3);
  }

  @Test
  void cactusGrowsThreeHighOnSand() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 8, 63, 8, "sand");
    put(world, 8, 64, 8, "cactus");
    idle(world, 120);
    assertThat(height(world, 8, 8, "cactus")).isEqualTo(3);
  }

  @Test
  void aStalkNeedsSixteenRandomTicks() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    int grown = 0;
    for (int i = 0; i < 100; i++) {
      int x = i % 10 * 3 - 15;
      int z = i / 10 * 3 - 15;
      put(world, x, 63, z, "sand");
      put(world, x, 64, z, "cactus");
    }
    idle(world, 16);
    for (int i = 0; i < 100; i++) {
      grown += height(world, i % 10 * 3 - 15, i / 10 * 3 - 15, "cactus") > 1 ? 1 : 0;
    }
    // sixteen events of a Poisson process of rate 1 within 16 ticks: 53 %
    assertThat((double) grown).isCloseTo(53.3, within(Garden.tolerance(100, 0.533)));
  }

  @Test
  void cactusBreaksWhereItGrowsBesideABlock() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 8, 63, 8, "sand");
    put(world, 8, 64, 8, "cactus");
    put(world, 9, 65, 8, "stone");
    idle(world, 120);
    assertThat(height(world, 8, 8, "cactus")).isEqualTo(1);
    assertThat(world.items().size()).isPositive();
  }

  @Test
  void bambooGrowsTwelveToSixteenHighWithLeavesAtItsTop() {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    for (int i = 0; i < 9; i++) {
      put(world, i % 3 * 4 + 4, 64, i / 3 * 4 + 4, "bamboo_sapling");
    }
    idle(world, 400);
    for (int i = 0; i < 9; i++) {
      int x = i % 3 * 4 + 4;
      int z = i / 3 * 4 + 4;
      int height = height(world, x, z, "bamboo");
      assertThat(height).isBetween(12, 16);
      assertThat(at(world, x, 63 + height, z)).contains("leaves=large").contains("stage=1");
      assertThat(at(world, x, 62 + height, z)).contains("leaves=large");
      assertThat(at(world, x, 61 + height, z)).contains("leaves=small");
      assertThat(at(world, x, 60 + height, z)).contains("leaves=none");
      assertThat(at(world, x, 64, z)).contains("age=1");
    }
  }

  /** A well of water five deep in stone. */
  private static World well(int randomTicks) {
    World world = Garden.of("stone", randomTicks);
    for (int y = 59; y <= 63; y++) {
      put(world, 8, y, 8, "water");
    }
    return world;
  }

  @Test
  void kelpGrowsUpToTheSurface() {
    World world = well(Garden.ONE_EACH);
    put(world, 8, 59, 8, "kelp");
    idle(world, 200);
    assertThat(at(world, 8, 63, 8)).startsWith("kelp[age=4");
    for (int y = 59; y < 63; y++) {
      assertThat(at(world, 8, y, 8)).isEqualTo("kelp_plant");
    }
    assertThat(at(world, 8, 64, 8)).isEqualTo("air");
  }

  @Test
  void kelpThatIsCutGrowsANewTip() {
    World world = well(0);
    put(world, 8, 59, 8, "kelp_plant");
    put(world, 8, 60, 8, "kelp_plant");
    put(world, 8, 61, 8, "kelp");
    put(world, 8, 61, 8, "air");
    idle(world, 2);
    assertThat(at(world, 8, 61, 8)).isEqualTo("water[level=0]");
    assertThat(at(world, 8, 60, 8)).startsWith("kelp[");
    assertThat(at(world, 8, 59, 8)).isEqualTo("kelp_plant");
  }

  @Test
  void vinesHangDownAndSpread() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    for (int y = 64; y <= 72; y++) {
      for (int x = 4; x <= 10; x++) {
        put(world, x, y, 8, "stone");
      }
    }
    put(world, 7, 70, 9, "vine[north=true]");
    idle(world, 600);
    int vines = 0;
    for (int y = 64; y <= 75; y++) {
      vines += Garden.count(world, y, "vine");
    }
    assertThat(vines).isGreaterThan(5);
    assertThat(at(world, 7, 69, 9)).contains("north=true");
  }

  @Test
  void vinesFallWithTheirWall() {
    World world = Garden.of("stone", 0);
    put(world, 7, 70, 8, "stone");
    put(world, 7, 70, 9, "vine[north=true]");
    put(world, 7, 69, 9, "vine[north=true]");
    put(world, 7, 70, 8, "air");
    idle(world, 2);
    assertThat(at(world, 7, 70, 9)).isEqualTo("air");
    assertThat(at(world, 7, 69, 9)).isEqualTo("air");
  }

  @Test
  void vinesHoldOnToLeaves() {
    World world = Garden.of("stone", 0);
    put(world, 7, 70, 8, "oak_leaves[persistent=true]");
    put(world, 7, 70, 9, "vine[north=true]");
    put(world, 7, 71, 9, "stone");
    put(world, 7, 71, 9, "air");
    idle(world, 2);
    assertThat(at(world, 7, 70, 9)).contains("north=true");
  }

  @Test
  void cocoaRipensInTwoSteps() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 7, 65, 8, "jungle_log");
    put(world, 7, 65, 9, "cocoa[facing=north]");
    idle(world, 100);
    assertThat(at(world, 7, 65, 9)).isEqualTo("cocoa[facing=north,age=2]");
    put(world, 7, 65, 8, "air");
    idle(world, 1);
    assertThat(at(world, 7, 65, 9)).isEqualTo("air");
    assertThat(world.items().count(0)).isEqualTo(3);
  }

  @Test
  void berriesRipenAndArePicked() {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    put(world, 0, 64, 2, "sweet_berry_bush");
    idle(world, 200);
    assertThat(at(world, 0, 64, 2)).isEqualTo("sweet_berry_bush[age=3]");
    World still = Garden.of("grass_block", 0);
    put(still, 0, 64, 2, "sweet_berry_bush[age=3]");
    still.player(0).pitch = 40;
    TestWorlds.hold(still, Keys.USE, 1);
    assertThat(at(still, 0, 64, 2)).isEqualTo("sweet_berry_bush[age=1]");
    assertThat(still.items().count(0)).isBetween(2, 3);
  }

  @Test
  void mushroomsSpreadInTheDarkUntilFiveAreNear() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    world.setTimeOfDay(18_000);
    for (int x = 0; x <= 16; x++) {
      for (int z = 4; z <= 16; z++) {
        put(world, x, 67, z, "stone");
      }
    }
    put(world, 8, 64, 10, "brown_mushroom");
    idle(world, 3_000);
    assertThat(Garden.count(world, 64, "brown_mushroom")).isBetween(4, 40);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void mushroomsBearOnlyDimLightUnlessOnMycelium(boolean mycelium) {
    World world = Garden.of("stone", 0);
    put(world, 8, 63, 8, mycelium ? "mycelium" : "stone");
    put(world, 8, 64, 8, "red_mushroom");
    put(world, 8, 65, 8, "glass");
    idle(world, 1);
    assertThat(at(world, 8, 64, 8)).isEqualTo(mycelium ? "red_mushroom" : "air");
  }
}
