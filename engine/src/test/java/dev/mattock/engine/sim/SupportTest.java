package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on what, by the genre. */
class SupportTest {
  private final World world = Garden.of("stone", 0);

  @ParameterizedTest
  @CsvSource({
    "poppy, grass_block, true",
    "poppy, farmland, true",
    "poppy, sand, false",
    "oak_sapling, podzol, true",
    "oak_sapling, stone, false",
    "dead_bush, red_sand, true",
    "dead_bush, grass_block, false",
    "sugar_cane, sand, false",
    "cactus, sand, true",
    "cactus, dirt, false",
    "bamboo_sapling, gravel, true",
    "bamboo_sapling, stone, false",
    "wheat, farmland, true",
    "wheat, dirt, false",
    "red_mushroom, mycelium, true",
    "red_mushroom, stone, false",
    "lily_pad, water, true",
    "lily_pad, stone, false",
    "snow, stone, true",
    "snow, ice, false",
    "snow, packed_ice, false",
    "snow, oak_leaves, true",
    "white_carpet, oak_fence, true",
    "white_carpet, air, false",
    "rail, stone, true",
    "rail, oak_fence, false",
    "torch, stone, true",
    "torch, oak_leaves, false"
  })
  void standsOnItsGroundAlone(String block, String ground, boolean holds) {
    put(world, 8, 63, 8, ground);
    Support support = new Support(world, new Drops(world));
    assertThat(support.holds(CONTENT.stateId(block), 8, 64, 8)).isEqualTo(holds);
  }

  @Test
  void caneNeedsWaterBesideItsGround() {
    put(world, 8, 63, 8, "sand");
    put(world, 9, 63, 8, "water");
    put(world, 8, 64, 8, "sugar_cane");
    put(world, 8, 65, 8, "sugar_cane");
    idle(world, 1);
    assertThat(at(world, 8, 65, 8)).startsWith("sugar_cane");
    put(world, 8, 64, 8, "air");
    idle(world, 1);
    assertThat(at(world, 8, 65, 8)).isEqualTo("air");
    assertThat(world.items().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"sunflower, sunflower", "peony, peony", "oak_door, oak_door"})
  void whatIsTwoHighDropsOnceWhenItsGroundGoes(String block, String drop) {
    put(world, 8, 63, 8, "grass_block");
    put(world, 8, 64, 8, block + "[half=lower]");
    put(world, 8, 65, 8, block + "[half=upper]");
    idle(world, 1);
    assertThat(at(world, 8, 65, 8)).startsWith(block);
    put(world, 8, 63, 8, "air");
    idle(world, 1);
    assertThat(at(world, 8, 64, 8)).isEqualTo("air");
    assertThat(at(world, 8, 65, 8)).isEqualTo("air");
    assertThat(world.items().size()).isEqualTo(1);
    assertThat(world.items().item(0)).isEqualTo(item(drop));
    assertThat(world.items().count(0)).isEqualTo(1);
  }

  @Test
  void cropsFallOutInTheDark() {
    World dark = Garden.of("stone", 0);
    put(dark, 8, 40, 8, "air");
    put(dark, 8, 39, 8, "farmland");
    Support support = new Support(dark, new Drops(dark));
    assertThat(support.holds(CONTENT.stateId("wheat"), 8, 40, 8)).isFalse();
    put(dark, 8, 41, 8, "air");
    put(dark, 8, 41, 8, "jack_o_lantern");
    assertThat(support.holds(CONTENT.stateId("wheat"), 8, 40, 8)).isTrue();
  }
}
