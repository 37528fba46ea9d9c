package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.StateProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoneMealTest {
  private static final StateProperty AGE = CONTENT.property("age");

  private final World world = Garden.of("grass_block", 0);

  private boolean feed(int x, int y, int z) {
    Drops drops = new Drops(world);
    Growth growth = new Growth(world, drops);
    return new BoneMeal(
            growth,
            new Support(world, drops),
            new SaplingRule(growth),
            new StemRule(growth, new Fields(growth)),
            new BambooRule(growth),
            new KelpRule(growth))
        .feed(x, y, z);
  }

  @ParameterizedTest
  @CsvSource({
    "wheat, 2, 5",
    "potatoes, 2, 5",
    "melon_stem, 2, 5",
    "beetroots, 0, 1",
    "cocoa, 1, 1",
    "sweet_berry_bush, 1, 1"
  })
  void makesPlantsOlder(String plant, int least, int most) {
    boolean[] seen = new boolean[8];
    for (int x = -16; x <= 16; x++) {
      for (int z = 3; z <= 8; z++) {
        put(world, x, 64, z, plant);
        assertThat(feed(x, 64, z)).isTrue();
        int age = AGE.index(world.state(x, 64, z));
        assertThat(age).isBetween(least, most);
        seen[age] = true;
      }
    }
    for (int age = least; age <= most; age++) {
      assertThat(seen[age]).as("age " + age).isTrue();
    }
  }

  @Test
  void doesNothingToRipeCrops() {
    put(world, 5, 64, 5, "wheat[age=7]");
    assertThat(feed(5, 64, 5)).isFalse();
  }

  @Test
  void bringsSaplingsOnAt45Percent() {
    int grown = 0;
    int all = 0;
    for (int x = -16; x <= 16; x += 2) {
      for (int z = -16; z <= 16; z += 2) {
        put(world, x, 64, z, "dark_oak_sapling");
        assertThat(feed(x, 64, z)).isTrue();
        grown += at(world, x, 64, z).endsWith("[stage=1]") ? 1 : 0;
        all++;
      }
    }
    assertThat((double) grown).isCloseTo(all * 0.45, within(Garden.tolerance(all, 0.45)));
  }

  @Test
  void coversGrassWithPlantsAndFlowers() {
    assertThat(feed(5, 63, 5)).isTrue();
    int grass = Garden.count(world, 64, "grass");
    int flowers = 33 * 33 - grass - Garden.count(world, 64, "air");
    assertThat(grass).isBetween(15, 110);
    assertThat(flowers).isBetween(1, 30);
    for (int x = -16; x <= 16; x++) {
      for (int z = -16; z <= 16; z++) {
        if (world.state(x, 64, z) != 0) {
          assertThat(Math.max(Math.abs(x - 5), Math.abs(z - 5))).isLessThanOrEqualTo(7);
        }
      }
    }
  }

  @Test
  void bringsForthOnlyBlueOrchidsInSwamps() {
    World swamp = Garden.of("grass_block", "swamp", 0, 1);
    Drops drops = new Drops(swamp);
    Growth growth = new Growth(swamp, drops);
    assertThat(new Meadow(growth, new Support(swamp, drops)).grow(5, 63, 5)).isTrue();
    int orchids = Garden.count(swamp, 64, "blue_orchid");
    assertThat(orchids).isPositive();
    assertThat(
            Garden.count(swamp, 64, "grass")
                + Garden.count(swamp, 64, "tall_grass")
                + Garden.count(swamp, 64, "air")
                + orchids)
        .isEqualTo(33 * 33);
  }

  @ParameterizedTest
  @CsvSource({"grass, tall_grass", "fern, large_fern"})
  void makesSmallPlantsTall(String small, String tall) {
    put(world, 5, 64, 5, small);
    assertThat(feed(5, 64, 5)).isTrue();
    assertThat(at(world, 5, 64, 5)).isEqualTo(tall + "[half=lower]");
    assertThat(at(world, 5, 65, 5)).isEqualTo(tall + "[half=upper]");
    TestWorlds.idle(world, 2);
    assertThat(at(world, 5, 65, 5)).isEqualTo(tall + "[half=upper]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sunflower", "lilac", "rose_bush", "peony"})
  void makesTallFlowersDropAnother(String flower) {
    put(world, 5, 64, 5, flower + "[half=lower]");
    put(world, 5, 65, 5, flower + "[half=upper]");
    assertThat(feed(5, 65, 5)).isTrue();
    assertThat(world.items().item(0)).isEqualTo(item(flower));
    assertThat(at(world, 5, 64, 5)).isEqualTo(flower + "[half=lower]");
  }

  @Test
  void makesMushroomsHuge() {
    for (int i = 0; i < 60 && !at(world, 8, 66, 8).equals("mushroom_stem"); i++) {
      put(world, 8, 63, 8, "mycelium");
      if (at(world, 8, 64, 8).equals("air")) {
        put(world, 8, 64, 8, "red_mushroom");
      }
      assertThat(feed(8, 64, 8)).isTrue();
      TestWorlds.idle(world, 1);
    }
    assertThat(at(world, 8, 66, 8)).startsWith("mushroom_stem");
  }

  @Test
  void isSpentOnUseAndOnlyWhereItDoesSomething() {
    int slot = world.player(0).selectedSlot;
    world.give(0, item("bone_meal"), 2);
    world.player(0).pitch = 60;
    TestWorlds.hold(world, Keys.USE, 1);
    assertThat(world.player(0).inventory().count(slot)).isEqualTo(1);
    World stone = Garden.of("stone", 0);
    stone.give(0, item("bone_meal"), 2);
    stone.player(0).pitch = 60;
    TestWorlds.hold(stone, Keys.USE, 1);
    assertThat(stone.player(0).inventory().count(slot)).isEqualTo(2);
    assertThat(TestWorlds.lastRefusal(stone)).isEqualTo(Refusal.NOT_USABLE);
  }
}
