package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;

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
 * @param states all its states; the first is the default
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

  /** The state that is placed when nothing else is said. */
  public BlockState defaultState() {
    return states.getFirst();
  }

  /** Whether no tool and no patience breaks it. */
  public boolean unbreakable() {
    return hardness < 0;
  }
}
