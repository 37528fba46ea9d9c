package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/**
 * What players do to one kind of body: mobs, other players, boats. One object a world; between
 * {@link #meet} and the other methods it remembers which body was met.
 */
interface BodyRule {
  /**
   * Finds the nearest body of this kind in a player's line of sight.
   *
   * @return its distance in blocks; infinity if there is none
   */
  double meet(int playerIndex, Player player, Sight sight);

  /**
   * Hits the body that was met: called when the attack key goes down, before {@link
   * Player#ticksSinceAttack} starts anew.
   */
  void attack(int playerIndex, Player player);

  /**
   * Uses the body that was met.
   *
   * @param slot inventory slot of the item in the hand that does it
   * @param fresh whether the key went down in this tick
   * @return whether that was all: false lets block and item be used instead
   */
  boolean use(int playerIndex, Player player, int slot, boolean fresh);
}
