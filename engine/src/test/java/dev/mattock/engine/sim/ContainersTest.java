package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.count;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.lastRefusal;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in blocks: opening, moving, spilling, hoppers; nothing is made or lost. */
class ContainersTest {
  private static final int FIRST = Inventory.SLOTS;

  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final Inventory inventory = player.inventory();

  @BeforeEach
  void lookAhead() {
    player.pitch = 35;
  }

  private void open(String block) {
    put(world, 0, 64, 2, block);
    player.useDelay = 0;
    hold(world, Keys.USE, 1);
  }

  private void transfer(int from, int to, int many) {
    world.step(new Action().transfer(from, to, many));
  }

  private BlockEntity inside() {
    return world.blockEntities().find(0, 64, 2);
  }

  private int lying(String name) {
    int sum = 0;
    for (int i = 0; i < world.items().size(); i++) {
      sum += world.items().item(i) == item(name) ? world.items().count(i) : 0;
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "chest, 27",
    "trapped_chest, 27",
    "barrel, 27",
    "hopper, 5",
    "dispenser, 9",
    "dropper, 9",
    "furnace, 3",
    "blast_furnace, 3",
    "smoker, 3"
  })
  void opensWithAsManySlotsAsInTheGenre(String block, int slots) {
    open(block);
    assertThat(player.activity().containerOpen).isTrue();
    assertThat(count(world, EventType.OPEN_CONTAINER)).isEqualTo(1);
    assertThat(inside().slots()).isEqualTo(slots);
    inventory.set(0, item("coal"), 3, 0);
    transfer(0, FIRST + slots, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUCH_TARGET);
    transfer(0, FIRST, 2);
    assertThat(inside().item(0)).isEqualTo(item("coal"));
    assertThat(inside().count(0)).isEqualTo(2);
    assertThat(inventory.count(0)).isEqualTo(1);
  }

  @Test
  void movesBothWaysMergesAndSwaps() {
    open("chest");
    inventory.set(0, item("stick"), 40, 0);
    transfer(0, FIRST + 5, 40);
    inventory.set(1, item("stick"), 40, 0);
    transfer(1, FIRST + 5, 40);
    assertThat(inside().count(5)).isEqualTo(64);
    assertThat(inventory.count(1)).isEqualTo(16);
    inventory.set(2, item("coal"), 7, 0);
    transfer(FIRST + 5, 2, 64);
    assertThat(inventory.item(2)).isEqualTo(item("stick"));
    assertThat(inside().item(5)).isEqualTo(item("coal"));
    transfer(FIRST + 5, FIRST + 6, 3);
    assertThat(inside().count(5)).isEqualTo(4);
    assertThat(inside().count(6)).isEqualTo(3);
    transfer(FIRST + 9, 0, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_ITEM);
  }

  @Test
  void keepsTheWearOfTools() {
    open("chest");
    inventory.set(0, item("stone_pickaxe"), 1, 77);
    transfer(0, FIRST, 1);
    assertThat(inside().wear(0)).isEqualTo(77);
    transfer(FIRST, 8, 1);
    assertThat(inventory.wear(8)).isEqualTo(77);
  }

  @Test
  void closesByTheInventoryKeyByDistanceByDeathAndWhenItIsGone() {
    open("chest");
    hold(world, Keys.INVENTORY, 1);
    assertThat(player.activity().containerOpen).isFalse();
    inventory.set(0, item("stick"), 1, 0);
    transfer(0, FIRST, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_CONTAINER);
    open("barrel");
    player.z = -5.9;
    idle(world, 1);
    assertThat(player.activity().containerOpen).as("8.4 blocks away").isFalse();
    player.z = 0.5;
    open("chest");
    put(world, 0, 64, 2, "air");
    idle(world, 1);
    assertThat(player.activity().containerOpen).isFalse();
    open("chest");
    player.health = 0;
    idle(world, 1);
    assertThat(player.activity().containerOpen).isFalse();
  }

  @Test
  void aChestUnderACubeStaysShutButABarrelDoesNot() {
    put(world, 0, 65, 2, "stone");
    open("chest");
    assertThat(player.activity().containerOpen).isFalse();
    assertThat(lastRefusal(world)).isEqualTo(Refusal.CELL_OCCUPIED);
    open("barrel");
    assertThat(player.activity().containerOpen).isTrue();
  }

  @Test
  void aBrokenContainerSpillsWhatItHeld() {
    open("chest");
    inventory.set(0, item("coal"), 64, 0);
    transfer(0, FIRST + 3, 64);
    inventory.set(0, item("stone_pickaxe"), 1, 5);
    transfer(0, FIRST + 4, 1);
    put(world, 0, 64, 2, "air");
    assertThat(lying("coal")).isEqualTo(64);
    assertThat(lying("stone_pickaxe")).isEqualTo(1);
    assertThat(world.items().wear(1)).isEqualTo(5);
    assertThat(world.blockEntities().size()).isZero();
  }

  @Test
  void twoPlayersMayHaveOneChestOpen() {
    World two = TestWorlds.flat();
    two.addPlayer(0.5, 64, 0.5, 0, 35);
    two.addPlayer(0.5, 64, 4.5, 180, 35);
    put(two, 0, 64, 2, "chest");
    Action use = new Action().press(Keys.USE);
    two.step(new Action[] {use, use});
    two.give(0, item("coal"), 5);
    two.step(new Action[] {new Action().transfer(0, FIRST, 5), new Action().transfer(FIRST, 0, 5)});
    assertThat(two.player(0).inventory().total(item("coal"))).isZero();
    assertThat(two.player(1).inventory().total(item("coal"))).isEqualTo(5);
  }

