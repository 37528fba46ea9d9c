package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Terrain;

/**
 * What a body is in: fluids and their flow, fire, cobwebs, thorns. Scratch memory of one world:
 * {@link #scan} first, then ask.
 */
final class Surroundings {
  static final int WATER = 1;
  static final int LAVA = 2;
  static final int COBWEB = 4;
  static final int THORNS = 8;
  static final int CACTUS = 16;
  static final int FIRE = 32;
  static final int CAMPFIRE = 64;

  private static final int[] STEP_X = {0, 0, -1, 1};
  private static final int[] STEP_Z = {-1, 1, 0, 0};

  /** Kept off the sides of a body, so that what it only touches does not count. */
  private static final double MARGIN = 0.001;

  /** What fluid of full height is taken as, when it is seen over an edge. */
  private static final double FULL_HEIGHT = 8.0 / 9.0;

  /** Fluid that reaches less high pushes in proportion. */
  private static final double SHALLOW = 0.4;

  private static final double FALL_PULL = -6;

  private final Content content;
  private final Terrain terrain;
  private final Fluids fluids;

  /** By state: what it is to be in its cell, bits. */
  private final byte[] contact;

  private final boolean[] climbable;
  private int bits;
  private double waterDepth;
  private double lavaDepth;
  private double flowX;
  private double flowY;
  private double flowZ;
  private int flows;

  Surroundings(Content content, Terrain terrain, Fluids fluids) {
    this.content = content;
    this.terrain = terrain;
    this.fluids = fluids;
    contact = new byte[content.states().size()];
    climbable = new boolean[contact.length];
    for (BlockState state : content.states()) {
      contact[state.id()] = (byte) contactWith(state);
      climbable[state.id()] = content.behaves(state.id(), Behaviour.CLIMBABLE);
    }
  }

  private int contactWith(BlockState state) {
    int id = state.id();
    int kind = fluids.kind(id);
    int bits = kind == Fluids.WATER ? WATER : kind == Fluids.LAVA ? LAVA : 0;
    bits |= content.behaves(id, Behaviour.STICKY) ? COBWEB : 0;
    bits |= content.behaves(id, Behaviour.BERRY_BUSH) ? THORNS : 0;
    bits |= content.behaves(id, Behaviour.CACTUS) ? CACTUS : 0;
    bits |= content.behaves(id, Behaviour.FIRE) ? FIRE : 0;
    boolean lit = "true".equals(state.properties().get("lit"));
    return bits | (lit && content.behaves(id, Behaviour.CAMPFIRE) ? CAMPFIRE : 0);
  }

  /** Finds what a body is in; its feet's centre is at (x, y, z). */
  void scan(double x, double y, double z, double width, double height) {
    double half = width / 2 - MARGIN;
    int firstX = Collider.floor(x - half);
    int firstY = Collider.floor(y + MARGIN);
    int firstZ = Collider.floor(z - half);
    int lastX = Collider.floor(x + half);
    int lastY = Collider.floor(y + height - MARGIN);
    int lastZ = Collider.floor(z + half);
    bits = 0;
    waterDepth = 0;
    lavaDepth = 0;
    flowX = 0;
    flowY = 0;
    flowZ = 0;
    flows = 0;
    for (int cellY = firstY; cellY <= lastY; cellY++) {
      for (int cellZ = firstZ; cellZ <= lastZ; cellZ++) {
        for (int cellX = firstX; cellX <= lastX; cellX++) {
          int state = terrain.state(cellX, cellY, cellZ);
          if (contact[state] != 0) {
            meet(contact[state], cellX, cellY, cellZ, y);
          }
        }
      }
    }
  }

  private void meet(int met, int x, int y, int z, double feet) {
    if ((met & (WATER | LAVA)) == 0) {
      bits |= met;
      return;
    }
    int fluid = (met & WATER) != 0 ? Fluids.WATER : Fluids.LAVA;
    double depth = y + fluids.height(fluid, x, y, z) - feet;
    if (depth <= 0) {
      return;
    }
    bits |= met;
    if (fluid == Fluids.WATER) {
      waterDepth = Math.max(waterDepth, depth);
    } else {
      lavaDepth = Math.max(lavaDepth, depth);
    }
    addFlow(fluid, x, y, z, Math.max(waterDepth, lavaDepth));
  }

  /** Bits of all that the body is in. */
  int bits() {
    return bits;
  }

  boolean touches(int what) {
    return (bits & what) != 0;
  }

  /** How far water reaches above the feet; 0 for none. */
  double waterDepth() {
    return waterDepth;
  }

  /** How far lava reaches above the feet; 0 for none. */
  double lavaDepth() {
    return lavaDepth;
  }

  /** Mean direction of the fluids that the body is in: at most of length 1. */
  double flowX() {
    return flows == 0 ? 0 : flowX / flows;
  }

  double flowY() {
    return flows == 0 ? 0 : flowY / flows;
  }

  double flowZ() {
    return flows == 0 ? 0 : flowZ / flows;
  }

  /** Whether a body with its feet there can climb. */
  boolean canClimb(double x, double y, double z) {
    return climbable[terrain.state(Collider.floor(x), Collider.floor(y), Collider.floor(z))];
  }

  /** Whether a point is inside of a block that leaves no room to breathe. */
  boolean buried(double x, double y, double z) {
    return content.opaqueCube(
        terrain.state(Collider.floor(x), Collider.floor(y), Collider.floor(z)));
  }

  /**
   * Adds where the fluid of a cell flows to: down the slope of its surface, and down if it falls.
   */
  private void addFlow(int fluid, int x, int y, int z, double depth) {
    double own = fluids.height(fluid, x, y, z);
    double sumX = 0;
    double sumY = 0;
    double sumZ = 0;
    for (int side = 0; side < STEP_X.length; side++) {
      double slope = slope(fluid, own, x + STEP_X[side], y, z + STEP_Z[side]);
      sumX += STEP_X[side] * slope;
      sumZ += STEP_Z[side] * slope;
    }
    if (fluids.falls(terrain.state(x, y, z)) && besideWall(x, y, z)) {
      double length = Math.sqrt(sumX * sumX + sumZ * sumZ);
      sumX = length == 0 ? 0 : sumX / length;
      sumZ = length == 0 ? 0 : sumZ / length;
      sumY = FALL_PULL;
    }
    double length = Math.sqrt(sumX * sumX + sumY * sumY + sumZ * sumZ);
    flows++;
    if (length > Collider.EPSILON) {
      double scale = Math.min(1, depth / SHALLOW) / length;
      flowX += sumX * scale;
      flowY += sumY * scale;
      flowZ += sumZ * scale;
    }
  }

  private double slope(int fluid, double own, int x, int y, int z) {
    int state = terrain.state(x, y, z);
    int kind = fluids.kind(state);
    if (kind != Fluids.NONE) {
      return kind == fluid ? own - fluids.height(fluid, x, y, z) : 0;
    }
    if (content.collides(state)) {
      return 0;
    }
    double below = fluids.height(fluid, x, y - 1, z);
    return below > 0 ? own - (below - FULL_HEIGHT) : 0;
  }

  private boolean besideWall(int x, int y, int z) {
    for (int side = 0; side < STEP_X.length; side++) {
      int beside = terrain.state(x + STEP_X[side], y, z + STEP_Z[side]);
      int above = terrain.state(x + STEP_X[side], y + 1, z + STEP_Z[side]);
      if (content.opaqueCube(beside) || content.opaqueCube(above)) {
        return true;
      }
    }
    return false;
  }
}
