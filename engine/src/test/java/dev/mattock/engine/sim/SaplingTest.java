package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaplingTest {
  @Test
  void comeOnAtOneRandomTickInSeven() {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    int planted = 0;
    for (int x = -16; x <= 16; x += 2) {
      for (int z = -16; z <= 16; z += 2) {
        put(world, x, 64, z, "dark_oak_sapling");
        planted++;
      }
    }
    idle(world, 7);
    int waiting = 0;
    for (int x = -16; x <= 16; x++) {
      for (int z = -16; z <= 16; z++) {
        waiting += at(world, x, 64, z).equals("dark_oak_sapling[stage=0]") ? 1 : 0;
      }
    }
    double still = Math.exp(-1);
    assertThat((double) waiting)
        .isCloseTo(planted * still, within(Garden.tolerance(planted, still)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oak", "birch", "spruce", "jungle", "acacia"})
  void growIntoTheirTree(String wood) {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    put(world, 8, 64, 8, wood + "_sapling");
    idle(world, 200);
    assertThat(at(world, 8, 64, 8)).startsWith(wood + "_log");
    assertThat(at(world, 8, 63, 8)).isEqualTo("dirt");
  }

  @Test
  void oneDarkOakNeverGrows() {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    put(world, 8, 64, 8, "dark_oak_sapling");
    idle(world, 200);
    assertThat(at(world, 8, 64, 8)).isEqualTo("dark_oak_sapling[stage=1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark_oak", "spruce", "jungle"})
  void fourGrowIntoAThickTrunk(String wood) {
    World world = Garden.of("grass_block", 300);
    for (int i = 0; i < 4; i++) {
      put(world, 8 + i % 2, 64, 8 + i / 2, wood + "_sapling[stage=1]");
    }
    idle(world, 2_000);
    for (int i = 0; i < 4; i++) {
      assertThat(at(world, 8 + i % 2, 66, 8 + i / 2)).startsWith(wood + "_log");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void needLightOfNineEvenAtNight(boolean torch) {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    world.setTimeOfDay(18_000);
    put(world, 8, 64, 8, "dark_oak_sapling");
    if (torch) {
      put(world, 9, 64, 8, "torch");
    }
    idle(world, 120);
    String stage = torch ? "1" : "0";
    assertThat(at(world, 8, 64, 8)).isEqualTo("dark_oak_sapling[stage=" + stage + "]");
  }

  @Test
  void needRoomAbove() {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    put(world, 8, 64, 8, "birch_sapling");
    put(world, 8, 67, 8, "glass");
    idle(world, 200);
    assertThat(at(world, 8, 64, 8)).isEqualTo("birch_sapling[stage=1]");
  }
}
