package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Inventory;
import java.util.stream.IntStream;

/**
 * Actions at random that get about: keys held for a while, views that wander, now and then a
 * command. A pure function of (seed, tick, player), so that any tick's action can be had again, and
 * by names, so that it stays the same when the content grows.
 */
public final class RandomActions {
  private static final int MOVES =
      Keys.FORWARD | Keys.BACK | Keys.LEFT | Keys.RIGHT | Keys.JUMP | Keys.SNEAK | Keys.SPRINT;

  private static final ImmutableList<String> ITEMS =
      ImmutableList.of(
          "oak_log",
          "oak_planks",
          "stick",
          "crafting_table",
          "torch",
          "cobblestone",
          "dirt",
          "sand",
          "poppy",
          "wooden_axe",
          "stone_axe",
          "wooden_pickaxe",
          "oak_slab",
          "oak_stairs",
          "coal");
  private static final ImmutableList<String> RECIPES =
      ImmutableList.of(
          "oak_planks",
          "stick",
          "crafting_table",
          "torch",
          "wooden_axe",
          "wooden_pickaxe",
          "stone_pickaxe",
          "oak_slab",
          "oak_stairs");

  private final int[] items;
  private final int[] recipes;
  private final long seed;

  /** The actions of one seed. */
  public RandomActions(Content content, long seed) {
    this.seed = seed;
    items = IntStream.concat(ITEMS.stream().mapToInt(content::itemId), IntStream.of(-1)).toArray();
    recipes =
        IntStream.concat(
                RECIPES.stream().mapToInt(content::recipeId), IntStream.of(Integer.MAX_VALUE))
            .toArray();
  }

  /** Overwrites an action with that of a tick and player. */
  public void fill(long tick, int player, Action action) {
    long held = Hash64.of(seed, tick / 16, player);
    long now = Hash64.of(seed + 1, tick, player);
    int keys = (int) (held & MOVES) & (int) ((held >>> 21) & MOVES);
    keys |= (held & 0x300) != 0 ? Keys.FORWARD : 0;
    keys |= (held & 0xC000_0000L) != 0 ? Keys.ATTACK : 0;
    keys |= (held & 0x7000_0000_0000L) == 0 ? Keys.USE : 0;
    action.clear().setKeys(keys | edges(now));
    float pitch = (float) (Hash64.toUnit(Hash64.mix(now)) * 12 - 6);
    float yaw = (float) (Hash64.toUnit(Hash64.mix(now + 1)) * 30 - 15);
    action.turn(pitch, yaw);
    if (Hash64.toBounded(Hash64.mix(now + 2), 8) == 0) {
      command(Hash64.mix(now + 3), action);
    }
  }

  private static int edges(long draw) {
    if ((draw & 0x1F) != 0) {
      return 0;
    }
    return switch (Hash64.toBounded(draw, 12)) {
      case 0 -> Keys.DROP;
      case 1 -> Keys.SWAP_HANDS;
      case 2 -> Keys.INVENTORY;
      default -> Keys.HOTBAR_1 << Hash64.toBounded(Hash64.mix(draw), 9);
    };
  }

  private void command(long draw, Action action) {
    long operand = Hash64.mix(draw);
    switch (Hash64.toBounded(draw, 4)) {
      case 0 -> action.craft(recipes[Hash64.toBounded(operand, recipes.length)]);
      case 1 -> action.equip(items[Hash64.toBounded(operand, items.length)]);
      case 2 -> action.place(items[Hash64.toBounded(operand, items.length)]);
      default ->
          action.transfer(
              Hash64.toBounded(operand, Inventory.SLOTS + 1),
              Hash64.toBounded(Hash64.mix(operand), Inventory.SLOTS),
              Hash64.toBounded(Hash64.mix(operand + 1), 65));
    }
  }
}
