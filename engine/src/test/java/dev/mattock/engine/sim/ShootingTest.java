package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Projectiles.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bows, crossbows and what is thrown, by the genre's published figures. */
class ShootingTest {
  private final World world = TestWorlds.withPlayer(TestRules.with("mobSpawning", "false"));
  private final Player player = world.player(0);
  private final Projectiles flying = world.projectiles();

  private void take(String name, int arrows) {
    player.pitch = -20;
    player.inventory().set(0, item(name), 1, 0);
    if (arrows > 0) {
      player.inventory().set(9, item("arrow"), arrows, 0);
    }
  }

  private double speed(int i) {
    double vx = flying.velocityX(i);
    double vy = flying.velocityY(i);
    double vz = flying.velocityZ(i);
    return Math.sqrt(vx * vx + vy * vy + vz * vz);
  }

  @ParameterizedTest
  @CsvSource({"20, 1", "30, 1", "10, 0.4166667", "5, 0.1875", "3, 0.1075"})
  void aBowShootsByItsDraw(int ticks, double power) {
    assertThat(BowRule.power(ticks)).isCloseTo(power, within(1e-6));
    take("bow", 3);
    hold(world, Keys.USE, ticks + 1);
    assertThat(flying.size()).isZero();
    idle(world, 1);
    assertThat(flying.size()).isEqualTo(1);
    assertThat(speed(0)).isCloseTo(3 * power, within(0.25));
    assertThat(flying.critical(0)).isEqualTo(power == 1);
    assertThat(player.inventory().count(9)).isEqualTo(2);
    assertThat(player.inventory().wear(0)).isEqualTo(1);
  }

  @Test
  void aBowHardlyDrawnDoesNotShoot() {
    take("bow", 3);
    hold(world, Keys.USE, 3);
    idle(world, 1);
    assertThat(flying.size()).isZero();
    assertThat(player.inventory().count(9)).isEqualTo(3);
  }

