package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What broken blocks drop, against the genre's published odds (vanilla Java 1.16). */
class LootFactsTest {
  private static final Content CONTENT = Content.load();

  /** How many of an item a state drops on average, each entry taken on its own. */
  private static double mean(String stateName, String item, ToolClass tool) {
    BlockState state = CONTENT.state(CONTENT.stateId(stateName));
    int wanted = CONTENT.itemId(item);
    double sum = 0;
    double reached = 1;
    for (LootTable.Entry entry : CONTENT.blockOf(state.id()).loot().entries()) {
      if (entry.appliesTo(state) && entry.appliesWith(tool)) {
        double chance = reached * entry.chance();
        if (entry.itemId() == wanted) {
          sum += chance * (entry.minCount() + entry.maxCount()) / 2;
        }
        if (entry.exclusive()) {
          reached -= chance;
        }
      }
    }
    return sum;
  }

  private static int most(String stateName, String item) {
    BlockState state = CONTENT.state(CONTENT.stateId(stateName));
    int wanted = CONTENT.itemId(item);
    return CONTENT.blockOf(state.id()).loot().entries().stream()
        .filter(entry -> entry.itemId() == wanted && entry.appliesTo(state))
        .mapToInt(LootTable.Entry::maxCount)
        .sum();
  }

  /** Means with a tool that can harvest but neither shears nor sword. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stone|cobblestone|1",
        "grass_block|dirt|1",
        "grass_path|dirt|1",
        "farmland|dirt|1",
        "gravel|flint|0.1",
        "gravel|gravel|0.9",
        "clay|clay_ball|4",
        "coal_ore|coal|1",
        "iron_ore|iron_ore|1",
        "lapis_ore|lapis_lazuli|6.5",
        "redstone_ore|redstone|4.5",
        "diamond_ore|diamond|1",
        "snow|snowball|1",
        "snow[layers=8]|snowball|8",
        "snow_block|snowball|4",
        "glowstone|glowstone_dust|3",
        "melon|melon_slice|5",
        "bookshelf|book|3",
        "campfire|charcoal|2",
        "glass|glass|0",
        "ice|ice|0",
        "cake|cake|0",
        "spawner|bone|0",
        "grass|wheat_seeds|0.125",
        "fern|wheat_seeds|0.125",
        "tall_grass|wheat_seeds|0.125",
        "tall_grass[half=upper]|wheat_seeds|0",
        "dead_bush|stick|1",
        "vine|vine|0",
        "seagrass|seagrass|0",
        "oak_leaves|oak_sapling|0.05",
        "oak_leaves|apple|0.005",
        "oak_leaves|stick|0.03",
        "dark_oak_leaves|dark_oak_sapling|0.05",
        "dark_oak_leaves|apple|0.005",
        "jungle_leaves|jungle_sapling|0.025",
        "spruce_leaves|spruce_sapling|0.05",
        "spruce_leaves|apple|0",
        "wheat|wheat_seeds|1",
        "wheat|wheat|0",
        "wheat[age=7]|wheat|1",
        "wheat[age=7]|wheat_seeds|2.7142858",
        "carrots|carrot|1",
        "carrots[age=7]|carrot|3.7142858",
        "potatoes[age=7]|potato|3.7142858",
        "potatoes[age=7]|poisonous_potato|0.02",
        "beetroots[age=3]|beetroot|1",
        "beetroots[age=3]|beetroot_seeds|2.7142858",
        "beetroots|beetroot_seeds|1",
        "cocoa|cocoa_beans|1",
        "cocoa[age=2]|cocoa_beans|3",
        "sweet_berry_bush|sweet_berries|0",
        "sweet_berry_bush[age=2]|sweet_berries|1.5",
        "sweet_berry_bush[age=3]|sweet_berries|2.5",
        "pumpkin_stem|pumpkin_seeds|0.2",
        "pumpkin_stem[age=7]|pumpkin_seeds|1.6",
        "attached_melon_stem|melon_seeds|1.6",
        "oak_slab|oak_slab|1",
        "oak_slab[type=double]|oak_slab|2",
        "oak_door|oak_door|1",
        "oak_door[half=upper]|oak_door|0",
        "red_bed|red_bed|1",
        "red_bed[part=head]|red_bed|0",
        "sunflower|sunflower|1",
        "sunflower[half=upper]|sunflower|0",
        "redstone_wire|redstone|1",
        "tripwire|string|1",
        "wall_torch|torch|1",
        "oak_wall_sign|oak_sign|1",
        "lime_wall_banner|lime_banner|1",
        "bamboo_sapling|bamboo|1",
        "kelp_plant|kelp|1",
        "composter[level=8]|bone_meal|1",
        "composter[level=7]|bone_meal|0",
        "composter[level=8]|composter|1",
        "flower_pot[plant=poppy]|poppy|1",
        "flower_pot[plant=poppy]|flower_pot|1",
        "flower_pot|poppy|0"
      })
  void blocksDropThePublishedMeans(String state, String item, double mean) {
    assertThat(mean(state, item, ToolClass.PICKAXE)).isCloseTo(mean, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "oak_leaves,oak_leaves,1",
    "oak_leaves,oak_sapling,0",
    "grass,grass,1",
    "grass,wheat_seeds,0",
    "fern,fern,1",
    "tall_grass,grass,2",
    "large_fern,fern,2",
    "dead_bush,dead_bush,1",
    "dead_bush,stick,0",
    "vine,vine,1",
    "seagrass,seagrass,1",
    "tall_seagrass,seagrass,2",
    "cobweb,cobweb,1",
    "cobweb,string,0"
  })
  void shearsBringHomeWhatIsCut(String state, String item, double mean) {
    assertThat(mean(state, item, ToolClass.SHEARS)).isEqualTo(mean);
  }

  @Test
  void aSwordMakesStringOfCobwebsAndAPickaxeNothing() {
    int cobweb = CONTENT.stateId("cobweb");
    assertThat(mean("cobweb", "string", ToolClass.SWORD)).isEqualTo(1);
    assertThat(CONTENT.harvests(CONTENT.itemId("wooden_sword"), cobweb)).isTrue();
    assertThat(CONTENT.harvests(CONTENT.itemId("shears"), cobweb)).isTrue();
    assertThat(CONTENT.harvests(CONTENT.itemId("iron_pickaxe"), cobweb)).isFalse();
    assertThat(CONTENT.harvests(0, cobweb)).isFalse();
  }

  /** Most that one block drops: a ripe crop's harvest is bounded. */
  @ParameterizedTest
  @CsvSource({
    "wheat[age=7],wheat_seeds,4",
    "carrots[age=7],carrot,5",
    "potatoes[age=7],potato,5",
    "beetroots[age=3],beetroot_seeds,4",
    "pumpkin_stem[age=7],pumpkin_seeds,3",
    "lapis_ore,lapis_lazuli,9",
    "redstone_ore,redstone,5",
    "melon,melon_slice,7"
  })
  void noHarvestIsLargerThanPublished(String state, String item, int most) {
    assertThat(most(state, item)).isEqualTo(most);
  }

  @Test
  void mushroomBlocksSeldomGiveMushrooms() {
    assertThat(mean("red_mushroom_block", "red_mushroom", ToolClass.AXE))
        .isCloseTo(3.0 / 9, within(1e-4));
  }
}
