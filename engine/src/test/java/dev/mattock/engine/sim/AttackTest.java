package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blows by the genre's published figures: two players, two blocks apart, the first looks on. */
class AttackTest {
  private final World world = TestWorlds.flat();
  private final Action[] actions = {new Action(), new Action(), new Action()};
  private Player attacker;
  private Player victim;

  @BeforeEach
  void twoPlayers() {
    world.addPlayer(0.5, 64, 0.5, 0, 0);
    world.addPlayer(0.5, 64, 2.5, 0, 0);
    world.addPlayer(40.5, 64, 40.5, 0, 0);
    attacker = world.player(0);
    victim = world.player(1);
    victim.food = 10;
    step(40);
  }

  private void step(int ticks) {
    for (int i = 0; i < ticks; i++) {
      world.step(actions);
    }
  }

  private void press() {
    actions[0].setKeys(Keys.ATTACK);
    step(1);
    actions[0].setKeys(0);
  }

  private void hold(String item) {
    attacker.inventory().set(0, TestWorlds.item(item), 1, 0);
    step(60);
  }

  @ParameterizedTest
  @CsvSource({
    "stick, 1",
    "wooden_sword, 4",
    "stone_sword, 5",
    "wooden_axe, 7",
    "stone_axe, 9",
    "wooden_pickaxe, 2",
    "stone_pickaxe, 3",
    "wooden_shovel, 2.5",
    "stone_shovel, 3.5",
    "wooden_hoe, 1"
  })
  void aFullBlowHurtsByTheWeapon(String item, float damage) {
    hold(item);
    press();
    assertThat(20 - victim.health).isCloseTo(damage, within(1e-5f));
    assertThat(TestWorlds.count(world, EventType.DAMAGE_DEALT)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.212", "5, 0.355", "9, 0.662", "12, 1", "20, 1"})
  void theBlowIsWeakerSoonerAfterTheLast(int ticks, double share) {
    Item sword = TestWorlds.CONTENT.item(TestWorlds.item("wooden_sword"));
    attacker.ticksSinceAttack = ticks;
    double charge = Math.min(1, (ticks + 0.5) / (20 / 1.6));
    assertThat(Attack.charge(attacker, sword)).isCloseTo(charge, within(1e-12));
    assertThat(Attack.share(Attack.charge(attacker, sword))).isCloseTo(share, within(0.001));
  }

  @Test
  void anEmptyHandIsReadyAfterAQuarterOfASecond() {
    Item hand = TestWorlds.CONTENT.item(0);
    attacker.ticksSinceAttack = 4;
    assertThat(Attack.charge(attacker, hand)).isLessThan(1);
    attacker.ticksSinceAttack = 5;
    assertThat(Attack.charge(attacker, hand)).isEqualTo(1);
  }

  @Test
  void anotherItemInHandIsSwungUpFromTheStart() {
    hold("stone_axe");
    attacker.inventory().set(1, TestWorlds.item("wooden_axe"), 1, 0);
    actions[0].setKeys(Keys.HOTBAR_1 << 1);
    step(1);
    press();
    assertThat(20 - victim.health).isLessThan(0.3f * 7);
  }

  @Test
  void aFallingBlowIsCritical() {
    hold("wooden_sword");
    attacker.pitch = 30;
    attacker.y = 64.9;
    attacker.velocityY = -0.1;
    attacker.fallDistance = 0.2;
    attacker.onGround = false;
    press();
    assertThat(20 - victim.health).isCloseTo(6, within(1e-5f));
  }

  @Test
  void strengthAddsThreeAndWeaknessTakesFour() {
    Item sword = TestWorlds.CONTENT.item(TestWorlds.item("wooden_sword"));
    world.combat().effects().apply(0, attacker, Effect.STRENGTH, 1, 100);
    assertThat(Attack.fullDamage(attacker, sword)).isEqualTo(10);
    world.combat().effects().apply(0, attacker, Effect.WEAKNESS, 0, 100);
    assertThat(Attack.fullDamage(attacker, sword)).isEqualTo(6);
    assertThat(Attack.fullDamage(victim, sword)).isEqualTo(4);
  }

  @Test
  void aBlowKnocksBackByTheGenresSpeed() {
    press();
    assertThat(victim.velocityZ).isCloseTo(0.4, within(1e-6));
    assertThat(victim.velocityY).isCloseTo(0.4, within(0.08));
    step(20);
    assertThat(victim.z).isGreaterThan(3.2);
  }

  @Test
  void aSprintingBlowKnocksFurtherAndEndsTheSprint() {
    attacker.sprinting = true;
    attacker.z = -0.2;
    actions[0].setKeys(Keys.FORWARD | Keys.SPRINT);
    step(2);
    actions[0].setKeys(Keys.FORWARD | Keys.SPRINT | Keys.ATTACK);
    step(1);
    assertThat(victim.velocityZ).isCloseTo(0.2 + 0.5, within(1e-6));
    assertThat(attacker.sprinting).isFalse();
  }

  @Test
  void withinHalfASecondOnlyAHarderBlowCounts() {
    hold("stone_sword");
    press();
    float after = victim.health;
    step(3);
    victim.z = 2.5;
    press();
    assertThat(victim.health).isEqualTo(after);
    world.combat().damage().hurt(1, DamageKind.CACTUS, 7);
    assertThat(victim.health).isEqualTo(after - 2);
  }

  @Test
  void aSweepHitsWhoIsNearByOne() {
    world.player(2).x = 1.3;
    world.player(2).z = 2.5;
    world.player(2).food = 10;
    hold("stone_sword");
    press();
    assertThat(20 - victim.health).isCloseTo(5, within(1e-5f));
    assertThat(20 - world.player(2).health).isEqualTo(1);
  }

  @Test
  void noSweepWithAnAxeOrFromTheAir() {
    world.player(2).x = 1.3;
    world.player(2).z = 2.5;
    hold("stone_axe");
    press();
    assertThat(world.player(2).health).isEqualTo(20);
    assertThat(victim.health).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({"wooden_sword, 1", "wooden_axe, 2", "wooden_pickaxe, 2", "wooden_hoe, 2"})
  void weaponsWear(String item, int uses) {
    hold(item);
    press();
    assertThat(attacker.inventory().wear(0)).isEqualTo(uses);
  }

  @Test
  void bodiesAreReachedForThreeBlocks() {
    victim.z = 0.5 + 3.25;
    press();
    assertThat(victim.health).isLessThan(20);
    step(20);
    victim.health = 20;
    victim.velocityZ = 0;
    victim.z = 0.5 + 3.5;
    step(20);
    press();
    assertThat(victim.health).isEqualTo(20);
  }

  @Test
  void aBlockInBetweenIsHitInstead() {
    TestWorlds.put(world, 0, 65, 1, "stone");
    press();
    assertThat(victim.health).isEqualTo(20);
    assertThat(attacker.mining).isTrue();
  }

  @Test
  void aKillIsReported() {
    victim.health = 0.5f;
    press();
    assertThat(victim.alive()).isFalse();
    assertThat(TestWorlds.count(world, EventType.KILL_ENTITY)).isEqualTo(1);
    assertThat(TestWorlds.lastId(world, EventType.DEATH)).isEqualTo(DamageKind.PLAYER.ordinal());
  }

  @Test
  void aBlowCostsATenthOfExhaustion() {
    float before = attacker.vitals().exhaustion;
    press();
    assertThat(attacker.vitals().exhaustion - before).isCloseTo(0.1f, within(1e-6f));
    assertThat(victim.vitals().exhaustion).as("being hit").isCloseTo(0.1f, within(1e-6f));
  }
}