  @Test
  void aHopperMovesOneItemInEightTicks() {
    put(world, 5, 65, 5, "chest");
    put(world, 5, 64, 5, "hopper[facing=east]");
    put(world, 6, 64, 5, "barrel");
    world.blockEntities().edit(5, 65, 5).set(0, item("coal"), 20, 0);
    idle(world, 8 * 10 + 2);
    int arrived = world.blockEntities().find(6, 64, 5).count(0);
    assertThat(arrived).isBetween(9, 11);
    idle(world, 80);
    assertThat(world.blockEntities().find(6, 64, 5).count(0) - arrived).isEqualTo(10);
  }

  @Test
  void aHopperPicksUpWhatLiesOnIt() {
    put(world, 5, 64, 5, "hopper");
    int heap = world.items().add(item("coal"), 7, 0, 10);
    world.items().setPosition(heap, 5.5, 65.2, 5.5);
    idle(world, 20);
    assertThat(world.blockEntities().find(5, 64, 5).count(0)).isEqualTo(7);
    assertThat(world.items().size()).isZero();
  }

  @Test
  void hoppersFeedFurnacesByTheirSide() {
    put(world, 5, 64, 5, "furnace");
    put(world, 5, 65, 5, "hopper[facing=down]");
    put(world, 6, 64, 5, "hopper[facing=west]");
    put(world, 5, 63, 5, "hopper[facing=down]");
    world.blockEntities().edit(5, 65, 5).set(0, item("sand"), 2, 0);
    world.blockEntities().edit(6, 64, 5).set(0, item("sand"), 1, 0);
    world.blockEntities().edit(6, 64, 5).set(1, item("coal"), 1, 0);
    idle(world, 450);
    assertThat(world.blockEntities().find(5, 63, 5).item(0)).isEqualTo(item("glass"));
    assertThat(world.blockEntities().find(5, 63, 5).count(0)).isEqualTo(2);
    assertThat(world.blockEntities().find(6, 64, 5).count(0)).as("sand is no fuel").isEqualTo(1);
  }

  /** Counts coal and sticks wherever they may be. */
  private int all() {
    int sum = 0;
    for (String name : new String[] {"coal", "stick"}) {
      sum += lying(name) + inventory.total(item(name));
      for (int i = 0; i < world.blockEntities().size(); i++) {
        BlockEntity entity = world.blockEntities().at(i);
        for (int slot = 0; slot < entity.slots(); slot++) {
          sum += entity.item(slot) == item(name) ? entity.count(slot) : 0;
        }
      }
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingIsMadeOrLostByMovingBreakingAndHoppers(long seed) {
    inventory.set(0, item("coal"), 64, 0);
    inventory.set(1, item("stick"), 50, 0);
    int total = all();
    String[] blocks = {"chest", "barrel", "hopper[facing=north]", "dispenser", "air"};
    for (int step = 0; step < 1_500; step++) {
      long draw = Hash64.of(seed, step);
      switch (Hash64.toBounded(draw, 12)) {
        case 0 -> open(blocks[Hash64.toBounded(Hash64.mix(draw), blocks.length)]);
        case 1 -> put(world, 0, 65, 2, blocks[Hash64.toBounded(Hash64.mix(draw), blocks.length)]);
        case 2 -> put(world, 0, 64, 1, blocks[Hash64.toBounded(Hash64.mix(draw), blocks.length)]);
        case 3 -> hold(world, Keys.DROP, 1);
        default ->
            transfer(
                Hash64.toBounded(Hash64.mix(draw), FIRST + 10),
                Hash64.toBounded(Hash64.mix(draw + 1), FIRST + 10),
                1 + Hash64.toBounded(Hash64.mix(draw + 2), 64));
      }
      player.z = 0.5;
      player.x = 0.5;
      assertThat(all()).as("seed %d step %d", seed, step).isEqualTo(total);
    }
    assertThat(count(world, EventType.REFUSED)).isPositive();
  }

  @Test
  void snapshotsShareContainersUntilOneIsWritten() {
    open("chest");
    inventory.set(0, item("coal"), 10, 0);
    transfer(0, FIRST, 4);
    WorldSnapshot snapshot = world.snapshot();
    long then = world.hash();
    transfer(0, FIRST, 4);
    assertThat(inside().count(0)).isEqualTo(8);
    World other = World.of(snapshot);
    assertThat(other.hash()).isEqualTo(then);
    assertThat(other.blockEntities().find(0, 64, 2).count(0)).isEqualTo(4);
    other.step(new Action().transfer(FIRST, 5, 4));
    assertThat(inside().count(0)).isEqualTo(8);
    world.restore(snapshot);
    assertThat(world.hash()).isEqualTo(then);
    assertThat(player.activity().containerOpen).isTrue();
  }

  @Test
  void anOpenContainerIsSavedWithWhatItHolds() {
    open("chest");
    inventory.set(0, item("coal"), 10, 0);
    transfer(0, FIRST + 26, 4);
    World loaded =
        WorldSave.fromBytes(
            WorldSave.toBytes(world), TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    assertThat(loaded.hash()).isEqualTo(world.hash());
    loaded.step(new Action().transfer(FIRST + 26, 9, 4));
    assertThat(loaded.player(0).inventory().count(9)).isEqualTo(4);
    assertThat(at(loaded, 0, 64, 2)).startsWith("chest");
  }
}
