package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths as they are walked, with decisions at every tick and at every fourth. */
class ApproachTest {
  private static final int GROUND = Meadow.GROUND;

  private static Progress go(Meadow meadow, int x, int y, int z, int mostTicks) {
    Destination destination = new NearPoints(ImmutableDoubleArray.of(x + 0.5, y, z + 0.5), 0.1);
    Approach approach = new Approach(meadow.body(), new Aim(), new PathFinder(4_000), destination);
    return meadow.play(approach, mostTicks);
  }

  private static void assertArrived(Meadow meadow, int x, int y, int z) {
    assertThat(meadow.body().distance(x + 0.5, z + 0.5)).isLessThan(0.5);
    assertThat(meadow.player().y).isBetween(y - 0.4, y + 0.8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void walksRoundCorners(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("bedrock", 2, GROUND, -4, 2, GROUND + 2, 4);
    meadow.fill("bedrock", 4, GROUND, -8, 4, GROUND + 2, 2);

    assertThat(go(meadow, 7, GROUND, -3, 300)).isEqualTo(Progress.DONE);
    assertArrived(meadow, 7, GROUND, -3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void climbsStairsAndComesDownAgain(int ticks) {
    Meadow meadow = new Meadow(ticks);
    for (int i = 0; i < 4; i++) {
      meadow.fill("bedrock", 2 + i, GROUND, -9, 2 + i, GROUND + i, 9);
    }

    assertThat(go(meadow, 5, GROUND + 4, 0, 200)).isEqualTo(Progress.DONE);
    assertArrived(meadow, 5, GROUND + 4, 0);
    assertThat(go(meadow, 0, GROUND, 0, 200)).isEqualTo(Progress.DONE);
    assertArrived(meadow, 0, GROUND, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void digsItsWayThroughAWall(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("dirt", 2, GROUND, -14, 3, GROUND + 3, 14);

    assertThat(go(meadow, 6, GROUND, 0, 600)).isEqualTo(Progress.DONE);
    assertArrived(meadow, 6, GROUND, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void digsDownAndComesUpAgain(int ticks) {
    Meadow meadow = new Meadow(ticks);

    assertThat(go(meadow, 0, GROUND - 3, 0, 900)).isEqualTo(Progress.DONE);
    assertArrived(meadow, 0, GROUND - 3, 0);
    assertThat(go(meadow, 3, GROUND, 0, 900)).isEqualTo(Progress.DONE);
    assertArrived(meadow, 3, GROUND, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void swimsAndClimbsOut(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("water", 2, GROUND - 3, -14, 5, GROUND - 1, 14);

    assertThat(go(meadow, 8, GROUND, 0, 400)).isEqualTo(Progress.DONE);
    assertArrived(meadow, 8, GROUND, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void failsWhereThereIsNoWay(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("bedrock", 5, GROUND - 1, -1, 7, GROUND + 2, 1);

    assertThat(go(meadow, 6, GROUND, 0, 100)).isEqualTo(Progress.FAILED);
  }
}
