package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single moves, what they cost, and what is never dug or spent. */
class MovesTest {
  private static final int GROUND = Meadow.GROUND;

  private final Meadow meadow = new Meadow(1);

  /** The moves from the origin: ticks by packed cell, those that cannot be made left out. */
  private Map<Long, Double> moves(int placed) {
    Map<Long, Double> found = new HashMap<>();
    meadow
        .moves()
        .from(
            0,
            GROUND,
            0,
            placed,
            (x, y, z, ticks, blocks) -> {
              if (ticks < Double.POSITIVE_INFINITY) {
                found.merge(Cells.of(x, y, z), ticks, Math::min);
              }
            });
    return found;
  }

  private boolean mayDig(int x, int y, int z) {
    return meadow.moves().mayDig(Cells.of(x, y, z));
  }

  @Test
  void goesToTheSidesAndCornersOfOpenGround() {
    Map<Long, Double> moves = moves(0);

    assertThat(moves.get(Cells.of(1, GROUND, 0))).isEqualTo(Moves.WALK);
    assertThat(moves.get(Cells.of(1, GROUND, 1))).isEqualTo(Moves.WALK * Math.sqrt(2));
    assertThat(moves).doesNotContainKey(Cells.of(0, GROUND + 1, 0));
  }

  @Test
  void pilesUpOnlyWhatItCarries() {
    meadow.give("dirt", 2);

    assertThat(moves(1)).containsKey(Cells.of(0, GROUND + 1, 0));
    assertThat(moves(2)).doesNotContainKey(Cells.of(0, GROUND + 1, 0));
  }

  @Test
  void bridgesOnlyWithBlocks() {
    meadow.fill("air", 1, GROUND - 20, 0, 1, GROUND - 1, 0);
    assertThat(moves(0)).doesNotContainKey(Cells.of(1, GROUND, 0));

    meadow.give("cobblestone", 40);
    assertThat(moves(0)).containsKey(Cells.of(1, GROUND, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lava", "fire", "cactus", "cobweb", "oak_fence"})
  void doesNotGoThroughWhatHurtsOrHolds(String block) {
    meadow.put(block, 1, GROUND, 0);

    Double ticks = moves(0).get(Cells.of(1, GROUND, 0));

    assertThat(ticks == null || ticks > 2 * Moves.WALK).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "-1, 0, 0", "0, 0, 1", "0, 0, -1", "0, 1, 0"})
  void neverDigsBesideOrBelowLava(int dx, int dy, int dz) {
    meadow.fill("stone", 3, GROUND, -2, 7, GROUND + 4, 2);
    assertThat(mayDig(5, GROUND + 2, 0)).isTrue();

    meadow.put("lava", 5 + dx, GROUND + 2 + dy, dz);

    assertThat(mayDig(5, GROUND + 2, 0)).isFalse();
  }

  @Test
  void neverDigsWhatHoldsUpSandBesideLava() {
    meadow.fill("stone", 3, GROUND, -2, 7, GROUND + 6, 2);
    meadow.fill("sand", 5, GROUND + 2, 0, 5, GROUND + 4, 0);
    assertThat(mayDig(5, GROUND + 1, 0)).isTrue();

    meadow.put("lava", 6, GROUND + 4, 0);

    assertThat(mayDig(5, GROUND + 1, 0)).isFalse();
  }

  @Test
  void takesTheTimeOfWhatFallsDownIntoAccount() {
    meadow.fill("bedrock", 1, GROUND, -1, 1, GROUND + 6, 1);
    meadow.fill("sand", 1, GROUND, 0, 1, GROUND + 1, 0);
    double two = moves(0).get(Cells.of(1, GROUND, 0));

    meadow.fill("sand", 1, GROUND, 0, 1, GROUND + 5, 0);

    assertThat(moves(0).get(Cells.of(1, GROUND, 0))).isGreaterThan(2 * two);
  }

  @Test
  void landsBesideTheLavaRatherThanWalksAlongIt() {
    meadow.fill("lava", 1, GROUND - 1, 1, 6, GROUND - 1, 1);
    Destination end = new NearPoints(ImmutableDoubleArray.of(7.5, GROUND, 0.5), 0.1);

    Path path =
        new PathFinder(4_000).find(meadow.moves(), Cells.of(0, GROUND, 0), end).orElseThrow();

    assertThat(path.cells().contains(Cells.of(3, GROUND, 0))).isFalse();
  }

  @Test
  void holdsItsBreathNoLongerThanItCan() {
    meadow.fill("bedrock", 0, GROUND - 6, -2, 46, GROUND + 2, 2);
    meadow.fill("water", 1, GROUND - 4, 0, 44, GROUND - 3, 0);
    meadow.fill("water", 1, GROUND - 4, 0, 1, GROUND - 1, 0);
    meadow.fill("air", 0, GROUND, 0, 1, GROUND + 2, 0);
    Destination near = new NearPoints(ImmutableDoubleArray.of(9.5, GROUND - 4, 0.5), 0.1);
    Destination far = new NearPoints(ImmutableDoubleArray.of(40.5, GROUND - 4, 0.5), 0.1);
    PathFinder finder = new PathFinder();

    assertThat(finder.find(meadow.moves(), Cells.of(0, GROUND, 0), near)).isPresent();
    assertThat(finder.find(meadow.moves(), Cells.of(0, GROUND, 0), far)).isEmpty();
  }

  @Test
  void goesAsNearAsItCan() {
    meadow.fill("bedrock", 20, GROUND - 1, -1, 22, GROUND + 2, 1);
    Destination walled = new NearPoints(ImmutableDoubleArray.of(21.5, GROUND, 0.5), 0.1);

    Optional<Path> path =
        new PathFinder().towards(meadow.moves(), Cells.of(0, GROUND, 0), walled, 3_000);

    assertThat(path.orElseThrow().complete()).isFalse();
    assertThat(Cells.x(path.orElseThrow().end())).isGreaterThan(17);
  }

  @Test
  void keepsWhatAPlanNeeds() {
    meadow.give("cobblestone", 12).give("oak_planks", 3);
    Filler filler = new Filler(Meadow.CONTENT);

    filler.keepFor(plan(new Subgoal.Craft("furnace", 1)), meadow.player().inventory());
    assertThat(filler.count(meadow.player().inventory())).isEqualTo(12 - 8 + 3);

    filler.keepFor(plan(new Subgoal.Mine("cobblestone", 1)), meadow.player().inventory());
    assertThat(filler.count(meadow.player().inventory())).isEqualTo(3);
  }

  private static Plan plan(Subgoal step) {
    return new Plan(Intent.have("furnace"), ImmutableList.of(PlanStep.of(step)));
  }

  @Test
  void spendsDirtFirst() {
    meadow.give("cobblestone", 64).give("dirt", 1);

    assertThat(new Filler(Meadow.CONTENT).item(meadow.player().inventory()))
        .isEqualTo(Meadow.CONTENT.itemId("dirt"));
  }
}
