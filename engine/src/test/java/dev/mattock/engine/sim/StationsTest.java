package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.lastRefusal;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks that are switched, opened, eaten, filled: by the genre's numbers. */
class StationsTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final Inventory inventory = player.inventory();

  /** The block to use stands two ahead; the player looks at its upper half. */
  @BeforeEach
  void lookAhead() {
    player.pitch = 35;
  }

  private void use(int keys) {
    player.useDelay = 0;
    hold(world, keys, 1);
    idle(world, 1);
  }

  private void use() {
    use(Keys.USE);
  }

  private void use(String with, int count) {
    inventory.set(0, item(with), count, 0);
    use();
  }

  private int lying(String name) {
    int count = 0;
    for (int i = 0; i < world.items().size(); i++) {
      count += world.items().item(i) == item(name) ? world.items().count(i) : 0;
    }
    return count;
  }

  @Test
  void bothHalvesOfADoorOpenAndClose() {
    put(world, 0, 64, 2, "oak_door[facing=south,half=lower]");
    put(world, 0, 65, 2, "oak_door[facing=south,half=upper]");
    player.pitch = 0;
    use();
    assertThat(at(world, 0, 64, 2)).contains("open=true", "half=lower");
    assertThat(at(world, 0, 65, 2)).contains("open=true", "half=upper");
    world.setState(
        0, 65, 2, TestWorlds.CONTENT.withProperty(world.state(0, 65, 2), "open", "false"));
    world.setState(
        0, 64, 2, TestWorlds.CONTENT.withProperty(world.state(0, 64, 2), "open", "false"));
    use();
    assertThat(at(world, 0, 64, 2)).contains("open=true");
  }

  @Test
  void ironDoorsDoNotOpenByHand() {
    put(world, 0, 64, 2, "iron_door[facing=south,half=lower]");
    put(world, 0, 65, 2, "iron_door[facing=south,half=upper]");
    player.pitch = 0;
    use();
    assertThat(at(world, 0, 64, 2)).contains("open=false");
  }

  @Test
  void aGateSwingsAwayFromWhoOpensIt() {
    put(world, 0, 64, 2, "oak_fence_gate[facing=north]");
    use();
    assertThat(at(world, 0, 64, 2)).contains("facing=south", "open=true");
  }

  @Test
  void trapdoorsOpen() {
    put(world, 0, 64, 2, "oak_trapdoor[facing=north,half=top]");
    player.pitch = 25;
    use();
    assertThat(at(world, 0, 64, 2)).contains("facing=north", "half=top", "open=true");
  }

  @Test
  void sneakingWithABlockPlacesItInsteadOfOpening() {
    put(world, 0, 64, 2, "oak_trapdoor[facing=north,half=top]");
    inventory.set(0, item("cobblestone"), 2, 0);
    hold(world, Keys.SNEAK, 3);
    player.pitch = 12;
    use(Keys.USE | Keys.SNEAK);
    assertThat(at(world, 0, 64, 2)).contains("open=false");
    assertThat(inventory.count(0)).isEqualTo(1);
  }

  @Test
  void leversStayAsTheyArePut() {
    put(world, 0, 64, 2, "lever[face=floor]");
    player.pitch = 40;
    use();
    assertThat(at(world, 0, 64, 2)).contains("powered=true");
    idle(world, 100);
    assertThat(at(world, 0, 64, 2)).contains("powered=true");
    use();
    assertThat(at(world, 0, 64, 2)).contains("powered=false");
  }

  @ParameterizedTest
  @CsvSource({"stone_button, 20", "oak_button, 30"})
  void buttonsSpringBack(String button, int ticks) {
    put(world, 0, 65, 3, "stone");
    put(world, 0, 65, 2, button + "[face=wall,facing=north]");
    player.pitch = 0;
    hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 65, 2)).contains("powered=true");
    idle(world, ticks - 1);
    assertThat(at(world, 0, 65, 2)).contains("powered=true");
    idle(world, 1);
    assertThat(at(world, 0, 65, 2)).contains("powered=false");
  }

  @ParameterizedTest
  @CsvSource({"stone_pressure_plate", "oak_pressure_plate"})
  void platesAreInWhileSomebodyStandsOnThem(String plate) {
    put(world, 0, 64, 0, plate);
    idle(world, 1);
    assertThat(at(world, 0, 64, 0)).contains("powered=true");
    idle(world, 60);
    assertThat(at(world, 0, 64, 0)).contains("powered=true");
    player.x = 5;
    idle(world, 20);
    assertThat(at(world, 0, 64, 0)).contains("powered=false");
  }

  @ParameterizedTest
  @CsvSource({"stone_pressure_plate, false", "oak_pressure_plate, true"})
  void itemsPressPlatesOfWoodOnly(String plate, boolean pressed) {
    put(world, 5, 64, 5, plate);
    int heap = world.items().add(item("stick"), 1, 0, 1000);
    world.items().setPosition(heap, 5.5, 64.1, 5.5);
    idle(world, 10);
    assertThat(at(world, 5, 64, 5)).contains("powered=" + pressed);
  }

  @Test
  void mobsPressPlates() {
    put(world, 5, 64, 5, "stone_pressure_plate");
    world.summon("pig", 5.5, 64, 5.5);
    idle(world, 3);
    assertThat(at(world, 5, 64, 5)).contains("powered=true");
  }

  @Test
  void aCakeIsSevenBitesForTheHungry() {
    put(world, 0, 64, 2, "cake");
    player.x = 0.875;
    use();
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NOT_HUNGRY);
    for (int bite = 1; bite <= 7; bite++) {
      player.food = 10;
      player.saturation = 1;
      put(world, 0, 64, 2, "cake[bites=" + (bite - 1) + "]");
      use();
      assertThat(player.food).isEqualTo(12);
      assertThat(player.saturation).isEqualTo(1.4f);
      assertThat(at(world, 0, 64, 2)).isEqualTo(bite < 7 ? "cake[bites=" + bite + "]" : "air");
    }
    assertThat(TestWorlds.count(world, EventType.CONSUME_ITEM)).isEqualTo(7);
  }

  @Test
  void aComposterRisesFillsRipensAndGivesBoneMeal() {
    put(world, 0, 64, 2, "composter");
    use("cake", 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("composter[level=1]");
    assertThat(inventory.item(0)).isZero();
    put(world, 0, 64, 2, "composter[level=6]");
    inventory.set(0, item("cake"), 1, 0);
    hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("composter[level=7]");
    idle(world, 19);
    assertThat(at(world, 0, 64, 2)).isEqualTo("composter[level=7]");
    idle(world, 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("composter[level=8]");
    use();
    assertThat(at(world, 0, 64, 2)).isEqualTo("composter[level=0]");
    assertThat(lying("bone_meal") + inventory.total(item("bone_meal"))).isEqualTo(1);
  }

  @Test
  void seedsRaiseAComposterWithThirtyPercent() {
    int risen = 0;
    int tries = 400;
    for (int i = 0; i < tries; i++) {
      put(world, 0, 64, 2, "composter[level=1]");
      use("wheat_seeds", 1);
      risen += at(world, 0, 64, 2).equals("composter[level=2]") ? 1 : 0;
    }
    assertThat(risen).as("of 400 at 0.3").isBetween(85, 155);
  }

  @Test
  void aBucketFillsACauldronAndIsFilledByIt() {
    put(world, 0, 64, 2, "cauldron");
    use("water_bucket", 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("cauldron[level=3]");
    assertThat(inventory.item(0)).isEqualTo(item("bucket"));
    use();
    assertThat(at(world, 0, 64, 2)).isEqualTo("cauldron[level=0]");
    assertThat(inventory.item(0)).isEqualTo(item("water_bucket"));
  }

  @Test
  void aFlowerPotTakesAPlantAndGivesItBack() {
    put(world, 0, 64, 2, "flower_pot");
    player.pitch = 40;
    use("poppy", 2);
    assertThat(at(world, 0, 64, 2)).isEqualTo("flower_pot[plant=poppy]");
    assertThat(inventory.count(0)).isEqualTo(1);
    inventory.set(0, 0, 0, 0);
    use();
    assertThat(at(world, 0, 64, 2)).isEqualTo("flower_pot[plant=none]");
    assertThat(inventory.total(item("poppy"))).isEqualTo(1);
  }

  @Test
  void noteBlocksGoRoundTwentyFiveNotes() {
    put(world, 0, 64, 2, "note_block");
    for (int note = 1; note <= 25; note++) {
      use();
      assertThat(at(world, 0, 64, 2)).isEqualTo("note_block[note=" + note % 25 + "]");
    }
  }

  @Test
  void aJukeboxTakesARecordAndGivesItBack() {
    put(world, 0, 64, 2, "jukebox");
    use("music_disc_cat", 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("jukebox[has_record=true]");
    assertThat(inventory.item(0)).isZero();
    use();
    assertThat(at(world, 0, 64, 2)).isEqualTo("jukebox[has_record=false]");
    assertThat(lying("music_disc_cat")).isEqualTo(1);
    use("music_disc_cat", 1);
    put(world, 0, 64, 2, "air");
    assertThat(lying("music_disc_cat")).as("falls out of a broken one").isEqualTo(2);
  }

  @Test
  void axesStripLogsAndWear() {
    put(world, 0, 64, 2, "oak_log[axis=x]");
    use("wooden_axe", 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("stripped_oak_log[axis=x]");
    assertThat(inventory.wear(0)).isEqualTo(1);
  }

  @Test
  void shearsCarvePumpkinsForFourSeeds() {
    put(world, 0, 64, 2, "pumpkin");
    use("shears", 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("carved_pumpkin[facing=north]");
    assertThat(lying("pumpkin_seeds")).isEqualTo(4);
    assertThat(inventory.wear(0)).isEqualTo(1);
  }

  @Test
  void flintLightsACampfireAndAShovelPutsItOut() {
    put(world, 0, 64, 2, "campfire[lit=false]");
    use("flint_and_steel", 1);
    assertThat(at(world, 0, 64, 2)).contains("lit=true");
    use("wooden_shovel", 1);
    assertThat(at(world, 0, 64, 2)).contains("lit=false");
  }

  @Test
  void aCampfireCooksFourThingsInThirtySeconds() {
    put(world, 0, 64, 2, "campfire[lit=true]");
    inventory.set(0, item("beef"), 6, 0);
    for (int i = 0; i < 5; i++) {
      use();
    }
    assertThat(inventory.count(0)).isEqualTo(2);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SPACE);
    idle(world, 589);
    assertThat(lying("cooked_beef")).isZero();
    idle(world, 11);
    assertThat(lying("cooked_beef")).isEqualTo(4);
  }
}
