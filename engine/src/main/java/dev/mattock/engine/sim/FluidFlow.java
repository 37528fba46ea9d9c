package dev.mattock.engine.sim;

import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.terrain.Terrain;

/**
 * How one fluid flows, by the rules of version 1.16: it falls where it can, else spreads to the
 * sides, losing some of its amount with each block, and of several ways takes those that lead to
 * the nearest drop. What is fed by nothing dries up.
 */
final class FluidFlow implements BlockRule {
  private static final int[] STEP_X = {0, 0, -1, 1};
  private static final int[] STEP_Z = {-1, 1, 0, 0};
  private static final int SIDES = 4;
  private static final int FAR = 1000;

  /** Chance of lava that rises to rest four times as long: 3 in 4. */
  private static final int RISING_LAVA = 4;

  private final World world;
  private final Terrain terrain;
  private final Fluids fluids;
  private final Drops drops;
  private final int fluid;

  /** Eighths lost with each block to the side. */
  private final int loss;

  private final int delayTicks;

  /** Blocks in which a drop is looked for. */
  private final int sight;

  private final int[] distances = new int[SIDES];
  private final LavaSparks sparks;
  private final int obsidian;
  private final int cobblestone;
  private final int stone;

  private FluidFlow(
      World world, Fluids fluids, Drops drops, int fluid, int loss, int delayTicks, int sight) {
    this.world = world;
    this.terrain = world.terrain();
    this.fluids = fluids;
    this.drops = drops;
    this.fluid = fluid;
    this.loss = loss;
    this.delayTicks = delayTicks;
    this.sight = sight;
    sparks = new LavaSparks(world);
    obsidian = world.content().stateId("obsidian");
    cobblestone = world.content().stateId("cobblestone");
    stone = world.content().stateId("stone");
  }

  /** Water: 7 blocks, a block each 5 ticks. */
  static FluidFlow water(World world, Fluids fluids, Drops drops) {
    return new FluidFlow(world, fluids, drops, Fluids.WATER, 1, 5, 4);
  }

  /** Lava: 3 blocks, a block each 30 ticks. */
  static FluidFlow lava(World world, Fluids fluids, Drops drops) {
    return new FluidFlow(world, fluids, drops, Fluids.LAVA, 2, 30, 2);
  }

  @Override
  public void placed(int x, int y, int z, int state) {
    neighbourChanged(x, y, z, state);
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    if (fluid == Fluids.LAVA && touchesWater(x, y, z)) {
      world.setState(x, y, z, fluids.source(state) ? obsidian : cobblestone);
    } else if (world.rules().fluidTicks()) {
      world.schedule(x, y, z, delayTicks);
    }
  }

