package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Generator.RawChunk;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The distributions are those that the genre publishes for 1.16: attempts a chunk, heights, and the
 * blocks of an ore that were counted in a chunk.
 */
class OreVeinsTest {
  private static final Content CONTENT = Land.CONTENT;
  private static final int CHUNKS = 500;
  private static final OreVeins VEINS = new OreVeins(CONTENT, OreReader.readBuiltIn(CONTENT));
  private static final Map<String, int[]> IN_STONE = countInStone();
  private static final Map<String, int[]> IN_LAND = countInLand();

  /** Blocks a chunk as the genre's wiki has counted them, over all kinds of land. */
  @ParameterizedTest
  @CsvSource({
    "coal_ore, 142.6",
    "iron_ore, 77",
    "gold_ore, 8.2",
    "redstone_ore, 24.8",
    "diamond_ore, 3.1",
    "lapis_ore, 3.4"
  })
  void aChunkHoldsAsMuchAsInTheGenre(String ore, double blocks) {
    int count = 0;
    for (int here : IN_LAND.getOrDefault(ore, new int[256])) {
      count += here;
    }
    assertThat((double) count / CHUNKS).as(ore).isCloseTo(blocks, within(blocks * 0.25));
  }

  /** Even over the heights that veins begin at, less where they only reach to, none beyond. */
  @ParameterizedTest
  @CsvSource({
    "coal_ore, 0, 127, 0.35",
    "iron_ore, 0, 63, 0.25",
    "gold_ore, 0, 31, 0.4",
    "redstone_ore, 0, 15, 0.3",
    "diamond_ore, 0, 15, 0.6"
  })
  void anEvenOreIsAlikeAtEveryHeightOfItsRange(String ore, int low, int high, double tolerance) {
    int[] counts = IN_STONE.get(ore);
    int from = Math.max(low + 1, DeepRock.ROUGH_BEDROCK + 1);
    int to = high - 4;
    double mean = 0;
    for (int y = from; y <= to; y++) {
      mean += (double) counts[y] / (to - from + 1);
    }
    for (int y = from; y <= to; y++) {
      assertThat((double) counts[y])
          .as("%s at y %d", ore, y)
          .isCloseTo(mean, within(mean * tolerance));
    }
    assertThat(counts[high]).as("%s at the top", ore).isLessThan((int) (0.8 * mean));
    for (int y = high + 4; y < 256; y++) {
      assertThat(counts[y]).as("%s at y %d", ore, y).isZero();
    }
  }

  @Test
  void lapisIsLikeliestAroundFifteenAndEndsAtThirty() {
    int[] counts = IN_STONE.get("lapis_ore");
    double middle = sum(counts, 9, 17);
    assertThat(middle)
        .isGreaterThan(1.4 * sum(counts, 1, 9))
        .isGreaterThan(1.4 * sum(counts, 17, 25));
    assertThat(sum(counts, 31, 256)).isZero();
  }

  @Test
  void granitesAndPocketsAreLargeAndOresLieInGraniteToo() {
    for (String rock : new String[] {"granite", "diorite", "andesite"}) {
      double blocks = (double) sum(IN_STONE.get(rock), 0, 256) / CHUNKS;
      assertThat(blocks).as(rock).isBetween(400.0, 1200.0);
      assertThat(sum(IN_STONE.get(rock), 84, 256)).isZero();
    }
    assertThat(sum(IN_STONE.get("dirt"), 100, 127)).isPositive();
    assertThat(sum(IN_STONE.get("gravel"), 100, 127)).isPositive();
  }

  @Test
  void nothingButItsHostIsReplaced() {
    for (String block : new String[] {"sand", "bedrock", "water", "dirt", "air"}) {
      RawChunk chunk = laid(block, 0, 0);
      for (int y = 0; y < 80; y++) {
        for (int column = 0; column < 256; column++) {
          int state = Land.state(chunk, column & 15, y, column >> 4);
          assertThat(CONTENT.state(state).blockName()).isEqualTo(block);
        }
      }
    }
  }

  @Test
  void veinsGoOnOverChunkBorders() {
    int pairs = 0;
    int alone = 0;
    int coal = CONTENT.stateId("coal_ore");
    for (int i = 0; i < 60; i++) {
      RawChunk west = laid("stone", i, 0);
      RawChunk east = laid("stone", i + 1, 0);
      for (int y = 0; y < 120; y++) {
        for (int z = 0; z < 16; z++) {
          boolean here = Land.state(west, 15, y, z) == coal;
          boolean there = Land.state(east, 0, y, z) == coal;
          pairs += here && there ? 1 : 0;
          alone += here ? 1 : 0;
        }
      }
    }
    assertThat(pairs).as("coal that goes on, of %d at the border", alone).isGreaterThan(alone / 2);
  }

  @Test
  void reportsEveryMistakeInTheData() {
    String text =
        """
        host: [stone, stoen]
        ores:
          - {block: coal_or, size: 17, veins: 20, height: [0, 127]}
          - {block: coal_ore, size: 17, veins: [9, 3], height: [0, 300]}
          - {block: coal_ore, size: 99, veins: 2, height: [0, 31], biomes: [plain], colour: red}
        """;
    Problems problems = new Problems();
    assertThatThrownBy(
            () -> OreReader.read(CONTENT, YamlReader.read("ores.yaml", text, problems), problems))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("ores.yaml:1: unknown block state \"stoen\"")
        .hasMessageContaining("ores.yaml:3: unknown block state \"coal_or\"")
        .hasMessageContaining("ores.yaml:4: veins must be one number or [low, high]")
        .hasMessageContaining("ores.yaml:5: unknown biome \"plain\": did you mean \"plains\"?")
        .hasMessageContaining("unknown key \"colour\"")
        .hasMessageContaining("99");
  }

  private static Map<String, int[]> countInStone() {
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < CHUNKS; i++) {
      count(laid("stone", i % 25, i / 25), counts);
    }
    return counts;
  }

  private static Map<String, int[]> countInLand() {
    Generator generator = Land.overworld();
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < CHUNKS; i++) {
      count(generator.generate(11, i % 25 * 4, i / 25 * 4), counts);
    }
    return counts;
  }

  /** A chunk of one block up to y 127, with its veins. */
  private static RawChunk laid(String block, int chunkX, int chunkZ) {
    Landscape landscape = new Landscape(chunkX, chunkZ);
    Biome biome = BiomeReader.readBuiltIn(CONTENT).getLast();
    ChunkCanvas canvas = new ChunkCanvas();
    for (int i = 0; i < 256; i++) {
      landscape.set(Landscape.column(i & 15, i >> 4), 127, biome);
    }
    for (int sectionY = 0; sectionY < 8; sectionY++) {
      canvas.fillSection(sectionY, CONTENT.stateId(block));
    }
    VEINS.lay(3, landscape, canvas);
    return canvas.toRawChunk(new byte[256]);
  }

  private static void count(RawChunk chunk, Map<String, int[]> counts) {
    for (int y = 0; y < 256; y++) {
      if (chunk.sections()[y >> 4].isUniform()) {
        continue;
      }
      for (int column = 0; column < 256; column++) {
        int state = Land.state(chunk, column & 15, y, column >> 4);
        counts.computeIfAbsent(CONTENT.state(state).blockName(), _ -> new int[256])[y]++;
      }
    }
  }

  private static int sum(int[] counts, int from, int to) {
    int sum = 0;
    for (int y = from; y < to; y++) {
      sum += counts[y];
    }
    return sum;
  }
}
