package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * A kind of block.
 *
 * @param id dense index in {@link Content#blocks()}; not stable between versions of the content
 * @param name vanilla 1.16 id without namespace
 * @param hardness genre's hardness; negative means unbreakable; 0 breaks at once
 * @param tool the class of tool that speeds mining up
 * @param requiresTool whether nothing drops without a tool of that class and tier
 * @param requiredTier harvest tier that the tool needs: 0 wood or gold, 1 stone, 2 iron, 3 diamond
 * @param replaceable whether placing a block may overwrite it (air, water, tall grass)
 * @param support what must stand below or behind, or the block breaks
 * @param fluid whether bodies move through it as through a liquid
 * @param slipperiness ground friction of the genre, 0.6 for most blocks
 * @param loot what it drops
 * @param station name of the crafting station that it offers, or "" (for example crafting_table)
 * @param placement how each property is chosen when a player places the block; properties that are
 *     not named keep the default state's value
 * @param wallForm name of the block that is placed instead against the side of a block, or "" (for
 *     example wall_torch)
 * @param properties the values of each property, in the data's order; the first is the default
 * @param behaviours what it does by itself or when used
 * @param becomes name of the block or tree that its behaviour turns it into, or ""
 * @param states all its states, the last property counting fastest; the first is the default
 */
public record BlockType(
    int id,
    String name,
    double hardness,
    ToolClass tool,
    boolean requiresTool,
    int requiredTier,
    boolean replaceable,
    Support support,
    boolean fluid,
    double slipperiness,
    LootTable loot,
    String station,
    ImmutableMap<String, Placement> placement,
    String wallForm,
    ImmutableMap<String, ImmutableList<String>> properties,
    ImmutableSet<Behaviour> behaviours,
    String becomes,
    ImmutableList<BlockState> states) {

  /** What a block stands on. */
  public enum Support {
    /** Needs nothing. */
    NONE,
    /** Needs grass or dirt below: flowers, grass, saplings. */
    SOIL,
    /** Needs a solid face below or, for wall forms, behind: torches. */
    ATTACHED
  }

  /** How a property of a block is chosen from how a player places it. */
  public enum Placement {
    /** x, y or z: the axis of the face that was clicked (logs). */
    CLICKED_AXIS,
    /** The side of the neighbour that was clicked, so that the block faces away from it. */
    CLICKED_SIDE,
    /** The horizontal direction that the player looks in (stairs, fence gates). */
    ALONG_VIEW,
    /** The horizontal direction back to the player (furnaces, chests). */
    TOWARD_PLAYER,
    /** {@link #CLICKED_SIDE} on a side, {@link #TOWARD_PLAYER} above or below (trapdoors). */
    CLICKED_SIDE_OR_TOWARD_PLAYER,
    /** "top" below a block or in the upper half of its side, else "bottom" (slabs, stairs). */
    CLICKED_HALF
  }

  /** The state that is placed when nothing else is said. */
  public BlockState defaultState() {
    return states.getFirst();
  }

  /** Whether no tool and no patience breaks it. */
  public boolean unbreakable() {
    return hardness < 0;
  }
}
