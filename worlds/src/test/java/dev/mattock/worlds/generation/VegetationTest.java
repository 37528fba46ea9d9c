package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.Terrain;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class VegetationTest {
  private static final int[][] BESIDE = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

  private interface Visitor {
    void visit(int x, int y, int z, String block);
  }

  private static void visit(Land land, int edge, Visitor visitor) {
    for (int z = -edge; z < edge; z++) {
      for (int x = -edge; x < edge; x++) {
        for (int y = 40; y < 130; y++) {
          String block = land.block(x, y, z);
          if (!block.equals("air") && !block.equals("stone")) {
            visitor.visit(x, y, z, block);
          }
        }
      }
    }
  }

  private static Map<String, Integer> count(String biome, int edge) {
    Map<String, Integer> found = new TreeMap<>();
    visit(
        new Land(Land.wilderness(biome), 20),
        edge,
        (x, y, z, block) -> found.merge(block, 1, Integer::sum));
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "flower_forest", "giant_tree_taiga", "jungle", "swamp"})
  void plantsStandOnSoil(String biome) {
    Land land = new Land(Land.wilderness(biome), 20);
    Set<String> found = new TreeSet<>();
    visit(
        land,
        70,
        (x, y, z, block) -> {
          if (isPlant(block) && !land.block(x, y - 1, z).equals(block)) {
            found.add(block);
            assertThat(Land.CONTENT.soil(land.state(x, y - 1, z)))
                .as("%s: below %s at %d %d %d", biome, block, x, y, z)
                .isTrue();
          }
        });
    assertThat(found).contains("grass");
  }

  private static boolean isPlant(String block) {
    return Land.CONTENT.blocks().get(Land.CONTENT.blockId(block)).support()
        == BlockType.Support.SOIL;
  }

  @ParameterizedTest
  @CsvSource({
    "swamp, blue_orchid",
    "plains, dandelion poppy azure_bluet oxeye_daisy cornflower red_tulip orange_tulip white_tulip"
        + " pink_tulip",
    "taiga, dandelion poppy",
    "forest, dandelion poppy lily_of_the_valley lilac rose_bush peony",
    "flower_forest, dandelion poppy allium azure_bluet red_tulip orange_tulip white_tulip"
        + " pink_tulip oxeye_daisy cornflower lily_of_the_valley lilac rose_bush peony",
    "desert, "
  })
  void eachCountryHasItsFlowersAndNoOthers(String biome, String flowers) {
    Set<String> found = new TreeSet<>(count(biome, 130).keySet());
    Set<String> known = new TreeSet<>(Land.CONTENT.blockTags().get("small_flowers"));
    known.addAll(Set.of("lilac", "rose_bush", "peony", "sunflower"));
    found.retainAll(known);
    assertThat(found)
        .containsExactlyInAnyOrder(flowers == null ? new String[0] : flowers.split(" +"));
  }

  @Test
  void flowersOfFlowerForestsFollowEachOther() {
    Land land = new Land(Land.wilderness("flower_forest"), 20);
    int alike = 0;
    int pairs = 0;
    for (int i = 0; i < 4000; i++) {
      int x = i % 63 * 5;
      int z = i / 63 * 5;
      String here = land.block(x, land.ground(x, z) + 1, z);
      String beside = land.block(x + 1, land.ground(x + 1, z) + 1, z);
      if (isSmallFlower(here) && isSmallFlower(beside)) {
        pairs++;
        alike += here.equals(beside) ? 1 : 0;
      }
    }
    assertThat(pairs).isGreaterThan(20);
    assertThat((double) alike / pairs).isGreaterThan(0.8);
  }

  private static boolean isSmallFlower(String block) {
    return Land.CONTENT.blockTags().containsEntry("small_flowers", block);
  }

  @Test
  void cactusStandsAloneOnSand() {
    Land land = new Land(Land.wilderness("desert"), 20);
    int[] count = new int[2];
    visit(
        land,
        120,
        (x, y, z, block) -> {
          if (block.equals("cactus")) {
            count[0]++;
            assertThat(land.block(x, y - 1, z)).isIn("sand", "cactus");
            for (int[] step : BESIDE) {
              assertThat(Land.CONTENT.collides(land.state(x + step[0], y, z + step[1])))
                  .as("beside cactus at %d %d %d", x, y, z)
                  .isFalse();
            }
          } else if (block.equals("dead_bush")) {
            count[1]++;
            assertThat(land.block(x, y - 1, z)).isEqualTo("sand");
          }
        });
    assertThat(count[0]).isGreaterThan(30);
    assertThat(count[1]).isGreaterThan(100);
  }

  @Test
  void sugarCaneStandsBesideWater() {
    Land land = new Land(Land.wilderness("swamp"), 20);
    int[] count = new int[1];
    visit(
        land,
        120,
        (x, y, z, block) -> {
          if (block.equals("sugar_cane") && !land.block(x, y - 1, z).equals("sugar_cane")) {
            count[0]++;
            boolean wet = false;
            for (int[] step : BESIDE) {
              String beside = land.block(x + step[0], y - 1, z + step[1]);
              wet |= beside.equals("water") || beside.contains("seagrass");
            }
            assertThat(wet).as("cane at %d %d %d", x, y, z).isTrue();
          }
        });
    assertThat(count[0]).isGreaterThan(20);
  }

  @Test
  void waterPlantsAreInWaterAndPadsOnIt() {
    for (String biome : new String[] {"ocean", "swamp", "warm_ocean"}) {
      Land land = new Land(Land.wilderness(biome), 20);
      Set<String> found = new TreeSet<>();
      visit(
          land,
          80,
          (x, y, z, block) -> {
            if (block.startsWith("kelp") || block.endsWith("seagrass")) {
              found.add(block);
              assertThat(y).isLessThan(63);
              assertThat(land.block(x, y - 1, z)).isNotIn("water", "air");
            } else if (block.equals("lily_pad")) {
              found.add(block);
              assertThat(y).isEqualTo(63);
              assertThat(land.block(x, 62, z)).isEqualTo("water");
            }
          });
      assertThat(found).as(biome).contains("seagrass");
      assertThat(found.contains("kelp")).isEqualTo(biome.equals("ocean"));
      assertThat(found.contains("lily_pad")).isEqualTo(biome.equals("swamp"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark_forest", "swamp", "giant_tree_taiga"})
  void mushroomsGrowWhereItIsDimOrOnPodzol(String biome) {
    CachingChunkSource source =
        new CachingChunkSource(Land.CONTENT, Land.wilderness(biome), 1 << 28);
    Terrain terrain = new Terrain(Land.CONTENT, source, 20);
    int[] mushrooms = new int[1];
    visit(
        new Land(Land.wilderness(biome), 20),
        80,
        (x, y, z, block) -> {
          if (block.equals("brown_mushroom") || block.equals("red_mushroom")) {
            mushrooms[0]++;
            String below = Land.CONTENT.state(terrain.state(x, y - 1, z)).blockName();
            if (!below.equals("podzol")) {
              assertThat(terrain.skyLight(x, y, z)).isLessThanOrEqualTo(12);
            }
          }
        });
    assertThat(mushrooms[0]).isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource({
    "jungle, melon bamboo cocoa vine jungle_log",
    "bamboo_jungle, bamboo podzol",
    "taiga, sweet_berry_bush fern large_fern",
    "giant_tree_taiga, podzol coarse_dirt brown_mushroom",
    "savanna, tall_grass grass",
    "dark_forest, mushroom_stem brown_mushroom red_mushroom",
    "desert, sandstone cactus dead_bush",
    "badlands, red_sand terracotta orange_terracotta dead_bush",
    "sunflower_plains, sunflower",
    "river, clay gravel sand water seagrass",
    "swamp, vine lily_pad sugar_cane clay"
  })
  void whatIsTypicalIsThere(String biome, String blocks) {
    assertThat(count(biome, 120)).containsKeys(blocks.split(" "));
  }

  @Test
  void pumpkinsAreRareButThere() {
    assertThat(count("plains", 250).getOrDefault("pumpkin", 0)).isBetween(5, 400);
  }

  @Test
  void plainsAreGrassy() {
    assertThat(count("plains", 150).get("grass")).isBetween(90_000 / 10, 90_000 / 3);
  }
}
