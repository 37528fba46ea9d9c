package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How data files are read, and what is said about bad ones. */
class ContentLoaderTest {

  private static ImmutableList<String> problemsOf(DataFiles files) {
    return catchThrowableOfType(ContentException.class, files::load).problems();
  }

  @Test
  void everyProblemOfAllFilesIsReportedAtOnceWithItsLine() {
    DataFiles files =
        DataFiles.minimal()
            .with("families.yaml", "families:\n  wood: [oak, 7]\n")
            .with(
                "blocks.yaml",
                """
                blocks:
                  air: {hardness: unbreakable, drops: none, shape: none}
                  stone: {hardnes: 1.5}
                  dirt: {hardness: 0.5, tool: shovl}
                  sand:
                    hardness: 0.5
                    drops: sandd
                  <metal>_block: {hardness: 5}
                  slab:
                    hardness: 2
                    shape: [0, 0, 0, 16, 0, 16]
                    properties: {type: [bottom, top]}
                    variants:
                      - {when: {type: upper}, light: 16}
                """)
            .with("items.yaml", "items:\n  hoe: {tool: hoe, durability: -1}\n")
            .with("tags.yaml", "items:\n  a: [stone, '#b']\n  b:\n    - '#a'\n")
            .with(
                "recipes.yaml",
                """
                recipes:
                  sand: {shape: [DDDD], keys: {D: dirt}}
                  dirt: {shape: [DX], keys: {D: '#dirts', Y: sand}}
                """);
    assertThat(problemsOf(files))
        .containsExactly(
            "blocks.yaml:3: stone lacks the key \"hardness\"",
            "blocks.yaml:3: unknown key \"hardnes\": did you mean \"hardness\"?",
            "blocks.yaml:4: tool must be one of none, pickaxe, axe, shovel, hoe, sword, shears, but"
                + " is \"shovl\": did you mean \"shovel\"?",
            "blocks.yaml:7: unknown item \"sandd\": did you mean \"sand\"?",
            "blocks.yaml:8: unknown family \"metal\"",
            "blocks.yaml:11: shape must be six sixteenths [x0, y0, z0, x1, y1, z1] with each first"
                + " < second",
            "blocks.yaml:14: unknown value of type \"upper\"",
            "blocks.yaml:14: light must be a whole number from 0 to 15, but is 16",
            "families.yaml:2: wood[1] must be a text, but is 7",
            "items.yaml:2: durability must be a whole number from 1 to 10000, but is -1",
            "items.yaml:2: hoe is a tool and needs a tier",
            "recipes.yaml:2: shape must be 1 to 3 texts of the same length, 1 to 3",
            "recipes.yaml:3: unknown item tag \"dirts\"",
            "recipes.yaml:3: keys says nothing about 'X'",
            "recipes.yaml:3: unknown key \"Y\"",
            "tags.yaml:4: the tag \"a\" contains itself: [a, b] -> a");
  }

  @Test
  void aFamilyMakesOneThingAWordWithTheWordInEverythingBelow() {
    Content content =
        DataFiles.minimal()
            .with("families.yaml", "families: {wood: [oak, birch], colour: [red, blue]}")
            .with(
                "blocks.yaml",
                """
                templates:
                  thing: {hardness: 1, textures: {side: <wood>_side, end: <colour>}}
                blocks:
                  air: {hardness: unbreakable, drops: none, shape: none}
                  <colour>_<wood>_thing: {like: thing, drops: <wood>_dust}
                """)
            .with("items.yaml", "items: {<wood>_dust: {}}")
            .with(
                "tags.yaml", "both: {things: [<colour>_<wood>_thing], <wood>: [red_<wood>_thing]}")
            .load();
    assertThat(content.blocks())
        .extracting(BlockType::name)
        .containsExactly(
            "air", "red_oak_thing", "red_birch_thing", "blue_oak_thing", "blue_birch_thing");
    BlockType thing = content.blocks().get(content.blockId("blue_birch_thing"));
    assertThat(thing.loot().entries())
        .extracting(LootTable.Entry::itemId)
        .containsExactly(content.itemId("birch_dust"));
    assertThat(thing.defaultState().textures())
        .containsExactly("birch_side", "birch_side", "blue", "blue", "birch_side", "birch_side");
    assertThat(content.itemTags().get("things")).hasSize(4);
    assertThat(content.blockTags().get("birch")).containsExactly("red_birch_thing");
  }

  @Test
  void aPlaceholderThatNothingFillsIsAProblem() {
    DataFiles files =
        DataFiles.minimal()
            .replace("blocks.yaml", "{hardness: 1.5}", "{hardness: 1.5, textures: <wood>}");
    assertThat(problemsOf(files))
        .containsExactly(
            "blocks.yaml:3: a texture has lower-case letters, digits and _, but here is"
                + " \"<wood>\"");
  }

  @Test
  void anEntryIsLikeItsTemplatesTheLaterAndItselfWinning() {
    Content content =
        DataFiles.minimal()
            .with(
                "items.yaml",
                """
                templates:
                  a: {max_stack: 1, attack_damage: 2, attack_speed: 3}
                  b: {attack_damage: 5, attack_speed: 5}
                items:
                  x: {like: [a, b], attack_speed: 7}
                """)
            .load();
    Item item = content.item(content.itemId("x"));
    assertThat(item.maxStack()).isEqualTo(1);
    assertThat(item.attackDamage()).isEqualTo(5);
    assertThat(item.attackSpeed()).isEqualTo(7);
  }

