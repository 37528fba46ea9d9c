package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content that ships, against the genre's published figures (vanilla Java 1.16). */
class ContentTest {
  private static final Content CONTENT = Content.load();

  private static int state(String name) {
    return CONTENT.stateId(name);
  }

  private static int item(String name) {
    return CONTENT.itemId(name);
  }

  private static LootTable loot(String block) {
    return CONTENT.blocks().get(CONTENT.blockId(block)).loot();
  }

  @Test
  void idsAreDenseAndStartWithAir() {
    assertThat(CONTENT.state(0).name()).isEqualTo("air");
    assertThat(CONTENT.item(0).name()).isEqualTo("air");
    for (int id = 0; id < CONTENT.states().size(); id++) {
      BlockState state = CONTENT.state(id);
      assertThat(state.id()).isEqualTo(id);
      assertThat(CONTENT.blockOf(id).name()).isEqualTo(state.blockName());
      assertThat(CONTENT.blockOf(id).states()).contains(state);
      assertThat(CONTENT.stateId(state.name())).isEqualTo(id);
    }
    for (int id = 0; id < CONTENT.items().size(); id++) {
      assertThat(CONTENT.item(id).id()).isEqualTo(id);
    }
    for (int id = 0; id < CONTENT.recipes().size(); id++) {
      assertThat(CONTENT.recipe(id).id()).isEqualTo(id);
    }
  }

