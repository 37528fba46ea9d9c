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
import dev.mattock.engine.entity.Props;
import org.junit.jupiter.api.Test;

/** Boats, minecarts, paintings, frames, stands, lit tnt. */
class PropsTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final Inventory inventory = player.inventory();
  private final Props props = world.props();

  private void use(String what, float pitch) {
    player.pitch = pitch;
    inventory.set(0, what.isEmpty() ? 0 : item(what), what.isEmpty() ? 0 : 1, 0);
    press(Keys.USE);
  }

  private void press(int key) {
    player.useDelay = 0;
    hold(world, key, 1);
    idle(world, 1);
  }

  private int lying(String name) {
    int sum = inventory.total(item(name));
    for (int i = 0; i < world.items().size(); i++) {
      sum += world.items().item(i) == item(name) ? world.items().count(i) : 0;
    }
    return sum;
  }

  private void pond() {
    for (int z = 1; z < 40; z++) {
      for (int x = -3; x <= 3; x++) {
        put(world, x, 63, z, "water");
      }
    }
  }

  @Test
  void aBoatFloatsWhereItIsPlaced() {
    pond();
    use("oak_boat", 40);
    assertThat(props.size()).isEqualTo(1);
    assertThat(props.kind(0)).isEqualTo(Props.Kind.BOAT);
    assertThat(inventory.item(0)).isZero();
    idle(world, 200);
    assertThat(props.y(0)).as("not sunk, not flying").isBetween(63.3, 64.0);
    assertThat(Math.abs(props.velocityY(0))).isLessThan(0.02);
  }

  @Test
  void aBoatIsRowedAtEightBlocksASecond() {
    pond();
    use("oak_boat", 40);
    idle(world, 40);
    use("", 40);
    assertThat(Riding.rides(player)).isTrue();
    hold(world, Keys.FORWARD, 60);
    double from = player.z;
    hold(world, Keys.FORWARD, 20);
    assertThat(player.z - from).isBetween(7.5, 8.1);
    press(Keys.SNEAK);
    assertThat(Riding.rides(player)).isFalse();
    assertThat(player.y).isGreaterThan(63.5);
  }

  @Test
  void aBoatBreaksIntoItsItemAfterFiveBlowsOfTheHand() {
    use("oak_boat", 50);
    idle(world, 5);
    for (int blow = 1; blow <= 4; blow++) {
      press(Keys.ATTACK);
    }
    assertThat(props.size()).isEqualTo(1);
    press(Keys.ATTACK);
    press(Keys.ATTACK);
    assertThat(props.size()).isZero();
    assertThat(lying("oak_boat")).isEqualTo(1);
  }

  @Test
  void minecartsStandOnRailsOnly() {
    use("minecart", 45);
    assertThat(props.size()).isZero();
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NOT_USABLE);
    put(world, 0, 64, 2, "rail");
    use("minecart", 45);
    assertThat(props.kind(0)).isEqualTo(Props.Kind.MINECART);
    idle(world, 40);
    assertThat(props.y(0)).isEqualTo(64);
  }

  @Test
  void aPaintingHangsOnAWallAndFallsWithIt() {
    put(world, 0, 65, 3, "stone");
    use("painting", 0);
    assertThat(props.kind(0)).isEqualTo(Props.Kind.PAINTING);
    assertThat(props.yaw(0)).isEqualTo(-180);
    idle(world, 50);
    assertThat(props.size()).isEqualTo(1);
    use("painting", 0);
    assertThat(props.size()).as("one a cell").isEqualTo(1);
    inventory.set(0, 0, 0, 0);
    put(world, 0, 65, 3, "air");
    idle(world, 25);
    assertThat(props.size()).isZero();
    assertThat(lying("painting")).isEqualTo(1);
  }

  @Test
  void aFrameHoldsAnItemWhichABlowTakesOut() {
    put(world, 0, 65, 3, "stone");
    use("item_frame", 0);
    inventory.set(0, item("stone_pickaxe"), 1, 12);
    press(Keys.USE);
    assertThat(props.held(0)).isEqualTo(item("stone_pickaxe"));
    assertThat(props.heldWear(0)).isEqualTo(12);
    assertThat(inventory.item(0)).isZero();
    press(Keys.ATTACK);
    assertThat(props.held(0)).isZero();
    assertThat(lying("stone_pickaxe")).isEqualTo(1);
    press(Keys.ATTACK);
    assertThat(props.size()).isZero();
    assertThat(lying("item_frame")).isEqualTo(1);
  }

  @Test
  void twoBlowsKnockAStandOver() {
    use("armor_stand", 45);
    assertThat(props.kind(0)).isEqualTo(Props.Kind.ARMOR_STAND);
    player.pitch = 10;
    press(Keys.ATTACK);
    assertThat(props.size()).isEqualTo(1);
    press(Keys.ATTACK);
    assertThat(props.size()).isZero();
    assertThat(lying("armor_stand")).isEqualTo(1);
  }

  @Test
  void tntExplodesEightyTicksAfterItWasLit() {
    put(world, 0, 64, 2, "tnt");
    player.pitch = 35;
    inventory.set(0, item("flint_and_steel"), 1, 0);
    hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    assertThat(props.kind(0)).isEqualTo(Props.Kind.TNT);
    assertThat(inventory.wear(0)).isEqualTo(1);
    player.z = -30;
    idle(world, 78);
    assertThat(TestWorlds.count(world, EventType.EXPLODE)).isZero();
    idle(world, 1);
    assertThat(TestWorlds.count(world, EventType.EXPLODE)).isEqualTo(1);
    assertThat(at(world, 0, 63, 2)).isEqualTo("air");
    assertThat(props.size()).isZero();
  }

  @Test
  void anExplosionLightsTntBesideIt() {
    put(world, 0, 64, 2, "tnt");
    put(world, 1, 64, 2, "tnt");
    player.pitch = 35;
    inventory.set(0, item("flint_and_steel"), 1, 0);
    hold(world, Keys.USE, 1);
    player.z = -30;
    idle(world, 79);
    assertThat(props.size()).isEqualTo(1);
    assertThat(props.timer(0)).isBetween(9, 30);
    idle(world, 31);
    assertThat(TestWorlds.count(world, EventType.EXPLODE)).isEqualTo(2);
  }

  @Test
  void thingsAreHashedRestoredAndSaved() {
    pond();
    use("oak_boat", 40);
    put(world, 0, 65, 3, "stone");
    use("item_frame", 0);
    inventory.set(0, item("stick"), 1, 0);
    press(Keys.USE);
    long then = world.hash();
    World loaded =
        WorldSave.fromBytes(
            WorldSave.toBytes(world), TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    World restored = World.of(world.snapshot());
    assertThat(loaded.hash()).isEqualTo(then);
    assertThat(restored.hash()).isEqualTo(then);
    idle(world, 100);
    idle(loaded, 100);
    idle(restored, 100);
    assertThat(world.hash()).isNotEqualTo(then);
    assertThat(loaded.hash()).isEqualTo(world.hash());
    assertThat(restored.hash()).isEqualTo(world.hash());
  }
}
