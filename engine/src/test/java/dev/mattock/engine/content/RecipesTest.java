package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.mattock.engine.content.Recipe.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes that ship, against what the genre publishes. */
class RecipesTest {
  private static final Content CONTENT = Content.load();

  private static Recipe recipe(String name) {
    return CONTENT.recipe(CONTENT.recipeId(name));
  }

  private static String resultOf(Recipe recipe) {
    return CONTENT.item(recipe.resultItem()).name();
  }

  /** What goes in: by the first choice of each cell, and how often. */
  private static Map<String, Integer> inputs(Recipe recipe) {
    Map<String, Integer> inputs = new TreeMap<>();
    for (Recipe.Ingredient cell : recipe.ingredients()) {
      inputs.merge(CONTENT.item(cell.itemIds().get(0)).name(), 1, Integer::sum);
    }
    return inputs;
  }

  private static Map<String, Integer> parse(String text) {
    Map<String, Integer> parsed = new TreeMap<>();
    for (String part : Splitter.on(" + ").split(text)) {
      List<String> words = Splitter.on(' ').splitToList(part);
      parsed.put(words.get(1), Integer.parseInt(words.get(0)));
    }
    return parsed;
  }

  @Test
  void thereAreAtLeast450() {
    assertThat(CONTENT.recipes()).hasSizeGreaterThanOrEqualTo(450);
  }

  @ParameterizedTest
  @CsvSource({
    "iron_pickaxe, 3 iron_ingot + 2 stick, 1",
    "golden_axe, 3 gold_ingot + 2 stick, 1",
    "diamond_sword, 2 diamond + 1 stick, 1",
    "iron_hoe, 2 iron_ingot + 2 stick, 1",
    "iron_shovel, 1 iron_ingot + 2 stick, 1",
    "leather_helmet, 5 leather, 1",
    "iron_chestplate, 8 iron_ingot, 1",
    "golden_leggings, 7 gold_ingot, 1",
    "diamond_boots, 4 diamond, 1",
    "bow, 3 stick + 3 string, 1",
    "crossbow, 3 stick + 1 iron_ingot + 2 string + 1 tripwire_hook, 1",
    "arrow, 1 flint + 1 stick + 1 feather, 4",
    "shield, 6 oak_planks + 1 iron_ingot, 1",
    "fishing_rod, 3 stick + 2 string, 1",
    "shears, 2 iron_ingot, 1",
    "flint_and_steel, 1 iron_ingot + 1 flint, 1",
    "bucket, 3 iron_ingot, 1",
    "compass, 4 iron_ingot + 1 redstone, 1",
    "clock, 4 gold_ingot + 1 redstone, 1",
    "furnace, 8 cobblestone, 1",
    "smoker, 4 oak_log + 1 furnace, 1",
    "blast_furnace, 5 iron_ingot + 1 furnace + 3 smooth_stone, 1",
    "stonecutter, 1 iron_ingot + 3 stone, 1",
    "smithing_table, 2 iron_ingot + 4 oak_planks, 1",
    "composter, 7 oak_slab, 1",
    "barrel, 6 oak_planks + 2 oak_slab, 1",
    "jukebox, 8 oak_planks + 1 diamond, 1",
    "note_block, 8 oak_planks + 1 redstone, 1",
    "hopper, 5 iron_ingot + 1 chest, 1",
    "piston, 3 oak_planks + 4 cobblestone + 1 iron_ingot + 1 redstone, 1",
    "dropper, 7 cobblestone + 1 redstone, 1",
    "dispenser, 7 cobblestone + 1 bow + 1 redstone, 1",
    "redstone_torch, 1 redstone + 1 stick, 1",
    "redstone_block, 9 redstone, 1",
    "rail, 6 iron_ingot + 1 stick, 16",
    "powered_rail, 6 gold_ingot + 1 stick + 1 redstone, 6",
    "detector_rail, 6 iron_ingot + 1 stone_pressure_plate + 1 redstone, 6",
    "activator_rail, 6 iron_ingot + 2 stick + 1 redstone_torch, 6",
    "minecart, 5 iron_ingot, 1",
    "tripwire_hook, 1 iron_ingot + 1 stick + 1 oak_planks, 2",
    "iron_bars, 6 iron_ingot, 16",
    "iron_door, 6 iron_ingot, 3",
    "iron_trapdoor, 4 iron_ingot, 1",
    "chain, 2 iron_nugget + 1 iron_ingot, 1",
    "heavy_weighted_pressure_plate, 2 iron_ingot, 1",
    "white_bed, 3 white_wool + 3 oak_planks, 1",
    "red_carpet, 2 red_wool, 3",
    "blue_banner, 6 blue_wool + 1 stick, 1",
    "white_wool_from_string, 4 string, 1",
    "pink_wool, 1 pink_dye + 1 white_wool, 1",
    "magenta_dye_from_blue_red_white_dye, 1 blue_dye + 2 red_dye + 1 white_dye, 4",
    "light_gray_dye_from_black_white_dye, 1 black_dye + 2 white_dye, 3",
    "lime_concrete_powder, 1 lime_dye + 4 sand + 4 gravel, 8",
    "cyan_terracotta, 8 terracotta + 1 cyan_dye, 8",
    "black_stained_glass_pane, 6 black_stained_glass, 16",
    "item_frame, 8 stick + 1 leather, 1",
    "painting, 8 stick + 1 white_wool, 1",
    "golden_apple, 8 gold_ingot + 1 apple, 1",
    "golden_carrot, 8 gold_nugget + 1 carrot, 1",
    "bread, 3 wheat, 1",
    "cookie, 2 wheat + 1 cocoa_beans, 8",
    "cake, 3 milk_bucket + 2 sugar + 1 egg + 3 wheat, 1",
    "pumpkin_pie, 1 pumpkin + 1 sugar + 1 egg, 1",
    "mushroom_stew, 1 brown_mushroom + 1 red_mushroom + 1 bowl, 1",
    "bookshelf, 6 oak_planks + 3 book, 1",
    "book, 3 paper + 1 leather, 1",
    "paper, 3 sugar_cane, 3",
    "tnt, 5 gunpowder + 4 sand, 1",
    "scaffolding, 6 bamboo + 1 string, 6",
    "lantern, 8 iron_nugget + 1 torch, 1",
    "anvil, 3 iron_block + 4 iron_ingot, 1",
    "stone_bricks, 4 stone, 4",
    "andesite, 1 diorite + 1 cobblestone, 2",
    "coarse_dirt, 2 dirt + 2 gravel, 4",
    "snow, 3 snow_block, 6",
    "bone_meal, 1 bone, 3",
    "iron_ingot_from_nuggets, 9 iron_nugget, 1",
    "iron_ingot_from_iron_block, 1 iron_block, 9"
  })
  void craftingTakesAndMakesWhatItDoesInTheGenre(String name, String inputs, int count) {
    Recipe recipe = recipe(name);
    assertThat(recipe.kind()).isEqualTo(Kind.CRAFTING);
    assertThat(inputs(recipe)).isEqualTo(parse(inputs));
    assertThat(recipe.resultCount()).isEqualTo(count);
  }

