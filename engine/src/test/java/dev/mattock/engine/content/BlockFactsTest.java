package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks that ship, against the genre's published figures (vanilla Java 1.16). */
class BlockFactsTest {
  private static final Content CONTENT = Content.load();

  private static BlockType block(String name) {
    return CONTENT.blocks().get(CONTENT.blockId(name));
  }

  private static int state(String name) {
    return CONTENT.stateId(name);
  }

  private static Iterable<String> words(String text) {
    return Splitter.on(' ').split(text);
  }

  private static double seconds(String block, String tool) {
    int item = CONTENT.itemId(tool);
    int state = state(block);
    double ticks =
        block(block.replaceAll("\\[.*", "")).hardness()
            * (CONTENT.harvests(item, state) ? 30 : 100)
            / CONTENT.miningSpeed(item, state);
    return Math.ceil(ticks - 1e-9) / 20;
  }

  /** Seconds to break a block with a tool, as players publish them. */
  @ParameterizedTest
  @CsvSource({
    "obsidian,air,250",
    "obsidian,wooden_pickaxe,125",
    "obsidian,stone_pickaxe,62.5",
    "obsidian,iron_pickaxe,41.7",
    "obsidian,golden_pickaxe,20.85",
    "obsidian,diamond_pickaxe,9.4",
    "obsidian,netherite_pickaxe,8.35",
    "iron_ore,air,15",
    "iron_ore,wooden_pickaxe,7.5",
    "iron_ore,stone_pickaxe,1.15",
    "iron_ore,iron_pickaxe,0.75",
    "iron_ore,diamond_pickaxe,0.6",
    "iron_ore,golden_pickaxe,1.25",
    "diamond_ore,stone_pickaxe,3.75",
    "diamond_ore,iron_pickaxe,0.75",
    "iron_block,stone_pickaxe,1.9",
    "diamond_block,diamond_pickaxe,0.95",
    "stone,iron_pickaxe,0.4",
    "stone,diamond_pickaxe,0.3",
    "stone,golden_pickaxe,0.2",
    "oak_log,iron_axe,0.5",
    "oak_log,diamond_axe,0.4",
    "dirt,iron_shovel,0.15",
    "cobweb,air,20",
    "cobweb,wooden_sword,0.4",
    "cobweb,diamond_sword,0.4",
    "cobweb,shears,0.4",
    "white_wool,air,1.2",
    "white_wool,shears,0.25",
    "oak_leaves,shears,0.05",
    "pumpkin,air,1.5",
    "pumpkin,wooden_sword,1",
    "melon,wooden_axe,0.75",
    "snow,air,0.5",
    "snow,wooden_shovel,0.1",
    "anvil,air,25",
    "anvil,wooden_pickaxe,3.75",
    "anvil,diamond_pickaxe,0.95",
    "oak_door,air,4.5",
    "oak_door,wooden_axe,2.25",
    "iron_door,air,25",
    "iron_door,wooden_pickaxe,3.75",
    "glass,air,0.45",
    "ice,air,0.75",
    "ice,wooden_pickaxe,0.4",
    "blue_ice,air,4.2",
    "cactus,air,0.6",
    "ladder,air,0.6",
    "ladder,wooden_axe,0.3",
    "bookshelf,air,2.25",
    "red_bed,air,0.3",
    "hay_block,wooden_hoe,0.4",
    "terracotta,air,6.25",
    "terracotta,wooden_pickaxe,0.95",
    "cyan_concrete,air,9",
    "cyan_concrete,wooden_pickaxe,1.35",
    "clay,air,0.9",
    "sandstone,air,4",
    "sandstone,wooden_pickaxe,0.6",
    "spawner,air,25",
    "hopper,wooden_pickaxe,2.25",
    "campfire,wooden_axe,1.5",
    "rail,air,1.05",
    "lever,air,0.75",
    "bamboo,wooden_axe,0.75",
    "farmland,air,0.9",
    "grass_path,air,1",
    "cobblestone_slab,air,10",
    "stone_slab,wooden_pickaxe,1.5",
    "granite_slab,wooden_pickaxe,1.15",
    "jukebox,air,3",
    "note_block,air,1.2",
    "composter,air,0.9",
    "tnt,air,0",
    "slime_block,air,0"
  })
  void miningTakesThePublishedTimes(String block, String tool, double seconds) {
    assertThat(seconds(block, tool)).isEqualTo(seconds);
  }

