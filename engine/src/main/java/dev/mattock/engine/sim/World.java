package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Terrain;
import java.util.ArrayList;
import java.util.List;

/**
 * One world: land, players, things, time. Any number of worlds live in one process; one world is
 * used by one thread at a time. Nothing but its start and the actions given to {@link #step}
 * decides what happens in it.
 */
public final class World {
  private final Content content;
  private final long seed;
  private final Rules rules;
  private final Terrain terrain;
  private final List<Player> players = new ArrayList<>();
  private final ItemEntities items = new ItemEntities();
  private final Events events = new Events();
  private long tick;
  private long timeOfDay;

  /**
   * A fresh world at tick 0 and time of day 0 (six in the morning), without players.
   *
   * @param salt tells apart the forks of one world: it enters every random draw
   */
  public World(Content content, ChunkSource source, long seed, long salt, Rules rules) {
    this.content = content;
    this.seed = seed;
    this.rules = rules;
    this.terrain = new Terrain(content, source, seed);
  }

  /** What can exist here. */
  public Content content() {
    return content;
  }

  /** Seed of the land and of every draw. */
  public long seed() {
    return seed;
  }

  /** The rules. */
  public Rules rules() {
    return rules;
  }

  /** The land; write through {@link #setState}. */
  public Terrain terrain() {
    return terrain;
  }

  /** Ticks since the start. */
  public long tick() {
    return tick;
  }

  /** Time of day in ticks, 0..23,999: 0 sunrise, 6,000 noon, 12,000 sunset, 18,000 midnight. */
  public int timeOfDay() {
    return (int) (timeOfDay % 24_000);
  }

  /** How many players there are. */
  public int playerCount() {
    return players.size();
  }

  /** One player; treat as read-only outside of set-up. */
  public Player player(int index) {
    return players.get(index);
  }

  /** Items lying about. */
  public ItemEntities items() {
    return items;
  }

  /** What happened. */
  public Events events() {
    return events;
  }
}
