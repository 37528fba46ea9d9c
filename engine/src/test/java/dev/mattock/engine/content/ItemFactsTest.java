package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The items that ship, against the genre's published figures (vanilla Java 1.16). */
class ItemFactsTest {
  private static final Content CONTENT = Content.load();

  private static Item item(String name) {
    return CONTENT.item(CONTENT.itemId(name));
  }

  /** Full-hit damage in half-points, hits a second, uses, tier, speed. */
  @ParameterizedTest
  @CsvSource({
    "iron_pickaxe,4,1.2,250,2,6",
    "iron_axe,9,0.9,250,2,6",
    "iron_shovel,4.5,1,250,2,6",
    "iron_hoe,1,3,250,2,6",
    "iron_sword,6,1.6,250,2,1.5",
    "golden_pickaxe,2,1.2,32,0,12",
    "golden_axe,7,1,32,0,12",
    "golden_shovel,2.5,1,32,0,12",
    "golden_hoe,1,1,32,0,12",
    "golden_sword,4,1.6,32,0,1.5",
    "diamond_pickaxe,5,1.2,1561,3,8",
    "diamond_axe,9,1,1561,3,8",
    "diamond_shovel,5.5,1,1561,3,8",
    "diamond_hoe,1,4,1561,3,8",
    "diamond_sword,7,1.6,1561,3,1.5",
    "netherite_pickaxe,6,1.2,2031,4,9",
    "netherite_axe,10,1,2031,4,9",
    "netherite_shovel,6.5,1,2031,4,9",
    "netherite_hoe,1,4,2031,4,9",
    "netherite_sword,8,1.6,2031,4,1.5"
  })
  void toolsHaveThePublishedFigures(
      String name, double damage, double rate, int uses, int tier, double speed) {
    Item tool = item(name);
    assertThat(tool.attackDamage()).isEqualTo(damage);
    assertThat(tool.attackSpeed()).isEqualTo(rate);
    assertThat(tool.maxDurability()).isEqualTo(uses);
    assertThat(tool.tier()).isEqualTo(tier);
    assertThat(tool.miningSpeed()).isEqualTo(speed);
    assertThat(tool.maxStack()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "shears,238",
    "flint_and_steel,64",
    "fishing_rod,64",
    "bow,384",
    "crossbow,326",
    "shield,336",
    "carrot_on_a_stick,25"
  })
  void otherGearWearsAsPublished(String name, int uses) {
    assertThat(item(name).maxDurability()).isEqualTo(uses);
    assertThat(item(name).maxStack()).isEqualTo(1);
  }

  /** Armour points and uses of helmet, chestplate, leggings, boots; toughness of each. */
  @ParameterizedTest
  @CsvSource({
    "leather,1,3,2,1,55,80,75,65,0",
    "chainmail,2,5,4,1,165,240,225,195,0",
    "iron,2,6,5,2,165,240,225,195,0",
    "golden,2,5,3,1,77,112,105,91,0",
    "diamond,3,8,6,3,363,528,495,429,2",
    "netherite,3,8,6,3,407,592,555,481,3"
  })
  void armourHasThePublishedFigures(
      String material,
      int head,
      int chest,
      int legs,
      int feet,
      int headUses,
      int chestUses,
      int legUses,
      int footUses,
      double toughness) {
    assertArmour(material + "_helmet", Item.EquipmentSlot.HEAD, head, headUses, toughness);
    assertArmour(material + "_chestplate", Item.EquipmentSlot.CHEST, chest, chestUses, toughness);
    assertArmour(material + "_leggings", Item.EquipmentSlot.LEGS, legs, legUses, toughness);
    assertArmour(material + "_boots", Item.EquipmentSlot.FEET, feet, footUses, toughness);
  }

  private static void assertArmour(
      String name, Item.EquipmentSlot slot, int points, int uses, double toughness) {
    Item piece = item(name);
    assertThat(piece.equipmentSlot()).as(name).isEqualTo(slot);
    assertThat(piece.armor().points()).as(name).isEqualTo(points);
    assertThat(piece.armor().toughness()).as(name).isEqualTo(toughness);
    assertThat(piece.armor().knockbackResistance())
        .as(name)
        .isEqualTo(name.startsWith("netherite") ? 0.1 : 0);
    assertThat(piece.maxDurability()).as(name).isEqualTo(uses);
    assertThat(piece.use()).as(name).isEqualTo(ItemUse.WEAR);
  }

