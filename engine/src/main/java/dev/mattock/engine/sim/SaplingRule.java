package dev.mattock.engine.sim;

import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.terrain.TreeCanvas;
import dev.mattock.engine.terrain.TreeShapes;

/** Saplings: in light of 9, one random tick in seven brings them on, first a stage, then a tree. */
final class SaplingRule implements BlockRule {
  private static final int ONE_IN = 7;

  private final Growth growth;
  private final StateProperty stage;
  private final TreeShapes shapes;
  private final TreeCanvas canvas;

  SaplingRule(Growth growth) {
    this.growth = growth;
    stage = growth.content.property("stage");
    shapes = new TreeShapes(growth.content);
    canvas = new Land(growth);
  }

  /** The world as a place for trees. */
  private record Land(Growth growth) implements TreeCanvas {
    @Override
    public int state(int x, int y, int z) {
      return growth.terrain.state(x, y, z);
    }

    @Override
    public void set(int x, int y, int z, int stateId) {
      growth.world.setState(x, y, z, stateId);
    }
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (growth.brightness.light(x, y + 1, z) >= Growth.GROWING_LIGHT
        && growth.oneIn(ONE_IN, x, y, z)) {
      advance(x, y, z, state);
    }
  }

  /** Brings a sapling on: to its second stage, then to a tree if there is room. */
  void advance(int x, int y, int z, int state) {
    if (stage.isIn(state) && stage.index(state) == 0) {
      growth.world.setState(x, y, z, stage.with(state, 1));
    } else {
      grow(x, y, z);
    }
  }

  /** Makes a tree of a sapling, or a huge mushroom of a mushroom, if there is room. */
  boolean grow(int x, int y, int z) {
    return shapes.grow(canvas, x, y, z, growth.draw(x, y, z, 1));
  }
}
