package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.count;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.lastRefusal;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sleep, and where death leads back to. */
class BedsTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  @BeforeEach
  void makeBed() {
    bed(world);
    player.pitch = 38;
  }

  private static void bed(World world) {
    put(world, 0, 64, 2, "red_bed[facing=south,part=foot]");
    put(world, 0, 64, 3, "red_bed[facing=south,part=head]");
  }

  private void use() {
    player.useDelay = 0;
    hold(world, Keys.USE, 1);
  }

  @Test
  void theNightPassesInAHundredTicks() {
    world.setTimeOfDay(14_000);
    use();
    assertThat(Beds.asleep(player)).isTrue();
    assertThat(player.z).isEqualTo(3.5);
    idle(world, 98);
    assertThat(world.timeOfDay()).isEqualTo(14_099);
    idle(world, 3);
    assertThat(world.timeOfDay()).isLessThan(5);
    assertThat(Beds.asleep(player)).isFalse();
    assertThat(count(world, EventType.SLEEP)).isEqualTo(1);
    assertThat(world.content().collides(world.state(0, 64, 2))).isTrue();
    assertThat(Math.abs(player.x - 0.5) + Math.abs(player.z - 3.5)).as("beside").isPositive();
  }

  @ParameterizedTest
  @CsvSource({"12541, false", "12542, true", "23459, true", "23460, false", "6000, false"})
  void sleepNeedsTheNight(int time, boolean sleeps) {
    world.setTimeOfDay(time);
    use();
    assertThat(count(world, EventType.REFUSED)).isEqualTo(sleeps ? 0 : 1);
    assertThat(player.activity().hasBed).as("the bed counts all the same").isTrue();
    if (!sleeps) {
      assertThat(lastRefusal(world)).isEqualTo(Refusal.CANNOT_SLEEP);
    }
  }

  @Test
  void aThunderstormIsDarkEnoughAndClearsOvernight() {
    world.setTimeOfDay(6_000);
    world.weather().setRain(true, 10_000);
    world.weather().setThunder(true, 10_000);
    world.weather().settle();
    use();
    assertThat(Beds.asleep(player)).isTrue();
    idle(world, 102);
    assertThat(world.weather().rainSet()).isFalse();
    assertThat(world.weather().thunderSet()).isFalse();
  }

  @Test
  void monstersNearKeepAwake() {
    world.setTimeOfDay(14_000);
    world.summon("zombie", 6.5, 64, 3.5);
    use();
    assertThat(Beds.asleep(player)).isFalse();
    assertThat(lastRefusal(world)).isEqualTo(Refusal.CANNOT_SLEEP);
  }

  @Test
  void cowsDoNot() {
    world.setTimeOfDay(14_000);
    world.summon("cow", 6.5, 64, 3.5);
    use();
    assertThat(Beds.asleep(player)).isTrue();
  }

  @Test
  void sneakingGetsUpAndSleepersDoNothingElse() {
    world.setTimeOfDay(14_000);
    use();
    hold(world, Keys.FORWARD | Keys.ATTACK, 20);
    assertThat(player.z).isEqualTo(3.5);
    assertThat(Beds.asleep(player)).isTrue();
    hold(world, Keys.SNEAK, 1);
    assertThat(Beds.asleep(player)).isFalse();
    assertThat(world.timeOfDay()).isGreaterThan(14_000);
  }

  @Test
  void allPlayersHaveToSleep() {
    World two = TestWorlds.flat();
    two.addPlayer(0.5, 64, 0.5, 0, 38);
    int other = two.addPlayer(0.5, 64, 8.5, 0, 38);
    bed(two);
    put(two, 0, 64, 10, "blue_bed[facing=south,part=foot]");
    put(two, 0, 64, 11, "blue_bed[facing=south,part=head]");
    two.setTimeOfDay(14_000);
    Action use = new Action().press(Keys.USE);
    two.step(new Action[] {use, new Action()});
    for (int i = 0; i < 150; i++) {
      two.step(new Action[] {new Action(), new Action()});
    }
    assertThat(two.timeOfDay()).isEqualTo(14_151);
    two.player(other).health = 0;
    two.step(new Action[] {new Action(), new Action()});
    assertThat(two.timeOfDay()).as("the dead do not count").isLessThan(5);
  }

  @Test
  void aBedIsForOne() {
    World two = TestWorlds.flat();
    two.addPlayer(0.5, 64, 0.5, 0, 38);
    two.addPlayer(1.5, 64, 0.5, 0, 38);
    two.player(1).yaw = 25;
    bed(two);
    two.setTimeOfDay(14_000);
    Action use = new Action().press(Keys.USE);
    two.step(new Action[] {use, use});
    assertThat(Beds.asleep(two.player(0))).isTrue();
    assertThat(Beds.asleep(two.player(1))).isFalse();
  }

  @Test
  void theDeadComeBackBesideTheBedWholeAndFed() {
    use();
    player.x = 100.5;
    player.health = 0;
    player.food = 3;
    idle(world, 1);
    world.respawn(0);
    assertThat(player.alive()).isTrue();
    assertThat(player.health).isEqualTo(20);
    assertThat(player.food).isEqualTo(20);
    assertThat(Math.abs(player.x - 0.5)).isLessThanOrEqualTo(1);
    assertThat(Math.abs(player.z - 3.5)).isLessThanOrEqualTo(1);
    assertThat(player.y).isEqualTo(64);
  }

  @Test
  void withoutTheBedTheyComeBackWhereTheyCameFrom() {
    use();
    put(world, 0, 64, 2, "air");
    idle(world, 2);
    player.x = 100.5;
    player.health = 0;
    world.respawn(0);
    assertThat(player.x).isEqualTo(0.5);
    assertThat(player.z).isEqualTo(0.5);
    assertThat(player.activity().hasBed).isFalse();
  }

  @Test
  void theLivingAreNotBroughtBack() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.respawn(0))
        .withMessage("player 0 lives");
  }
}