  /** The least tier of pickaxe that brings something home: 0 wood or gold, 1 stone, 2 iron... */
  @ParameterizedTest
  @CsvSource({
    "stone,0",
    "coal_ore,0",
    "iron_ore,1",
    "lapis_ore,1",
    "gold_ore,2",
    "redstone_ore,2",
    "diamond_ore,2",
    "emerald_ore,2",
    "obsidian,3",
    "coal_block,0",
    "redstone_block,0",
    "iron_block,1",
    "lapis_block,1",
    "gold_block,2",
    "diamond_block,2",
    "emerald_block,2",
    "furnace,0",
    "anvil,0"
  })
  void oresAndMetalsNeedThePublishedTier(String block, int tier) {
    String[] pickaxes = {"wooden", "stone", "iron", "diamond"};
    for (int i = 0; i < pickaxes.length; i++) {
      int pickaxe = CONTENT.itemId(pickaxes[i] + "_pickaxe");
      assertThat(CONTENT.harvests(pickaxe, state(block)))
          .as("%s with %s", block, pickaxes[i])
          .isEqualTo(i >= tier);
    }
    assertThat(CONTENT.harvests(CONTENT.itemId("golden_pickaxe"), state(block)))
        .isEqualTo(tier == 0);
    assertThat(CONTENT.harvests(0, state(block))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "air,0",
    "dirt,0.5",
    "oak_log,2",
    "oak_planks,3",
    "oak_fence,3",
    "oak_door,3",
    "stone,6",
    "cobblestone,6",
    "sandstone,0.8",
    "sandstone_stairs,0.8",
    "smooth_sandstone,6",
    "diamond_ore,3",
    "iron_block,6",
    "lapis_block,3",
    "obsidian,1200",
    "anvil,1200",
    "enchanting_table,1200",
    "bedrock,3600000",
    "water,100",
    "lava,100",
    "glass,0.3",
    "terracotta,4.2",
    "hopper,4.8",
    "iron_door,5",
    "iron_bars,6",
    "jukebox,6",
    "grindstone,6",
    "bone_block,2",
    "tnt,0",
    "cobweb,4"
  })
  void blocksResistExplosionsAsPublished(String block, double resistance) {
    assertThat(block(block).blastResistance()).isEqualTo(resistance);
  }

