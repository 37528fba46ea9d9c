package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Biome.Category;
import dev.mattock.engine.content.Biome.Precipitation;
import dev.mattock.engine.content.Biome.Spawn;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BiomeTest {
  private static final Content CONTENT = Content.load();

  @ParameterizedTest
  @CsvSource({
    "plains, 0.8, 0.4",
    "desert, 2.0, 0.0",
    "forest, 0.7, 0.8",
    "taiga, 0.25, 0.8",
    "snowy_tundra, 0.0, 0.5",
    "jungle, 0.95, 0.9",
    "savanna, 1.2, 0.0",
    "swamp, 0.8, 0.9",
    "mountains, 0.2, 0.3"
  })
  void climateIsThatOfTheGenre(String name, double temperature, double downfall) {
    Biome biome = CONTENT.biome(name);
    assertThat(biome.temperature()).isEqualTo(temperature);
    assertThat(biome.downfall()).isEqualTo(downfall);
  }

  @Test
  void itGetsColderByAThirtiethOfFiveHundredthsABlock() {
    Biome mountains = CONTENT.biome("mountains");
    assertThat(mountains.temperature(64)).isEqualTo(0.2);
    assertThat(mountains.temperature(20)).isEqualTo(0.2);
    assertThat(mountains.temperature(124)).isCloseTo(0.1, within(1e-9));
    assertThat(mountains.freezes(90)).isFalse();
    assertThat(mountains.freezes(95)).isTrue();
    assertThat(mountains.precipitation(70)).isEqualTo(Precipitation.RAIN);
    assertThat(mountains.precipitation(100)).isEqualTo(Precipitation.SNOW);
  }

  @Test
  void desertsAreDryAndTundrasWhiteAtAnyHeight() {
    assertThat(CONTENT.biome("desert").precipitation(250)).isEqualTo(Precipitation.NONE);
    assertThat(CONTENT.biome("snowy_tundra").precipitation(0)).isEqualTo(Precipitation.SNOW);
    assertThat(CONTENT.biome("snowy_tundra").freezes(62)).isTrue();
  }

  @Test
  void animalsAreDrawnByTheirWeights() {
    Biome plains = CONTENT.biome("plains");
    Map<String, Integer> drawn = new TreeMap<>();
    int draws = 45_000;
    for (int i = 0; i < draws; i++) {
      drawn.merge(plains.pick(Category.CREATURE, Hash64.of(7, i)).mob(), 1, Integer::sum);
    }
    // sheep 12, pig 10, chicken 10, cow 8, horse 5: a draw in 45 each
    assertThat(drawn).containsOnlyKeys("sheep", "pig", "chicken", "cow", "horse");
    assertThat(drawn.get("sheep")).isCloseTo(12_000, within(400));
    assertThat(drawn.get("horse")).isCloseTo(5_000, within(300));
  }

  @Test
  void wolvesAreInForestsAndTaigasOnly() {
    assertThat(CONTENT.biomes().values().stream().filter(BiomeTest::hasWolves).map(Biome::name))
        .containsExactlyInAnyOrder(
            "forest", "wooded_hills", "taiga", "giant_tree_taiga", "snowy_taiga");
  }

  private static boolean hasWolves(Biome biome) {
    return biome.spawns(Category.CREATURE).stream().anyMatch(spawn -> spawn.mob().equals("wolf"));
  }

  @Test
  void nothingIsDrawnWhereNothingLives() {
    Biome badlands = CONTENT.biome("badlands");
    assertThat(badlands.spawns(Category.CREATURE)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> badlands.pick(Category.CREATURE, 1))
        .withMessageContaining("badlands");
  }

  @Test
  void rejectsASpawnThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Spawn("cow", 8, 4, 3))
        .withMessageContaining("4..3");
  }

  @Test
  void namesTheNearestBiome() {
    assertThatThrownBy(() -> CONTENT.biome("dessert"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"desert\"");
  }

  @Test
  void everyMistakeIsReportedWithItsLine() {
    DataFiles files =
        DataFiles.minimal()
            .with(
                "biomes.yaml",
                """
                biomes:
                  moor:
                    downfall: 2
                    precipitation: hail
                    creature:
                      - {mob: cow, weight: -3}
                      - {mob: pig, weight: 1, min: 4, max: 2}
                    wet: true
                """)
            .with(
                "trees.yaml",
                """
                trees:
                  rock: {form: rond, log: stnoe, leaves: stone, height: [9, 3]}
                saplings:
                  stone: {four: {rock: 1, rok: 1}}
                """);
    ContentException thrown = catchThrowableOfType(ContentException.class, files::load);
    assertThat(thrown.problems())
        .anyMatch(line -> line.startsWith("biomes.yaml:3:") && line.contains("temperature"))
        .anyMatch(line -> line.startsWith("biomes.yaml:3:") && line.contains("downfall"))
        .anyMatch(line -> line.startsWith("biomes.yaml:4:") && line.contains("none, rain, snow"))
        .anyMatch(line -> line.startsWith("biomes.yaml:6:") && line.contains("weight"))
        .anyMatch(line -> line.startsWith("biomes.yaml:7:") && line.contains("max"))
        .anyMatch(line -> line.startsWith("biomes.yaml:8:") && line.contains("\"wet\""))
        .anyMatch(line -> line.startsWith("trees.yaml:2:") && line.contains("\"round\""))
        .anyMatch(line -> line.startsWith("trees.yaml:2:") && line.contains("\"stone\""))
        .anyMatch(line -> line.startsWith("trees.yaml:2:") && line.contains("height"))
        .anyMatch(line -> line.startsWith("trees.yaml:4:") && line.contains("1 wide"))
        .anyMatch(line -> line.startsWith("trees.yaml:4:") && line.contains("\"rok\""));
  }

  @Test
  void anOakSaplingBecomesAGreatOakOnceInTen() {
    TreeType.Sapling oak = CONTENT.sapling(CONTENT.blockId("oak_sapling"));
    assertThat(oak.one())
        .extracting(share -> share.tree().name() + " " + share.weight())
        .containsExactly("oak 9", "great_oak 1");
    assertThat(CONTENT.sapling(CONTENT.blockId("stone"))).isEqualTo(TreeType.Sapling.NONE);
  }
}