  /** Half-points of food and of saturation. */
  @ParameterizedTest
  @CsvSource({
    "apple,4,2.4",
    "baked_potato,5,6",
    "beef,3,1.8",
    "beetroot,1,1.2",
    "beetroot_soup,6,7.2",
    "bread,5,6",
    "carrot,3,3.6",
    "chicken,2,1.2",
    "cod,2,0.4",
    "cooked_beef,8,12.8",
    "cooked_chicken,6,7.2",
    "cooked_cod,5,6",
    "cooked_mutton,6,9.6",
    "cooked_porkchop,8,12.8",
    "cooked_rabbit,5,6",
    "cooked_salmon,6,9.6",
    "cookie,2,0.4",
    "dried_kelp,1,0.6",
    "enchanted_golden_apple,4,9.6",
    "golden_apple,4,9.6",
    "golden_carrot,6,14.4",
    "melon_slice,2,1.2",
    "mushroom_stew,6,7.2",
    "mutton,2,1.2",
    "poisonous_potato,2,1.2",
    "porkchop,3,1.8",
    "potato,1,0.6",
    "pufferfish,1,0.2",
    "pumpkin_pie,8,4.8",
    "rabbit,3,1.8",
    "rabbit_stew,10,12",
    "rotten_flesh,4,0.8",
    "salmon,2,0.4",
    "spider_eye,2,3.2",
    "suspicious_stew,6,7.2",
    "sweet_berries,2,0.4",
    "tropical_fish,1,0.2"
  })
  void foodRestoresThePublishedPoints(String name, int nutrition, double saturation) {
    Food food = item(name).food().orElseThrow();
    assertThat(food.nutrition()).isEqualTo(nutrition);
    assertThat(food.saturation()).isEqualTo(saturation);
    assertThat(item(name).use()).isEqualTo(ItemUse.FOOD);
    assertThat(food.eatTicks()).isEqualTo(name.equals("dried_kelp") ? 16 : 32);
    boolean stew = name.endsWith("stew") || name.endsWith("soup");
    assertThat(food.returnsItem()).isEqualTo(stew ? CONTENT.itemId("bowl") : -1);
    assertThat(item(name).maxStack()).isEqualTo(stew ? 1 : 64);
    assertThat(food.always())
        .isEqualTo(name.endsWith("golden_apple") || name.equals("suspicious_stew"));
  }

  @ParameterizedTest
  @CsvSource({
    "rotten_flesh,HUNGER,0,600,0.8",
    "chicken,HUNGER,0,600,0.3",
    "spider_eye,POISON,0,100,1",
    "poisonous_potato,POISON,0,100,0.6",
    "golden_apple,REGENERATION,1,100,1",
    "golden_apple,ABSORPTION,0,2400,1",
    "enchanted_golden_apple,REGENERATION,1,400,1",
    "enchanted_golden_apple,RESISTANCE,0,6000,1",
    "enchanted_golden_apple,FIRE_RESISTANCE,0,6000,1",
    "enchanted_golden_apple,ABSORPTION,3,2400,1",
    "pufferfish,POISON,3,1200,1",
    "pufferfish,HUNGER,2,300,1"
  })
  void foodHasThePublishedEffects(
      String name, Effect effect, int amplifier, int ticks, double chance) {
    assertThat(item(name).food().orElseThrow().effects())
        .contains(new Food.GivenEffect(effect, amplifier, ticks, chance));
  }

  /** Ticks that one item burns. */
  @ParameterizedTest
  @CsvSource({
    "lava_bucket,20000",
    "coal_block,16000",
    "dried_kelp_block,4001",
    "coal,1600",
    "charcoal,1600",
    "oak_boat,1200",
    "scaffolding,400",
    "oak_log,300",
    "stripped_birch_wood,300",
    "oak_planks,300",
    "oak_stairs,300",
    "oak_slab,150",
    "oak_fence,300",
    "oak_fence_gate,300",
    "oak_trapdoor,300",
    "oak_pressure_plate,300",
    "crafting_table,300",
    "bookshelf,300",
    "chest,300",
    "trapped_chest,300",
    "jukebox,300",
    "note_block,300",
    "lectern,300",
    "ladder,300",
    "loom,300",
    "barrel,300",
    "composter,300",
    "red_banner,300",
    "bow,300",
    "crossbow,300",
    "fishing_rod,300",
    "oak_door,200",
    "oak_sign,200",
    "wooden_pickaxe,200",
    "wooden_sword,200",
    "red_wool,100",
    "oak_sapling,100",
    "oak_button,100",
    "stick,100",
    "bowl,100",
    "dead_bush,100",
    "red_carpet,67",
    "bamboo,50",
    "stone_slab,0",
    "stone_pickaxe,0",
    "iron_ingot,0",
    "oak_leaves,0",
    "campfire,0",
    "water_bucket,0"
  })
  void fuelBurnsThePublishedTime(String name, int ticks) {
    assertThat(item(name).fuelTicks()).isEqualTo(ticks);
  }