  @Test
  void unknownAndUnusedTemplatesAreProblems() {
    DataFiles files =
        DataFiles.minimal()
            .with(
                "items.yaml",
                "templates:\n  single: {max_stack: 1}\nitems:\n  x: {like: singel}\n");
    assertThat(problemsOf(files))
        .containsExactly(
            "items.yaml:2: nothing is like the template \"single\"",
            "items.yaml:4: unknown template \"singel\": did you mean \"single\"?");
  }

  @Test
  void aNameThatComesTwiceThroughAFamilyIsAProblem() {
    DataFiles files =
        DataFiles.minimal().with("items.yaml", "items:\n  oak_dust: {}\n  <wood>_dust: {}\n");
    assertThat(problemsOf(files)).containsExactly("items.yaml:3: \"oak_dust\" is there twice");
  }

  @Test
  void namesInOtherThanLowerCaseAreProblems() {
    DataFiles files = DataFiles.minimal().with("items.yaml", "items:\n  Oak Dust: {}\n");
    assertThat(problemsOf(files))
        .containsExactly(
            "items.yaml:2: a name has lower-case letters, digits and _, but here is \"Oak Dust\"");
  }

  @Test
  void eachMissingFileIsAProblem() {
    DataFiles files = DataFiles.minimal().without("tags.yaml").without("recipes.yaml");
    assertThat(problemsOf(files))
        .containsExactly(
            "recipes.yaml:1: there is no such file", "tags.yaml:1: there is no such file");
  }

  @Test
  void airMustComeFirst() {
    DataFiles files =
        DataFiles.minimal().replace("blocks.yaml", "blocks:\n", "blocks:\n  dirt: {hardness: 1}\n");
    assertThat(problemsOf(files))
        .containsExactly("blocks.yaml:2: the first block must be air, but is dirt");
  }

  @Test
  void aBlockWithoutAnItemMustSayWhatItDrops() {
    DataFiles files =
        DataFiles.minimal()
            .replace("blocks.yaml", "{hardness: 1.5}", "{hardness: 1.5, item: none}");
    assertThat(problemsOf(files)).containsExactly("blocks.yaml:3: unknown item \"stone\"");
  }

  @Test
  void contradictionsInABlockAreProblems() {
    DataFiles files =
        DataFiles.minimal()
            .replace(
                "blocks.yaml",
                "{hardness: 1.5}",
                """
                {
                    hardness: 1.5,
                    requires_tool: true,
                    wall_form: wall_stone,
                    turned_by: facing,
                    textures: {top: a},
                    properties: {half: [top, lower], axis: [x]},
                    placement: {half: clicked_half, facing: along_view}
                  }
                """);
    assertThat(problemsOf(files))
        .containsExactly(
            "blocks.yaml:3: stone requires a tool, but its tool is none",
            "blocks.yaml:6: unknown block \"wall_stone\": did you mean \"stone\"?",
            "blocks.yaml:7: unknown property \"facing\"",
            "blocks.yaml:8: stone has no texture for its face WEST",
            "blocks.yaml:8: stone has no texture for its face EAST",
            "blocks.yaml:8: stone has no texture for its face DOWN",
            "blocks.yaml:8: stone has no texture for its face NORTH",
            "blocks.yaml:8: stone has no texture for its face SOUTH",
            "blocks.yaml:9: a property needs at least 2 values, and a block has at most 4096"
                + " states",
            "blocks.yaml:10: clicked_half needs the values [top, bottom], but half has [top,"
                + " lower]",
            "blocks.yaml:10: unknown property \"facing\"");
  }

  @Test
  void lootSaysChanceCountAndTool() {
    Content content =
        DataFiles.minimal()
            .replace(
                "blocks.yaml",
                "{hardness: 1.5}",
                """

                    hardness: 1
                    drops:
                      - {item: a, chance: 0.25, count: [2, 3], tool: axe, exclusive: true}
                      - {item: b, count: 4, unless_tool: hoe}
                      - a
                """)
            .with("items.yaml", "items: {a: {}, b: {}}")
            .load();
    int a = content.itemId("a");
    int b = content.itemId("b");
    assertThat(content.blocks().get(1).loot().entries())
        .containsExactly(
            new LootTable.Entry(
                a, 2, 3, 0.25, ToolClass.AXE, ToolClass.NONE, true, ImmutableList.of()),
            new LootTable.Entry(
                b, 4, 4, 1, ToolClass.NONE, ToolClass.HOE, false, ImmutableList.of()),
            new LootTable.Entry(
                a, 1, 1, 1, ToolClass.NONE, ToolClass.NONE, false, ImmutableList.of()));
  }

  @Test
  void aRecipeTooWideForTheInventoryNeedsABlockThatOffersTheTable() {
    DataFiles files =
        DataFiles.minimal()
            .with("recipes.yaml", "recipes:\n  dust: {shape: [SSS], keys: {S: stone}}\n")
            .with("items.yaml", "items: {dust: {}}");
    assertThat(problemsOf(files))
        .containsExactly(
            "recipes.yaml:2: dust needs a crafting_table, and no block offers that station");
  }

  @Test
  void aFolderIsReadLikeTheBuiltInData(@TempDir Path folder) throws IOException {
    DataFiles shipped = DataFiles.shipped();
    for (String name : DataFiles.NAMES) {
      Files.writeString(folder.resolve(name), shipped.text(name));
    }
    assertThat(Content.load(folder).states()).isEqualTo(Content.load().states());
    Files.delete(folder.resolve("items.yaml"));
    assertThatExceptionOfType(ContentException.class)
        .isThrownBy(() -> Content.load(folder))
        .withMessageContaining(folder.resolve("items.yaml") + ":1: there is no such file");
  }
}
