package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.ChunkSource;

/** Tiny worlds for tests, ready in well under a millisecond once the content is loaded. */
public final class TestWorlds {
  /** The content that ships with Mattock. */
  public static final Content CONTENT = Content.load();

  /** Flat grass; feet stand at y 64. */
  public static final ChunkSource FLAT = source("grass_block");

  /** The genre's rules, but no mobs come by themselves. */
  public static final Rules QUIET = TestRules.with();

  private TestWorlds() {}

  /** A source of flat land. */
  public static ChunkSource source(String surface) {
    return new CachingChunkSource(CONTENT, new FlatGenerator(CONTENT, surface), 16 << 20);
  }

  /** Flat grass without players; no mobs come by themselves. */
  public static World flat() {
    return new World(CONTENT, FLAT, 1, 0, QUIET);
  }

  /** One player at rest on flat grass at (0.5, 64, 0.5), looking to +z. */
  public static World withPlayer() {
    return withPlayer(QUIET);
  }

  /** As {@link #withPlayer()} under other rules. */
  public static World withPlayer(Rules rules) {
    World world = new World(CONTENT, FLAT, 1, 0, rules);
    world.addPlayer(0.5, FlatGenerator.GROUND, 0.5, 0, 0);
    idle(world, 2);
    return world;
  }

  /** Lets a world with one player pass the time. */
  public static void idle(World world, int ticks) {
    hold(world, 0, ticks);
  }

  /** Holds keys for some ticks in a world with one player. */
  public static void hold(World world, int keys, int ticks) {
    Action action = new Action().setKeys(keys);
    for (int i = 0; i < ticks; i++) {
      world.step(action);
    }
  }

  /** Puts a block state by name. */
  public static void put(World world, int x, int y, int z, String state) {
    world.setState(x, y, z, CONTENT.stateId(state));
  }

  /** The name of the block state at a place. */
  public static String at(World world, int x, int y, int z) {
    return CONTENT.state(world.state(x, y, z)).name();
  }

  /** The id of an item. */
  public static int item(String name) {
    return CONTENT.itemId(name);
  }

  /** How many events of a kind are kept. */
  public static int count(World world, EventType type) {
    int count = 0;
    for (long i = world.events().begin(); i < world.events().end(); i++) {
      count += world.events().type(i) == type ? 1 : 0;
    }
    return count;
  }

  /** The id of the last event of a kind, or -1. */
  public static int lastId(World world, EventType type) {
    for (long i = world.events().end() - 1; i >= world.events().begin(); i--) {
      if (world.events().type(i) == type) {
        return world.events().id(i);
      }
    }
    return -1;
  }

  /** Why the last refused action was refused, or null. */
  public static Refusal lastRefusal(World world) {
    int id = lastId(world, EventType.REFUSED);
    return id < 0 ? null : Refusal.values()[id];
  }
}
