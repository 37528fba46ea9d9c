package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/**
 * What a {@link dev.mattock.engine.content.Behaviour} means. One object a world; it may keep
 * scratch memory, but no state that matters.
 */
interface BlockRule {
  /** A block of the kind has come to be at a place where another was. */
  default void placed(int x, int y, int z, int state) {}

  /** A block of the kind has given way to another kind; the land holds the new one already. */
  default void removed(int x, int y, int z, int oldState, int newState) {}

  /** Whether {@link #neighbourChanged} is to be called. */
  default boolean watchesNeighbours() {
    return false;
  }

  /** One of the six cells around has changed, in this tick or the last. */
  default void neighbourChanged(int x, int y, int z, int state) {}

  /** The tick that was asked for by {@link World#schedule} has come. */
  default void scheduledTick(int x, int y, int z, int state) {}

  /** A random tick; only for states that content says have some. */
  default void randomTick(int x, int y, int z, int state) {}

  /**
   * A player uses the block in the crosshair.
   *
   * @param fresh whether the key went down in this tick
   * @return whether that was all: false lets the item in hand be used instead
   */
  default boolean use(int playerIndex, Player player, Crosshair crosshair, boolean fresh) {
    return false;
  }

  /**
   * An explosion reaches the block, which is still there.
   *
   * @return whether the rule has dealt with it, as TNT does: false lets it break and drop its loot
   */
  default boolean exploded(int x, int y, int z, int state) {
    return false;
  }
}
