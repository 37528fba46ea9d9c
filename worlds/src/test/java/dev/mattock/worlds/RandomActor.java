package dev.mattock.worlds;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.World;
import java.util.List;

/**
 * Does at random what players do: roams, digs, fells, builds, piles up and jumps down, crafts,
 * drops and rearranges things, or presses anything at all. What it does is drawn anew every {@link
 * #MOOD_TICKS}. A pure function of (seed, tick, player, state of the player): it remembers nothing,
 * so that it goes on after a restore. Items and recipes are a list of names, so that growing
 * content leaves its actions as they are.
 */
final class RandomActor {
  /** Ticks that a mood lasts. */
  static final int MOOD_TICKS = 48;

  /** What each player should be given, with the count. */
  static final List<Gift> GIFTS =
      List.of(
          new Gift("stone_pickaxe", 1),
          new Gift("wooden_axe", 1),
          new Gift("wooden_shovel", 1),
          new Gift("oak_log", 64),
          new Gift("cobblestone", 128),
          new Gift("dirt", 64),
          new Gift("coal", 32),
          new Gift("torch", 32),
          new Gift("crafting_table", 4),
          new Gift("water_bucket", 1),
          new Gift("lava_bucket", 1),
          new Gift("flint_and_steel", 1),
          new Gift("bow", 1),
          new Gift("arrow", 64),
          new Gift("iron_sword", 1),
          new Gift("iron_hoe", 1),
          new Gift("shield", 1),
          new Gift("bread", 64),
          new Gift("wheat_seeds", 64),
          new Gift("bone_meal", 64),
          new Gift("oak_sapling", 16),
          new Gift("sand", 64),
          new Gift("chest", 8),
          new Gift("furnace", 4),
          new Gift("red_bed", 1),
          new Gift("egg", 16),
          new Gift("tnt", 4));

  private static final List<String> TOOLS =
      List.of("stone_pickaxe", "wooden_axe", "wooden_shovel", "wooden_pickaxe", "stone_axe");

  private static final List<String> GEAR =
      List.of(
          "water_bucket",
          "lava_bucket",
          "bucket",
          "flint_and_steel",
          "bow",
          "bread",
          "bread",
          "wheat_seeds",
          "bone_meal",
          "iron_hoe",
          "shield",
          "egg",
          "oak_sapling",
          "red_bed");

  private static final List<String> RUBBLE = List.of("cobblestone", "dirt");

  private static final List<String> BLOCKS =
      List.of(
          "cobblestone",
          "dirt",
          "oak_planks",
          "oak_log",
          "torch",
          "crafting_table",
          "oak_stairs",
          "oak_slab",
          "cobblestone_wall",
          "birch_log",
          "sand",
          "oak_sapling",
          "chest",
          "furnace",
          "red_bed",
          "tnt",
          "poppy",
          "stick");

  private static final List<String> RECIPES =
      List.of(
          "oak_planks",
          "birch_planks",
          "stick",
          "torch",
          "crafting_table",
          "oak_stairs",
          "oak_slab",
          "cobblestone_wall",
          "wooden_pickaxe",
          "stone_pickaxe",
          "stone_axe",
          "wooden_shovel");

  /** Ticks during which it roams in about one direction. */
  private static final int HEADING_TICKS = 2_500;

  /** Ticks for which it holds the use key: a meal takes 32. */
  private static final int LONGEST_USE = 42;

  /** Blocks within which it goes for a mob. */
  private static final double SIGHT = 12;

  /** Slots that it moves things between: its own, and those of a container that may be open. */
  private static final int SLOTS = Inventory.SLOTS + 28;

  private final int[] tools;
  private final int[] gear;
  private final int sword;
  private final int[] rubble;
  private final int[] blocks;
  private final int[] recipes;
  private final long seed;

  private enum Mood {
    ROAM,
    SPRINT,
    FELL,
    DIG_DOWN,
    TUNNEL,
    PILE_UP,
    BUILD,
    TINKER,
    USE_GEAR,
    FIGHT,
    ANYTHING
  }

