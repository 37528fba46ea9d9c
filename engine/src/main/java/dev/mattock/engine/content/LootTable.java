package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * What falls out of a broken block. Every entry is drawn on its own, in order.
 *
 * @param entries possible drops
 */
public record LootTable(ImmutableList<Entry> entries) {

  /** Drops nothing. */
  public static final LootTable EMPTY = new LootTable(ImmutableList.of());

  /**
   * What a broken state must be like.
   *
   * @param property one of its properties
   * @param values any of these
   */
  public record Condition(String property, ImmutableSet<String> values) {}

  /**
   * One possible drop.
   *
   * @param itemId what drops
   * @param minCount fewest
   * @param maxCount most, drawn uniformly between
   * @param chance probability of dropping at all, 0..1
   * @param tool the tool class that must be in hand for this entry ({@link ToolClass#NONE}: any)
   * @param unlessTool the tool class that must not be in hand ({@link ToolClass#NONE}: none barred)
   * @param exclusive whether later entries are not drawn once this one dropped (gravel's flint)
   * @param when what the broken state must be like, all of it (ripe crops)
   */
  public record Entry(
      int itemId,
      int minCount,
      int maxCount,
      double chance,
      ToolClass tool,
      ToolClass unlessTool,
      boolean exclusive,
      ImmutableList<Condition> when) {
    public Entry {
      if (minCount < 0 || maxCount < minCount) {
        throw new IllegalArgumentException(
            "loot counts must be 0 <= min <= max, but are " + minCount + ".." + maxCount);
      }
      if (!(chance > 0 && chance <= 1)) {
        throw new IllegalArgumentException("chance must be in (0, 1], but is " + chance);
      }
    }

    /** Whether it may drop from that state of the block. */
    public boolean appliesTo(BlockState state) {
      for (int i = 0; i < when.size(); i++) {
        if (!when.get(i).values().contains(state.properties().get(when.get(i).property()))) {
          return false;
        }
      }
      return true;
    }

    /** Whether it may drop with that class of tool in hand. */
    public boolean appliesWith(ToolClass inHand) {
      return (tool == ToolClass.NONE || tool == inHand)
          && (unlessTool == ToolClass.NONE || unlessTool != inHand);
    }
  }
}
