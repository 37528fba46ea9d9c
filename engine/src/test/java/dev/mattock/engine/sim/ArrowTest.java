package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Projectiles.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrows fly, stick and hurt by the genre's published figures. */
class ArrowTest {
  private static final int STICK = TestWorlds.item("stick");

  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final Projectiles arrows = world.projectiles();

  /** An arrow without spread. */
  private int shoot(double x, double y, double z, double vx, double vy, double vz) {
    Launcher launcher = world.combat().launcher();
    int i = launcher.put(Kind.ARROW, STICK, Projectiles.NOBODY, Launcher.ARROW_DAMAGE, x, y, z);
    double speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
    launcher.aim(i, vx, vy, vz, speed, 0);
    return i;
  }

  @Test
  void fliesByGravityAndDrag() {
    shoot(8.5, 100, 0.5, 0, 0, 2);
    double z = 0.5;
    double vz = 2;
    double y = 100;
    double vy = 0;
    for (int tick = 0; tick < 20; tick++) {
      idle(world, 1);
      z += vz;
      y += vy;
      vz *= 0.99;
      vy = vy * 0.99 - 0.05;
      assertThat(arrows.z(0)).isCloseTo(z, within(1e-9));
      assertThat(arrows.y(0)).isCloseTo(y, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 6", "1.6, 4", "3.15, 7", "0.3, 1"})
  void hurtsByItsSpeed(double speed, float damage) {
    player.food = 10;
    shoot(0.5, 65.4, 2.2, 0, 0, -speed);
    idle(world, 8);
    assertThat(player.health).isEqualTo(20 - damage);
    assertThat(arrows.size()).isZero();
  }

  @Test
  void criticalOnesAddUpToHalfAndTwo() {
    boolean[] seen = new boolean[21];
    for (int seed = 0; seed < 200; seed++) {
      World many = new World(TestWorlds.CONTENT, TestWorlds.FLAT, seed, 0, TestWorlds.QUIET);
      many.addPlayer(0.5, 64, 0.5, 0, 0);
      many.player(0).food = 10;
      Launcher launcher = many.combat().launcher();
      int i = launcher.put(Kind.ARROW, STICK, -1, 2, 0.5, 65.4, 2.6);
      launcher.aim(i, 0, 0, -1, 3, 0);
      many.projectiles().setCritical(i, true);
      idle(many, 2);
      seen[Math.round(20 - many.player(0).health)] = true;
    }
    for (int damage = 0; damage <= 20; damage++) {
      assertThat(seen[damage]).as("damage " + damage).isEqualTo(damage >= 6 && damage <= 10);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 3, 10, 60})
  void nothingIsFlownThrough(double speed) {
    put(world, 8, 66, 6, "stone");
    shoot(8.5, 66.5, 0.5, 0, 0, speed);
    idle(world, 30);
    assertThat(arrows.size()).isEqualTo(1);
    assertThat(arrows.stuck(0)).isTrue();
    assertThat(arrows.z(0)).isBetween(0.5, 6.0);
  }

  @Test
  void fallsOnWhenItsBlockGoesAndVanishesAfterAMinute() {
    put(world, 8, 70, 6, "stone");
    shoot(8.5, 70.5, 4.5, 0, 0, 1);
    idle(world, 5);
    assertThat(arrows.y(0)).isGreaterThan(70);
    put(world, 8, 70, 6, "air");
    idle(world, 40);
    assertThat(arrows.y(0)).isCloseTo(64, within(0.1));
    idle(world, 1_150);
    assertThat(arrows.size()).isEqualTo(1);
    idle(world, 60);
    assertThat(arrows.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyThoseOfPlayersArePickedUp(boolean keepable) {
    int i = shoot(0.5, 64.8, 3.5, 0, -1, 0);
    arrows.setKeepable(i, keepable);
    idle(world, 12);
    assertThat(arrows.stuck(0)).isTrue();
    player.z = 2.8;
    idle(world, 1);
    assertThat(player.inventory().total(STICK)).isEqualTo(keepable ? 1 : 0);
    assertThat(TestWorlds.count(world, EventType.PICKUP)).isEqualTo(keepable ? 1 : 0);
    assertThat(arrows.size()).isEqualTo(keepable ? 0 : 1);
  }

  @Test
  void theShooterIsCredited() {
    World two = TestWorlds.flat();
    two.addPlayer(0.5, 64, 0.5, 0, 0);
    two.addPlayer(0.5, 64, 8.5, 0, 0);
    two.player(1).health = 2;
    int i = two.combat().launcher().throwBy(0, Kind.ARROW, STICK, 2, 3);
    assertThat(two.projectiles().owner(i)).isZero();
    Action[] still = {new Action(), new Action()};
    for (int tick = 0; tick < 6; tick++) {
      two.step(still);
    }
    assertThat(two.player(1).alive()).isFalse();
    assertThat(two.player(0).health).isEqualTo(20);
    assertThat(TestWorlds.count(two, EventType.KILL_ENTITY)).isEqualTo(1);
    assertThat(TestWorlds.count(two, EventType.DAMAGE_DEALT)).isEqualTo(1);
  }

  @Test
  void waitsWhereNothingIsSimulated() {
    int i = shoot(500, 100, 500, 0, 0, 1);
    idle(world, 10);
    assertThat(arrows.z(i)).isEqualTo(500);
  }

  @Test
  void thoseInFlightAreSavedAndRestored() {
    put(world, 8, 66, 6, "stone");
    shoot(8.5, 66.5, 0.5, 0, 0, 1.5);
    shoot(3.5, 90, 0.5, 0.3, 0.2, 1);
    for (int tick = 0; tick < 30; tick++) {
      World restored = World.of(world.snapshot());
      World loaded =
          WorldSave.fromBytes(
              WorldSave.toBytes(world), TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
      idle(world, 1);
      idle(restored, 1);
      idle(loaded, 1);
      assertThat(restored.hash()).as("tick " + tick).isEqualTo(world.hash());
      assertThat(loaded.hash()).as("tick " + tick).isEqualTo(world.hash());
    }
  }
}
