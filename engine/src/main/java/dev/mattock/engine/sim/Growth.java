package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Terrain;

/** What the rules of growth have in common: where they look, and how they draw. */
final class Growth {
  /** Light that most plants need to grow. */
  static final int GROWING_LIGHT = 9;

  static final int AIR = 0;

  final World world;
  final Content content;
  final Terrain terrain;
  final Brightness brightness;
  final Drops drops;
  final StateProperty age;

  Growth(World world, Drops drops) {
    this.world = world;
    this.drops = drops;
    content = world.content();
    terrain = world.terrain();
    brightness = world.brightness();
    age = content.property("age");
  }

  /** A draw about a place in this tick; index tells several apart. */
  long draw(int x, int y, int z, int index) {
    return world.draw(Purpose.GROWTH, Randomness.place(x, y, z), index);
  }

  /** Whether the first draw about a place comes out at one in so many. */
  boolean oneIn(int many, int x, int y, int z) {
    return Hash64.toBounded(draw(x, y, z, 0), many) == 0;
  }

  /** Whether the age is the last that the block knows. */
  boolean ripe(int state) {
    return age.index(state) == age.count(state) - 1;
  }

  /** Lets a plant be older, at most ripe. */
  void ripen(int x, int y, int z, int state, int ages) {
    int index = Math.min(age.index(state) + ages, age.count(state) - 1);
    world.setState(x, y, z, age.with(state, index));
  }

  /** Whether a place beside a simulated one is simulated too: growth goes no further. */
  boolean sameLand(int x, int z, int toX, int toZ) {
    return ((x >> 4) == (toX >> 4) && (z >> 4) == (toZ >> 4))
        || world.area().contains(toX >> 4, toZ >> 4);
  }

  /** The block of a state. */
  int block(int state) {
    return content.blockIdOf(state);
  }

  /** The default state of the block that another becomes. */
  int becomes(int state) {
    String name = content.blockOf(state).becomes();
    return content.blocks().get(content.blockId(name)).defaultState().id();
  }
}
