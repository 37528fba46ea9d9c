package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The odds are those that the genre publishes for 1.16, where enchanted books are left out. */
class ChestLootTest {
  private static final Content CONTENT = Content.load();
  private static final int ROLLS = 40_000;

  /**
   * Mean stacks of an item in one chest: the rolls of its pool times its share of the weights.
   * Dungeons draw 1 to 3 from treasure of weight 117 without books, 1 to 4 from supplies of weight
   * 125, 3 from remains of weight 40; mineshafts 1 of 61, 2 to 4 of 88, 3 of 50.
   */
  @ParameterizedTest
  @CsvSource({
    "simple_dungeon, saddle, 2, 20, 117",
    "simple_dungeon, name_tag, 2, 20, 117",
    "simple_dungeon, music_disc_13, 2, 15, 117",
    "simple_dungeon, golden_apple, 2, 15, 117",
    "simple_dungeon, enchanted_golden_apple, 2, 2, 117",
    "simple_dungeon, diamond_horse_armor, 2, 5, 117",
    "simple_dungeon, bread, 2.5, 20, 125",
    "simple_dungeon, bucket, 2.5, 10, 125",
    "simple_dungeon, gunpowder, 3, 10, 40",
    "abandoned_mineshaft, name_tag, 1, 30, 61",
    "abandoned_mineshaft, iron_pickaxe, 1, 5, 61",
    "abandoned_mineshaft, diamond, 3, 3, 88",
    "abandoned_mineshaft, rail, 3, 20, 50",
    "village_weaponsmith, obsidian, 5.5, 5, 94",
    "village_toolsmith, iron_shovel, 5.5, 5, 53",
  })
  void oddsAreThePublishedOnes(String table, String item, double rolls, int weight, int of) {
    int stacks = 0;
    for (int i = 0; i < ROLLS; i++) {
      int[] found = new int[1];
      int wanted = CONTENT.itemId(item);
      CONTENT
          .chestLoot(table)
          .roll(Hash64.of(7, i), (id, count) -> found[0] += id == wanted ? 1 : 0);
      stacks += found[0];
    }
    double mean = rolls * weight / of;
    assertThat((double) stacks / ROLLS).isCloseTo(mean, within(6 * Math.sqrt(mean / ROLLS)));
  }

  @Test
  void countsAreEvenBetweenTheirEnds() {
    Map<Integer, Integer> counts = new TreeMap<>();
    int rails = CONTENT.itemId("rail");
    for (int i = 0; i < ROLLS; i++) {
      CONTENT
          .chestLoot("abandoned_mineshaft")
          .roll(
              i,
              (id, count) -> {
                if (id == rails) {
                  counts.merge(count, 1, Integer::sum);
                }
              });
    }
    assertThat(counts).containsOnlyKeys(4, 5, 6, 7, 8);
    int least = counts.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertThat(most).isLessThan((int) (1.1 * least));
  }

  @Test
  void theSameHashYieldsTheSame() {
    assertThat(rolled("simple_dungeon", 12)).isEqualTo(rolled("simple_dungeon", 12));
    assertThat(rolled("simple_dungeon", 12)).isNotEqualTo(rolled("simple_dungeon", 13));
  }

  @Test
  void everyTableYieldsSomething() {
    for (String name : CONTENT.chestLoot().keySet()) {
      List<String> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.addAll(rolled(name, i));
      }
      assertThat(all).as(name).isNotEmpty();
    }
  }

  @Test
  void anUnknownTableIsToldWithTheNearest() {
    assertThatThrownBy(() -> CONTENT.chestLoot("simple_dungon"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"simple_dungeon\"");
  }

  @Test
  void everyMistakeIsReportedWithItsLine() {
    DataFiles files =
        DataFiles.minimal()
            .with(
                "chest_loot.yaml",
                """
                tables:
                  cellar:
                    - rolls: [3, 1]
                      entries:
                        - {item: ston, weight: 2}
                        - {item: stone, weight: -1}
                        - {item: stone, count: [4, 2]}
                        - {item: stone, colour: red}
                    - rolls: 2
                      entries: []
                """);
    ContentException thrown = catchThrowableOfType(ContentException.class, files::load);
    assertThat(thrown.problems())
        .anyMatch(line -> line.startsWith("chest_loot.yaml:3:") && line.contains("rolls"))
        .anyMatch(line -> line.startsWith("chest_loot.yaml:5:") && line.contains("\"stone\""))
        .anyMatch(line -> line.startsWith("chest_loot.yaml:6:") && line.contains("weight"))
        .anyMatch(line -> line.startsWith("chest_loot.yaml:7:") && line.contains("count"))
        .anyMatch(line -> line.startsWith("chest_loot.yaml:8:") && line.contains("colour"))
        .anyMatch(line -> line.contains("a pool needs an entry"));
  }

  @Test
  void rejectsPoolsAndEntriesThatCannotBe() {
    assertThatThrownBy(() -> new ChestLoot.Entry(1, 0, 1, 1)).hasMessageContaining("weight");
    assertThatThrownBy(() -> new ChestLoot.Entry(1, 1, 3, 2)).hasMessageContaining("3..2");
  }

  private static List<String> rolled(String table, long hash) {
    List<String> stacks = new ArrayList<>();
    CONTENT.chestLoot(table).roll(hash, (id, count) -> stacks.add(id + "x" + count));
    return stacks;
  }
}
