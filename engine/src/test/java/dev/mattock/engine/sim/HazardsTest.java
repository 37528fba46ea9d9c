package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;

/** What the genre's places do to who stands in them; half-points. */
class HazardsTest {
  private final World world = TestWorlds.withPlayer(TestRules.withoutHealing());
  private final Player player = world.player(0);

  /** A pit of water as deep as the player and one more, without a way out. */
  private void drown() {
    for (int y = 60; y < 64; y++) {
      put(world, 0, y, 0, "water");
    }
    put(world, 0, 64, 0, "stone");
    player.y = 60;
  }

  @Test
  void drowningBeginsWhenTheAirIsGoneForASecondAndTakesTwoEachSecond() {
    drown();
    idle(world, 319);
    assertThat(player.health).isEqualTo(20);
    idle(world, 1);
    assertThat(player.health).isEqualTo(18);
    idle(world, 19);
    assertThat(player.health).isEqualTo(18);
    idle(world, 1);
    assertThat(player.health).isEqualTo(16);
  }

  @Test
  void airComesBackAtFourATick() {
    drown();
    idle(world, 200);
    assertThat(player.air).isEqualTo(100);
    player.y = 70;
    idle(world, 25);
    assertThat(player.air).isEqualTo(200);
  }

  @Test
  void lavaTakesFourEachHalfSecondAndSetsOnFireForFifteenSeconds() {
    put(world, 0, 63, 0, "lava");
    put(world, 0, 64, 0, "lava");
    player.y = 63;
    idle(world, 1);
    assertThat(player.health).isEqualTo(16);
    assertThat(player.vitals().fireTicks).isBetween(299, 300);
    idle(world, 10);
    assertThat(player.health).isEqualTo(12);
  }

  @Test
  void burningTakesOneASecondUntilWaterPutsItOut() {
    player.vitals().fireTicks = 100;
    idle(world, 100);
    assertThat(player.health).isEqualTo(15);
    assertThat(player.vitals().fireTicks).isZero();
    player.vitals().fireTicks = 100;
    put(world, 0, 64, 0, "water");
    idle(world, 2);
    assertThat(player.vitals().fireTicks).isZero();
  }

  @Test
  void aHeadInsideOfABlockTakesOneEachHalfSecond() {
    put(world, 0, 65, 0, "stone");
    idle(world, 1);
    assertThat(player.health).isEqualTo(19);
    idle(world, 10);
    assertThat(player.health).isEqualTo(18);
  }

  @Test
  void aCactusPricksWhoLeansOnIt() {
    put(world, 0, 63, 1, "sand");
    put(world, 0, 64, 1, "cactus");
    hold(world, Keys.FORWARD, 12);
    assertThat(player.health).isLessThan(20);
    assertThat(player.health).isGreaterThanOrEqualTo(18);
  }

  @Test
  void aCobwebHoldsBackAFall() {
    put(world, 0, 75, 0, "cobweb");
    player.y = 80;
    idle(world, 60);
    assertThat(player.y).isBetween(73.0, 76.0);
    assertThat(player.health).isEqualTo(20);
  }

  /** The genre's ladder speeds: up 2.35, down at most 3 blocks a second. */
  @Test
  void laddersAreClimbedAtTheGenresSpeeds() {
    for (int y = 64; y < 100; y++) {
      put(world, 0, y, 1, "stone");
      put(world, 0, y, 0, "ladder[facing=north]");
    }
    hold(world, Keys.FORWARD, 20);
    double from = player.y;
    hold(world, Keys.FORWARD, 100);
    assertThat((player.y - from) / 5).isCloseTo(2.35, within(0.1));
    idle(world, 10);
    from = player.y;
    idle(world, 60);
    assertThat((from - player.y) / 3).isCloseTo(3.0, within(0.15));
    from = player.y;
    hold(world, Keys.SNEAK, 20);
    assertThat(from - player.y).isLessThan(0.4);
    assertThat(player.health).isEqualTo(20);
  }

  @Test
  void flowingWaterCarriesAway() {
    put(world, 3, 64, 0, "water");
    idle(world, 40);
    player.x = 4.5;
    double from = player.x;
    idle(world, 20);
    assertThat(player.x).isGreaterThan(from + 0.3);
  }

  @Test
  void itemsDoNotOutlastLava() {
    put(world, 5, 63, 5, "lava");
    int index = world.items().add(item("stick"), 1, 0, 0);
    world.items().setPosition(index, 5.5, 66, 5.5);
    idle(world, 30);
    assertThat(world.items().size()).isZero();
  }
}
