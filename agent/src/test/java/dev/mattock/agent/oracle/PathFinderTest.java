package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.content.Hash64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathFinderTest {
  private static final int GROUND = Meadow.GROUND;
  private static final long START = Cells.of(0, GROUND, 0);

  private final Meadow meadow = new Meadow(1);

  private static Destination at(int x, int y, int z) {
    return new NearPoints(ImmutableDoubleArray.of(x + 0.5, y, z + 0.5), 0.1);
  }

  private Optional<Path> find(Destination destination) {
    return new PathFinder(4_000).find(meadow.moves(), START, destination);
  }

  private static boolean visits(Path path, int x, int y, int z) {
    return path.cells().contains(Cells.of(x, y, z));
  }

  @Test
  void goesStraightOverOpenGround() {
    Path path = find(at(6, GROUND, 0)).orElseThrow();

    assertThat(path.cells().length()).isEqualTo(7);
    assertThat(path.cells().get(0)).isEqualTo(START);
    assertThat(path.end()).isEqualTo(Cells.of(6, GROUND, 0));
    assertThat(path.cost()).isCloseTo(6 * Moves.WALK, within(1e-9));
  }

  @Test
  void isThereAlreadyWhereItStarts() {
    assertThat(find(at(0, GROUND, 0)).orElseThrow().cells().length()).isEqualTo(1);
  }

  @Test
  void goesRoundAWallThatCannotBeDug() {
    meadow.fill("bedrock", 2, GROUND, -3, 2, GROUND + 2, 3);

    Path path = find(at(4, GROUND, 0)).orElseThrow();

    assertThat(visits(path, 2, GROUND, 4) || visits(path, 2, GROUND, -4)).isTrue();
  }

  @Test
  void neverCutsACornerThatIsTaken() {
    meadow.fill("bedrock", 1, GROUND, 0, 1, GROUND + 2, 0);

    Path path = find(at(1, GROUND, 1)).orElseThrow();

    assertThat(path.cells().length()).isEqualTo(3);
    assertThat(visits(path, 0, GROUND, 1)).isTrue();
  }

  @Test
  void digsThroughWhereTheWayRoundIsLonger() {
    meadow.fill("dirt", 2, GROUND, -12, 2, GROUND + 2, 12);

    assertThat(visits(find(at(4, GROUND, 0)).orElseThrow(), 2, GROUND, 0)).isTrue();
  }

  @Test
  void climbsOneBlockButNotTwo() {
    meadow.fill("bedrock", 2, GROUND, -1, 4, GROUND, 1);
    assertThat(find(at(3, GROUND + 1, 0))).isPresent();

    meadow.fill("bedrock", 2, GROUND, -1, 4, GROUND + 1, 1);
    assertThat(find(at(3, GROUND + 2, 0))).isEmpty();
  }

  @Test
  void jumpsOnlyWhereTheHeadHasRoom() {
    meadow.put("bedrock", 1, GROUND, 0);
    meadow.fill("bedrock", -1, GROUND, -1, -1, GROUND + 2, 1);
    meadow.fill("bedrock", 0, GROUND, -1, 0, GROUND + 2, -1);
    meadow.fill("bedrock", 0, GROUND, 1, 0, GROUND + 2, 1);
    assertThat(find(at(3, GROUND, 0))).isPresent();

    meadow.put("bedrock", 0, GROUND + 2, 0);
    meadow.fill("bedrock", 0, GROUND - 1, 0, 0, GROUND - 1, 0);
    assertThat(find(at(3, GROUND, 0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3, 20, true", "11, 20, true", "12, 20, false", "4, 13, true", "5, 13, false"})
  void dropsAsDeepAsHealthAllows(int drop, int health, boolean dares) {
    meadow.fill("bedrock", 0, GROUND, 0, 0, GROUND + drop - 1, 0);
    meadow.player().health = health;

    Optional<Path> path =
        new PathFinder(4_000).find(meadow.moves(), Cells.of(0, GROUND + drop, 0), at(3, GROUND, 0));

    assertThat(path.isPresent()).isEqualTo(dares);
  }

  @Test
  void dropsIntoWaterFromAnyHeight() {
    meadow.fill("bedrock", 0, GROUND, 0, 0, GROUND + 24, 0);
    meadow.fill("water", 1, GROUND, 0, 1, GROUND, 0);

    assertThat(
            new PathFinder(4_000)
                .find(meadow.moves(), Cells.of(0, GROUND + 25, 0), at(1, GROUND, 0)))
        .isPresent();
  }

  @Test
  void keepsDryWhereThatIsNotFar() {
    meadow.fill("water", 2, GROUND - 1, -2, 3, GROUND - 1, 2);

    Path path = find(at(6, GROUND, 0)).orElseThrow();

    path.cells()
        .forEach(
            cell ->
                assertThat(meadow.world().state(Cells.x(cell), Cells.y(cell), Cells.z(cell)))
                    .isZero());
  }

  @Test
  void swimsWhereThereIsNoOtherWay() {
    meadow.fill("water", 2, GROUND - 1, -12, 3, GROUND - 1, 12);

    assertThat(visits(find(at(6, GROUND, 0)).orElseThrow(), 2, GROUND - 1, 0)).isTrue();
  }

  @Test
  void findsNothingOutOfACellOfBedrock() {
    meadow.fill("bedrock", -1, GROUND - 1, -1, 1, GROUND + 2, 1);
    meadow.fill("air", 0, GROUND, 0, 0, GROUND + 1, 0);

    assertThat(find(at(6, GROUND, 0))).isEmpty();
  }

  @Test
  void givesUpWithinItsBound() {
    assertThat(new PathFinder(500).find(meadow.moves(), START, at(400, GROUND, 0))).isEmpty();
  }

  /** The estimate only saves work: without it the search finds a way of the same cost. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theEstimateDoesNotChangeTheCost(long seed) {
    for (int i = 0; i < 120; i++) {
      int x = Hash64.toBounded(Hash64.of(seed, i, 0), 17) - 8;
      int z = Hash64.toBounded(Hash64.of(seed, i, 1), 17) - 8;
      String block = i % 3 == 0 ? "bedrock" : "dirt";
      if (x != 0 || z != 0) {
        meadow.put(block, x, GROUND + i % 2, z);
      }
    }
    meadow.fill("air", 7, GROUND, 7, 7, GROUND + 1, 7);
    Destination destination = at(7, GROUND, 7);
    Destination blind =
        new Destination() {
          @Override
          public double cost(int x, int y, int z) {
            return destination.cost(x, y, z);
          }

          @Override
          public double estimate(int x, int y, int z) {
            return 0;
          }
        };

    PathFinder finder = new PathFinder();
    double cost = finder.find(meadow.moves(), START, destination).orElseThrow().cost();

    assertThat(cost)
        .as("seed %d", seed)
        .isCloseTo(finder.find(meadow.moves(), START, blind).orElseThrow().cost(), within(1e-9));
  }
}
