package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.lastRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelongingsTest {
  private static final int STICK = item("stick");
  private static final int LOG = item("oak_log");
  private static final int AXE = item("stone_axe");

  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final Inventory inventory = player.inventory();

  private void transfer(int from, int to, int count) {
    world.step(new Action().transfer(from, to, count));
  }

  private void assertSlot(int slot, int item, int count) {
    assertThat(inventory.item(slot)).as("item in slot " + slot).isEqualTo(item);
    assertThat(inventory.count(slot)).as("count in slot " + slot).isEqualTo(count);
  }

  @Test
  void transferMovesSplitsAndMerges() {
    inventory.set(3, STICK, 60, 0);
    transfer(3, 10, 20);
    assertSlot(3, STICK, 40);
    assertSlot(10, STICK, 20);
    transfer(10, 3, 64);
    assertSlot(3, STICK, 60);
    assertSlot(10, 0, 0);
    inventory.set(10, STICK, 10, 0);
    transfer(10, 3, 10);
    assertSlot(3, STICK, 64);
    assertSlot(10, STICK, 6);
    transfer(10, 3, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SPACE);
  }

  @Test
  void transferSwapsWholeStacksOnly() {
    inventory.set(0, STICK, 5, 0);
    inventory.set(1, LOG, 7, 0);
    transfer(0, 1, 4);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SPACE);
    assertSlot(0, STICK, 5);
    transfer(0, 1, 5);
    assertSlot(0, LOG, 7);
    assertSlot(1, STICK, 5);
  }

  @Test
  void toolsOfDifferentWearDoNotStack() {
    inventory.set(0, AXE, 1, 0);
    inventory.set(1, AXE, 1, 9);
    transfer(0, 1, 1);
    assertThat(inventory.wear(0)).isEqualTo(9);
    assertThat(inventory.wear(1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -5"})
  void slotsThatDoNotExistAreRefused(int from, int to) {
    inventory.set(0, STICK, 5, 0);
    transfer(from, to, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUCH_TARGET);
    assertSlot(0, STICK, 5);
  }

  @ParameterizedTest
  @CsvSource({"0, 41", "41, 0", "67, 0"})
  void slotsOfContainersAreRefusedWhileNoneIsOpen(int from, int to) {
    inventory.set(0, STICK, 5, 0);
    transfer(from, to, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_CONTAINER);
    assertSlot(0, STICK, 5);
  }

  @Test
  void transferOfNothingIsRefused() {
    transfer(5, 6, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_ITEM);
    inventory.set(5, STICK, 1, 0);
    transfer(5, 6, 0);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUCH_TARGET);
    transfer(5, 5, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_CHANGE);
  }

  @Test
  void wornSlotsTakeOnlyTheirKindAndTheOffHandAnything() {
    inventory.set(0, STICK, 5, 0);
    for (Item.EquipmentSlot where :
        new Item.EquipmentSlot[] {
          Item.EquipmentSlot.HEAD,
          Item.EquipmentSlot.CHEST,
          Item.EquipmentSlot.LEGS,
          Item.EquipmentSlot.FEET
        }) {
      transfer(0, Inventory.wornSlot(where), 1);
      assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SPACE);
    }
    transfer(0, Inventory.wornSlot(Item.EquipmentSlot.OFFHAND), 2);
    assertSlot(Inventory.STORAGE, STICK, 2);
    assertSlot(0, STICK, 3);
  }

  @Test
  void equipSelectsInTheHotbarAndFetchesFromTheRest() {
    inventory.set(0, STICK, 1, 0);
    inventory.set(4, AXE, 1, 3);
    world.step(new Action().equip(AXE));
    assertThat(player.selectedSlot).isEqualTo(4);
    assertThat(TestWorlds.lastId(world, EventType.EQUIP_ITEM)).isEqualTo(AXE);
    inventory.set(30, LOG, 9, 0);
    world.step(new Action().equip(LOG));
    assertThat(player.selectedSlot).as("the next empty one").isEqualTo(5);
    assertSlot(5, LOG, 9);
    assertSlot(30, 0, 0);
    world.step(new Action().equip(LOG));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_CHANGE);
    world.step(new Action().equip(item("torch")));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_ITEM);
    world.step(new Action().equip(100_000));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUCH_TARGET);
  }

  @Test
  void equipSwapsWithTheHandWhenTheHotbarIsFull() {
    for (int slot = 0; slot < Inventory.HOTBAR; slot++) {
      inventory.set(slot, STICK, slot + 1, 0);
    }
    inventory.set(30, LOG, 9, 0);
    player.selectedSlot = 7;
    world.step(new Action().equip(LOG));
    assertSlot(7, LOG, 9);
    assertSlot(30, STICK, 8);
  }

  @Test
  void hotbarKeysActWhenPressed() {
    hold(world, Keys.HOTBAR_1 << 6, 1);
    assertThat(player.selectedSlot).isEqualTo(6);
    player.selectedSlot = 2;
    hold(world, Keys.HOTBAR_1 << 6, 1);
    assertThat(player.selectedSlot).as("still held, not pressed again").isEqualTo(2);
  }

  @Test
  void swapHandsExchangesTheHands() {
    inventory.set(0, AXE, 1, 5);
    hold(world, Keys.SWAP_HANDS, 3);
    assertSlot(0, 0, 0);
    assertSlot(Inventory.STORAGE, AXE, 1);
    assertThat(inventory.wear(Inventory.STORAGE)).isEqualTo(5);
    hold(world, 0, 1);
    hold(world, Keys.SWAP_HANDS, 1);
    assertSlot(0, AXE, 1);
  }

  @Test
  void swapOfEmptyHandsIsRefused() {
    hold(world, Keys.SWAP_HANDS, 1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_ITEM);
  }

  @Test
  void theInventoryKeyIsAcceptedWithoutEffect() {
    long events = world.events().end();
    hold(world, Keys.INVENTORY, 1);
    assertThat(world.events().end()).isEqualTo(events);
  }

  @Test
  void theViewTurnsWithinItsBounds() {
    world.step(new Action().turn(100, 170));
    world.step(new Action().turn(100, 170));
    assertThat(player.pitch).isEqualTo(90);
    assertThat(player.yaw).isEqualTo(-20);
    world.step(new Action().turn(-180, -170));
    world.step(new Action().turn(-180, 0));
    assertThat(player.pitch).isEqualTo(-90);
    assertThat(player.yaw).isEqualTo(170);
  }

  @Test
  void theDeadDoNothingAndAreToldSo() {
    player.health = 0;
    inventory.set(0, STICK, 5, 0);
    hold(world, Keys.FORWARD | Keys.DROP, 5);
    assertThat(player.z).isEqualTo(0.5);
    assertSlot(0, STICK, 5);
    assertThat(TestWorlds.count(world, EventType.REFUSED)).as("once a press").isEqualTo(1);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.DEAD);
  }
}
