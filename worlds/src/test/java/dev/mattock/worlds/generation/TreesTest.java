package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {
  /** The lowest log of a tree and how many stand on it. */
  private record Trunk(int x, int y, int z, int height) {}

  @ParameterizedTest
  @ValueSource(strings = {"forest", "birch_forest", "wooded_hills"})
  void treesStandOnDirtAndAreWholeAcrossChunkBorders(String biome) {
    Land land = new Land(Land.overworld(biome), 8);
    List<Trunk> trunks = trunks(land, -40, 40);
    assertThat(trunks).hasSizeGreaterThan(60);
    for (Trunk trunk : trunks) {
      assertThat(land.block(trunk.x(), trunk.y() - 1, trunk.z())).isEqualTo("dirt");
      int top = trunk.y() + trunk.height();
      for (int i = -1; i <= 1; i++) {
        assertCovered(land, trunk.x() + i, top, trunk.z(), trunk);
        assertCovered(land, trunk.x(), top, trunk.z() + i, trunk);
      }
      for (int i = -2; i <= 2; i++) {
        assertCovered(land, trunk.x() + i, top - 2, trunk.z() + 1, trunk);
        assertCovered(land, trunk.x() + 1, top - 3, trunk.z() + i, trunk);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"plains, oak_log, 4, 6", "birch_forest, birch_log, 5, 7"})
  void trunksHaveTheHeightsOfTheirKind(String biome, String log, int low, int high) {
    Land land = new Land(Land.overworld(biome), 8);
    Set<Integer> heights = new TreeSet<>();
    for (Trunk trunk : trunks(land, -150, 150)) {
      assertThat(land.block(trunk.x(), trunk.y(), trunk.z())).isEqualTo(log);
      heights.add(trunk.height());
    }
    assertThat(heights).first().isEqualTo(low);
    assertThat(heights).last().isEqualTo(high);
  }

  @Test
  void forestsAreDense() {
    Land land = new Land(Land.overworld("forest"), 8);
    assertThat(trunks(land, -64, 64)).hasSizeBetween(300, 560);
  }

  @Test
  void plainsHaveManyPlacesWithOneTreeNearAndFewAround() {
    Land land = new Land(Land.overworld("plains"), 8);
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

  private static void assertCovered(Land land, int x, int y, int z, Trunk trunk) {
    assertThat(land.block(x, y, z)).as("%d %d %d of %s", x, y, z, trunk).isNotEqualTo("air");
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
