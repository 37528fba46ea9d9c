package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.StateProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Crops grow at the odds that the genre's players know by heart. */
class CropTest {
  private static final StateProperty AGE = CONTENT.property("age");

  private static void ground(World world, String state) {
    for (int x = 2; x <= 10; x++) {
      for (int z = 2; z <= 10; z++) {
        put(world, x, 63, z, state);
      }
    }
  }

  private static int oneIn(World world) {
    Growth growth = new Growth(world, new Drops(world));
    return new Fields(growth).oneIn(6, 64, 6, world.state(6, 64, 6));
  }

  @Test
  void aCropAloneOnWetLandGrowsOneTimeInThree() {
    World world = Garden.of("stone", 0);
    ground(world, "farmland[moisture=7]");
    put(world, 6, 64, 6, "wheat");
    assertThat(oneIn(world)).isEqualTo(3);
  }

  @Test
  void rowsOfOneCropGrowAsWellAsOneAlone() {
    World world = Garden.of("stone", 0);
    ground(world, "farmland[moisture=7]");
    for (int x = 2; x <= 10; x++) {
      put(world, x, 64, 6, "wheat");
      put(world, x, 64, 5, "carrots");
      put(world, x, 64, 7, "potatoes");
    }
    assertThat(oneIn(world)).isEqualTo(3);
  }

  @Test
  void aFieldFullOfOneCropGrowsOneTimeInSix() {
    World world = Garden.of("stone", 0);
    ground(world, "farmland[moisture=7]");
    for (int x = 5; x <= 7; x++) {
      for (int z = 5; z <= 7; z++) {
        put(world, x, 64, z, "wheat");
      }
    }
    assertThat(oneIn(world)).isEqualTo(6);
  }

  @Test
  void oneDiagonalNeighbourHalvesTheSpeed() {
    World world = Garden.of("stone", 0);
    ground(world, "farmland[moisture=7]");
    put(world, 6, 64, 6, "wheat");
    put(world, 7, 64, 7, "wheat");
    assertThat(oneIn(world)).isEqualTo(6);
  }

  @Test
  void onDryLandItGrowsOneTimeInSeven() {
    World world = Garden.of("stone", 0);
    ground(world, "farmland");
    put(world, 6, 64, 6, "wheat");
    assertThat(oneIn(world)).isEqualTo(7);
  }

  @Test
  void onOneDryBlockItGrowsOneTimeInThirteen() {
    World world = Garden.of("stone", 0);
    put(world, 6, 63, 6, "farmland");
    put(world, 6, 64, 6, "wheat");
    assertThat(oneIn(world)).isEqualTo(13);
  }

  /** Plots of wet farmland three by three, a crop on each middle. */
  private static World plots(String crop, long seed) {
    World world = Garden.of("stone", "plains", Garden.ONE_EACH, seed);
    for (int x = -16; x <= 16; x++) {
      for (int z = -16; z <= 16; z++) {
        put(world, x, 63, z, "farmland[moisture=7]");
      }
    }
    for (int x = -15; x <= 15; x += 3) {
      for (int z = -15; z <= 15; z += 3) {
        put(world, x, 64, z, crop);
      }
    }
    return world;
  }

  private static int stillYoung(World world) {
    int young = 0;
    for (int x = -15; x <= 15; x += 3) {
      for (int z = -15; z <= 15; z += 3) {
        young += AGE.index(world.state(x, 64, z)) == 0 ? 1 : 0;
      }
    }
    return young;
  }

  @ParameterizedTest
  @CsvSource({"wheat, 0.3333", "carrots, 0.3333", "beetroots, 0.2222", "melon_stem, 0.3333"})
  void growAtTheirOdds(String crop, double perRandomTick) {
    World world = plots(crop, 5);
    idle(world, 4);
    double chance = Math.exp(-4 * perRandomTick);
    assertThat((double) stillYoung(world))
        .isCloseTo(121 * chance, within(Garden.tolerance(121, chance)));
  }

  @Test
  void ripenAndStayRipe() {
    World world = plots("wheat", 6);
    idle(world, 150);
    assertThat(at(world, 0, 64, 0)).isEqualTo("wheat[age=7]");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7})
  void needLightOfNine(int distance) {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 6, 63, 6, "farmland[moisture=7]");
    put(world, 6, 64, 6, "wheat");
    for (int x = -4; x <= 16; x++) {
      for (int z = -4; z <= 16; z++) {
        put(world, x, 66, z, "stone");
      }
    }
    for (int i = -4; i <= 16; i++) {
      for (int y = 64; y <= 65; y++) {
        put(world, i, y, -4, "stone");
        put(world, i, y, 16, "stone");
        put(world, -4, y, i, "stone");
        put(world, 16, y, i, "stone");
      }
    }
    put(world, 6 + distance - 1, 64, 6, "torch");
    idle(world, 200);
    boolean lit = 14 - (distance - 1) >= 9;
    assertThat(at(world, 6, 64, 6).equals("wheat[age=0]")).isEqualTo(!lit);
  }

  @Test
  void aRipeStemPutsAFruitBesideItAndOneOnly() {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    put(world, 6, 63, 6, "farmland[moisture=7]");
    put(world, 6, 64, 6, "pumpkin_stem[age=7]");
    idle(world, 300);
    assertThat(Garden.count(world, 64, "pumpkin")).isEqualTo(1);
    for (int z = 5; z <= 7; z++) {
      for (int x = 5; x <= 7; x++) {
        if (at(world, x, 64, z).equals("pumpkin")) {
          assertThat(Math.abs(x - 6) + Math.abs(z - 6)).isEqualTo(1);
          put(world, x, 64, z, "air");
        }
      }
    }
    idle(world, 300);
    assertThat(Garden.count(world, 64, "pumpkin")).isEqualTo(1);
  }

  @Test
  void withoutFarmlandTheyFallOut() {
    World world = Garden.of("stone", 0);
    put(world, 6, 63, 6, "farmland[moisture=7]");
    put(world, 6, 64, 6, "wheat[age=7]");
    put(world, 6, 63, 6, "dirt");
    idle(world, 1);
    assertThat(at(world, 6, 64, 6)).isEqualTo("air");
    assertThat(world.items().size()).isPositive();
  }
}
