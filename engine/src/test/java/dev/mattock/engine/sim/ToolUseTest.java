package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hoes till, shovels flatten, axes strip, shears carve. */
class ToolUseTest {
  private final World world = Garden.of("stone", 0);

  private void use(String tool, float pitch) {
    world.give(0, item(tool), 1);
    world.player(0).pitch = pitch;
    hold(world, Keys.USE, 1);
  }

  private int wear() {
    return world.player(0).inventory().wear(world.player(0).selectedSlot);
  }

  @ParameterizedTest
  @CsvSource({
    "wooden_hoe, grass_block, farmland[moisture=0]",
    "iron_hoe, dirt, farmland[moisture=0]",
    "iron_hoe, grass_path, farmland[moisture=0]",
    "stone_hoe, coarse_dirt, dirt",
    "iron_shovel, grass_block, grass_path"
  })
  void turnGround(String tool, String ground, String becomes) {
    put(world, 0, 63, 1, ground);
    use(tool, 57);
    assertThat(at(world, 0, 63, 1)).isEqualTo(becomes);
    assertThat(wear()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"iron_hoe, sand", "iron_hoe, podzol", "iron_shovel, dirt", "iron_axe, grass_block"})
  void leaveOtherGroundAsItIs(String tool, String ground) {
    put(world, 0, 63, 1, ground);
    String before = at(world, 0, 63, 1);
    use(tool, 57);
    assertThat(at(world, 0, 63, 1)).isEqualTo(before);
    assertThat(wear()).isZero();
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.NOT_USABLE);
  }

  @Test
  void doNotTillUnderSomething() {
    put(world, 0, 63, 2, "dirt");
    put(world, 0, 64, 2, "glass");
    put(world, 0, 63, 1, "air");
    use("iron_hoe", 62);
    assertThat(at(world, 0, 63, 2)).isEqualTo("dirt");
  }

  @ParameterizedTest
  @CsvSource({
    "oak_log[axis=x], stripped_oak_log[axis=x]",
    "dark_oak_wood[axis=z], stripped_dark_oak_wood[axis=z]"
  })
  void stripLogs(String log, String stripped) {
    put(world, 0, 65, 2, log);
    use("iron_axe", 0);
    assertThat(at(world, 0, 65, 2)).isEqualTo(stripped);
    assertThat(wear()).isEqualTo(1);
  }

  @Test
  void carvePumpkinsOnTheSideUsed() {
    put(world, 0, 65, 2, "pumpkin");
    use("shears", 0);
    assertThat(at(world, 0, 65, 2)).isEqualTo("carved_pumpkin[facing=north]");
    assertThat(world.items().item(0)).isEqualTo(item("pumpkin_seeds"));
    assertThat(world.items().count(0)).isEqualTo(4);
    assertThat(wear()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "wheat_seeds, wheat",
    "carrot, carrots",
    "potato, potatoes",
    "beetroot_seeds, beetroots",
    "pumpkin_seeds, pumpkin_stem"
  })
  void seedsArePlantedOnFarmlandAlone(String seed, String crop) {
    put(world, 0, 63, 1, "dirt");
    use(seed, 57);
    assertThat(at(world, 0, 64, 1)).isEqualTo("air");
    hold(world, 0, 5);
    put(world, 0, 63, 1, "farmland");
    use(seed, 57);
    assertThat(at(world, 0, 64, 1)).isEqualTo(crop + "[age=0]");
  }
}
