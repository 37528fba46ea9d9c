package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Behaviour;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class TreesTest {
  /** The lowest log of a tree and how many stand on it. */
  private record Trunk(int x, int y, int z, int height) {}

  private record Cell(int x, int y, int z) {
    Cell moved(int dx, int dy, int dz) {
      return new Cell(x + dx, y + dy, z + dz);
    }
  }

  /** Trees in a square of land: its wood and leaves. */
  private static final class Wood {
    final Map<Cell, Integer> cells = new HashMap<>();
    final int edge;

    Wood(Land land, int edge) {
      this.edge = edge;
      for (int z = -edge; z < edge; z++) {
        for (int x = -edge; x < edge; x++) {
          for (int y = 60; y < 160; y++) {
            int state = land.state(x, y, z);
            if (isWood(state) || isLeaves(state)) {
              cells.put(new Cell(x, y, z), state);
            }
          }
        }
      }
    }

    static boolean isWood(int state) {
      String block = Land.CONTENT.state(state).blockName();
      return block.endsWith("_log") || block.contains("mushroom_");
    }

    static boolean isLeaves(int state) {
      return Land.CONTENT.behaves(state, Behaviour.LEAVES);
    }

    /** Whether a cell is so far inside that all of a tree around it is known. */
    boolean inner(Cell cell) {
      return Math.abs(cell.x()) < edge - 16 && Math.abs(cell.z()) < edge - 16;
    }

    /** Steps to wood of each leaf that has any within six. */
    Map<Cell, Integer> distances() {
      Map<Cell, Integer> distances = new HashMap<>();
      ArrayDeque<Cell> queue = new ArrayDeque<>();
      cells.forEach(
          (cell, state) -> {
            if (isWood(state)) {
              distances.put(cell, 0);
              queue.add(cell);
            }
          });
      while (!queue.isEmpty()) {
        Cell from = queue.remove();
        int next = distances.get(from) + 1;
        for (int side = 0; side < 6 && next <= 6; side++) {
          int step = side % 2 == 0 ? 1 : -1;
          Cell to =
              from.moved(
                  side / 2 == 0 ? step : 0, side / 2 == 1 ? step : 0, side / 2 == 2 ? step : 0);
          if (cells.containsKey(to) && isLeaves(cells.get(to)) && !distances.containsKey(to)) {
            distances.put(to, next);
            queue.add(to);
          }
        }
      }
      return distances;
    }

    /** Wood that touches, be it by corners, wood that stands on earth. */
    Set<Cell> rooted(Land land) {
      Set<Cell> rooted = new HashSet<>();
      ArrayDeque<Cell> queue = new ArrayDeque<>();
      cells.forEach(
          (cell, state) -> {
            String below = land.block(cell.x(), cell.y() - 1, cell.z());
            if (isWood(state) && below.equals("dirt")) {
              rooted.add(cell);
              queue.add(cell);
            }
          });
      while (!queue.isEmpty()) {
        Cell from = queue.remove();
        for (int i = 0; i < 27; i++) {
          Cell to = from.moved(i % 3 - 1, i / 9 - 1, i / 3 % 3 - 1);
          if (cells.containsKey(to) && isWood(cells.get(to)) && rooted.add(to)) {
            queue.add(to);
          }
        }
      }
      return rooted;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forest",
        "birch_forest",
        "wooded_hills",
        "dark_forest",
        "taiga",
        "giant_tree_taiga",
        "jungle",
        "savanna",
        "swamp",
        "wooded_mountains"
      })
  void allWoodIsRootedAndNoLeavesWillDecayAcrossChunkBorders(String biome) {
    Land land = new Land(Land.wilderness(biome), 8);
    Wood wood = new Wood(land, 56);
    Set<Cell> rooted = wood.rooted(land);
    Map<Cell, Integer> distances = wood.distances();
    assertThat(rooted).hasSizeGreaterThan(40);
    wood.cells.forEach(
        (cell, state) -> {
          if (!wood.inner(cell)) {
            return;
          }
          if (Wood.isWood(state)) {
            assertThat(rooted).as(biome).contains(cell);
          } else {
            String told = Land.CONTENT.state(state).properties().get("distance");
            assertThat(distances).as("%s: way to wood from %s", biome, cell).containsKey(cell);
            assertThat(Integer.parseInt(told))
                .as("%s: %s", biome, cell)
                .isBetween(distances.get(cell), 6);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "forest, oak_log birch_log",
    "birch_forest, birch_log",
    "taiga, spruce_log",
    "snowy_taiga, spruce_log",
    "snowy_tundra, spruce_log",
    "savanna, acacia_log oak_log",
    "jungle, jungle_log oak_log",
    "dark_forest, dark_oak_log oak_log birch_log",
    "swamp, oak_log",
    "plains, oak_log",
    "wooded_mountains, spruce_log oak_log"
  })
  void eachWoodIsWhereItBelongs(String biome, String logs) {
    Land land = new Land(Land.wilderness(biome), 8);
    Set<String> found = new TreeSet<>();
    for (int z = -80; z < 80; z++) {
      for (int x = -80; x < 80; x++) {
        for (int y = 62; y < 120; y++) {
          String block = land.block(x, y, z);
          if (block.endsWith("_log")) {
            found.add(block);
          }
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrder(logs.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"desert", "badlands", "beach", "ocean", "river"})
  void otherCountriesHaveNoTrees(String biome) {
    Land land = new Land(Land.wilderness(biome), 8);
    assertThat(trunks(land, -60, 60)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"plains, oak_log, 4, 6", "birch_forest, birch_log, 5, 7"})
  void trunksHaveTheHeightsOfTheirKind(String biome, String log, int low, int high) {
    Land land = new Land(Land.wilderness(biome), 8);
    Set<Integer> heights = new TreeSet<>();
    for (Trunk trunk : trunks(land, -150, 150)) {
      assertThat(land.block(trunk.x(), trunk.y(), trunk.z())).isEqualTo(log);
      heights.add(trunk.height());
    }
    assertThat(heights).first().isEqualTo(low);
    assertThat(heights).last().isEqualTo(high);
  }

  @ParameterizedTest
  @CsvSource({"giant_tree_taiga", "jungle", "dark_forest"})
  void giantsHaveTrunksOfFourLogsSideBySide(String biome) {
    Land land = new Land(Land.wilderness(biome), 8);
    int squares = 0;
    for (int z = -60; z < 60; z++) {
      for (int x = -60; x < 60; x++) {
        int y = land.ground(x, z) + 4;
        boolean square =
            land.isLog(x, y, z)
                && land.isLog(x + 1, y, z)
                && land.isLog(x, y, z + 1)
                && land.isLog(x + 1, y, z + 1);
        squares += square ? 1 : 0;
      }
    }
    assertThat(squares).isGreaterThan(20);
  }

  @Test
  void vinesAndCocoaHangOnSomething() {
    Land land = new Land(Land.wilderness("jungle"), 8);
    Map<String, int[]> steps =
        Map.of(
            "north",
            new int[] {0, -1},
            "south",
            new int[] {0, 1},
            "west",
            new int[] {-1, 0},
            "east",
            new int[] {1, 0});
    int vines = 0;
    int cocoa = 0;
    for (int z = -40; z < 40; z++) {
      for (int x = -40; x < 40; x++) {
        for (int y = 62; y < 120; y++) {
          var state = Land.CONTENT.state(land.state(x, y, z));
          if (state.blockName().equals("vine")) {
            vines++;
            assertThat(land.block(x, y + 1, z).equals("vine") || isHeld(land, x, y, z, steps))
                .as("vine at %d %d %d", x, y, z)
                .isTrue();
          } else if (state.blockName().equals("cocoa")) {
            cocoa++;
            int[] step = steps.get(state.properties().get("facing"));
            assertThat(land.block(x + step[0], y, z + step[1])).isEqualTo("jungle_log");
          }
        }
      }
    }
    assertThat(vines).isGreaterThan(100);
    assertThat(cocoa).isGreaterThan(5);
  }

  private static boolean isHeld(Land land, int x, int y, int z, Map<String, int[]> steps) {
    var properties = Land.CONTENT.state(land.state(x, y, z)).properties();
    return steps.entrySet().stream()
        .filter(side -> "true".equals(properties.get(side.getKey())))
        .allMatch(
            side -> {
              int state = land.state(x + side.getValue()[0], y, z + side.getValue()[1]);
              return Wood.isWood(state) || Wood.isLeaves(state);
            });
  }

  @Test
  void forestsAreDense() {
    Land land = new Land(Land.wilderness("forest"), 8);
    assertThat(trunks(land, -64, 64)).hasSizeBetween(300, 560);
  }

  @Test
  void plainsHaveManyPlacesWithOneTreeNearAndFewAround() {
    Land land = new Land(Land.wilderness("plains"), 8);
    List<Trunk> trunks = trunks(land, -200, 200);
    int places = 0;
    int lonely = 0;
    for (int z = -160; z <= 160; z += 10) {
      for (int x = -160; x <= 160; x += 10) {
        places++;
        if (within(trunks, x, z, 12) == 1 && within(trunks, x, z, 25) <= 3) {
          lonely++;
        }
      }
    }
    assertThat((double) lonely / places).isBetween(0.2, 0.6);
  }

  @Test
  void noTreesGrowAtDensity0() {
    OverworldSettings bare = new OverworldSettings("forest", 0, 1);
    Land land = new Land(new OverworldGenerator(Land.CONTENT, bare), 8);
    assertThat(trunks(land, -40, 40)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyWorldHasWoodNearItsOrigin(long seed) {
    Land land = new Land(Land.overworld(), seed);
    boolean found = false;
    for (int ring = 0; ring <= 12 && !found; ring++) {
      for (int x = -24 * ring; x <= 24 * ring && !found; x += 24) {
        for (int z = -24 * ring; z <= 24 * ring && !found; z += 24) {
          found = hasLog(land, x, z);
        }
      }
    }
    assertThat(found).as("wood within 300 blocks of the origin of seed %d", seed).isTrue();
  }

  private static boolean hasLog(Land land, int centreX, int centreZ) {
    for (int z = centreZ; z < centreZ + 8; z++) {
      for (int x = centreX; x < centreX + 8; x++) {
        if (land.isLog(x, land.ground(x, z) + 1, z)) {
          return true;
        }
      }
    }
    return false;
  }

  private static long within(List<Trunk> trunks, int x, int z, int radius) {
    return trunks.stream()
        .filter(
            trunk ->
                (trunk.x() - x) * (trunk.x() - x) + (trunk.z() - z) * (trunk.z() - z)
                    <= radius * radius)
        .count();
  }

  private static List<Trunk> trunks(Land land, int from, int to) {
    List<Trunk> trunks = new ArrayList<>();
    for (int z = from; z < to; z++) {
      for (int x = from; x < to; x++) {
        int y = land.ground(x, z) + 1;
        int height = 0;
        while (land.isLog(x, y + height, z)) {
          height++;
        }
        if (height > 0) {
          trunks.add(new Trunk(x, y, z, height));
        }
      }
    }
    return trunks;
  }
}
