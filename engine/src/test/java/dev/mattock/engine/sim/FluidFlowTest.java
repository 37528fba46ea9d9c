package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Distances, times and meetings of fluids as the genre has published them for version 1.16. */
class FluidFlowTest {
  private static final int X = 8;
  private static final int Y = 64;
  private static final int Z = 8;

  private final World world = TestWorlds.withPlayer();

  private int reach(String fluid) {
    int furthest = -1;
    for (int distance = 0; distance < 12; distance++) {
      if (at(world, X + distance, Y, Z).startsWith(fluid)) {
        furthest = distance;
      }
    }
    return furthest;
  }

  @Test
  void waterReachesSevenBlocksOverFlatGroundAtABlockEachFiveTicks() {
    put(world, X, Y, Z, "water");
    for (int block = 1; block <= 7; block++) {
      idle(world, 5);
      assertThat(reach("water")).as("after %d ticks", 5 * block).isIn(block - 1, block);
    }
    idle(world, 200);
    assertThat(reach("water")).isEqualTo(7);
    for (int distance = 1; distance <= 7; distance++) {
      assertThat(at(world, X + distance, Y, Z)).isEqualTo("water[level=" + distance + "]");
      assertThat(at(world, X, Y, Z - distance)).isEqualTo("water[level=" + distance + "]");
    }
  }

  @Test
  void waterSpreadsAsADiamond() {
    put(world, X, Y, Z, "water");
    idle(world, 200);
    assertThat(at(world, X + 3, Y, Z + 4)).isEqualTo("water[level=7]");
    assertThat(at(world, X + 4, Y, Z + 4)).isEqualTo("air");
  }

  @Test
  void lavaReachesThreeBlocksAtABlockEachThirtyTicks() {
    put(world, X, Y, Z, "lava");
    idle(world, 29);
    assertThat(reach("lava")).isZero();
    idle(world, 3);
    assertThat(reach("lava")).isEqualTo(1);
    idle(world, 300);
    assertThat(reach("lava")).isEqualTo(3);
    assertThat(at(world, X + 1, Y, Z)).isEqualTo("lava[level=2]");
    assertThat(at(world, X + 3, Y, Z)).isEqualTo("lava[level=6]");
  }

  @Test
  void ofSeveralWaysWaterTakesTheNearestDrop() {
    world.setState(X + 3, Y - 1, Z, 0);
    put(world, X, Y, Z, "water");
    idle(world, 100);
    assertThat(at(world, X + 1, Y, Z)).startsWith("water");
    assertThat(at(world, X - 1, Y, Z)).isEqualTo("air");
    assertThat(at(world, X, Y, Z + 1)).isEqualTo("air");
    assertThat(at(world, X + 3, Y - 1, Z)).isEqualTo("water[level=8]");
  }

  @Test
  void aDropIsSeenWithinFourBlocksOfTheCellBeside() {
    world.setState(X + 5, Y - 1, Z, 0);
    put(world, X, Y, Z, "water");
    idle(world, 60);
    assertThat(at(world, X - 1, Y, Z)).isEqualTo("air");
    world.setState(X + 6, Y - 1, Z + 20, 0);
    put(world, X, Y, Z + 20, "water");
    idle(world, 60);
    assertThat(at(world, X - 1, Y, Z + 20)).startsWith("water");
  }

  @Test
  void waterFallsAndSpreadsAnewBelow() {
    put(world, X, Y + 6, Z, "stone");
    put(world, X, Y + 7, Z, "water");
    idle(world, 300);
    assertThat(at(world, X + 1, Y + 6, Z)).isEqualTo("water[level=8]");
    assertThat(at(world, X + 1, Y + 3, Z)).isEqualTo("water[level=8]");
    assertThat(at(world, X + 8, Y, Z)).isEqualTo("water[level=7]");
  }