  @Test
  void aStateIsFoundByItsNameInAnyOrderAndWithDefaults() {
    assertThat(state("oak_log")).isEqualTo(state("oak_log[axis=y]"));
    assertThat(state("oak_stairs[half=top]")).isEqualTo(state("oak_stairs[facing=north,half=top]"));
    assertThat(state("oak_stairs[half=top,facing=west]"))
        .isEqualTo(state("oak_stairs[facing=west,half=top]"))
        .isNotEqualTo(state("oak_stairs[half=top]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oak_lug[axis=y]|oak_log[axis=y]",
        "oak_log[axis=w]|oak_log[axis=x]",
        "oak_log[axes=y]|oak_log[axis=y]",
        "oak_log[axis=y,axis=x]|oak_log[axis=x]",
        "oak_log[]|oak_log",
        "oak_log[axis=y|oak_log[axis=y]",
        "stone[a=b]|stone",
        "stoned|stone"
      })
  void rejectsAnUnknownStateWithTheNearestOne(String unknown, String nearest) {
    assertThatThrownBy(() -> CONTENT.stateId(unknown))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("unknown block state \"" + unknown + "\"")
        .hasMessageContaining("did you mean \"" + nearest + "\"");
  }

  @Test
  void aPropertyIsChangedWithoutTouchingTheOthers() {
    for (BlockState from : CONTENT.states()) {
      BlockType block = CONTENT.blockOf(from.id());
      block
          .properties()
          .forEach(
              (property, values) -> {
                for (String value : values) {
                  BlockState to = CONTENT.state(CONTENT.withProperty(from.id(), property, value));
                  assertThat(to.blockId()).isEqualTo(from.blockId());
                  from.properties()
                      .forEach(
                          (name, old) ->
                              assertThat(to.properties())
                                  .containsEntry(name, name.equals(property) ? value : old));
                }
              });
    }
    assertThatThrownBy(() -> CONTENT.withProperty(state("oak_log"), "axis", "w"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("oak_log has no state with axis=w");
  }

  /** Seconds with a bare hand, the tool of wood and the tool of stone, as players publish them. */
  @ParameterizedTest
  @CsvSource({
    "stone,pickaxe,7.5,1.15,0.6",
    "cobblestone,pickaxe,10,1.5,0.75",
    "coal_ore,pickaxe,15,2.25,1.15",
    "furnace,pickaxe,17.5,2.65,1.35",
    "cobblestone_stairs,pickaxe,10,1.5,0.75",
    "dirt,shovel,0.75,0.4,0.2",
    "grass_block,shovel,0.9,0.45,0.25",
    "sand,shovel,0.75,0.4,0.2",
    "gravel,shovel,0.9,0.45,0.25",
    "oak_log,axe,3,1.5,0.75",
    "stripped_birch_wood,axe,3,1.5,0.75",
    "birch_planks,axe,3,1.5,0.75",
    "oak_stairs,axe,3,1.5,0.75",
    "birch_slab,axe,3,1.5,0.75",
    "oak_fence_gate,axe,3,1.5,0.75",
    "oak_trapdoor,axe,4.5,2.25,1.15",
    "crafting_table,axe,3.75,1.9,0.95",
    "chest,axe,3.75,1.9,0.95",
    "oak_pressure_plate,axe,0.75,0.4,0.2",
    "oak_leaves,hoe,0.3,0.15,0.1",
    "birch_leaves,sword,0.3,0.2,0.2",
    "torch,pickaxe,0,0,0",
    "poppy,sword,0,0,0",
    "grass,hoe,0,0,0"
  })
  void miningTakesThePublishedTimes(
      String block, String tool, double hand, double wood, double stone) {
    assertThat(seconds(block, "air")).isEqualTo(hand);
    assertThat(seconds(block, "wooden_" + tool)).isEqualTo(wood);
    assertThat(seconds(block, "stone_" + tool)).isEqualTo(stone);
  }

  private static double seconds(String block, String tool) {
    int state = state(block);
    int ticksPerHardness = CONTENT.harvests(item(tool), state) ? 30 : 100;
    double ticks =
        CONTENT.blockOf(state).hardness()
            * ticksPerHardness
            / CONTENT.miningSpeed(item(tool), state);
    return Math.ceil(ticks) / 20;
  }

  @Test
  void stoneNeedsAPickaxeAndWoodNeedsNothing() {
    for (String block : ImmutableSet.of("stone", "cobblestone", "coal_ore", "furnace")) {
      assertThat(CONTENT.harvests(0, state(block))).isFalse();
      assertThat(CONTENT.harvests(item("stone_axe"), state(block))).isFalse();
      assertThat(CONTENT.harvests(item("wooden_pickaxe"), state(block))).isTrue();
    }
    assertThat(CONTENT.harvests(0, state("oak_log"))).isTrue();
    assertThat(CONTENT.harvests(0, state("dirt"))).isTrue();
    assertThat(CONTENT.miningSpeed(item("stone_axe"), state("dirt"))).isEqualTo(1);
    assertThat(CONTENT.miningSpeed(item("stone_sword"), state("oak_log"))).isEqualTo(1);
  }

  @Test
  void bedrockFluidsAndAirCannotBeMined() {
    assertThat(CONTENT.blocks())
        .filteredOn(BlockType::unbreakable)
        .extracting(BlockType::name)
        .containsExactly("air", "bedrock", "water", "lava");
  }

  /** Full-hit damage in half-points, hits a second, uses. */
  @ParameterizedTest
  @CsvSource({
    "wooden_pickaxe,2,1.2,59,0",
    "wooden_axe,7,0.8,59,0",
    "wooden_shovel,2.5,1,59,0",
    "wooden_hoe,1,1,59,0",
    "wooden_sword,4,1.6,59,0",
    "stone_pickaxe,3,1.2,131,1",
    "stone_axe,9,0.8,131,1",
    "stone_shovel,3.5,1,131,1",
    "stone_hoe,1,2,131,1",
    "stone_sword,5,1.6,131,1"
  })
  void toolsHaveThePublishedFigures(
      String name, double damage, double speed, int durability, int tier) {
    Item tool = CONTENT.item(item(name));
    assertThat(tool.attackDamage()).isEqualTo(damage);
    assertThat(tool.attackSpeed()).isEqualTo(speed);
    assertThat(tool.maxDurability()).isEqualTo(durability);
    assertThat(tool.tier()).isEqualTo(tier);
    assertThat(tool.maxStack()).isEqualTo(1);
  }

  @Test
  void whatIsNoToolHitsLikeAHand() {
    for (String name : ImmutableSet.of("air", "oak_log", "stick", "torch")) {
      Item item = CONTENT.item(item(name));
      assertThat(item.attackDamage()).isEqualTo(1);
      assertThat(item.attackSpeed()).isEqualTo(4);
      assertThat(item.maxDurability()).isZero();
      assertThat(item.tool()).isEqualTo(ToolClass.NONE);
    }
    assertThat(CONTENT.item(item("oak_boat")).maxStack()).isEqualTo(1);
    assertThat(CONTENT.item(item("birch_sign")).maxStack()).isEqualTo(16);
  }

  @Test
  void blocksDropWhatTheyDropInTheGenre() {
    assertThat(loot("bedrock")).isEqualTo(LootTable.EMPTY);
    assertThat(loot("stone").entries()).containsExactly(always("cobblestone"));
    assertThat(loot("grass_block").entries()).containsExactly(always("dirt"));
    assertThat(loot("coal_ore").entries()).containsExactly(always("coal"));
    assertThat(loot("wall_torch").entries()).containsExactly(always("torch"));
    assertThat(loot("oak_log").entries()).containsExactly(always("oak_log"));
    assertThat(loot("gravel").entries())
        .containsExactly(entry("flint", 1, 1, 0.1, ToolClass.NONE, true), always("gravel"));
    assertThat(loot("grass").entries())
        .containsExactly(
            entry("grass", 1, 1, 1, ToolClass.SHEARS, true),
            entry("wheat_seeds", 1, 1, 0.125, ToolClass.NONE, false));
    assertThat(loot("oak_leaves").entries())
        .containsExactly(
            entry("oak_leaves", 1, 1, 1, ToolClass.SHEARS, true),
            entry("oak_sapling", 1, 1, 0.05, ToolClass.NONE, false),
            entry("stick", 1, 2, 0.02, ToolClass.NONE, false),
            entry("apple", 1, 1, 0.005, ToolClass.NONE, false));
    assertThat(loot("birch_leaves").entries()).hasSize(3);
  }

  private static LootTable.Entry always(String item) {
    return entry(item, 1, 1, 1, ToolClass.NONE, false);
  }

  private static LootTable.Entry entry(
      String item, int min, int max, double chance, ToolClass tool, boolean exclusive) {
    return new LootTable.Entry(
        item(item), min, max, chance, tool, ToolClass.NONE, exclusive, ImmutableList.of());
  }

  /** Ingredients in grid cells, result count, and whether the table is needed. */
  @ParameterizedTest
  @CsvSource({
    "oak_planks,1,4,false",
    "oak_wood,4,3,false",
    "stick,2,4,false",
    "crafting_table,4,1,false",
    "torch,2,4,false",
    "oak_button,1,1,false",
    "oak_pressure_plate,2,1,false",
    "lever,2,1,false",
    "chest,8,1,true",
    "barrel,8,1,true",
    "bowl,3,4,true",
    "ladder,7,3,true",
    "composter,7,1,true",
    "campfire,7,1,true",
    "fletching_table,6,1,true",
    "birch_slab,3,6,true",
    "birch_stairs,6,4,true",
    "birch_fence,6,3,true",
    "birch_fence_gate,6,1,true",
    "birch_door,6,3,true",
    "birch_trapdoor,6,2,true",
    "birch_sign,7,3,true",
    "birch_boat,5,1,true",
    "furnace,8,1,true",
    "cobblestone_wall,6,6,true",
    "wooden_pickaxe,5,1,true",
    "wooden_axe,5,1,true",
    "wooden_shovel,3,1,true",
    "wooden_hoe,4,1,true",
    "stone_sword,3,1,true"
  })
  void recipesTakeAndMakeWhatTheyDoInTheGenre(
      String name, int ingredients, int count, boolean table) {
    Recipe recipe = CONTENT.recipe(CONTENT.recipeId(name));
    assertThat(recipe.ingredients()).hasSize(ingredients);
    assertThat(recipe.resultItem()).isEqualTo(item(name));
    assertThat(recipe.resultCount()).isEqualTo(count);
    assertThat(recipe.station()).isEqualTo(table ? "crafting_table" : "");
  }

  @Test
  void planksComeFromAnyLogOfTheirWood() {
    Recipe.Ingredient log = CONTENT.recipe(CONTENT.recipeId("oak_planks")).ingredients().getFirst();
    assertThat(log.itemIds().asList())
        .containsExactly(
            item("oak_log"), item("oak_wood"), item("stripped_oak_log"), item("stripped_oak_wood"));
    assertThat(CONTENT.recipe(CONTENT.recipeId("stick")).ingredients())
        .allMatch(cell -> cell.accepts(item("oak_planks")) && cell.accepts(item("birch_planks")));
  }

  @Test
  void aPickaxeIsShapedLikeAPickaxe() {
    Recipe recipe = CONTENT.recipe(CONTENT.recipeId("stone_pickaxe"));
    assertThat(recipe.width()).isEqualTo(3);
    assertThat(recipe.height()).isEqualTo(3);
    assertThat(recipe.ingredients())
        .extracting(Recipe.Ingredient::cell)
        .containsExactly(0, 1, 2, 4, 7);
    assertThat(recipe.ingredients().get(1).accepts(item("cobblestone"))).isTrue();
    assertThat(recipe.ingredients().get(3).accepts(item("stick"))).isTrue();
  }

  @Test
  void blockItemsPlaceTheirBlockAndOthersPlaceNothing() {
    assertThat(CONTENT.item(item("oak_log")).placesBlock()).isEqualTo(CONTENT.blockId("oak_log"));
    assertThat(CONTENT.item(item("torch")).placesBlock()).isEqualTo(CONTENT.blockId("torch"));
    assertThat(CONTENT.item(item("stick")).placesBlock()).isEqualTo(-1);
    assertThat(CONTENT.item(0).placesBlock()).isEqualTo(-1);
    assertThat(CONTENT.hasItem("wall_torch")).isFalse();
    assertThat(CONTENT.hasItem("water")).isFalse();
  }

  @Test
  void lightIsGivenAndLostAsInTheGenre() {
    assertThat(CONTENT.lightEmission(state("torch"))).isEqualTo(14);
    assertThat(CONTENT.lightEmission(state("wall_torch[facing=south]"))).isEqualTo(14);
    assertThat(CONTENT.lightEmission(state("stone"))).isZero();
    assertThat(CONTENT.lightOpacity(state("air"))).isZero();
    assertThat(CONTENT.lightOpacity(state("water"))).isEqualTo(1);
    assertThat(CONTENT.lightOpacity(state("oak_leaves"))).isEqualTo(1);
    assertThat(CONTENT.lightOpacity(state("stone"))).isEqualTo(15);
    assertThat(CONTENT.lightOpacity(state("poppy"))).isZero();
    assertThat(CONTENT.lightOpacity(state("chest"))).isZero();
    assertThat(CONTENT.opaqueCube(state("oak_log[axis=x]"))).isTrue();
    assertThat(CONTENT.opaqueCube(state("oak_leaves"))).isFalse();
    assertThat(CONTENT.opaqueCube(state("oak_slab"))).isFalse();
    assertThat(CONTENT.opaqueCube(state("water"))).isFalse();
  }

  @Test
  void bodiesPassThroughPlantsFluidsAndTorchesButNotThroughWhatIsSolid() {
    for (String name :
        ImmutableSet.of(
            "air",
            "water",
            "lava",
            "fire",
            "spruce_sapling",
            "grass",
            "sunflower",
            "wheat",
            "sugar_cane",
            "vine[north=true]",
            "kelp",
            "torch",
            "wall_torch",
            "oak_button",
            "birch_pressure_plate",
            "jungle_sign",
            "acacia_wall_sign",
            "snow[layers=1]")) {
      assertThat(CONTENT.collides(state(name))).as(name).isFalse();
    }
    for (String name :
        ImmutableSet.of(
            "stone",
            "oak_slab",
            "oak_door",
            "oak_fence",
            "cobblestone_wall",
            "cactus",
            "bamboo",
            "cocoa",
            "lily_pad",
            "farmland",
            "snow[layers=2]",
            "chest")) {
      assertThat(CONTENT.collides(state(name))).as(name).isTrue();
    }
    assertThat(CONTENT.collides(state("oak_fence_gate"))).isTrue();
    assertThat(CONTENT.collides(state("oak_fence_gate[open=true]"))).isFalse();
  }

  @Test
  void aClosedGateIsTooHighToJump() {
    assertThat(CONTENT.state(state("oak_fence_gate")).collision())
        .containsExactly(new Box(0, 0, 0.375, 1, 1.5, 0.625));
  }

  @Test
  void solidFacesAreThoseThatABoxFills() {
    assertThat(CONTENT.solidFace(state("stone"), Face.WEST)).isTrue();
    assertThat(CONTENT.solidFace(state("oak_slab"), Face.UP)).isFalse();
    assertThat(CONTENT.solidFace(state("oak_slab"), Face.DOWN)).isTrue();
    assertThat(CONTENT.solidFace(state("oak_slab[type=top]"), Face.UP)).isTrue();
    assertThat(CONTENT.solidFace(state("oak_stairs[facing=east]"), Face.EAST)).isTrue();
    assertThat(CONTENT.solidFace(state("oak_stairs[facing=east]"), Face.WEST)).isFalse();
    assertThat(CONTENT.solidFace(state("oak_stairs[facing=east]"), Face.UP)).isFalse();
    assertThat(CONTENT.solidFace(state("oak_stairs[half=top]"), Face.UP)).isTrue();
    assertThat(CONTENT.solidFace(state("oak_fence_gate"), Face.UP)).isFalse();
    assertThat(CONTENT.solidFace(state("oak_leaves"), Face.UP)).isFalse();
    assertThat(CONTENT.solidFace(state("chest"), Face.UP)).isFalse();
    assertThat(CONTENT.solidFace(state("water"), Face.UP)).isFalse();
  }

  @Test
  void plantsStandOnSoilOnly() {
    assertThat(CONTENT.states())
        .filteredOn(state -> CONTENT.soil(state.id()))
        .extracting(BlockState::name)
        .filteredOn(name -> !name.startsWith("farmland"))
        .containsExactlyInAnyOrder(
            "grass_block[snowy=false]",
            "grass_block[snowy=true]",
            "podzol[snowy=false]",
            "podzol[snowy=true]",
            "dirt",
            "coarse_dirt");
    for (String plant : ImmutableSet.of("grass", "fern", "poppy", "oak_sapling")) {
      assertThat(CONTENT.blockOf(state(plant)).support()).isEqualTo(BlockType.Support.SOIL);
    }
  }

  @Test
  void whatPlacingReplacesIsAirFluidsFireThinSnowAndGrass() {
    assertThat(CONTENT.blocks())
        .filteredOn(BlockType::replaceable)
        .extracting(BlockType::name)
        .containsExactly(
            "air",
            "snow",
            "water",
            "lava",
            "fire",
            "grass",
            "fern",
            "tall_grass",
            "large_fern",
            "dead_bush",
            "vine");
    assertThat(CONTENT.replaceable(state("snow[layers=1]"))).isTrue();
    assertThat(CONTENT.replaceable(state("snow[layers=2]"))).isFalse();
  }

  @Test
  void everyDrawnStateHasSixTextures() {
    assertThat(CONTENT.states())
        .allSatisfy(state -> assertThat(state.textures()).hasSize(state.model().isEmpty() ? 0 : 6));
    assertThat(CONTENT.textureNames())
        .contains("oak_log", "oak_log_top", "grass_block_side", "grass_block_top", "torch")
        .doesNotContain("air", "oak_slab", "grass_block", "wall_torch");
  }
}
