package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.StateProperty;

/**
 * Bamboo: in light of 9 above, one random tick in three adds a block, up to 12..16. It gets thick
 * from the third block on, has large leaves on its two uppermost blocks and small ones below them.
 */
final class BambooRule implements BlockRule {
  private static final int ONE_IN = 3;
  private static final int TALLEST = 16;

  /** From here on it may stop growing, at a chance of a quarter a block. */
  private static final int MAY_STOP = 11;

  private static final double STOPS = 0.25;
  private static final int NONE = 0;
  private static final int SMALL = 1;
  private static final int LARGE = 2;

  private final Growth growth;
  private final Content content;
  private final StateProperty leaves;
  private final StateProperty stage;
  private final int stalk;
  private final int stalkBlock;

  BambooRule(Growth growth) {
    this.growth = growth;
    content = growth.content;
    leaves = content.property("leaves");
    stage = content.property("stage");
    stalk = content.stateId("bamboo");
    stalkBlock = content.blockId("bamboo");
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (growth.oneIn(ONE_IN, x, y, z)
        && growth.brightness.dayLight(x, y + 1, z) >= Growth.GROWING_LIGHT) {
      grow(x, y, z, 1);
    }
  }

  /**
   * Adds a block to a shoot or to the top of a stalk, if there is room.
   *
   * @param draw which draw about the place decides
   */
  boolean grow(int x, int y, int z, int draw) {
    int state = growth.terrain.state(x, y, z);
    if (y >= 255 || growth.terrain.state(x, y + 1, z) != Growth.AIR) {
      return false;
    }
    if (!isStalk(state)) {
      growth.world.setState(x, y, z, stalk);
      growth.world.setState(x, y + 1, z, leaves.with(stalk, SMALL));
      return true;
    }
    int height = height(x, y, z);
    if (height >= TALLEST || stage.index(state) == 1) {
      return false;
    }
    boolean thick = growth.age.index(state) == 1 || isStalkAt(x, y - 2, z);
    boolean last =
        height == TALLEST - 1
            || (height >= MAY_STOP && Hash64.toUnit(growth.draw(x, y, z, draw)) < STOPS);
    int next = leaves.with(stalk, topLeaves(x, y, z));
    world().setState(x, y + 1, z, stage.with(growth.age.with(next, thick ? 1 : 0), last ? 1 : 0));
    return true;
  }

  private World world() {
    return growth.world;
  }

  /** Leaves of the block to come above y; moves the leaves below up. */
  private int topLeaves(int x, int y, int z) {
    int below = growth.terrain.state(x, y - 1, z);
    if (!isStalk(below) || leaves.index(below) == NONE) {
      return SMALL;
    }
    if (isStalkAt(x, y - 2, z)) {
      world().setState(x, y - 1, z, leaves.with(below, SMALL));
      world().setState(x, y - 2, z, leaves.with(growth.terrain.state(x, y - 2, z), NONE));
    }
    return LARGE;
  }

  private int height(int x, int y, int z) {
    int height = 1;
    while (height < TALLEST && isStalkAt(x, y - height, z)) {
      height++;
    }
    return height;
  }

  private boolean isStalkAt(int x, int y, int z) {
    return isStalk(growth.terrain.state(x, y, z));
  }

  private boolean isStalk(int state) {
    return growth.block(state) == stalkBlock;
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  /** A stalk is as thick as what stands on it; a shoot under a stalk is one. */
  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    int above = growth.terrain.state(x, y + 1, z);
    if (!isStalk(above)) {
      return;
    }
    if (!isStalk(state)) {
      world().setState(x, y, z, stalk);
    } else if (growth.age.index(above) > growth.age.index(state)) {
      world().setState(x, y, z, growth.age.with(state, 1));
    }
  }
}