  /** What it draws its moods from: the frequent ones stand several times. */
  private static final List<Mood> MOODS =
      List.of(
          Mood.ROAM,
          Mood.SPRINT,
          Mood.SPRINT,
          Mood.SPRINT,
          Mood.FELL,
          Mood.DIG_DOWN,
          Mood.TUNNEL,
          Mood.PILE_UP,
          Mood.PILE_UP,
          Mood.BUILD,
          Mood.TINKER,
          Mood.USE_GEAR,
          Mood.USE_GEAR,
          Mood.FIGHT,
          Mood.ANYTHING);

  /** An item and how many of it. */
  record Gift(String item, int count) {}

  RandomActor(Content content, long seed) {
    this.seed = seed;
    tools = TOOLS.stream().mapToInt(content::itemId).toArray();
    gear = GEAR.stream().mapToInt(content::itemId).toArray();
    sword = content.itemId("iron_sword");
    rubble = RUBBLE.stream().mapToInt(content::itemId).toArray();
    blocks = BLOCKS.stream().mapToInt(content::itemId).toArray();
    recipes = RECIPES.stream().mapToInt(content::recipeId).toArray();
  }

  /** Overwrites an action with what a player does in this tick of its world. */
  void act(World world, int playerIndex, Action action) {
    Player player = world.player(playerIndex);
    long tick = world.tick();
    long now = Hash64.of(seed, tick, playerIndex);
    long mood = Hash64.of(~seed, tick / MOOD_TICKS, playerIndex);
    int sinceMood = (int) (tick % MOOD_TICKS);
    action.clear();
    switch (MOODS.get(Hash64.toBounded(mood, MOODS.size()))) {
      case ROAM -> roam(player, playerIndex, tick, now, Keys.FORWARD, action);
      case SPRINT -> roam(player, playerIndex, tick, now, Keys.FORWARD | Keys.SPRINT, action);
      case FELL -> dig(player, sinceMood, now, -10, 0, action);
      case DIG_DOWN -> dig(player, sinceMood, now, 75, 0, action);
      case TUNNEL -> dig(player, sinceMood, now, 30, Keys.FORWARD, action);
      case PILE_UP -> pileUp(player, now, action);
      case BUILD -> build(player, now, action);
      case TINKER -> tinker(now, action);
      case USE_GEAR -> useGear(player, sinceMood, now, action);
      case FIGHT -> fight(world, player, sinceMood, action);
      case ANYTHING -> anything(now, action);
    }
  }

  /** Goes its way, hopping over what is in it, swimming, and shaking its head. */
  private void roam(Player player, int playerIndex, long tick, long now, int keys, Action action) {
    boolean hops = Hash64.toBounded(Hash64.mix(now), 8) == 0;
    boolean jumps = hops || player.horizontalCollision || player.inWater;
    long course = Hash64.of(seed, tick / HEADING_TICKS, ~playerIndex);
    float off = unit(course) * 360 - 180 - player.yaw;
    float turn = Math.clamp(off, -8f, 8f) + unit(now) * 40 - 20;
    action.setKeys(keys | (jumps ? Keys.JUMP : 0)).turn(towards(player, 10), turn);
  }

  /** Digs where it looks, with a tool taken in hand first. */
  private void dig(Player player, int sinceMood, long now, float pitch, int keys, Action action) {
    action.setKeys(Keys.ATTACK | keys);
    action.turn(towards(player, pitch), sinceMood % 16 == 0 ? unit(now) * 60 - 30 : 0);
    if (sinceMood == 0) {
      action.equip(pick(tools, now));
    }
  }

  /** Jumps and puts blocks below its feet. */
  private void pileUp(Player player, long now, Action action) {
    action.setKeys(Keys.JUMP).turn(towards(player, 90), 0);
    if (!player.onGround && player.velocityY < 0.15) {
      action.place(pick(rubble, now));
    }
  }

