package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.TreeType;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TreeShapesTest {
  private static final Content CONTENT = Content.load();
  private static final TreeShapes SHAPES = new TreeShapes(CONTENT);
  private static final int HASHES = 60;

  private static Set<String> trees() {
    return CONTENT.trees().keySet();
  }

  private record Cell(int x, int y, int z) {
    Cell step(int side) {
      int step = side % 2 == 0 ? 1 : -1;
      return new Cell(
          x + (side / 2 == 0 ? step : 0),
          y + (side / 2 == 1 ? step : 0),
          z + (side / 2 == 2 ? step : 0));
    }
  }

  /** Unbounded air over a floor of grass. */
  private static final class Meadow implements TreeCanvas {
    final Map<Cell, Integer> cells = new HashMap<>();

    @Override
    public int state(int x, int y, int z) {
      return cells.getOrDefault(new Cell(x, y, z), CONTENT.stateId(y < 64 ? "grass_block" : "air"));
    }

    @Override
    public void set(int x, int y, int z, int stateId) {
      cells.put(new Cell(x, y, z), stateId);
    }

    String block(int x, int y, int z) {
      return CONTENT.state(state(x, y, z)).blockName();
    }

    Meadow with(int x, int y, int z, String block) {
      set(x, y, z, CONTENT.stateId(block));
      return this;
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void everyCellHoldsOnToOneBeforeItAndNoneIsThereTwice(String name) {
    for (int i = 0; i < HASHES; i++) {
      TreeShape shape = SHAPES.shape(CONTENT.tree(name), Hash64.of(i, 5));
      Set<Cell> seen = new HashSet<>();
      for (int cell = 0; cell < shape.size(); cell++) {
        assertThat(seen.add(at(shape, cell))).as("%s %d cell %d", name, i, cell).isTrue();
        assertThat(shape.x(cell)).isBetween(-TreeShape.REACH, TreeShape.FAR_REACH);
        assertThat(shape.z(cell)).isBetween(-TreeShape.REACH, TreeShape.FAR_REACH);
        assertThat(shape.y(cell)).isBetween(0, TreeShape.TALLEST);
        if (cell >= shape.width() * shape.width()) {
          assertThat(shape.holds(cell)).as("%s %d cell %d", name, i, cell).isBetween(0, cell - 1);
          assertThat(touches(at(shape, cell), at(shape, shape.holds(cell)))).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void leavesKnowTheirDistanceFromWoodThroughLeaves(String name) {
    TreeType tree = CONTENT.tree(name);
    for (int i = 0; i < HASHES; i++) {
      TreeShape shape = SHAPES.shape(tree, Hash64.of(i, 6));
      Map<Cell, Integer> distances = distances(shape);
      for (int cell = 0; cell < shape.size(); cell++) {
        String distance = CONTENT.state(shape.state(cell)).properties().get("distance");
        if (shape.isCrown(cell) && distance != null) {
          assertThat(Integer.parseInt(distance))
              .as("%s %d %s", name, i, at(shape, cell))
              .isEqualTo(distances.get(at(shape, cell)))
              .isLessThanOrEqualTo(6);
        }
      }
    }
  }

  private static Map<Cell, Integer> distances(TreeShape shape) {
    Map<Cell, Integer> distances = new HashMap<>();
    Set<Cell> leaves = new HashSet<>();
    ArrayDeque<Cell> queue = new ArrayDeque<>();
    for (int cell = 0; cell < shape.size(); cell++) {
      if (shape.isWood(cell)) {
        distances.put(at(shape, cell), 0);
        queue.add(at(shape, cell));
      } else if (shape.isCrown(cell)) {
        leaves.add(at(shape, cell));
      }
    }
    while (!queue.isEmpty()) {
      Cell from = queue.remove();
      for (int side = 0; side < 6; side++) {
        Cell to = from.step(side);
        if (leaves.contains(to) && !distances.containsKey(to)) {
          distances.put(to, distances.get(from) + 1);
          queue.add(to);
        }
      }
    }
    return distances;
  }

  @ParameterizedTest
  @MethodSource("trees")
  void aHashDecidesTheShape(String name) {
    TreeType tree = CONTENT.tree(name);
    assertThat(cells(SHAPES.shape(tree, 9))).isEqualTo(cells(SHAPES.shape(tree, 9)));
    Set<Map<Cell, Integer>> various = new HashSet<>();
    for (int i = 0; i < HASHES; i++) {
      various.add(cells(SHAPES.shape(tree, Hash64.of(i, 7))));
    }
    assertThat(various).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @CsvSource({"oak, 4, 6, oak_log", "birch, 5, 7, birch_log"})
  void trunksAreAsHighAsInTheGenre(String name, int least, int most, String log) {
    Set<Integer> heights = new TreeSet<>();
    for (int i = 0; i < HASHES; i++) {
      TreeShape shape = SHAPES.shape(CONTENT.tree(name), Hash64.of(i, 8));
      int height = 0;
      while (shape.isWood(height)) {
        assertThat(CONTENT.state(shape.state(height)).blockName()).isEqualTo(log);
        height++;
      }
      heights.add(height);
    }
    assertThat(heights).contains(least, most).allMatch(h -> h >= least && h <= most);
  }

  @Test
  void aSaplingBecomesATreeOnDirt() {
    for (int i = 0; i < HASHES; i++) {
      Meadow meadow = new Meadow().with(3, 64, -2, "oak_sapling");
      assertThat(SHAPES.grow(meadow, 3, 64, -2, Hash64.of(i, 1))).isTrue();
      assertThat(meadow.block(3, 63, -2)).isEqualTo("dirt");
      assertThat(meadow.block(3, 64, -2)).isEqualTo("oak_log");
      assertThat(meadow.cells.values().stream().map(id -> CONTENT.state(id).blockName()))
          .contains("oak_leaves")
          .doesNotContain("oak_sapling");
    }
  }

  @Test
  void aSaplingWithoutRoomStaysASapling() {
    for (int height = 1; height <= 4; height++) {
      Meadow meadow = new Meadow().with(0, 64, 0, "birch_sapling").with(0, 64 + height, 0, "stone");
      Map<Cell, Integer> before = Map.copyOf(meadow.cells);
      for (int i = 0; i < HASHES; i++) {
        assertThat(SHAPES.grow(meadow, 0, 64, 0, Hash64.of(i, 2))).isFalse();
      }
      assertThat(meadow.cells).isEqualTo(before);
    }
  }

  @Test
  void nothingGrowsOutOfTheTopOfTheWorld() {
    Meadow meadow = new Meadow().with(0, 251, 0, "birch_sapling");
    assertThat(SHAPES.grow(meadow, 0, 251, 0, 4)).isFalse();
  }

  @Test
  void whatIsNoSaplingDoesNotGrow() {
    assertThat(SHAPES.grow(new Meadow().with(0, 64, 0, "stone"), 0, 64, 0, 1)).isFalse();
    assertThat(SHAPES.grow(new Meadow(), 0, 64, 0, 1)).isFalse();
  }

  @Test
  void crownsGrowAroundWhatIsInTheirWayAndLoseWhatHungOnIt() {
    for (int i = 0; i < HASHES; i++) {
      Meadow meadow = new Meadow().with(0, 64, 0, "oak_sapling");
      for (int y = 64; y < 90; y++) {
        for (int z = -9; z <= 9; z++) {
          meadow.with(2, y, z, "stone");
        }
      }
      assertThat(SHAPES.grow(meadow, 0, 64, 0, Hash64.of(i, 3))).isTrue();
      for (Cell cell : meadow.cells.keySet()) {
        assertThat(cell.x()).as("%d %s", i, cell).isLessThanOrEqualTo(2);
      }
    }
  }

  private static Map<Cell, Integer> cells(TreeShape shape) {
    Map<Cell, Integer> cells = new HashMap<>();
    for (int cell = 0; cell < shape.size(); cell++) {
      cells.put(at(shape, cell), shape.state(cell));
    }
    return cells;
  }

  private static Cell at(TreeShape shape, int cell) {
    return new Cell(shape.x(cell), shape.y(cell), shape.z(cell));
  }

  private static boolean touches(Cell a, Cell b) {
    return Math.max(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())) <= 1
        && Math.abs(a.z() - b.z()) <= 1;
  }
}
