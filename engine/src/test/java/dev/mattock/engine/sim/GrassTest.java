package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrassTest {
  private static final String GRASS = "grass_block[snowy=false]";

  @ParameterizedTest
  @ValueSource(strings = {"grass_block", "mycelium"})
  void spreadsOverDirtInTheLight(String block) {
    World world = Garden.of("dirt", Garden.ONE_EACH);
    put(world, 3, 63, 3, block);
    idle(world, 1);
    assertThat(Garden.count(world, 63, block)).isBetween(1, 10);
    idle(world, 60);
    assertThat(Garden.count(world, 63, block)).isGreaterThan(500);
  }

  @Test
  void doesNotSpreadAtNight() {
    World world = Garden.of("dirt", Garden.ONE_EACH);
    world.setTimeOfDay(18_000);
    put(world, 3, 63, 3, "grass_block");
    idle(world, 60);
    assertThat(Garden.count(world, 63, "grass_block")).isEqualTo(1);
  }

  @Test
  void aTorchLetsItSpreadAtNightAsFarAsTheLightIsFour() {
    World world = Garden.of("dirt", Garden.ONE_EACH);
    world.setTimeOfDay(18_000);
    put(world, 3, 64, 3, "torch");
    put(world, 4, 63, 3, "grass_block");
    idle(world, 100);
    assertThat(at(world, 8, 63, 3)).isEqualTo(GRASS);
    assertThat(at(world, 9, 63, 3)).isEqualTo(GRASS);
    assertThat(at(world, 10, 63, 3)).isEqualTo("dirt");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -3})
  void reachesOneUpAndThreeDown(int step) {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 4, 70, 4, "grass_block");
    put(world, 5, 70 + step, 4, "dirt");
    idle(world, 200);
    assertThat(at(world, 5, 70 + step, 4)).isEqualTo(GRASS);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, -4})
  void reachesNoFurther(int step) {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 4, 70, 4, "grass_block");
    put(world, 5, 70 + step, 4, "dirt");
    put(world, 6, 70, 4, "dirt");
    idle(world, 200);
    assertThat(at(world, 5, 70 + step, 4)).isEqualTo("dirt");
    assertThat(at(world, 6, 70, 4)).isEqualTo("dirt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stone", "water", "lava", "snow[layers=2]"})
  void diesUnderWhatKeepsTheLightOff(String above) {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    put(world, 3, 64, 3, above);
    idle(world, 12);
    assertThat(at(world, 3, 63, 3)).isEqualTo("dirt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"glass", "poppy", "torch", "oak_leaves[persistent=true]"})
  void livesUnderWhatLetsLightThrough(String above) {
    World world = Garden.of("grass_block", Garden.ONE_EACH);
    put(world, 3, 64, 3, above);
    idle(world, 12);
    assertThat(at(world, 3, 63, 3)).isEqualTo(GRASS);
  }

  @Test
  void isSnowyUnderSnow() {
    World world = Garden.of("grass_block", 0);
    put(world, 3, 64, 3, "snow");
    idle(world, 1);
    assertThat(at(world, 3, 63, 3)).isEqualTo("grass_block[snowy=true]");
    put(world, 3, 64, 3, "air");
    idle(world, 1);
    assertThat(at(world, 3, 63, 3)).isEqualTo(GRASS);
  }
}
