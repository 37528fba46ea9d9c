package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/**
 * What {@link dev.mattock.engine.entity.Activity#vehicle} means: -1 for nothing, from 0 on the id
 * of a mob, below -1 a thing.
 */
final class Riding {
  static final int NOTHING = -1;

  private Riding() {}

  /** Whether a player rides anything. */
  static boolean rides(Player p) {
    return p.activity().vehicle != NOTHING;
  }

  /** The number of a thing as a vehicle. */
  static int byProp(int propId) {
    return -2 - propId;
  }

  /** The id of the thing that a player rides; -1 if that is no thing. */
  static int propOf(Player p) {
    return p.activity().vehicle < NOTHING ? -2 - p.activity().vehicle : -1;
  }
}