  /** Water above or beside turns lava to rock. */
  private boolean touchesWater(int x, int y, int z) {
    if (fluids.kind(terrain.state(x, y + 1, z)) == Fluids.WATER) {
      return true;
    }
    for (int side = 0; side < SIDES; side++) {
      if (fluids.kind(terrain.state(x + STEP_X[side], y, z + STEP_Z[side])) == Fluids.WATER) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    sparks.fly(x, y, z);
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    if (!world.rules().fluidTicks()) {
      return;
    }
    int now = state;
    if (!fluids.source(state)) {
      now = fed(x, y, z);
      if (now != state) {
        int delay = delay(x, y, z, state, now);
        world.setState(x, y, z, now);
        if (now == 0) {
          return;
        }
        world.schedule(x, y, z, delay);
      }
    }
    spread(x, y, z, now);
  }

  private int delay(int x, int y, int z, int before, int now) {
    boolean rises =
        fluid == Fluids.LAVA
            && now != 0
            && !fluids.falls(before)
            && !fluids.falls(now)
            && fluids.amount(now) > fluids.amount(before);
    long draw = world.draw(Randomness.Purpose.FLUID, Randomness.place(x, y, z), 0);
    return rises && (draw & (RISING_LAVA - 1)) != 0 ? RISING_LAVA * delayTicks : delayTicks;
  }

  /** What a cell would hold, fed by those beside and above; air if nothing. */
  private int fed(int x, int y, int z) {
    int most = 0;
    int sources = 0;
    for (int side = 0; side < SIDES; side++) {
      int beside = terrain.state(x + STEP_X[side], y, z + STEP_Z[side]);
      if (fluids.kind(beside) == fluid) {
        most = Math.max(most, fluids.amount(beside));
        sources += fluids.source(beside) ? 1 : 0;
      }
    }
    if (fluid == Fluids.WATER && sources >= 2) {
      int below = terrain.state(x, y - 1, z);
      boolean still = fluids.kind(below) == fluid && fluids.source(below);
      if (still || (fluids.kind(below) == Fluids.NONE && world.content().collides(below))) {
        return fluids.sourceState(fluid);
      }
    }
    if (fluids.kind(terrain.state(x, y + 1, z)) == fluid) {
      return fluids.fallingState(fluid);
    }
    return most > loss ? fluids.flowingState(fluid, most - loss) : 0;
  }

  private void spread(int x, int y, int z, int state) {
    if (y > 0 && mayFall(x, y - 1, z)) {
      flowInto(x, y - 1, z);
      if (sourcesBeside(x, y, z) < 3) {
        return;
      }
    } else if (!fluids.source(state) && isHole(x, y - 1, z)) {
      return;
    }
    spreadToSides(x, y, z, state);
  }

  private int sourcesBeside(int x, int y, int z) {
    int sources = 0;
    for (int side = 0; side < SIDES; side++) {
      int beside = terrain.state(x + STEP_X[side], y, z + STEP_Z[side]);
      sources += fluids.kind(beside) == fluid && fluids.source(beside) ? 1 : 0;
    }
    return sources;
  }

  private void spreadToSides(int x, int y, int z, int state) {
    if (!fluids.falls(state) && fluids.amount(state) <= loss) {
      return;
    }
    int nearest = findWays(x, y, z);
    for (int side = 0; side < SIDES; side++) {
      if (distances[side] == nearest && nearest <= FAR) {
        int nextX = x + STEP_X[side];
        int nextZ = z + STEP_Z[side];
        if (mayEnter(terrain.state(nextX, y, nextZ))) {
          flowInto(nextX, y, nextZ);
        }
      }
    }
  }

  /** Finds how far it is to a drop on each side, and the least of these. */
  private int findWays(int x, int y, int z) {
    int nearest = FAR + 1;
    for (int side = 0; side < SIDES; side++) {
      int nextX = x + STEP_X[side];
      int nextZ = z + STEP_Z[side];
      distances[side] = FAR + 1;
      if (isWay(terrain.state(nextX, y, nextZ))) {
        distances[side] =
            isHole(nextX, y - 1, nextZ) ? 0 : dropDistance(nextX, y, nextZ, 1, opposite(side));
        nearest = Math.min(nearest, distances[side]);
      }
    }
    return nearest;
  }

  private int dropDistance(int x, int y, int z, int steps, int from) {
    int nearest = FAR;
    for (int side = 0; side < SIDES; side++) {
      int nextX = x + STEP_X[side];
      int nextZ = z + STEP_Z[side];
      if (side == from || !isWay(terrain.state(nextX, y, nextZ))) {
        continue;
      }
      if (isHole(nextX, y - 1, nextZ)) {
        return steps;
      }
      if (steps < sight) {
        nearest = Math.min(nearest, dropDistance(nextX, y, nextZ, steps + 1, opposite(side)));
      }
    }
    return nearest;
  }

  private static int opposite(int side) {
    return side ^ 1;
  }

  /** Whether fluid may pass through: the cell is open, or holds the same but no source of it. */
  private boolean isWay(int state) {
    if (fluids.kind(state) == fluid) {
      return !fluids.source(state);
    }
    return fluids.kind(state) == Fluids.NONE && fluids.open(state);
  }

  /** Whether fluid would go down there rather than to the sides. */
  private boolean isHole(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    return y >= 0 && (fluids.kind(state) == fluid || mayEnter(state));
  }

  /** Whether fluid from above takes the cell: lava also that of water. */
  private boolean mayFall(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    boolean ontoWater = fluids.kind(state) == Fluids.WATER && fluids.pure(state);
    return mayEnter(state) || (fluid == Fluids.LAVA && ontoWater);
  }

  private boolean mayEnter(int state) {
    return fluids.kind(state) == Fluids.NONE && fluids.open(state);
  }

  private void flowInto(int x, int y, int z) {
    int there = terrain.state(x, y, z);
    if (fluids.kind(there) != Fluids.NONE) {
      world.setState(x, y, z, stone);
      return;
    }
    int fedState = fed(x, y, z);
    if (fedState != 0) {
      world.setState(x, y, z, fedState);
      if (there != 0 && fluid == Fluids.WATER) {
        drops.fromBlock(x, y, z, there, ToolClass.NONE);
      }
    }
  }
}
