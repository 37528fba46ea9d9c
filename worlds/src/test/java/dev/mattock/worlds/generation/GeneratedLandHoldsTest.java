package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.BlockType.Support;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.Rules.Difficulty;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated obeys the rules that the simulation has for it. */
class GeneratedLandHoldsTest {
  private static final int EDGE = 24;
  private static final int LOWEST = 45;
  private static final int HIGHEST = 120;

  private static final Action STILL = new Action();

  /** Nothing happens by itself. */
  private static final Rules QUIET =
      new Rules(
          Difficulty.PEACEFUL,
          false,
          false,
          false,
          false,
          false,
          false,
          false,
          false,
          1,
          false,
          0,
          false,
          false,
          4);

  private record Cell(int x, int y, int z) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plains",
        "flower_forest",
        "dark_forest",
        "giant_tree_taiga",
        "snowy_taiga",
        "jungle",
        "bamboo_jungle",
        "savanna",
        "desert",
        "badlands",
        "swamp",
        "ocean",
        "river"
      })
  void nothingFallsOffWhenSomethingBesideItChanges(String biome) {
    World world = world(biome);
    Map<Cell, Integer> plants = plants(world);
    assertThat(plants).as(biome).isNotEmpty();
    plants.keySet().forEach(cell -> touch(world, cell));
    for (int tick = 0; tick < 40; tick++) {
      world.step(STILL);
    }
    TreeSet<String> fallen = new TreeSet<>();
    plants.forEach(
        (cell, state) -> {
          if (world.state(cell.x(), cell.y(), cell.z()) != state) {
            fallen.add(Land.CONTENT.state(state).name() + " at " + cell);
          }
        });
    assertThat(fallen).as(biome).isEmpty();
  }

  private static World world(String biome) {
    OverworldGenerator generator =
        new OverworldGenerator(Land.CONTENT, new OverworldSettings(biome, 1, 1, false, false));
    World world =
        new World(
            Land.CONTENT, new CachingChunkSource(Land.CONTENT, generator, 1 << 28), 12, 0, QUIET);
    world.addPlayer(0.5, 200, 0.5, 0, 0);
    return world;
  }

  private static Map<Cell, Integer> plants(World world) {
    Map<Cell, Integer> plants =
        new TreeMap<>(
            Comparator.comparingInt(Cell::x).thenComparingInt(Cell::y).thenComparingInt(Cell::z));
    for (int z = -EDGE; z < EDGE; z++) {
      for (int x = -EDGE; x < EDGE; x++) {
        for (int y = LOWEST; y < HIGHEST; y++) {
          int state = world.state(x, y, z);
          if (Land.CONTENT.blockOf(state).support() != Support.NONE) {
            plants.put(new Cell(x, y, z), state);
          }
        }
      }
    }
    return plants;
  }

  /** Changes a cell beside, and back again: what stands there must look around. */
  private static void touch(World world, Cell cell) {
    int[][] sides = {{0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {0, 0, 1}, {0, 0, -1}, {0, -1, 0}};
    for (int[] side : sides) {
      int x = cell.x() + side[0];
      int y = cell.y() + side[1];
      int z = cell.z() + side[2];
      int there = world.state(x, y, z);
      if (Land.CONTENT.blockOf(there).support() == Support.NONE) {
        world.setState(x, y, z, Land.CONTENT.stateId("bedrock"));
        world.setState(x, y, z, there);
        return;
      }
    }
  }
}