  @ParameterizedTest
  @CsvSource({
    "oak_planks,5,20",
    "birch_stairs,5,20",
    "spruce_fence_gate,5,20",
    "oak_log,5,5",
    "stripped_jungle_wood,5,5",
    "coal_block,5,5",
    "oak_leaves,30,60",
    "bookshelf,30,20",
    "lectern,30,20",
    "composter,5,20",
    "tnt,15,100",
    "vine,15,100",
    "grass,60,100",
    "poppy,60,100",
    "sunflower,60,100",
    "dead_bush,60,100",
    "sweet_berry_bush,60,100",
    "lime_wool,30,60",
    "lime_carpet,60,20",
    "hay_block,60,20",
    "dried_kelp_block,30,60",
    "bamboo,60,60",
    "scaffolding,60,60",
    "oak_door,0,0",
    "oak_sign,0,0",
    "crafting_table,0,0",
    "stone,0,0",
    "oak_sapling,0,0"
  })
  void fireSpreadsByThePublishedOdds(String block, int encouragement, int burn) {
    assertThat(block(block).encouragement()).isEqualTo(encouragement);
    assertThat(block(block).burnOdds()).isEqualTo(burn);
    assertThat(CONTENT.behaves(state(block), Behaviour.FLAMMABLE)).isEqualTo(burn > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "lava,15",
    "fire,15",
    "glowstone,15",
    "jack_o_lantern,15",
    "lantern,15",
    "campfire[lit=true],15",
    "campfire,0",
    "torch,14",
    "wall_torch,14",
    "furnace[lit=true],13",
    "blast_furnace[lit=true],13",
    "smoker[lit=true],13",
    "furnace,0",
    "redstone_ore[lit=true],9",
    "redstone_ore,0",
    "redstone_torch,7",
    "redstone_wall_torch,7",
    "brown_mushroom,1",
    "red_mushroom,0"
  })
  void blocksGiveThePublishedLight(String state, int light) {
    assertThat(CONTENT.lightEmission(state(state))).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({
    "air,0",
    "glass,0",
    "white_stained_glass,0",
    "water,1",
    "kelp,1",
    "oak_leaves,1",
    "ice,1",
    "cobweb,1",
    "slime_block,1",
    "spawner,1",
    "packed_ice,15",
    "oak_slab,0",
    "oak_slab[type=double],15",
    "snow,0",
    "snow[layers=8],15",
    "oak_stairs,0",
    "farmland,0",
    "lantern,0",
    "hay_block,15",
    "tnt,15"
  })
  void blocksTakeThePublishedLight(String state, int opacity) {
    assertThat(CONTENT.lightOpacity(state(state))).isEqualTo(opacity);
  }

  @Test
  void iceAndSlimeAreSlippery() {
    assertThat(block("ice").slipperiness()).isEqualTo(0.98);
    assertThat(block("packed_ice").slipperiness()).isEqualTo(0.98);
    assertThat(block("blue_ice").slipperiness()).isEqualTo(0.989);
    assertThat(block("slime_block").slipperiness()).isEqualTo(0.8);
    assertThat(block("stone").slipperiness()).isEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "coal_ore,0,2",
    "diamond_ore,3,7",
    "emerald_ore,3,7",
    "lapis_ore,2,5",
    "redstone_ore,1,5",
    "spawner,15,43",
    "iron_ore,0,0",
    "gold_ore,0,0",
    "stone,0,0"
  })
  void oresGiveThePublishedExperience(String block, int least, int most) {
    assertThat(block(block).minExperience()).isEqualTo(least);
    assertThat(block(block).maxExperience()).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "grass_block,true",
    "mycelium,true",
    "dirt,false",
    "podzol,false",
    "farmland,true",
    "farmland[moisture=7],true",
    "oak_leaves,false",
    "oak_leaves[distance=7],true",
    "'oak_leaves[distance=7,persistent=true]',false",
    "wheat,true",
    "wheat[age=7],false",
    "beetroots[age=2],true",
    "beetroots[age=3],false",
    "pumpkin_stem[age=7],true",
    "oak_sapling,true",
    "sugar_cane,true",
    "cactus,true",
    "kelp[age=24],true",
    "kelp[age=25],false",
    "kelp_plant,false",
    "bamboo,true",
    "bamboo[stage=1],false",
    "cocoa[age=1],true",
    "cocoa[age=2],false",
    "sweet_berry_bush[age=3],false",
    "vine,true",
    "snow,true",
    "ice,true",
    "packed_ice,false",
    "lava,true",
    "water,false",
    "redstone_ore,false",
    "redstone_ore[lit=true],true",
    "stone,false",
    "oak_log,false"
  })
  void randomTicksGoToWhatGrowsMeltsOrDies(String state, boolean ticks) {
    assertThat(CONTENT.randomTicks(state(state))).isEqualTo(ticks);
  }

  @ParameterizedTest
  @CsvSource({
    "chest,27", "trapped_chest,27", "barrel,27", "hopper,5", "dispenser,9", "dropper,9",
    "furnace,3", "smoker,3", "blast_furnace,3", "campfire,4", "jukebox,1", "crafting_table,0"
  })
  void containersHoldAsManyHeapsAsInTheGenre(String block, int slots) {
    assertThat(block(block).slots()).isEqualTo(slots);
  }

  @Test
  void eachWoodHasEveryForm() {
    for (String wood : ImmutableSet.of("oak", "spruce", "birch", "jungle", "acacia", "dark_oak")) {
      for (String form :
          words(
              "log wood planks slab stairs fence fence_gate door trapdoor button pressure_plate"
                  + " sign leaves sapling")) {
        assertThat(CONTENT.hasItem(wood + "_" + form)).as(wood + "_" + form).isTrue();
        assertThat(block(wood + "_" + form).name()).endsWith(form);
      }
      assertThat(CONTENT.hasItem(wood + "_boat")).isTrue();
      assertThat(CONTENT.hasItem(wood + "_wall_sign")).isFalse();
      assertThat(block(wood + "_log").becomes()).isEqualTo("stripped_" + wood + "_log");
    }
  }

  @Test
  void eachColourHasEveryForm() {
    ImmutableSet<String> colors =
        CONTENT.blockTags().get("wool").stream()
            .map(name -> name.replace("_wool", ""))
            .collect(ImmutableSet.toImmutableSet());
    assertThat(colors).hasSize(16);
    for (String color : colors) {
      for (String form :
          words(
              "wool carpet bed banner concrete concrete_powder terracotta glazed_terracotta"
                  + " stained_glass stained_glass_pane dye")) {
        assertThat(CONTENT.hasItem(color + "_" + form)).as(color + "_" + form).isTrue();
      }
      assertThat(block(color + "_concrete_powder").becomes()).isEqualTo(color + "_concrete");
    }
  }

  @Test
  void slabsStairsAndWallsAreThoseOfTheGenre() {
    assertThat(CONTENT.blockTags().get("slabs")).hasSize(6 + 19);
    assertThat(CONTENT.blockTags().get("stairs")).hasSize(6 + 16);
    assertThat(CONTENT.blockTags().get("walls")).hasSize(10);
  }

  @Test
  void thereAreManyBlocksAndNotTooManyStates() {
    assertThat(CONTENT.blocks()).hasSizeGreaterThanOrEqualTo(450);
    assertThat(CONTENT.states()).hasSizeBetween(3000, 12_000);
  }

  @Test
  void whatBehavioursTurnBlocksIntoExists() {
    ImmutableSet<String> names =
        CONTENT.blocks().stream().map(BlockType::name).collect(ImmutableSet.toImmutableSet());
    for (BlockType block : CONTENT.blocks()) {
      if (!block.becomes().isEmpty() && !block.behaviours().contains(Behaviour.SAPLING)) {
        assertThat(names).as(block.name()).contains(block.becomes());
      }
    }
    assertThat(Behaviour.values()).as("a state has 64 bits for them").hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void behavioursHaveThePropertiesThatTheySpeakOf() {
    assertHave(Behaviour.TWO_HIGH, "half", "lower", "upper");
    assertHave(Behaviour.OPENS, "open", "false", "true");
    assertHave(Behaviour.BED, "part", "foot", "head");
    assertHave(Behaviour.SLAB, "type", "bottom", "top", "double");
    assertHave(Behaviour.LEAVES, "persistent", "false", "true");
    assertHave(Behaviour.BUTTON, "powered", "false", "true");
    assertHave(Behaviour.FURNACE, "lit", "false", "true");
    for (BlockType block : CONTENT.blocks()) {
      if (block.behaviours().contains(Behaviour.CROP)) {
        assertThat(block.properties()).as(block.name()).containsKey("age");
      }
      if (block.behaviours().contains(Behaviour.CONTAINER)) {
        assertThat(block.slots()).as(block.name()).isPositive();
      }
      if (block.behaviours().contains(Behaviour.CONNECTS)) {
        assertThat(block.properties().keySet())
            .as(block.name())
            .contains("north", "east", "south", "west");
      }
    }
  }

  private static void assertHave(Behaviour behaviour, String property, String... values) {
    assertThat(
            CONTENT.blocks().stream()
                .filter(block -> block.behaviours().contains(behaviour))
                .map(block -> block.properties().get(property))
                .collect(Collectors.toSet()))
        .as("%s by %s", behaviour, property)
        .containsOnly(ImmutableList.copyOf(values));
  }
}
