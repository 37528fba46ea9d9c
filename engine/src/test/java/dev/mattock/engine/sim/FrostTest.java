package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Snow and ice come where it is cold and go where lamps are. */
class FrostTest {
  private static World land(String biome, boolean raining) {
    World world = Garden.of("stone", biome, 3, 1);
    if (raining) {
      world.weather().setRain(true, 1);
      world.weather().settle();
    }
    return world;
  }

  @ParameterizedTest
  @CsvSource({"snowy_tundra, true, true", "snowy_tundra, false, false", "plains, true, false"})
  void snowLiesWhereItIsColdInBadWeather(String biome, boolean raining, boolean lies) {
    World world = land(biome, raining);
    idle(world, 2_000);
    int snow = Garden.count(world, 64, "snow");
    assertThat(snow > 200).isEqualTo(lies);
    assertThat(snow == 0).isEqualTo(!lies);
  }

  @Test
  void aColumnGetsItsFirstSnowIn4096TicksOnAverage() {
    World world = land("snowy_tundra", true);
    idle(world, 4_096);
    double expected = 33 * 33 * (1 - Math.exp(-1));
    assertThat((double) Garden.count(world, 64, "snow")).isBetween(expected - 65, expected + 65);
  }

  @Test
  void noSnowLiesUnderARoofOrBesideLamps() {
    World world = land("snowy_tundra", true);
    put(world, 8, 70, 8, "glass");
    put(world, 0, 64, 12, "torch");
    idle(world, 20_000);
    assertThat(at(world, 8, 64, 8)).isEqualTo("air");
    assertThat(at(world, 8, 71, 8)).isEqualTo("snow[layers=1]");
    assertThat(at(world, 4, 64, 12)).isEqualTo("air");
    assertThat(at(world, 5, 64, 12)).isEqualTo("snow[layers=1]");
  }

  @Test
  void waterFreezesFromItsShores() {
    World world = land("snowy_tundra", false);
    for (int x = 4; x <= 6; x++) {
      for (int z = 4; z <= 6; z++) {
        put(world, x, 63, z, "water");
      }
    }
    idle(world, 2_500);
    assertThat(Garden.count(world, 63, "ice")).isBetween(1, 8);
    idle(world, 40_000);
    assertThat(Garden.count(world, 63, "ice")).isEqualTo(9);
  }

  @Test
  void waterDoesNotFreezeWhereItIsWarm() {
    World world = land("plains", true);
    put(world, 5, 63, 5, "water");
    idle(world, 20_000);
    assertThat(at(world, 5, 63, 5)).isEqualTo("water[level=0]");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void snowMeltsAtLampLightOfTwelve(int distance) {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 8, 64, 8, "torch");
    put(world, 8 + distance, 64, 8, "snow");
    idle(world, 20);
    assertThat(at(world, 8 + distance, 64, 8)).isEqualTo(distance == 2 ? "air" : "snow[layers=1]");
  }

  @Test
  void iceMeltsToWaterBesideALamp() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 8, 63, 8, "ice");
    idle(world, 20);
    assertThat(at(world, 8, 63, 8)).isEqualTo("ice");
    put(world, 8, 64, 8, "torch");
    put(world, 8, 64, 9, "torch");
    idle(world, 20);
    assertThat(at(world, 8, 63, 8)).isEqualTo("water[level=0]");
  }

  @Test
  void rainFillsCauldrons() {
    World world = land("plains", true);
    for (int i = 0; i < 200; i++) {
      put(world, i % 20 - 10, 64, i / 20 + 2, "cauldron");
    }
    idle(world, 20_000);
    int water = 0;
    for (int i = 0; i < 200; i++) {
      String state = at(world, i % 20 - 10, 64, i / 20 + 2);
      water += state.charAt(state.length() - 2) - '0';
    }
    // 20,000 ticks, one column in 16 * 256, one time in 20
    assertThat((double) water).isBetween(49 - 28.0, 49 + 28.0);
  }
}
