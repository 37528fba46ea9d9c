package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/**
 * What an {@link dev.mattock.engine.content.ItemUse} means. One object a world; it may keep scratch
 * memory, but no state that matters: how long an item has been in use stands in {@link
 * dev.mattock.engine.entity.Activity}.
 */
interface ItemRule {
  /**
   * The use key with the item in a hand. A rule that takes time calls {@link Using#begin}.
   *
   * @param slot inventory slot of the hand
   * @param crosshair what is looked at; it may be nothing
   * @return null if the item was used; {@link Refusal#NOT_USABLE} lets the other hand try
   */
  Refusal use(int playerIndex, Player player, int slot, Crosshair crosshair);

  /**
   * One more tick with the key held, after {@link Using#begin}.
   *
   * @param ticks how long it has been in use, from 1
   * @return whether it stays in use
   */
  default boolean hold(int playerIndex, Player player, int slot, int ticks) {
    return true;
  }

  /** The key was let go, after {@code ticks} of use; not called if another item came to hand. */
  default void release(int playerIndex, Player player, int slot, int ticks) {}
}