  @Test
  void aBowNeedsArrows() {
    take("bow", 0);
    hold(world, Keys.USE, 30);
    idle(world, 1);
    assertThat(flying.size()).isZero();
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.NO_AMMUNITION);
  }

  @Test
  void aCrossbowIsLoadedAndThenShoots() {
    take("crossbow", 3);
    hold(world, Keys.USE, 26);
    assertThat(player.activity().chargedSlot).isEqualTo(-1);
    idle(world, 1);
    assertThat(player.activity().chargedSlot).isZero();
    assertThat(player.inventory().count(9)).isEqualTo(2);
    assertThat(flying.size()).isZero();
    idle(world, 50);
    hold(world, Keys.USE, 1);
    assertThat(flying.size()).isEqualTo(1);
    assertThat(speed(0)).isCloseTo(3.15, within(0.2));
    assertThat(player.activity().chargedSlot).isEqualTo(-1);
    assertThat(player.inventory().wear(0)).isEqualTo(1);
  }

  @Test
  void aCrossbowLetGoEarlyIsNotLoaded() {
    take("crossbow", 3);
    hold(world, Keys.USE, 25);
    idle(world, 1);
    assertThat(player.activity().chargedSlot).isEqualTo(-1);
    assertThat(player.inventory().count(9)).isEqualTo(3);
  }

  @Test
  void aLoadedCrossbowThatIsDroppedGivesItsArrowBack() {
    take("crossbow", 1);
    hold(world, Keys.USE, 26);
    idle(world, 1);
    assertThat(player.inventory().total(item("arrow"))).isZero();
    hold(world, Keys.DROP, 1);
    assertThat(player.inventory().total(item("arrow"))).isEqualTo(1);
    assertThat(player.activity().chargedSlot).isEqualTo(-1);
  }

  @Test
  void arrowsKillMobsForTheShooter() {
    int id = world.summon("cow", 0.5, 64, 6.5);
    Mob cow = world.mobs().get(world.mobs().indexOf(id));
    cow.health = 4;
    take("bow", 3);
    player.pitch = 8;
    hold(world, Keys.USE, 22);
    cow.x = 0.5;
    cow.z = 6.5;
    idle(world, 6);
    assertThat(TestWorlds.count(world, EventType.KILL_ENTITY)).isEqualTo(1);
    int points = player.experience;
    for (int i = 0; i < world.orbs().size(); i++) {
      points += world.orbs().value(i);
    }
    assertThat(points).as("a killed cow leaves experience").isBetween(1, 3);
  }

  @Test
  void aSnowballKnocksAMobBackButHurtsNobody() {
    int id = world.summon("cow", 0.5, 64, 3.5);
    Mob cow = world.mobs().get(world.mobs().indexOf(id));
    player.inventory().set(0, item("snowball"), 4, 0);
    player.pitch = 15;
    hold(world, Keys.USE, 1);
    assertThat(player.inventory().count(0)).isEqualTo(3);
    assertThat(flying.kind(0)).isEqualTo(Kind.SNOWBALL);
    float health = cow.health;
    double z = cow.z;
    idle(world, 6);
    assertThat(flying.size()).isZero();
    assertThat(cow.health).isEqualTo(health);
    assertThat(cow.z).isGreaterThan(z + 0.3);
  }

  @Test
  void oneEggInEightHatches() {
    int eggs = 0;
    int hatched = 0;
    for (int seed = 0; seed < 400; seed++) {
      World many =
          new World(
              TestWorlds.CONTENT, TestWorlds.FLAT, seed, 0, TestRules.with("mobSpawning", "false"));
      many.addPlayer(0.5, 64, 0.5, 0, 0);
      Launcher launcher = many.combat().launcher();
      int i = launcher.put(Kind.EGG, item("egg"), 0, 0, 0.5, 64.5, 4.5);
      launcher.aim(i, 0, -1, 0, 1.5, 0);
      idle(many, 1);
      eggs++;
      hatched += many.mobs().size() > 0 ? 1 : 0;
      for (int k = 0; k < many.mobs().size(); k++) {
        assertThat(many.mobs().get(k).baby()).isTrue();
      }
    }
    assertThat((double) hatched / eggs).isCloseTo(1 / 8.0, within(0.05));
  }

  @Test
  void aPearlTakesItsThrowerAlongAndHurtsByFive() {
    player.food = 10;
    player.pitch = -30;
    player.inventory().set(0, item("ender_pearl"), 2, 0);
    hold(world, Keys.USE, 1);
    idle(world, 1);
    hold(world, Keys.USE, 1);
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.ON_COOLDOWN);
    assertThat(player.inventory().count(0)).isEqualTo(1);
    idle(world, 100);
    assertThat(player.z).isGreaterThan(15);
    assertThat(player.y).isEqualTo(64);
    assertThat(player.health).isEqualTo(15);
  }

  @Test
  void aPearlMayBeThrownOnceASecond() {
    player.pitch = -80;
    player.inventory().set(0, item("ender_pearl"), 2, 0);
    hold(world, Keys.USE, 1);
    idle(world, 19);
    hold(world, Keys.USE, 1);
    assertThat(player.inventory().count(0)).isZero();
  }

  @Test
  void aSplashPotionWorksLessFurtherAway() {
    World two = TestWorlds.flat();
    two.addPlayer(0.5, 64, 0.5, 0, 0);
    two.addPlayer(3.5, 64, 0.5, 0, 0);
    two.addPlayer(6.5, 64, 0.5, 0, 0);
    Launcher launcher = two.combat().launcher();
    int i = launcher.put(Kind.POTION, item("glass_bottle"), -1, 0, 0.5, 64.3, 1.5);
    launcher.fill(i, Effect.POISON, 0, 900);
    launcher.aim(i, 0, -1, 0, 0.5, 0);
    two.step(new Action[] {new Action(), new Action(), new Action()});
    assertThat(two.player(0).vitals().effectTicks(Effect.POISON)).isBetween(600, 900);
    assertThat(two.player(1).vitals().effectTicks(Effect.POISON)).isBetween(100, 400);
    assertThat(two.player(2).vitals().has(Effect.POISON)).isFalse();
  }

  @Test
  void aPotionOfHarmHurtsBySix() {
    player.food = 10;
    Launcher launcher = world.combat().launcher();
    int i = launcher.put(Kind.POTION, item("glass_bottle"), -1, 0, 0.5, 65, 1.5);
    launcher.fill(i, Effect.INSTANT_DAMAGE, 0, 1);
    launcher.aim(i, 0, 0, -1, 1, 0);
    idle(world, 2);
    assertThat(player.health).isEqualTo(14);
  }

  @Test
  void whatIsInTheAirGoesOnAfterRestoring() {
    take("bow", 30);
    player.inventory().set(1, item("snowball"), 10, 0);
    for (int round = 0; round < 5; round++) {
      hold(world, Keys.USE, 12 + round * 3);
      hold(world, Keys.HOTBAR_1 << 1, 1);
      hold(world, Keys.USE, 3);
      World restored = World.of(world.snapshot());
      hold(world, Keys.HOTBAR_1, 7);
      hold(restored, Keys.HOTBAR_1, 7);
      assertThat(restored.hash()).as("round " + round).isEqualTo(world.hash());
    }
    assertThat(flying.size()).isPositive();
  }
}
