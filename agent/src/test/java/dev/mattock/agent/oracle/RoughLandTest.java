package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Land that cannot be crossed on foot alone, with decisions at every tick and at every fourth. */
class RoughLandTest {
  private static final int GROUND = Meadow.GROUND;

  private static Progress go(Meadow meadow, int x, int y, int z, int mostTicks) {
    Destination destination = new NearPoints(ImmutableDoubleArray.of(x + 0.5, y, z + 0.5), 0.1);
    Approach approach = new Approach(meadow.body(), new Aim(), new PathFinder(20_000), destination);
    return meadow.play(approach, mostTicks);
  }

  private static void assertGoes(Meadow meadow, int x, int y, int z, int mostTicks) {
    assertThat(go(meadow, x, y, z, mostTicks)).isEqualTo(Progress.DONE);
    assertThat(meadow.body().distance(x + 0.5, z + 0.5)).isLessThan(0.6);
    assertThat(meadow.player().y).isBetween(y - 0.4, y + 1.3);
    assertThat(meadow.player().alive()).isTrue();
  }

  /** A basin of bedrock around the origin, open above, whose bottom is at some height. */
  private static Meadow pit(int ticks, String wall, int bottom) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill(wall, -3, bottom - 2, -3, 3, GROUND - 1, 3);
    meadow.fill("air", 0, bottom, 0, 0, GROUND + 2, 0);
    meadow.player().y = bottom;
    return meadow;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void bridgesAGapOfFive(int ticks) {
    Meadow meadow = new Meadow(ticks).give("dirt", 16);
    meadow.fill("air", 2, GROUND - 12, -40, 6, GROUND - 1, 40);
    meadow.fill("bedrock", 1, GROUND - 12, -40, 1, GROUND - 1, 40);
    meadow.fill("bedrock", 7, GROUND - 12, -40, 7, GROUND - 1, 40);

    assertGoes(meadow, 8, GROUND, 0, 500);
    assertThat(meadow.carried("dirt")).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void bridgesALakeOfLava(int ticks) {
    Meadow meadow = new Meadow(ticks).give("dirt", 16);
    meadow.fill("bedrock", 2, GROUND - 4, -16, 6, GROUND - 1, 16);
    meadow.fill("lava", 2, GROUND - 2, -15, 6, GROUND - 1, 15);

    assertGoes(meadow, 8, GROUND, 0, 700);
    assertThat(meadow.player().health).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void pilesUpBlocksToAHighLedge(int ticks) {
    Meadow meadow = new Meadow(ticks).give("dirt", 16);
    meadow.fill("bedrock", 3, GROUND, -12, 4, GROUND + 5, 12);

    assertGoes(meadow, 3, GROUND + 6, 0, 600);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void digsStairsDownIntoStoneAndComesUpAgain(int ticks) {
    Meadow meadow = new Meadow(ticks).give("stone_pickaxe", 1);
    meadow.fill("stone", -9, GROUND - 24, -9, 9, GROUND - 1, 9);

    assertGoes(meadow, 4, GROUND - 20, 4, 2400);
    assertGoes(meadow, -4, GROUND, -4, 3000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void comesOutOfAPitWithAPickaxe(int ticks) {
    Meadow meadow = pit(ticks, "stone", GROUND - 10).give("stone_pickaxe", 1);

    assertGoes(meadow, 5, GROUND, 0, 2500);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void comesOutOfAPitOfBedrockWithBlocks(int ticks) {
    Meadow meadow = pit(ticks, "bedrock", GROUND - 10).give("dirt", 20);

    assertGoes(meadow, 5, GROUND, 0, 800);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void comesOutOfAPitOfEarthWithBareHands(int ticks) {
    Meadow meadow = pit(ticks, "dirt", GROUND - 10);

    assertGoes(meadow, 5, GROUND, 0, 2500);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void digsThroughAColumnOfGravel(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("bedrock", 2, GROUND, -9, 3, GROUND + 4, 9);
    meadow.fill("gravel", 2, GROUND, 0, 3, GROUND + 4, 0);

    assertGoes(meadow, 6, GROUND, 0, 1200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void neverOpensACellBesideLava(int ticks) {
    Meadow meadow = new Meadow(ticks).give("iron_pickaxe", 1);
    meadow.fill("stone", 2, GROUND, -12, 8, GROUND + 4, 12);
    meadow.fill("lava", 4, GROUND, -2, 5, GROUND + 1, 2);

    assertGoes(meadow, 10, GROUND, 0, 1200);
    assertThat(meadow.player().health).isEqualTo(20);
    assertThat(meadow.world().state(4, GROUND, 0)).isEqualTo(Meadow.CONTENT.stateId("lava"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void swimsAcrossARiverAndClimbsTheBank(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("water", 2, GROUND - 4, -20, 13, GROUND - 1, 20);

    assertGoes(meadow, 16, GROUND, 0, 500);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void divesUnderAWallAndComesUpBehindIt(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("bedrock", 1, GROUND - 6, -10, 8, GROUND + 5, 10);
    meadow.fill("water", 1, GROUND - 5, -1, 7, GROUND - 1, 1);
    meadow.fill("air", 1, GROUND, -1, 7, GROUND + 5, 1);
    meadow.fill("bedrock", 4, GROUND - 2, -1, 4, GROUND + 5, 1);
    meadow.fill("bedrock", -8, GROUND - 5, -10, -8, GROUND + 5, 10);

    assertGoes(meadow, 7, GROUND - 1, 0, 900);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void climbsALadder(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("bedrock", 2, GROUND, -9, 3, GROUND + 5, 9);
    meadow.fill("ladder[facing=west]", 1, GROUND, 0, 1, GROUND + 5, 0);

    assertGoes(meadow, 3, GROUND + 6, 0, 400);
    assertGoes(meadow, -2, GROUND, 0, 600);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void breaksOutOfCobwebs(int ticks) {
    Meadow meadow = new Meadow(ticks).give("iron_sword", 1);
    meadow.fill("bedrock", 2, GROUND, -9, 2, GROUND + 4, 9);
    meadow.fill("cobweb", 2, GROUND, 0, 2, GROUND + 1, 0);

    assertGoes(meadow, 5, GROUND, 0, 600);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void stepsOverSlabsAndCarpets(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("bedrock", 2, GROUND, -9, 5, GROUND + 3, -1);
    meadow.fill("bedrock", 2, GROUND, 1, 5, GROUND + 3, 9);
    meadow.put("oak_slab", 2, GROUND, 0).put("white_carpet", 4, GROUND, 0);
    meadow.put("bedrock", 3, GROUND, 0).fill("bedrock", 2, GROUND + 4, -9, 5, GROUND + 5, 9);

    assertGoes(meadow, 8, GROUND, 0, 300);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void runsFarOnOpenLand(int ticks) {
    Meadow meadow = new Meadow(ticks);
    Journey journey = new Journey(meadow.body(), new Aim(), new PathFinder(), 200, -150, 4);

    assertThat(meadow.play(journey, 1300)).isEqualTo(Progress.DONE);
    assertThat(meadow.body().distance(200, -150)).isLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void givesUpAJourneyOutOfACellOfBedrock(int ticks) {
    Meadow meadow = new Meadow(ticks);
    meadow.fill("bedrock", -2, GROUND - 1, -2, 2, GROUND + 3, 2);
    meadow.fill("air", -1, GROUND, -1, 1, GROUND + 1, 1);
    Journey journey = new Journey(meadow.body(), new Aim(), new PathFinder(), 90, 0, 4);

    assertThat(meadow.play(journey, 2000)).isEqualTo(Progress.FAILED);
    assertThat(journey.why()).contains("no way leads on");
  }
}
