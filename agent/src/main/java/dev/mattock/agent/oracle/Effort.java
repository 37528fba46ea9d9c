package dev.mattock.agent.oracle;

import dev.mattock.engine.terrain.Terrain;

/**
 * Guesses of the ticks that a block of way takes to a place: on the surface one walks, in the rock
 * one digs, or walks through caves for a part.
 *
 * @param side a block on the level
 * @param up a block up
 * @param down a block down
 */
record Effort(double side, double up, double down) {
  private static final Effort ON_FOOT = new Effort(Moves.WALK, 5, 2);

  /** A little less than walking takes, whichever way it goes. */
  static final Effort STRAIGHT = new Effort(0.9 * Moves.WALK, 0.9 * Moves.WALK, 0.9 * Moves.WALK);

  /** Opaque blocks overhead that make a place lie in the rock, and how far up is looked. */
  private static final int ROOF = 3;

  private static final int LOOKED_UP = 20;

  /** Of a way in the rock on the level, how much must be dug. */
  private static final double DUG_SHARE = 0.3;

  private static final double STEP_TICKS = 5;
  private static final double MOST_DIG_TICKS = 40;

  /** Whether a place lies in the rock. */
  static boolean inRock(Body body, int x, int y, int z) {
    Terrain terrain = body.terrain();
    int roof = 0;
    for (int above = y + 1; above <= y + LOOKED_UP && roof < ROOF; above++) {
      roof += body.content().lightOpacity(terrain.state(x, above, z)) >= 15 ? 1 : 0;
    }
    return roof >= ROOF;
  }

  /** Whether a point lies in the rock. */
  static boolean inRock(Body body, double x, double y, double z) {
    return inRock(body, Cells.floor(x), Cells.floor(y), Cells.floor(z));
  }

  /** Ticks of a way; straight, if all directions are alike. */
  double ticks(double dx, double dy, double dz) {
    double level = Math.sqrt(dx * dx + dz * dz);
    if (up == side && down == side) {
      return side * Math.sqrt(level * level + dy * dy);
    }
    return side * level + (dy > 0 ? up * dy : -down * dy);
  }

  /** The effort of ways between two places, by whether they lie in the rock. */
  static Effort between(Body body, boolean fromRock, boolean toRock) {
    if (!fromRock && !toRock) {
      return ON_FOOT;
    }
    double dig = Math.min(MOST_DIG_TICKS, body.tools().ticks(body.content().stateId("stone")));
    double side = fromRock && toRock ? Moves.WALK + 2 * DUG_SHARE * dig : Moves.WALK;
    double up = fromRock ? STEP_TICKS + dig : ON_FOOT.up;
    double down = toRock ? STEP_TICKS + dig : ON_FOOT.down;
    return new Effort(side, up, down);
  }
}
