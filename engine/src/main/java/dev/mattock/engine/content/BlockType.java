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
 * @param replaceable whether placing a block may overwrite its default state (air, water, tall
 *     grass); {@link Content#replaceable} knows of every state
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
 * @param blastResistance the genre's resistance against explosions: 6 for stone, 1200 for obsidian
 * @param minExperience least experience that breaking it with the right tool gives
 * @param maxExperience most experience that it gives
 * @param slots how many heaps of items it holds; 0 for what is no container
 * @param encouragement the genre's odds that it catches fire, 0..100; 0 does not burn
 * @param burnOdds the genre's odds that fire destroys it, 0..100
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
    double blastResistance,
    int minExperience,
    int maxExperience,
    int slots,
    int encouragement,
    int burnOdds,
    ImmutableList<BlockState> states) {

  /** What a block stands on or hangs from, without which it falls off: the rules of the genre. */
  public enum Support {
    /** Needs nothing. */
    NONE,
    /** Needs a block of the tag {@code soil} below: flowers, grass, saplings. */
    SOIL,
    /** Needs a solid face below or, for wall forms, behind by {@code facing}: torches. */
    ATTACHED,
    /** Needs a solid face below, wherever it faces: rails, dust, repeaters, plates. */
    FLOOR,
    /** Needs a solid face where {@code face} and {@code facing} say: buttons, levers. */
    FACE,
    /** Hangs from what is above if {@code hanging}, else stands on what is below: lanterns. */
    HANGING,
    /** Needs something that bodies meet below or, with {@code facing}, behind: signs, banners. */
    HELD,
    /** Needs anything but air below: carpets. */
    ANYTHING,
    /** Needs a solid face below that is no ice, or eight layers of its own: snow. */
    SNOW,
    /** Needs farmland below, and crops light of 8 by day: crops and stems. */
    FARMLAND,
    /** Needs the tag {@code dead_bush_ground} below: sand, terracotta, dirt. */
    DRY_GROUND,
    /** Needs the tag {@code mushroom_ground} below, or any solid face out of bright light. */
    MUSHROOM,
    /** Needs sand or itself below, no solid block and no lava at its sides, no fluid above. */
    CACTUS,
    /** Needs itself below, or the tag {@code cane_ground} below with water beside that. */
    CANE,
    /** Needs itself or the tag {@code bamboo_ground} below. */
    BAMBOO,
    /** Needs a source of water or ice below, and no fluid in its own cell: lily pads. */
    WATER_SURFACE,
    /** Stands in a source of water, on itself or on a solid face: kelp, seagrass. */
    UNDER_WATER,
    /** Needs a solid face on a side that it clings to, or itself above on that side: vines. */
    VINE,
    /** Needs a jungle log on the side that it faces: cocoa. */
    COCOA,
    /** Lower half: soil and its upper half. Upper half: its lower half. Two-high plants. */
    TALL_PLANT,
    /** Lower half: a solid face below and its upper half. Upper half: its lower half. */
    DOOR,
    /** Needs its other half, by {@code part} and {@code facing}: beds. */
    BED,
    /** Needs a solid face, or itself at most six steps from one, below or beside. */
    SCAFFOLDING,
    /** Needs a solid face below or something that burns beside it: fire. */
    FIRE
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
    CLICKED_HALF,
    /** The one of six directions that leads back to the player's eye (pistons, dispensers). */
    TOWARD_EYE,
    /** {@link #CLICKED_SIDE} on a side, {@link #ALONG_VIEW} above or below (buttons, levers). */
    CLICKED_SIDE_OR_ALONG_VIEW,
    /** floor, wall or ceiling: what kind of face was clicked (buttons, levers). */
    CLICKED_FACE,
    /** Into the block that was clicked, down if that is above or below (hoppers). */
    INTO_CLICKED,
    /** Into the side that was clicked, along the view above or below (cocoa). */
    INTO_CLICKED_SIDE,
    /** The horizontal direction to the right of the view (anvils). */
    RIGHT_OF_VIEW,
    /** 0..15, sixteenths of a circle from south by west: back to the player (signs, banners). */
    ROTATION,
    /** "true" below a block (lanterns). */
    BELOW_CLICKED,
    /** "true" for the direction that leads into the clicked face (vines). */
    AGAINST,
    /** north_south or east_west, along the view (rails). */
    RAIL,
    /** left or right, by the half of the cell that was clicked (doors). */
    HINGE,
    /** "true": what differs between things built and things grown (leaves, campfires). */
    PLACED
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
