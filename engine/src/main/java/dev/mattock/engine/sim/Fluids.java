package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/**
 * What fluid each block state holds and how high it stands. A fluid has an amount of 1..8 eighths;
 * sources and falling fluid have 8; its surface is at amount / 9 of the cell, and at the top where
 * the same fluid is above.
 */
final class Fluids {
  static final int NONE = 0;
  static final int WATER = 1;
  static final int LAVA = 2;

  /** Amount of a source, and of what falls. */
  static final int FULL = 8;

  /** Added to the level of what falls. */
  private static final int FALLING_LEVEL = 8;

  private static final double PARTS = 9;

  /** Kept off the sides of a body, so that what it only touches does not count. */
  private static final double MARGIN = 0.001;

  private static final String[] BLOCKS = {"air", "water", "lava"};

  /** Tag of blocks that no fluid washes away although nothing collides with them. */
  private static final String FIRM_TAG = "holds_back_fluids";

  private final Terrain terrain;

  /** By state: kind, amount, and whether it falls. */
  private final byte[] kind;

  private final byte[] amount;
  private final boolean[] falling;

  /** By state: whether a fluid may flow into the cell, and wash the block away. */
  private final boolean[] open;

  /** By state: whether the block is itself a fluid, not a plant in one. */
  private final boolean[] pure;

  /** The state by kind and level. */
  private final int[][] byLevel = new int[3][16];

  Fluids(Content content, Terrain terrain) {
    this.terrain = terrain;
    int states = content.states().size();
    kind = new byte[states];
    amount = new byte[states];
    falling = new boolean[states];
    open = new boolean[states];
    pure = new boolean[states];
    for (BlockState state : content.states()) {
      int id = state.id();
      boolean water = content.behaves(id, Behaviour.WATER);
      pure[id] = water || content.behaves(id, Behaviour.LAVA);
      open[id] =
          state.collision().isEmpty()
              && !content.blockTags().containsEntry(FIRM_TAG, state.blockName());
      if (pure[id]) {
        int level = Integer.parseInt(state.properties().getOrDefault("level", "0"));
        kind[id] = (byte) (water ? WATER : LAVA);
        falling[id] = level >= FALLING_LEVEL;
        amount[id] = (byte) (falling[id] ? FULL : FULL - level);
      } else if (content.behaves(id, Behaviour.IN_WATER)) {
        kind[id] = WATER;
        amount[id] = FULL;
        open[id] = false;
      }
    }
    for (int fluid = WATER; fluid <= LAVA; fluid++) {
      for (int level = 0; level < byLevel[fluid].length; level++) {
        byLevel[fluid][level] = content.stateId(BLOCKS[fluid] + "[level=" + level + "]");
      }
    }
  }

  /** The fluid in a state: {@link #NONE}, {@link #WATER} or {@link #LAVA}. */
  int kind(int state) {
    return kind[state];
  }

  /** Eighths of the fluid in a state, 0..8. */
  int amount(int state) {
    return amount[state];
  }

  /** Whether the fluid in a state comes from above. */
  boolean falls(int state) {
    return falling[state];
  }

  /** Whether a state is a source of some fluid. */
  boolean source(int state) {
    return amount[state] == FULL && !falling[state];
  }

  /** Whether a state is nothing but fluid. */
  boolean pure(int state) {
    return pure[state];
  }

  /** Whether a fluid may flow into the cell of a state that holds none. */
  boolean open(int state) {
    return open[state];
  }

  int sourceState(int fluid) {
    return byLevel[fluid][0];
  }

  int flowingState(int fluid, int eighths) {
    return byLevel[fluid][FULL - eighths];
  }

  int fallingState(int fluid) {
    return byLevel[fluid][FALLING_LEVEL];
  }

  /** Height of the surface in the cell, 0..1; 0 without that fluid. */
  double height(int fluid, int x, int y, int z) {
    int state = terrain.state(x, y, z);
    if (kind[state] != fluid) {
      return 0;
    }
    return kind[terrain.state(x, y + 1, z)] == fluid ? 1 : amount[state] / PARTS;
  }

  /**
   * How far above the feet of a body a fluid reaches in any cell that the body is in; 0 or less if
   * it does not reach the body.
   */
  double depth(int fluid, double x, double y, double z, double width, double height) {
    double half = width / 2 - MARGIN;
    int lastX = Collider.floor(x + half);
    int lastY = Collider.floor(y + height - MARGIN);
    int lastZ = Collider.floor(z + half);
    double depth = 0;
    for (int cellY = Collider.floor(y + MARGIN); cellY <= lastY; cellY++) {
      for (int cellZ = Collider.floor(z - half); cellZ <= lastZ; cellZ++) {
        for (int cellX = Collider.floor(x - half); cellX <= lastX; cellX++) {
          if (kind[terrain.state(cellX, cellY, cellZ)] == fluid) {
            depth = Math.max(depth, cellY + height(fluid, cellX, cellY, cellZ) - y);
          }
        }
      }
    }
    return depth;
  }

  /** {@link #depth} of water. */
  double waterDepth(double x, double y, double z, double width, double height) {
    return depth(WATER, x, y, z, width, height);
  }

  /** Whether the eye of a player is under water. */
  boolean coversEye(Player player) {
    return covers(WATER, player.x, player.y + player.eyeHeight(), player.z);
  }

  /** Whether a point is within a fluid. */
  boolean covers(int fluid, double x, double y, double z) {
    int cellX = Collider.floor(x);
    int cellY = Collider.floor(y);
    int cellZ = Collider.floor(z);
    return cellY + height(fluid, cellX, cellY, cellZ) > y;
  }
}
