package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.lastId;
import static dev.mattock.engine.sim.TestWorlds.lastRefusal;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Furnaces, blast furnaces and smokers by the genre's published times. */
class FurnacesTest {
  private static final int INPUT = Inventory.SLOTS;
  private static final int FUEL = INPUT + 1;
  private static final int OUTPUT = INPUT + 2;

  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final Inventory inventory = player.inventory();

  @BeforeEach
  void lookAhead() {
    player.pitch = 35;
  }

  private BlockEntity furnace() {
    return world.blockEntities().find(0, 64, 2);
  }

  private void open(String block) {
    put(world, 0, 64, 2, block);
    player.useDelay = 0;
    hold(world, Keys.USE, 1);
  }

  private void load(String name, int count, int slot) {
    inventory.set(0, item(name), count, 0);
    world.step(new Action().transfer(0, slot, count));
  }

  @ParameterizedTest
  @CsvSource({
    "furnace, iron_ore, iron_ingot, 200",
    "furnace, beef, cooked_beef, 200",
    "blast_furnace, iron_ore, iron_ingot, 100",
    "smoker, beef, cooked_beef, 100"
  })
  void cooksInThePublishedTime(String block, String input, String output, int ticks) {
    open(block);
    load("coal", 1, FUEL);
    load(input, 2, INPUT);
    assertThat(at(world, 0, 64, 2)).contains("lit=true");
    assertThat(world.terrain().blockLight(0, 65, 2)).isEqualTo(12);
    idle(world, ticks - 2);
    assertThat(furnace().count(2)).isZero();
    idle(world, 1);
    assertThat(furnace().item(2)).isEqualTo(item(output));
    idle(world, ticks);
    assertThat(furnace().count(2)).isEqualTo(2);
    assertThat(furnace().item(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"blast_furnace, beef", "smoker, iron_ore", "furnace, dirt"})
  void whatIsNotCookedThereLightsNoFire(String block, String input) {
    open(block);
    load("coal", 1, FUEL);
    load(input, 1, INPUT);
    idle(world, 300);
    assertThat(at(world, 0, 64, 2)).contains("lit=false");
    assertThat(furnace().count(1)).isEqualTo(1);
    assertThat(furnace().count(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "furnace, coal, 1600",
    "furnace, oak_planks, 300",
    "furnace, stick, 100",
    "furnace, coal_block, 16000",
    "blast_furnace, coal, 800"
  })
  void fuelBurnsForItsTime(String block, String fuel, int ticks) {
    open(block);
    load(fuel, 1, FUEL);
    load(block.equals("furnace") ? "sand" : "iron_ore", 1, INPUT);
    assertThat(furnace().burnTotal).isEqualTo(ticks);
    if (ticks <= 1600) {
      idle(world, ticks - 1);
      assertThat(at(world, 0, 64, 2)).contains("lit=true");
      idle(world, 1);
      assertThat(at(world, 0, 64, 2)).contains("lit=false");
    }
  }

  @Test
  void aLavaBucketBurnsAThousandSecondsAndLeavesTheBucket() {
    open("furnace");
    load("lava_bucket", 1, FUEL);
    load("sand", 1, INPUT);
    assertThat(furnace().burnTotal).isEqualTo(20_000);
    assertThat(furnace().item(1)).isEqualTo(item("bucket"));
  }

  @Test
  void eightThingsComeOfOneCoal() {
    open("furnace");
    load("coal", 1, FUEL);
    load("sand", 10, INPUT);
    idle(world, 2_500);
    assertThat(furnace().count(2)).isEqualTo(8);
    assertThat(furnace().count(0)).isEqualTo(2);
  }

  @Test
  void withoutFireProgressGoesBackAtDoubleSpeed() {
    open("furnace");
    load("stick", 1, FUEL);
    load("sand", 1, INPUT);
    idle(world, 98);
    int most = furnace().cookTicks;
    assertThat(most).isBetween(98, 100);
    idle(world, 11);
    assertThat(furnace().cookTicks).isBetween(most - 20, most - 16);
    idle(world, 60);
    assertThat(furnace().cookTicks).isZero();
    assertThat(world.blockEntities().awake()).as("at rest").isZero();
  }

  @Test
  void anotherThingStartsAnew() {
    open("furnace");
    load("coal", 1, FUEL);
    load("sand", 1, INPUT);
    idle(world, 150);
    inventory.set(1, item("beef"), 1, 0);
    world.step(new Action().transfer(1, INPUT, 1));
    idle(world, 1);
    assertThat(furnace().cookTicks).isLessThan(5);
    assertThat(inventory.item(1)).isEqualTo(item("sand"));
  }

  @Test
  void theOutputIsTakenOnlyAndGivesExperience() {
    open("furnace");
    load("coal", 1, FUEL);
    load("iron_ore", 3, INPUT);
    inventory.set(0, item("iron_ingot"), 1, 0);
    world.step(new Action().transfer(0, OUTPUT, 1));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SPACE);
    load("dirt", 1, FUEL);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SPACE);
    idle(world, 620);
    assertThat(furnace().experience).isCloseTo(2.1, org.assertj.core.data.Offset.offset(1e-9));
    world.step(new Action().transfer(OUTPUT, 20, 3));
    assertThat(inventory.count(20)).isEqualTo(3);
    assertThat(lastId(world, EventType.SMELT_ITEM)).isEqualTo(item("iron_ingot"));
    assertThat(furnace().experience).isZero();
    idle(world, 60);
    assertThat(player.experience).as("0.7 each, the rest by chance").isBetween(2, 3);
  }

  @Test
  void worksOnlyWhileItsChunkIsSimulated() {
    put(world, 200, 64, 2, "furnace");
    BlockEntity far = world.blockEntities().edit(200, 64, 2);
    far.set(0, item("sand"), 1, 0);
    far.set(1, item("coal"), 1, 0);
    world.blockEntities().setAwake(far, true);
    idle(world, 300);
    assertThat(world.blockEntities().find(200, 64, 2).count(0)).isEqualTo(1);
  }

  @Test
  void aBurningFurnaceGoesOnAfterRestoreAndLoad() {
    open("furnace");
    load("coal", 1, FUEL);
    load("sand", 4, INPUT);
    idle(world, 77);
    World loaded =
        WorldSave.fromBytes(
            WorldSave.toBytes(world), TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    World restored = World.of(world.snapshot());
    idle(world, 500);
    idle(loaded, 500);
    idle(restored, 500);
    assertThat(furnace().count(2)).isEqualTo(2);
    assertThat(loaded.hash()).isEqualTo(world.hash());
    assertThat(restored.hash()).isEqualTo(world.hash());
  }
}
