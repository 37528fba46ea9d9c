package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Hash64;

/**
 * Kelp: the tip grows into the water above at 14 % of its random ticks, a year older each time, and
 * no more at 25. What lost its tip makes a new one.
 */
final class KelpRule implements BlockRule {
  private static final double GROWS = 0.14;

  private final Growth growth;
  private final int tip;
  private final int tipBlock;
  private final int stem;

  KelpRule(Growth growth) {
    this.growth = growth;
    tip = growth.content.stateId("kelp");
    tipBlock = growth.content.blockId("kelp");
    stem = growth.content.stateId("kelp_plant");
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (Hash64.toUnit(growth.draw(x, y, z, 0)) < GROWS) {
      grow(x, y, z, state);
    }
  }

  /** Lets a tip grow by a block, if it may and there is water above. */
  boolean grow(int x, int y, int z, int state) {
    int above = growth.terrain.state(x, y + 1, z);
    if (growth.block(state) != tipBlock
        || growth.ripe(state)
        || !growth.content.behaves(above, Behaviour.WATER)) {
      return false;
    }
    growth.world.setState(x, y + 1, z, growth.age.with(state, growth.age.index(state) + 1));
    growth.world.setState(x, y, z, stem);
    return true;
  }

  @Override
  public boolean watchesNeighbours() {
    return true;
  }

  @Override
  public void neighbourChanged(int x, int y, int z, int state) {
    int above = growth.terrain.state(x, y + 1, z);
    boolean covered = growth.content.behaves(above, Behaviour.KELP);
    if (covered && growth.block(state) == tipBlock) {
      growth.world.setState(x, y, z, stem);
    } else if (!covered && growth.block(state) != tipBlock) {
      int age = Hash64.toBounded(growth.draw(x, y, z, 1), growth.age.count(tip) - 1);
      growth.world.setState(x, y, z, growth.age.with(tip, age));
    }
  }
}