  private void build(Player player, long now, Action action) {
    action.turn(towards(player, 25 + 40 * unit(Hash64.mix(now))), unit(now) * 40 - 20);
    switch (Hash64.toBounded(now, 4)) {
      case 0 -> action.place(pick(blocks, Hash64.mix(now)));
      case 1 -> action.press(Keys.USE);
      case 2 -> action.press(Keys.BACK);
      default -> action.press(Keys.SNEAK);
    }
  }

  /** Takes something in hand and holds the use key long enough to eat, then lets go. */
  private void useGear(Player player, int sinceMood, long now, Action action) {
    if (sinceMood == 0) {
      action.equip(pick(gear, now));
      return;
    }
    action.setKeys(sinceMood < LONGEST_USE ? Keys.USE : 0);
    action.turn(towards(player, 20 + 50 * unit(Hash64.mix(now + 1))), unit(now) * 30 - 15);
  }

  /** Goes for the nearest mob with a sword, and hits it as soon as it has got its strength back. */
  private void fight(World world, Player player, int sinceMood, Action action) {
    if (sinceMood == 0) {
      action.equip(sword);
    }
    Mobs mobs = world.mobs();
    int nearest = -1;
    double least = SIGHT * SIGHT;
    for (int i = 0; i < mobs.size(); i++) {
      double dx = mobs.get(i).x - player.x;
      double dz = mobs.get(i).z - player.z;
      if (dx * dx + dz * dz < least) {
        least = dx * dx + dz * dz;
        nearest = i;
      }
    }
    if (nearest < 0) {
      action.setKeys(Keys.FORWARD);
      return;
    }
    double dx = mobs.get(nearest).x - player.x;
    double dz = mobs.get(nearest).z - player.z;
    double bearing = StrictMath.toDegrees(StrictMath.atan2(-dx, dz));
    float off = (float) (bearing - player.yaw);
    off = off > 180 ? off - 360 : off < -180 ? off + 360 : off;
    double drop = player.y + player.eyeHeight() - mobs.get(nearest).y - 0.5;
    float pitch = (float) StrictMath.toDegrees(StrictMath.atan2(drop, Math.sqrt(least)));
    boolean strikes = sinceMood % 14 == 0;
    action.setKeys(Keys.FORWARD | (strikes ? Keys.ATTACK : 0));
    if (player.horizontalCollision) {
      action.press(Keys.JUMP);
    }
    action.turn(towards(player, pitch), Math.clamp(off, -30f, 30f));
  }

  private void tinker(long now, Action action) {
    long operand = Hash64.mix(now);
    switch (Hash64.toBounded(now, 8)) {
      case 0, 1, 2 -> action.craft(pick(recipes, operand));
      case 3 -> action.equip(pick(Hash64.toBounded(operand, 2) == 0 ? tools : blocks, now));
      case 4 ->
          action.transfer(
              Hash64.toBounded(operand, SLOTS),
              Hash64.toBounded(Hash64.mix(operand), SLOTS),
              Hash64.toBounded(Hash64.mix(operand + 1), 65));
      case 5 -> action.press(Keys.HOTBAR_1 << Hash64.toBounded(operand, Inventory.HOTBAR));
      case 6 -> action.press(Hash64.toBounded(operand, 4) == 0 ? Keys.DROP : Keys.SWAP_HANDS);
      default -> action.press(Keys.FORWARD);
    }
  }

  private void anything(long now, Action action) {
    long keys = Hash64.mix(now);
    action.setKeys((int) (keys & (keys >>> 24) & Keys.ALL));
    action.turn(unit(keys) * 30 - 15, unit(Hash64.mix(keys)) * 60 - 30);
    if (Hash64.toBounded(now, 4) == 0) {
      action.place(pick(blocks, keys));
    }
  }

  /** Degrees, at most 20, by which to turn down so as to look at a pitch. */
  private static float towards(Player player, float pitch) {
    return Math.clamp(pitch - player.pitch, -20f, 20f);
  }

  private static float unit(long draw) {
    return (float) Hash64.toUnit(draw);
  }

  private static int pick(int[] ids, long draw) {
    return ids[Hash64.toBounded(Hash64.mix(draw), ids.length)];
  }
}
