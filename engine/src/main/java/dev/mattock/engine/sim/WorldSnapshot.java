package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.TerrainSnapshot;

/**
 * The whole state of a world at one moment. Immutable: it may be restored any number of times, in
 * any thread. It shares all land with the worlds it came from and went into.
 */
public final class WorldSnapshot {
  private final Content content;
  private final ChunkSource source;
  private final TerrainSnapshot terrain;
  private final WorldState state;

  WorldSnapshot(World world) {
    content = world.content();
    source = world.source();
    terrain = world.terrain().snapshot();
    state = new WorldState(content, world.seed(), world.salt(), world.rules());
    state.copyFrom(world.state());
  }

  /** What can exist in the world. */
  public Content content() {
    return content;
  }

  /** Seed of the land and of every draw. */
  public long seed() {
    return state.seed;
  }

  /** What tells apart the forks of one world. */
  public long salt() {
    return state.salt;
  }

  /** The rules. */
  public Rules rules() {
    return state.rules;
  }

  /** Ticks since the start. */
  public long tick() {
    return state.tick;
  }

  /** Time of day in ticks, 0..23,999. */
  public int timeOfDay() {
    return state.timeOfDay;
  }

  /** How many players there are. */
  public int playerCount() {
    return state.players.size();
  }

  /** The land. */
  public TerrainSnapshot terrain() {
    return terrain;
  }

  ChunkSource source() {
    return source;
  }

  WorldState state() {
    return state;
  }
}