  @Test
  void betweenTwoSourcesOfWaterAThirdArises() {
    walls();
    put(world, X, Y, Z, "water");
    put(world, X + 2, Y, Z, "water");
    idle(world, 20);
    assertThat(at(world, X + 1, Y, Z)).isEqualTo("water[level=0]");
  }

  @Test
  void betweenTwoSourcesOfLavaNoneArises() {
    walls();
    put(world, X, Y, Z, "lava");
    put(world, X + 2, Y, Z, "lava");
    idle(world, 200);
    assertThat(at(world, X + 1, Y, Z)).isEqualTo("lava[level=2]");
  }

  /** A trench of three cells along x. */
  private void walls() {
    for (int dx = -1; dx <= 3; dx++) {
      for (int dz = -1; dz <= 1; dz++) {
        if (dz != 0 || dx == -1 || dx == 3) {
          put(world, X + dx, Y, Z + dz, "stone");
        }
      }
    }
  }

  @Test
  void whatIsNotFedDriesUp() {
    put(world, X, Y, Z, "water");
    idle(world, 100);
    world.setState(X, Y, Z, 0);
    idle(world, 300);
    assertThat(reach("water")).isEqualTo(-1);
  }

  @Test
  void waterOnASourceOfLavaMakesObsidianAndOnFlowingLavaCobblestone() {
    put(world, X, Y, Z, "lava");
    put(world, X + 1, Y, Z, "water");
    idle(world, 3);
    assertThat(at(world, X, Y, Z)).isEqualTo("obsidian");
    world.setState(X + 1, Y, Z, 0);
    world.setState(X, Y, Z, 0);
    idle(world, 200);
    put(world, X, Y, Z, "lava");
    idle(world, 130);
    put(world, X + 2, Y + 1, Z, "water");
    idle(world, 10);
    assertThat(at(world, X + 2, Y, Z)).isEqualTo("cobblestone");
    assertThat(at(world, X, Y, Z)).startsWith("lava");
  }

  @Test
  void lavaFromAboveTurnsWaterToStone() {
    walls();
    put(world, X + 1, Y, Z, "water");
    put(world, X + 1, Y + 2, Z, "lava");
    idle(world, 80);
    assertThat(at(world, X + 1, Y, Z)).isEqualTo("stone");
  }

  @Test
  void waterWashesATorchAwayButNotALadder() {
    put(world, X + 1, Y, Z, "torch");
    put(world, X - 2, Y, Z, "stone");
    put(world, X - 1, Y, Z, "ladder[facing=east]");
    put(world, X, Y, Z, "water");
    idle(world, 20);
    assertThat(at(world, X + 1, Y, Z)).startsWith("water");
    assertThat(at(world, X - 1, Y, Z)).startsWith("ladder");
    assertThat(world.items().size()).isEqualTo(1);
    assertThat(world.items().item(0)).isEqualTo(item("torch"));
  }

  @Test
  void fluidsStandStillWhereTheRulesSaySo() {
    World still = TestWorlds.withPlayer(TestRules.withoutFluids());
    put(still, X, Y, Z, "water");
    idle(still, 50);
    assertThat(at(still, X + 1, Y, Z)).isEqualTo("air");
  }

  @Test
  void aFloodGoesOnTheSameAfterARestoreAndAfterASave() {
    put(world, X, Y + 5, Z, "water");
    put(world, X + 6, Y + 3, Z + 2, "lava");
    idle(world, 33);
    WorldSnapshot half = world.snapshot();
    byte[] saved = WorldSave.toBytes(world);
    idle(world, 150);
    long whole = world.hash();
    world.restore(half);
    idle(world, 150);
    assertThat(world.hash()).isEqualTo(whole);
    World loaded = WorldSave.fromBytes(saved, TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    idle(loaded, 150);
    assertThat(loaded.hash()).isEqualTo(whole);
  }

  @Test
  void waterAtRestCostsNoTicks() {
    put(world, X, Y, Z, "water");
    idle(world, 300);
    assertThat(world.scheduled().size()).isZero();
  }
}
