package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.idle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.ExperienceOrbs;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The genre's published levels and orbs. */
class ExperienceTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  @ParameterizedTest
  @CsvSource({
    "6, 0",
    "7, 1",
    "15, 1",
    "16, 2",
    "27, 3",
    "159, 9",
    "160, 10",
    "315, 15",
    "351, 15",
    "352, 16",
    "393, 16",
    "394, 17",
    "550, 20",
    "1394, 29",
    "1395, 30",
    "1507, 31",
    "2920, 40",
    "5345, 50"
  })
  void levelsTakeThePublishedPoints(int points, int level) {
    world.combat().experience().give(0, points);
    assertThat(player.vitals().level).isEqualTo(level);
    assertThat(player.experience).isEqualTo(points);
    assertThat(player.vitals().levelProgress).isBetween(0f, 0.9999f);
  }

  @Test
  void progressIsTheShareOfTheNextLevel() {
    world.combat().experience().give(0, 352 + 21);
    assertThat(player.vitals().levelProgress).isEqualTo(0.5f);
  }

  @Test
  void anAmountComesInAsFewOrbsAsPossible() {
    world.combat().experience().spill(40, 64, 40, 2477 + 17 + 3 + 1 + 1);
    ExperienceOrbs orbs = world.orbs();
    assertThat(orbs.size()).isEqualTo(5);
    assertThat(orbs.value(0)).isEqualTo(2477);
    assertThat(orbs.value(1)).isEqualTo(17);
    assertThat(orbs.value(2)).isEqualTo(3);
    assertThat(orbs.value(4)).isEqualTo(1);
  }

  @Test
  void orbsComeToAPlayerWithinEightBlocks() {
    world.combat().experience().spill(0.5, 64, 4.5, 6);
    idle(world, 300);
    assertThat(player.experience).isEqualTo(6);
    assertThat(world.orbs().size()).isZero();
    assertThat(TestWorlds.count(world, EventType.EXPERIENCE)).isEqualTo(2);
  }

  @Test
  void orbsFurtherAwayStayForFiveMinutes() {
    world.combat().experience().spill(0.5, 64, 20.5, 6);
    idle(world, 5_998);
    assertThat(world.orbs().size()).isEqualTo(2);
    idle(world, 2);
    assertThat(world.orbs().size()).isZero();
    assertThat(player.experience).isZero();
  }

  @Test
  void theDeadLeaveSevenPointsALevelAndAtMostAHundred() {
    world.combat().experience().give(0, 160);
    world.combat().damage().hurt(0, DamageKind.FALL, 100);
    assertThat(left()).isEqualTo(70);
    assertThat(player.experience).isZero();
    assertThat(player.vitals().level).isZero();
    World other = TestWorlds.withPlayer();
    other.combat().experience().give(0, 1395);
    other.combat().damage().hurt(0, DamageKind.FALL, 100);
    int sum = 0;
    for (int i = 0; i < other.orbs().size(); i++) {
      sum += other.orbs().value(i);
    }
    assertThat(sum).isEqualTo(100);
  }

  private int left() {
    int sum = 0;
    for (int i = 0; i < world.orbs().size(); i++) {
      sum += world.orbs().value(i);
    }
    return sum;
  }

  @Test
  void theDeadKeepTheirExperienceByTheRule() {
    World kept = TestWorlds.withPlayer(TestRules.keepInventory());
    kept.combat().experience().give(0, 160);
    kept.combat().damage().hurt(0, DamageKind.FALL, 100);
    assertThat(kept.player(0).experience).isEqualTo(160);
    assertThat(kept.orbs().size()).isZero();
  }

  @Test
  void orbsInFlightAreSavedAndRestored() {
    world.combat().experience().spill(0.5, 70, 6.5, 50);
    idle(world, 7);
    World restored = World.of(world.snapshot());
    World loaded =
        WorldSave.fromBytes(
            WorldSave.toBytes(world), TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    idle(world, 40);
    idle(restored, 40);
    idle(loaded, 40);
    assertThat(restored.hash()).isEqualTo(world.hash());
    assertThat(loaded.hash()).isEqualTo(world.hash());
  }
}
