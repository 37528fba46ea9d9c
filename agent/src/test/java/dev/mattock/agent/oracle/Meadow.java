package dev.mattock.agent.oracle;

import dev.mattock.agent.Observations;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.worlds.generation.FlatGenerator;
import java.util.BitSet;

/** A small world for tests: flat grass whose top is at y 64, one player at the origin. */
final class Meadow {
  static final Content CONTENT = Observations.CONTENT;

  /** y of feet on the grass. */
  static final int GROUND = 64;

  private static final CachingChunkSource LAND =
      new CachingChunkSource(
          CONTENT,
          new FlatGenerator(CONTENT, FlatGenerator.DEFAULT_LAYERS, FlatGenerator.DEFAULT_BIOME),
          16 << 20);

  private final World world = new World(CONTENT, LAND, 1, 0, Rules.VANILLA);
  private final Kinds kinds = new Kinds(CONTENT);
  private final int ticks;

  /** A meadow whose player decides every so many ticks. */
  Meadow(int ticks) {
    this.ticks = ticks;
    world.addPlayer(0.5, GROUND, 0.5, 0, 0);
    for (int i = 0; i < 3; i++) {
      world.step(new Action());
    }
  }

  World world() {
    return world;
  }

  Player player() {
    return world.player(0);
  }

  Body body() {
    return new Body(world, 0, kinds, ticks);
  }

  Moves moves() {
    return body().moves();
  }

  /** Puts one block. */
  Meadow put(String block, int x, int y, int z) {
    world.setState(x, y, z, CONTENT.stateId(block));
    return this;
  }

  /** Fills a cuboid, both corners included. */
  Meadow fill(String block, int x0, int y0, int z0, int x1, int y1, int z1) {
    for (int y = y0; y <= y1; y++) {
      for (int z = z0; z <= z1; z++) {
        for (int x = x0; x <= x1; x++) {
          put(block, x, y, z);
        }
      }
    }
    return this;
  }

  /** Gives the player items. */
  Meadow give(String item, int count) {
    world.give(0, CONTENT.itemId(item), count);
    return this;
  }

  int carried(String item) {
    return player().inventory().total(CONTENT.itemId(item));
  }

  /** Lets an activity act until it ends, or the ticks are spent. */
  Progress play(Activity activity, int mostTicks) {
    return play(world, activity, ticks, mostTicks);
  }

  /**
   * Lets an activity act in any world until it ends, or the ticks are spent.
   *
   * @param ticks that keys stay down for each decision
   */
  static Progress play(World world, Activity activity, int ticks, int mostTicks) {
    Action action = new Action();
    for (int tick = 0; tick < mostTicks; tick += ticks) {
      Progress progress = activity.act(action.clear());
      if (progress != Progress.RUNNING) {
        return progress;
      }
      world.step(action);
      Action held = new Action().setKeys(action.keys());
      for (int i = 1; i < ticks; i++) {
        world.step(held);
      }
    }
    return Progress.RUNNING;
  }

  /** The states of a block. */
  static BitSet states(String block) {
    BitSet states = new BitSet();
    CONTENT.blocks().get(CONTENT.blockId(block)).states().forEach(state -> states.set(state.id()));
    return states;
  }

  /** One item. */
  static BitSet item(String item) {
    BitSet items = new BitSet();
    items.set(CONTENT.itemId(item));
    return items;
  }
}
