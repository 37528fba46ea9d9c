package dev.mattock.engine.content;

/** Takes what a loot table yields, one stack after the other. */
@FunctionalInterface
public interface LootSink {
  /**
   * One stack.
   *
   * @param itemId the item
   * @param count how many, at least 1; it may be more than fits into one slot
   */
  void add(int itemId, int count);
}
