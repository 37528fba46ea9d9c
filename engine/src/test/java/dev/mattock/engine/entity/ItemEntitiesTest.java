package dev.mattock.engine.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ItemEntitiesTest {
  private final ItemEntities items = new ItemEntities();

  private void addMany(int many) {
    for (int i = 0; i < many; i++) {
      int index = items.add(1 + i % 7, 1 + i, i, i + 2);
      items.setPosition(index, i, i + 0.25, -i);
      items.setVelocity(index, 0.5 * i, 0.25 * i, 0.125 * i);
      items.setAge(index, 3 * i);
      items.setOnGround(index, i % 2 == 0);
    }
  }

  private static void assertIs(ItemEntities items, int index, int i) {
    assertThat(items.id(index)).isEqualTo(i);
    assertThat(items.item(index)).isEqualTo(1 + i % 7);
    assertThat(items.count(index)).isEqualTo(1 + i);
    assertThat(items.wear(index)).isEqualTo(i);
    assertThat(items.pickupDelay(index)).isEqualTo(i + 2);
    assertThat(items.age(index)).isEqualTo(3 * i);
    assertThat(items.onGround(index)).isEqualTo(i % 2 == 0);
    assertThat(items.x(index)).isEqualTo(i);
    assertThat(items.y(index)).isEqualTo(i + 0.25);
    assertThat(items.z(index)).isEqualTo(-i);
    assertThat(items.velocityX(index)).isEqualTo(0.5 * i);
    assertThat(items.velocityY(index)).isEqualTo(0.25 * i);
    assertThat(items.velocityZ(index)).isEqualTo(0.125 * i);
  }

  @Test
  void growsAndKeepsEveryField() {
    addMany(100);
    for (int i = 0; i < 100; i++) {
      assertIs(items, i, i);
    }
  }

  @Test
  void compactKeepsTheOrderOfIds() {
    addMany(50);
    for (int i = 0; i < 50; i += 3) {
      items.setCount(i, 0);
    }
    items.compact();
    assertThat(items.size()).isEqualTo(33);
    int index = 0;
    for (int i = 0; i < 50; i++) {
      if (i % 3 != 0) {
        assertIs(items, index++, i);
      }
    }
    assertThat(items.id(items.add(1, 1, 0, 0))).as("ids are not used twice").isEqualTo(50);
  }

  @Test
  void copiesAreApart() {
    addMany(40);
    ItemEntities copy = new ItemEntities();
    copy.copyFrom(items);
    items.setPosition(3, 9, 9, 9);
    items.setCount(4, 0);
    items.compact();
    assertThat(copy.size()).isEqualTo(40);
    for (int i = 0; i < 40; i++) {
      assertIs(copy, i, i);
    }
    assertThat(copy.nextId()).isEqualTo(40);
  }

  @Test
  void refusesHeapsOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> items.add(0, 1, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> items.add(4, 0, 0, 0))
        .withMessageContaining("item 4 with count 0");
  }
}
