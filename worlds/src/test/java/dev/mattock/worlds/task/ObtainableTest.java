package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.engine.sim.Rules;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the genre lets one get from what lies about. */
class ObtainableTest {
  private static final Content CONTENT = TestTasks.CONTENT;

  /** Land that holds some blocks in every chunk, separated by blanks. */
  private static Obtainable from(String blocks) {
    return from(blocks, Rules.VANILLA);
  }

  private static Obtainable from(String blocks, Rules rules, String... given) {
    ImmutableMap<String, Double> everywhere =
        Arrays.stream(blocks.split(" "))
            .filter(name -> !name.isEmpty())
            .collect(ImmutableMap.toImmutableMap(name -> name, name -> 1.0));
    return new Obtainable(
        CONTENT,
        new Circumstances(
            new Occurrence(everywhere, ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of()),
            rules,
            ImmutableSet.copyOf(given)));
  }

  private static Rules rules(String yaml) {
    return RulesReader.read(
        YamlReader.read("rules", yaml, new Problems()).flatMap(YamlNode::map).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    // wanted, from, and from nothing less
    "oak_planks, oak_log, birch_log",
    "wooden_pickaxe, birch_log, stone",
    "cobblestone, stone oak_log, stone",
    "stone_pickaxe, stone oak_log, oak_log",
    "iron_ore, iron_ore stone oak_log, iron_ore oak_log",
    "iron_ingot, iron_ore stone oak_log, iron_ore stone",
    "gold_ore, gold_ore iron_ore stone oak_log, gold_ore stone oak_log",
    "diamond, diamond_ore iron_ore stone oak_log, diamond_ore gold_ore stone oak_log",
    "redstone, redstone_ore iron_ore stone oak_log, redstone_ore stone oak_log",
    "coal, coal_ore oak_log, coal_ore",
    "charcoal, stone oak_log, oak_log",
    "glass, sand stone oak_log, sand",
    "stone_bricks, stone oak_log, stone",
    "bread, wheat oak_log, oak_log",
    "red_concrete, poppy sand gravel water oak_log, poppy sand gravel oak_log",
    "obsidian, lava water diamond_ore iron_ore stone oak_log, lava water iron_ore stone oak_log",
    "lava_bucket, lava iron_ore stone oak_log, lava",
    "string, cobweb oak_log, cobweb",
    "carved_pumpkin, pumpkin iron_ore stone oak_log, pumpkin stone oak_log",
    "stripped_oak_log, oak_log, oak_wood",
    "oak_sapling, oak_leaves, oak_log",
    "bone_meal, oak_log oak_leaves, oak_log",
    "smooth_stone_slab, stone oak_log, stone",
  })
  void whatIsNeededIsEnoughAndNothingLessIs(String wanted, String enough, String tooLittle) {
    assertThat(from(enough).item(wanted)).as("%s from %s", wanted, enough).isPresent();
    assertThat(from(tooLittle).item(wanted)).as("%s from %s", wanted, tooLittle).isEmpty();
  }

  @Test
  void aDerivationNamesEveryStepDownToTheLand() {
    assertThat(from("oak_log").item("wooden_pickaxe").orElseThrow().lines())
        .containsExactly(
            "wooden_pickaxe: craft wooden_pickaxe",
            "  oak_planks: craft oak_planks",
            "    oak_log: mine oak_log",
            "      the block oak_log: is in every chunk",
            "  stick: craft stick",
            "    oak_planks: craft oak_planks (as above)",
            "  a crafting_table to work at: stand at crafting_table",
            "    the block crafting_table: place crafting_table",
            "      crafting_table: craft crafting_table",
            "        oak_planks: craft oak_planks (as above)");
  }

  @Test
  void whatIsGivenIsUsedButNotUsedUp() {
    Obtainable pickaxe = from("diamond_ore", Rules.VANILLA, "iron_pickaxe");
    assertThat(pickaxe.item("diamond")).isPresent();
    assertThat(pickaxe.item("iron_pickaxe")).as("it must be gained, not given").isEmpty();
    Obtainable axe = from("stone oak_log", Rules.VANILLA, "iron_axe");
    assertThat(axe.item("iron_nugget")).as("the axe is not smelted").isEmpty();
  }

  @Test
  void rulesDecideWhatHappensByItself() {
    String land = "lava water stone oak_log diamond_ore iron_ore";
    assertThat(from(land, rules("{fluidTicks: false}")).item("obsidian")).isEmpty();
    assertThat(from("oak_sapling", Rules.VANILLA).item("oak_log")).isPresent();
    assertThat(from("oak_sapling", rules("{randomTicks: 0}")).item("oak_log")).isEmpty();
  }

  @Test
  void whatIsRareIsAvoidedIfThereIsAnEasierWay() {
    Occurrence land =
        new Occurrence(
            ImmutableMap.of("oak_log", 0.01, "birch_log", 0.5),
            ImmutableMap.of(),
            ImmutableMap.of(),
            ImmutableMap.of());
    Obtainable obtainable = new Obtainable(CONTENT, Circumstances.of(land, Rules.VANILLA));
    assertThat(obtainable.item("stick").orElseThrow().lines())
        .contains("    birch_log: mine birch_log")
        .noneMatch(line -> line.contains("oak_log"));
  }

  @Test
  void unknownItemsAreNamed() {
    assertThatThrownBy(() -> from("stone").item("stome"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"stone\"");
  }

  @Test
  void partsOfChunksAreWithinBounds() {
    ImmutableMap<String, Double> none = ImmutableMap.of();
    assertThatThrownBy(() -> new Occurrence(ImmutableMap.of("stone", 0.0), none, none, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the part of chunks with stone must be in (0, 1], but is 0.0");
  }
}
