package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** States turned by their facing or axis. */
class TurnTest {
  private static final Content CONTENT = Content.load();

  private static BlockState state(String name) {
    return CONTENT.state(CONTENT.stateId(name));
  }

  @ParameterizedTest
  @EnumSource(Turn.class)
  void everyTurnMovesEachFaceSomewhereElseOrNowhere(Turn turn) {
    EnumSet<Face> reached = EnumSet.noneOf(Face.class);
    for (Face face : Face.values()) {
      reached.add(turn.apply(face));
      assertThat(turn.apply(Box.FULL)).isEqualTo(Box.FULL);
    }
    assertThat(reached).isEqualTo(EnumSet.allOf(Face.class));
  }

  @ParameterizedTest
  @EnumSource(Turn.class)
  void aBoxAtAFaceGoesWithTheFace(Turn turn) {
    for (Face face : Face.values()) {
      assertThat(turn.apply(plate(face))).isEqualTo(plate(turn.apply(face)));
    }
  }

  private static Box plate(Face face) {
    double[] low = {0, 0, 0};
    double[] high = {1, 1, 1};
    int axis = face.stepX() != 0 ? 0 : face.stepY() != 0 ? 1 : 2;
    if (face.stepX() + face.stepY() + face.stepZ() > 0) {
      low[axis] = 0.75;
    } else {
      high[axis] = 0.25;
    }
    return new Box(low[0], low[1], low[2], high[0], high[1], high[2]);
  }

  @Test
  void theFrontOfAFurnaceIsWhereItFaces() {
    for (Face face : List.of(Face.NORTH, Face.EAST, Face.SOUTH, Face.WEST)) {
      BlockState furnace = state("furnace[facing=" + face.name().toLowerCase(Locale.ROOT) + "]");
      for (Face side : Face.values()) {
        String wanted =
            side == face
                ? "furnace_front"
                : side == Face.UP || side == Face.DOWN ? "furnace_top" : "furnace_side";
        assertThat(furnace.textures().get(side.ordinal())).isEqualTo(wanted);
      }
    }
  }

  @Test
  void theEndsOfALogLieOnItsAxis() {
    assertThat(state("oak_log[axis=y]").textures())
        .containsExactly("oak_log", "oak_log", "oak_log_top", "oak_log_top", "oak_log", "oak_log");
    assertThat(state("oak_log[axis=x]").textures())
        .containsExactly("oak_log_top", "oak_log_top", "oak_log", "oak_log", "oak_log", "oak_log");
    assertThat(state("oak_log[axis=z]").textures())
        .containsExactly("oak_log", "oak_log", "oak_log", "oak_log", "oak_log_top", "oak_log_top");
  }

  @Test
  void stairsRiseTowardsTheirFacing() {
    assertThat(state("oak_stairs[facing=east,half=bottom]").shape())
        .containsExactly(new Box(0, 0, 0, 1, 0.5, 1), new Box(0.5, 0.5, 0, 1, 1, 1));
    assertThat(state("oak_stairs[facing=west,half=top]").shape())
        .containsExactly(new Box(0, 0.5, 0, 1, 1, 1), new Box(0, 0, 0, 0.5, 0.5, 1));
  }

  @Test
  void anOpenTrapdoorStandsAtItsBack() {
    assertThat(state("oak_trapdoor[facing=north,open=true]").shape())
        .containsExactly(new Box(0, 0, 0.8125, 1, 1, 1));
    assertThat(state("oak_trapdoor[facing=east,open=true]").shape())
        .containsExactly(new Box(0, 0, 0, 0.1875, 1, 1));
  }

  @Test
  void aWallTorchLeansAgainstTheBlockBehindIt() {
    assertThat(state("wall_torch[facing=south]").shape())
        .containsExactly(new Box(0.34375, 0.1875, 0, 0.65625, 0.8125, 0.3125));
  }
}
