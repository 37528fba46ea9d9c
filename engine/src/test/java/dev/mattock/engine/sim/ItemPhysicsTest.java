package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;

class ItemPhysicsTest {
  private static final int STICK = item("stick");

  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final ItemEntities items = world.items();

  private int drop(int itemId, int count, double x, double y, double z) {
    int index = items.add(itemId, count, 0, 0);
    items.setPosition(index, x, y, z);
    return index;
  }

  @Test
  void fallsAndComesToRestOnTheGround() {
    drop(STICK, 1, 8.5, 70, 8.5);
    idle(world, 60);
    assertThat(items.y(0)).isCloseTo(64, within(0.05));
    assertThat(items.velocityX(0)).isZero();
  }

  @Test
  void isPickedUpWithinABlockOfTheBody() {
    drop(STICK, 5, player.x + 1.5, 64, player.z);
    idle(world, 2);
    assertThat(items.size()).isEqualTo(1);
    drop(STICK, 5, player.x - 1.4, 64, player.z);
    idle(world, 1);
    assertThat(player.inventory().total(STICK)).isEqualTo(5);
    assertThat(TestWorlds.lastId(world, EventType.PICKUP)).isEqualTo(STICK);
    assertThat(items.size()).isEqualTo(1);
  }

  @Test
  void theDelayOfFreshDropsIsTenTicks() {
    put(world, 0, 64, 1, "dirt");
    player.pitch = 60;
    hold(world, Keys.ATTACK, 15);
    assertThat(items.size()).isEqualTo(1);
    idle(world, 8);
    assertThat(player.inventory().total(item("dirt"))).isZero();
    idle(world, 2);
    assertThat(player.inventory().total(item("dirt"))).isEqualTo(1);
  }

  @Test
  void theThrowersDelayIsFortyTicks() {
    player.inventory().set(0, STICK, 3, 0);
    player.pitch = 90;
    hold(world, Keys.DROP, 10);
    assertThat(player.inventory().count(0)).as("one a press").isEqualTo(2);
    assertThat(TestWorlds.count(world, EventType.DROP)).isEqualTo(1);
    idle(world, 28);
    assertThat(player.inventory().count(0)).isEqualTo(2);
    idle(world, 4);
    assertThat(player.inventory().count(0)).isEqualTo(3);
  }

  @Test
  void isThrownForward() {
    player.inventory().set(0, item("stone_axe"), 1, 17);
    hold(world, Keys.DROP, 1);
    idle(world, 30);
    assertThat(items.z(0)).isBetween(2.0, 5.0);
    assertThat(items.wear(0)).isEqualTo(17);
  }

  @Test
  void aFullInventoryTakesWhatFitsAndLeavesTheRest() {
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      player.inventory().set(slot, item("dirt"), 64, 0);
    }
    player.inventory().set(7, STICK, 60, 0);
    drop(STICK, 10, player.x, 64, player.z);
    idle(world, 1);
    assertThat(player.inventory().count(7)).isEqualTo(64);
    assertThat(items.count(0)).isEqualTo(6);
    idle(world, 20);
    assertThat(TestWorlds.count(world, EventType.PICKUP)).isEqualTo(1);
  }

  @Test
  void likeHeapsComeTogetherUpToAStack() {
    drop(STICK, 30, 8.0, 64, 8.0);
    drop(STICK, 31, 8.5, 64, 8.0);
    drop(STICK, 60, 8.0, 64, 8.4);
    drop(item("dirt"), 1, 8.2, 64, 8.2);
    idle(world, 45);
    assertThat(items.size()).isEqualTo(3);
    assertThat(items.count(0) + items.count(1) + items.count(2)).isEqualTo(122);
    assertThat(items.id(0)).as("the larger heap takes the smaller").isEqualTo(1);
    assertThat(items.count(0)).isEqualTo(61);
  }

  @Test
  void vanishesAfterFiveMinutes() {
    drop(STICK, 1, 8.5, 64, 8.5);
    idle(world, 5_999);
    assertThat(items.size()).isEqualTo(1);
    idle(world, 1);
    assertThat(items.size()).isZero();
  }

  @Test
  void standsStillBeyondTheSimulationDistance() {
    World small = TestWorlds.withPlayer(TestRules.simulationDistance(2));
    for (int x : new int[] {2 * 16 + 15, 3 * 16, -2 * 16, -2 * 16 - 1}) {
      small.items().setPosition(small.items().add(STICK, 1, 0, 0), x + 0.5, 70, 0.5);
    }
    idle(small, 10);
    assertThat(small.items().y(0)).isLessThan(70);
    assertThat(small.items().y(1)).isEqualTo(70);
    assertThat(small.items().age(1)).isZero();
    assertThat(small.items().y(2)).isLessThan(70);
    assertThat(small.items().y(3)).isEqualTo(70);
  }

  @Test
  void floatsUpInWater() {
    for (int y = 64; y < 67; y++) {
      put(world, 8, y, 8, "water");
    }
    drop(STICK, 1, 8.5, 64.2, 8.5);
    idle(world, 200);
    assertThat(items.y(0)).isGreaterThan(66);
  }

  @Test
  void leavesABlockPlacedOverItByTheNearestSide() {
    drop(STICK, 1, 8.8, 64, 8.5);
    put(world, 8, 64, 8, "stone");
    idle(world, 20);
    assertThat(items.x(0)).isCloseTo(9.125, within(1e-6));
    assertThat(items.y(0)).isCloseTo(64, within(0.05));
  }

  @Test
  void theDeadLeaveTheirBelongings() {
    world.give(0, STICK, 20);
    world.give(0, item("stone_axe"), 1);
    player.inventory().set(Inventory.STORAGE, item("torch"), 4, 0);
    player.y = 64 + 40;
    idle(world, 80);
    assertThat(player.alive()).isFalse();
    assertThat(items.size()).isEqualTo(3);
    assertThat(player.inventory().total(STICK)).isZero();
    assertThat(TestWorlds.count(world, EventType.DEATH)).isEqualTo(1);
    idle(world, 100);
    assertThat(items.size()).as("the dead pick nothing up").isEqualTo(3);
  }

  @Test
  void theRulesMayLetTheDeadKeepTheirBelongings() {
    World kind = TestWorlds.withPlayer(TestRules.keepInventory());
    kind.give(0, STICK, 20);
    kind.player(0).y = 104;
    idle(kind, 80);
    assertThat(kind.player(0).alive()).isFalse();
    assertThat(kind.player(0).inventory().total(STICK)).isEqualTo(20);
    assertThat(kind.items().size()).isZero();
  }
}
