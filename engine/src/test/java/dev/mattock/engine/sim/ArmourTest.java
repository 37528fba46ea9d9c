package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Armour and shields by the genre's published figures. */
class ArmourTest {
  private static final List<String> PIECES = List.of("helmet", "chestplate", "leggings", "boots");

  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private Damage damage;

  @BeforeEach
  void find() {
    damage = world.combat().damage();
    player.food = 10;
  }

  private void dress(String material) {
    for (int i = 0; i < PIECES.size(); i++) {
      int slot = Inventory.STORAGE + 1 + i;
      player.inventory().set(slot, item(material + "_" + PIECES.get(i)), 1, 0);
    }
  }

  /** Half-points left of a blow of 10, from the published formula by hand. */
  @ParameterizedTest
  @CsvSource({
    "leather, 7, 9.2",
    "golden, 11, 7.6",
    "chainmail, 12, 7.2",
    "iron, 15, 6",
    "diamond, 20, 3"
  })
  void fullArmourKeepsOffItsShare(String material, double points, float left) {
    dress(material);
    assertThat(damage.strike(0, DamageKind.MOB, 10, -1, 0, 0)).isTrue();
    assertThat(20 - player.health).isCloseTo(left, within(1e-4f));
    double toughness = "diamond".equals(material) ? 8 : 0;
    assertThat(Armour.reduce(10, points, toughness)).isCloseTo(left, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 20, 8, 0.21",
    "4, 20, 8, 0.96",
    "20, 20, 8, 8",
    "40, 20, 12, 20.8",
    "10, 0, 0, 10"
  })
  void strongBlowsGoFurtherThroughIt(double blow, double points, double tough, double left) {
    assertThat(Armour.reduce(blow, points, tough)).isCloseTo(left, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "4, 1", "8, 2", "11, 2", "12, 3"})
  void eachPieceIsWornByAQuarterOfTheBlow(float blow, int uses) {
    dress("diamond");
    damage.strike(0, DamageKind.MOB, blow, -1, 0, 0);
    for (int slot = 37; slot <= 40; slot++) {
      assertThat(player.inventory().wear(slot)).isEqualTo(uses);
    }
  }

  @Test
  void wornOutArmourBreaks() {
    player.inventory().set(37, item("leather_helmet"), 1, 54);
    damage.strike(0, DamageKind.MOB, 2, -1, 0, 0);
    assertThat(player.inventory().item(37)).isZero();
    assertThat(TestWorlds.lastId(world, EventType.BREAK_ITEM)).isEqualTo(item("leather_helmet"));
  }

  @ParameterizedTest
  @EnumSource(
      value = DamageKind.class,
      names = {"FALL", "DROWNING", "SUFFOCATION", "STARVATION", "ON_FIRE", "MAGIC", "VOID"})
  void armourDoesNotHelpAgainstAll(DamageKind kind) {
    dress("diamond");
    damage.hurt(0, kind, 5);
    assertThat(player.health).isEqualTo(15);
    assertThat(player.inventory().wear(37)).isZero();
  }

  @Test
  void netheriteSteadies() {
    dress("netherite");
    damage.strike(0, DamageKind.MOB, 10, -1, 0.5, -2);
    assertThat(player.velocityZ).isCloseTo(0.4 * 0.6, within(1e-6));
  }

  @Test
  void armourIsPutOnByUse() {
    player.pitch = -60;
    player.inventory().set(0, item("iron_chestplate"), 1, 7);
    hold(world, Keys.USE, 1);
    assertThat(player.inventory().item(38)).isEqualTo(item("iron_chestplate"));
    assertThat(player.inventory().wear(38)).isEqualTo(7);
    assertThat(player.inventory().item(0)).isZero();
    assertThat(TestWorlds.lastId(world, EventType.EQUIP_ITEM)).isEqualTo(item("iron_chestplate"));
    player.inventory().set(0, item("leather_chestplate"), 1, 0);
    hold(world, 0, 1);
    hold(world, Keys.USE, 1);
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.NO_SPACE);
  }

  private void raiseShield(int ticks) {
    player.inventory().set(Using.OFFHAND, item("shield"), 1, 0);
    hold(world, Keys.USE, ticks);
  }

  @Test
  void aShieldKeepsOffWhatComesFromTheFront() {
    raiseShield(7);
    assertThat(damage.strike(0, DamageKind.MOB, 5, -1, 0.5, 5)).isFalse();
    assertThat(player.health).isEqualTo(20);
    assertThat(player.inventory().wear(Using.OFFHAND)).isEqualTo(6);
    assertThat(TestWorlds.count(world, EventType.BLOCK_DAMAGE)).isEqualTo(1);
    assertThat(damage.strike(0, DamageKind.PROJECTILE, 4, -1, 3, 0.6)).isFalse();
    assertThat(damage.strike(0, DamageKind.EXPLOSION, 4, -1, 0.5, 3)).isFalse();
    assertThat(damage.strike(0, DamageKind.MOB, 5, -1, 0.5, -5)).as("from behind").isTrue();
    assertThat(player.health).isEqualTo(15);
  }

  @Test
  void aShieldIsUpAfterAQuarterOfASecond() {
    raiseShield(5);
    assertThat(damage.strike(0, DamageKind.MOB, 1, -1, 0.5, 5)).isTrue();
    hold(world, Keys.USE, 1);
    assertThat(damage.strike(0, DamageKind.MOB, 9, -1, 0.5, 5)).isFalse();
    hold(world, 0, 1);
    assertThat(damage.strike(0, DamageKind.MOB, 9, -1, 0.5, 5)).as("put down").isTrue();
  }

  @Test
  void weakBlowsDoNotWearAShield() {
    raiseShield(8);
    damage.strike(0, DamageKind.MOB, 2.9f, -1, 0.5, 5);
    assertThat(player.inventory().wear(Using.OFFHAND)).isZero();
  }

  @Test
  void aShieldDoesNotKeepOffAFall() {
    raiseShield(8);
    assertThat(damage.hurt(0, DamageKind.FALL, 3)).isTrue();
  }

  @Test
  void anAxeKeepsAShieldDownForFiveSeconds() {
    World two = TestWorlds.flat();
    two.addPlayer(0.5, 64, 0.5, 0, 0);
    two.addPlayer(0.5, 64, 2.5, 180, 0);
    two.player(0).inventory().set(0, item("stone_axe"), 1, 0);
    two.player(1).inventory().set(0, item("shield"), 1, 0);
    Action[] actions = {new Action(), new Action().setKeys(Keys.USE)};
    for (int i = 0; i < 40; i++) {
      two.step(actions);
    }
    actions[0].setKeys(Keys.ATTACK);
    two.step(actions);
    assertThat(two.player(1).health).isEqualTo(20);
    assertThat(two.player(1).activity().usedItem).isZero();
    actions[0].setKeys(0);
    for (int i = 0; i < 98; i++) {
      two.step(actions);
      assertThat(two.player(1).activity().usedItem).as("tick " + i).isZero();
    }
    for (int i = 0; i < 8; i++) {
      two.step(actions);
    }
    assertThat(two.player(1).activity().usedItem).isEqualTo(item("shield"));
  }
}