  @ParameterizedTest
  @CsvSource({
    "oak_leaves,0.3",
    "oak_sapling,0.3",
    "wheat_seeds,0.3",
    "dried_kelp,0.3",
    "kelp,0.3",
    "grass,0.3",
    "sweet_berries,0.3",
    "cactus,0.5",
    "melon_slice,0.5",
    "sugar_cane,0.5",
    "vine,0.5",
    "dried_kelp_block,0.5",
    "apple,0.65",
    "carrot,0.65",
    "potato,0.65",
    "wheat,0.65",
    "poppy,0.65",
    "sunflower,0.65",
    "fern,0.65",
    "pumpkin,0.65",
    "melon,0.65",
    "lily_pad,0.65",
    "brown_mushroom,0.65",
    "cocoa_beans,0.65",
    "bread,0.85",
    "baked_potato,0.85",
    "cookie,0.85",
    "hay_block,0.85",
    "cake,1",
    "pumpkin_pie,1",
    "bamboo,0",
    "dead_bush,0",
    "stick,0",
    "poisonous_potato,0",
    "beef,0"
  })
  void compostHasThePublishedChance(String name, double chance) {
    assertThat(item(name).compostChance()).isEqualTo(chance);
  }

  @ParameterizedTest
  @CsvSource({
    "stone,64",
    "stick,64",
    "egg,16",
    "snowball,16",
    "ender_pearl,16",
    "bucket,16",
    "oak_sign,16",
    "white_banner,16",
    "armor_stand,16",
    "water_bucket,1",
    "milk_bucket,1",
    "white_bed,1",
    "cake,1",
    "oak_boat,1",
    "minecart,1",
    "saddle,1",
    "music_disc_cat,1",
    "iron_horse_armor,1",
    "name_tag,64",
    "arrow,64",
    "oak_door,64"
  })
  void itemsStackAsPublished(String name, int most) {
    assertThat(item(name).maxStack()).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "wheat_seeds,wheat",
    "beetroot_seeds,beetroots",
    "pumpkin_seeds,pumpkin_stem",
    "melon_seeds,melon_stem",
    "carrot,carrots",
    "potato,potatoes",
    "cocoa_beans,cocoa",
    "sweet_berries,sweet_berry_bush",
    "redstone,redstone_wire",
    "string,tripwire",
    "oak_door,oak_door",
    "bamboo,bamboo"
  })
  void itemsPlaceTheirBlocks(String name, String block) {
    assertThat(item(name).placesBlock()).isEqualTo(CONTENT.blockId(block));
  }

  @Test
  void theCropAndItsHarvestAreTwoThings() {
    for (String name : ImmutableSet.of("wheat", "beetroot", "apple", "bone_meal", "bucket")) {
      assertThat(item(name).placesBlock()).as(name).isEqualTo(-1);
    }
  }

  @Test
  void filledBucketsLeaveTheBucket() {
    for (String name : ImmutableSet.of("water_bucket", "lava_bucket", "milk_bucket")) {
      assertThat(item(name).remainder()).as(name).isEqualTo(CONTENT.itemId("bucket"));
    }
    assertThat(item("bucket").remainder()).isEqualTo(-1);
  }

  @Test
  void thereAreMoreThanFiveHundredAndThirtyItemsAndFewCannotBeGot() {
    assertThat(CONTENT.items()).hasSizeGreaterThanOrEqualTo(530);
    assertThat(CONTENT.items())
        .filteredOn(item -> !item.obtainable())
        .hasSizeLessThan(40)
        .extracting(Item::name)
        .contains("bedrock", "netherite_ingot", "grass_block")
        .doesNotContain("dirt", "iron_ingot", "oak_log");
  }
}
