package dev.mattock.engine.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.Item.EquipmentSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryTest {
  private static final Content CONTENT = Content.load();
  private static final int STICK = CONTENT.itemId("stick");
  private static final int AXE = CONTENT.itemId("stone_axe");

  private final Inventory inventory = new Inventory();

  @Test
  void fillsLikeStacksBeforeEmptySlots() {
    inventory.set(5, STICK, 60, 0);
    assertThat(inventory.add(CONTENT, STICK, 10, 0)).isZero();
    assertThat(inventory.count(5)).isEqualTo(64);
    assertThat(inventory.item(0)).isEqualTo(STICK);
    assertThat(inventory.count(0)).isEqualTo(6);
  }

  @Test
  void splitsWhatIsMoreThanAStack() {
    assertThat(inventory.add(CONTENT, STICK, 150, 0)).isZero();
    assertThat(inventory.count(0)).isEqualTo(64);
    assertThat(inventory.count(1)).isEqualTo(64);
    assertThat(inventory.count(2)).isEqualTo(22);
    assertThat(inventory.total(STICK)).isEqualTo(150);
  }

  @Test
  void toolsTakeASlotEach() {
    assertThat(inventory.add(CONTENT, AXE, 3, 7)).isZero();
    assertThat(inventory.count(2)).isEqualTo(1);
    assertThat(inventory.wear(2)).isEqualTo(7);
    assertThat(inventory.item(3)).isZero();
  }

  @Test
  void saysWhatFindsNoRoomAndLeavesWornSlotsAlone() {
    assertThat(inventory.add(CONTENT, STICK, 36 * 64 + 5, 0)).isEqualTo(5);
    assertThat(inventory.add(CONTENT, STICK, 1, 0)).isEqualTo(1);
    assertThat(inventory.add(CONTENT, AXE, 1, 0)).isEqualTo(1);
    for (int slot = Inventory.STORAGE; slot < Inventory.SLOTS; slot++) {
      assertThat(inventory.item(slot)).isZero();
    }
  }

  @Test
  void takesTheLastOneWithItsWear() {
    inventory.set(4, AXE, 1, 30);
    assertThat(inventory.take(4, 5)).isEqualTo(1);
    assertThat(inventory.item(4)).isZero();
    assertThat(inventory.wear(4)).isZero();
    assertThat(inventory.take(4, 1)).isZero();
  }

  @Test
  void removesFromTheLastSlotsAndSaysWhatIsMissing() {
    inventory.set(0, STICK, 5, 0);
    inventory.set(9, STICK, 5, 0);
    assertThat(inventory.remove(STICK, 7)).isZero();
    assertThat(inventory.count(0)).isEqualTo(3);
    assertThat(inventory.remove(STICK, 7)).isEqualTo(4);
    assertThat(inventory.total(STICK)).isZero();
  }

  @Test
  void findsTheFirstInStorageOnly() {
    inventory.set(Inventory.wornSlot(EquipmentSlot.OFFHAND), STICK, 1, 0);
    assertThat(inventory.find(STICK)).isEqualTo(-1);
    inventory.set(20, STICK, 1, 0);
    inventory.set(12, STICK, 1, 0);
    assertThat(inventory.find(STICK)).isEqualTo(12);
  }

  @Test
  void refusesSlotsThatAreHalfEmpty() {
    assertThatIllegalArgumentException().isThrownBy(() -> inventory.set(0, STICK, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> inventory.set(0, 0, 3, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inventory.set(0, STICK, -1, 0))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inventory.wornSlot(EquipmentSlot.MAINHAND));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nothingIsMadeOrLostInAnyOrder(long seed) {
    int expected = 0;
    for (int i = 0; i < 2_000; i++) {
      long draw = Hash64.of(seed, i);
      int count = Hash64.toBounded(Hash64.mix(draw), 90);
      int slot = Hash64.toBounded(Hash64.mix(draw + 1), Inventory.SLOTS);
      switch (Hash64.toBounded(draw, 4)) {
        case 0 -> expected += count - inventory.add(CONTENT, STICK, count, 0);
        case 1 -> expected -= count - inventory.remove(STICK, count);
        case 2 -> expected -= inventory.take(slot, count);
        default -> inventory.swap(slot, Hash64.toBounded(draw, Inventory.SLOTS));
      }
      assertThat(inventory.total(STICK)).as("seed %d step %d", seed, i).isEqualTo(expected);
    }
  }
}
