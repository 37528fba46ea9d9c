package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
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
  private final long seed;
  private final long salt;
  private final Rules rules;
  private final long tick;
  private final int timeOfDay;
  private final Player[] players;
  private final ItemEntities items = new ItemEntities();
  private final BlockUpdates updates = new BlockUpdates();
  private final Events events = new Events();

  WorldSnapshot(World world) {
    content = world.content();
    source = world.source();
    terrain = world.terrain().snapshot();
    seed = world.seed();
    salt = world.salt();
    rules = world.rules();
    tick = world.tick();
    timeOfDay = world.timeOfDay();
    players = new Player[world.playerCount()];
    for (int i = 0; i < players.length; i++) {
      players[i] = new Player();
      players[i].copyFrom(world.player(i));
    }
    items.copyFrom(world.items());
    updates.copyFrom(world.updates());
    events.copyFrom(world.events());
  }

  /** What can exist in the world. */
  public Content content() {
    return content;
  }

  /** Seed of the land and of every draw. */
  public long seed() {
    return seed;
  }

  /** What tells apart the forks of one world. */
  public long salt() {
    return salt;
  }

  /** The rules. */
  public Rules rules() {
    return rules;
  }

  /** Ticks since the start. */
  public long tick() {
    return tick;
  }

  /** Time of day in ticks, 0..23,999. */
  public int timeOfDay() {
    return timeOfDay;
  }

  /** How many players there are. */
  public int playerCount() {
    return players.length;
  }

  /** The land. */
  public TerrainSnapshot terrain() {
    return terrain;
  }

  ChunkSource source() {
    return source;
  }

  Player[] players() {
    return players;
  }

  ItemEntities items() {
    return items;
  }

  BlockUpdates updates() {
    return updates;
  }

  Events events() {
    return events;
  }
}