  /** Experience for one, as the genre publishes it. */
  @ParameterizedTest
  @CsvSource({
    "SMELTING, iron_ore, iron_ingot, 0.7",
    "SMELTING, gold_ore, gold_ingot, 1",
    "SMELTING, sand, glass, 0.1",
    "SMELTING, red_sand, glass, 0.1",
    "SMELTING, cobblestone, stone, 0.1",
    "SMELTING, stone, smooth_stone, 0.1",
    "SMELTING, clay_ball, brick, 0.3",
    "SMELTING, clay, terracotta, 0.35",
    "SMELTING, dark_oak_wood, charcoal, 0.15",
    "SMELTING, cactus, green_dye, 1",
    "SMELTING, white_terracotta, white_glazed_terracotta, 0.1",
    "SMELTING, iron_hoe, iron_nugget, 0.1",
    "SMELTING, beef, cooked_beef, 0.35",
    "SMELTING, potato, baked_potato, 0.35",
    "SMELTING, kelp, dried_kelp, 0.1",
    "BLASTING, diamond_ore, diamond, 1",
    "BLASTING, lapis_ore, lapis_lazuli, 0.2",
    "BLASTING, golden_boots, gold_nugget, 0.1",
    "SMOKING, porkchop, cooked_porkchop, 0.35",
    "CAMPFIRE_COOKING, salmon, cooked_salmon, 0.35"
  })
  void whatCooksIsWhatItIsInTheGenre(Kind kind, String input, String result, double experience) {
    Recipe recipe = CONTENT.cooking(kind, CONTENT.itemId(input));
    assertThat(resultOf(recipe)).isEqualTo(result);
    assertThat(recipe.experience()).isEqualTo(experience);
    assertThat(recipe.ticks()).isEqualTo(kind.usualTicks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cobblestone", "sand", "beef", "oak_log", "stick", "air"})
  void aBlastFurnaceTakesOnlyOresAndMetalGear(String item) {
    assertThat(CONTENT.cooking(Kind.BLASTING, CONTENT.itemId(item))).isNull();
  }

  @Test
  void whatABlastFurnaceOrSmokerMakesAFurnaceMakesToo() {
    for (Recipe recipe : CONTENT.recipes()) {
      if (recipe.kind().cooks()) {
        recipe
            .ingredients()
            .getFirst()
            .itemIds()
            .forEach(
                item -> {
                  Recipe smelted = CONTENT.cooking(Kind.SMELTING, item);
                  assertThat(smelted).as(recipe.name()).isNotNull();
                  assertThat(smelted.resultItem()).isEqualTo(recipe.resultItem());
                  assertThat(smelted.experience()).isEqualTo(recipe.experience());
                });
      }
    }
  }

  @Test
  void aStonecutterMakesOfOneBlockWhatTheGridMakesOfItOrMore() {
    assertThat(recipe("stone_slab_from_stone_stonecutting").resultCount()).isEqualTo(2);
    assertThat(recipe("stone_stairs_from_stone_stonecutting").resultCount()).isEqualTo(1);
    assertThat(inputs(recipe("stone_brick_walls_from_stone_stonecutting")))
        .isEqualTo(Map.of("stone", 1));
    assertThat(resultOf(recipe("stone_brick_walls_from_stone_stonecutting")))
        .isEqualTo("stone_brick_wall");
    assertThat(
            CONTENT.recipes().stream()
                .filter(recipe -> recipe.kind() == Kind.STONECUTTING)
                .filter(recipe -> inputs(recipe).containsKey("stone"))
                .map(RecipesTest::resultOf))
        .containsExactlyInAnyOrder(
            "stone_slab",
            "stone_stairs",
            "stone_bricks",
            "chiseled_stone_bricks",
            "stone_brick_slab",
            "stone_brick_stairs",
            "stone_brick_wall");
  }

  @Test
  void nineOfAKindAndTheirBlockTurnIntoEachOther() {
    for (String[] pair :
        new String[][] {
          {"coal", "coal_block"},
          {"diamond", "diamond_block"},
          {"emerald", "emerald_block"},
          {"lapis_lazuli", "lapis_block"},
          {"redstone", "redstone_block"},
          {"wheat", "hay_block"},
          {"slime_ball", "slime_block"},
          {"dried_kelp", "dried_kelp_block"}
        }) {
      assertThat(inputs(recipe(pair[1]))).isEqualTo(Map.of(pair[0], 9));
      assertThat(inputs(recipe(pair[0]))).isEqualTo(Map.of(pair[1], 1));
      assertThat(recipe(pair[0]).resultCount()).isEqualTo(9);
    }
  }

  @Test
  void everyDyeCanBeMadeAndEveryColourHasItsThings() {
    Set<String> made = new LinkedHashSet<>();
    CONTENT.recipes().forEach(recipe -> made.add(resultOf(recipe)));
    for (String color :
        List.of(
            "white",
            "orange",
            "magenta",
            "light_blue",
            "yellow",
            "lime",
            "pink",
            "gray",
            "light_gray",
            "cyan",
            "purple",
            "blue",
            "brown",
            "green",
            "red",
            "black")) {
      assertThat(made)
          .contains(
              color + "_dye",
              color + "_wool",
              color + "_carpet",
              color + "_bed",
              color + "_banner",
              color + "_concrete_powder",
              color + "_terracotta",
              color + "_glazed_terracotta",
              color + "_stained_glass",
              color + "_stained_glass_pane");
    }
  }

  @Test
  void theMilkOfACakeLeavesItsBuckets() {
    assertThat(recipe("cake").remainders())
        .containsExactly(new Recipe.Remainder(CONTENT.itemId("bucket"), 3));
  }

  @Test
  void gearIsForgedOfTheSameGearInDiamond() {
    List<Recipe> forged =
        CONTENT.recipes().stream().filter(recipe -> recipe.kind() == Kind.SMITHING).toList();
    assertThat(forged).hasSize(9);
    for (Recipe recipe : forged) {
      String gear = resultOf(recipe).substring("netherite_".length());
      assertThat(inputs(recipe)).isEqualTo(Map.of("diamond_" + gear, 1, "netherite_ingot", 1));
      assertThat(recipe.name()).isEqualTo("netherite_" + gear + "_smithing");
    }
  }

  @Test
  void noTwoRecipesOfTheGridAskForTheSameCellsForDifferentThings() {
    Map<String, String> seen = new HashMap<>();
    for (Recipe recipe : CONTENT.recipes()) {
      if (recipe.kind() == Kind.CRAFTING) {
        List<String> cells =
            recipe.ingredients().stream()
                .map(
                    cell ->
                        (recipe.width() == 0 ? "" : cell.cell() + ":")
                            + Arrays.toString(cell.itemIds().toArray()))
                .sorted()
                .toList();
        String key = recipe.width() + "x" + recipe.height() + cells;
        String other = seen.putIfAbsent(key, recipe.name());
        assertThat(other).as(recipe.name() + " and " + other).isNull();
      }
    }
  }
}
