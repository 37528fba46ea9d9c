package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.StateSink;
import dev.mattock.engine.entity.StateSource;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Terrain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One world: land, players, things, time. Any number of worlds live in one process; one world is
 * used by one thread at a time. Nothing but its start and the actions given to {@link #step}
 * decides what happens in it.
 */
public final class World {
  /** Ticks of a day. */
  public static final int DAY_TICKS = 24_000;

  private final Content content;
  private final ChunkSource source;
  private final Terrain terrain;
  private final List<Player> players = new ArrayList<>();
  private final ItemEntities items = new ItemEntities();
  private final Events events = new Events();
  private final BlockUpdates updates = new BlockUpdates();
  private final Tick phases;
  private long seed;
  private long salt;
  private Rules rules;
  private long tick;
  private int timeOfDay;
  private Action[] actions = new Action[0];

  /**
   * A fresh world at tick 0 and time of day 0 (six in the morning), without players.
   *
   * @param salt tells apart the forks of one world: it enters every random draw
   */
  public World(Content content, ChunkSource source, long seed, long salt, Rules rules) {
    this.content = content;
    this.source = source;
    this.seed = seed;
    this.salt = salt;
    this.rules = rules;
    terrain = new Terrain(content, source, seed);
    phases = new Tick(this, updates);
  }

  /** A world in the state of a snapshot. */
  public static World of(WorldSnapshot snapshot) {
    World world =
        new World(
            snapshot.content(),
            snapshot.source(),
            snapshot.seed(),
            snapshot.salt(),
            snapshot.rules());
    world.restore(snapshot);
    return world;
  }

  /** What can exist here. */
  public Content content() {
    return content;
  }

  /** What hands out the land as generated. */
  public ChunkSource source() {
    return source;
  }

  /** Seed of the land and of every draw. */
  public long seed() {
    return seed;
  }

  /** What tells apart the forks of one world: it enters every draw. */
  public long salt() {
    return salt;
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
    return timeOfDay;
  }

  /** Sets the time of day, 0..23,999. */
  public void setTimeOfDay(int ticks) {
    if (ticks < 0 || ticks >= DAY_TICKS) {
      throw new IllegalArgumentException("time of day must be 0..23999, but is " + ticks);
    }
    timeOfDay = ticks;
  }

  /** How many players there are. */
  public int playerCount() {
    return players.size();
  }

  /** One player; treat as read-only outside of set-up. */
  public Player player(int index) {
    return players.get(index);
  }

  /**
   * Adds a living player, who starts again at the same place after death.
   *
   * @param x centre of the feet, blocks
   * @param yaw degrees; any, taken into [-180, 180)
   * @param pitch degrees, -90 up to +90 down
   * @return the player's index
   */
  public int addPlayer(double x, double y, double z, float yaw, float pitch) {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
      throw new IllegalArgumentException(
          "a player's place must be finite, but is [%s, %s, %s]".formatted(x, y, z));
    }
    if (!(Math.abs(yaw) <= 1e6) || !(Math.abs(pitch) <= 90)) {
      throw new IllegalArgumentException(
          "yaw must be within -1000000..1000000 and pitch within -90..90, but they are %s and %s"
              .formatted(yaw, pitch));
    }
    Player player = new Player();
    player.x = x;
    player.y = y;
    player.z = z;
    player.yaw = Degrees.wrap(yaw);
    player.pitch = pitch;
    player.spawnX = x;
    player.spawnY = y;
    player.spawnZ = z;
    players.add(player);
    actions = new Action[players.size()];
    return players.size() - 1;
  }

  /**
   * Gives items to a player.
   *
   * @return how many found no room
   */
  public int give(int playerIndex, int itemId, int count) {
    if (itemId <= 0 || itemId >= content.items().size() || count < 0) {
      throw new IllegalArgumentException(
          "item must be 1..%d and count at least 0, but they are %d and %d"
              .formatted(content.items().size() - 1, itemId, count));
    }
    return player(playerIndex).inventory().add(content, itemId, count, 0);
  }

  /** Items lying about. */
  public ItemEntities items() {
    return items;
  }

  /** What happened. */
  public Events events() {
    return events;
  }

  /** Places to be looked at in the next tick. */
  BlockUpdates updates() {
    return updates;
  }

  /** The block state at a place; air above and below the world. */
  public int state(int x, int y, int z) {
    return terrain.state(x, y, z);
  }

  /**
   * Writes a block state. Neighbours that lose their support fall off in the next tick.
   *
   * @throws IllegalArgumentException if y is not 0..255 or there is no such state
   */
  public void setState(int x, int y, int z, int stateId) {
    terrain.setState(x, y, z, stateId);
    Support.neighboursChanged(content, terrain, updates, x, y, z);
  }

  /** Finds what a player looks at. */
  public void look(int playerIndex, Crosshair into) {
    into.look(content, terrain, player(playerIndex));
  }

  /** Simulates one tick of a world with one player. */
  public void step(Action action) {
    checkActions(1);
    actions[0] = action;
    phases.run(actions);
  }

  /**
   * Simulates one tick.
   *
   * @param all one action a player; only read
   */
  public void step(List<Action> all) {
    checkActions(all.size());
    for (int i = 0; i < actions.length; i++) {
      actions[i] = all.get(i);
    }
    phases.run(actions);
  }

  /**
   * Simulates one tick.
   *
   * @param all one action a player; only read
   */
  public void step(Action[] all) {
    checkActions(all.length);
    phases.run(all);
  }

  private void checkActions(int given) {
    if (given != players.size()) {
      throw new IllegalArgumentException(
          "a tick needs one action a player, %d, but got %d".formatted(players.size(), given));
    }
  }

  /** The last phase of a tick. */
  void passTime() {
    tick++;
    if (rules.daylightCycle()) {
      timeOfDay = (timeOfDay + 1) % DAY_TICKS;
    }
  }

  /** The whole state at this moment: immutable, and sharing all land. */
  public WorldSnapshot snapshot() {
    return new WorldSnapshot(this);
  }

  /**
   * Goes back to a snapshot, of this world or of another with the same content and generator, in
   * full: also seed, salt and rules. What happens next is what would have happened there.
   *
   * @throws IllegalArgumentException if the snapshot is of other content or of other land
   */
  public void restore(WorldSnapshot snapshot) {
    if (snapshot.content() != content) {
      throw new IllegalArgumentException("the snapshot is of a world with other content");
    }
    terrain.restore(snapshot.terrain());
    seed = snapshot.seed();
    salt = snapshot.salt();
    rules = snapshot.rules();
    tick = snapshot.tick();
    timeOfDay = snapshot.timeOfDay();
    restorePlayers(snapshot.players());
    items.copyFrom(snapshot.items());
    updates.copyFrom(snapshot.updates());
    events.copyFrom(snapshot.events());
  }

  private void restorePlayers(Player[] saved) {
    while (players.size() > saved.length) {
      players.removeLast();
    }
    while (players.size() < saved.length) {
      players.add(new Player());
    }
    for (int i = 0; i < saved.length; i++) {
      players.get(i).copyFrom(saved[i]);
    }
    if (actions.length != saved.length) {
      actions = new Action[saved.length];
    }
  }

  /**
   * Worlds in the state of this one that share all its land and differ in their salt, and so in
   * every random draw from now on.
   *
   * @param forkSalt tells apart the forks made of one state at different times
   */
  public List<World> fork(int many, long forkSalt) {
    if (many < 0) {
      throw new IllegalArgumentException("cannot fork " + many + " worlds");
    }
    WorldSnapshot now = snapshot();
    List<World> forks = new ArrayList<>(many);
    for (int i = 0; i < many; i++) {
      World fork = of(now);
      fork.salt = Hash64.of(salt, forkSalt, i);
      forks.add(fork);
    }
    return forks;
  }

  /**
   * 64 bits over the simulated state: seed, tick, time, land as edited, players, things. The same
   * in every process, whatever the ids of the content. Events, light and salt are left out.
   */
  public long hash() {
    StateHash hash = new StateHash(content);
    hash.putLong(seed);
    hash.putLong(terrain.hash());
    writeTo(hash);
    return hash.value();
  }

  /** Hands over what is simulated, but for the land. */
  void writeTo(StateSink sink) {
    sink.putLong(tick);
    sink.putInt(timeOfDay);
    sink.putInt(players.size());
    players.forEach(player -> player.writeTo(sink));
    items.writeTo(sink);
    updates.writeTo(sink);
  }

  /** Takes back what {@link #writeTo} handed over. */
  void readFrom(StateSource from) {
    tick = from.nextLong();
    setTimeOfDay(from.nextInt());
    int many = from.nextInt();
    for (int i = 0; i < many; i++) {
      addPlayer(0, 0, 0, 0, 0);
      player(i).readFrom(from);
    }
    items.readFrom(from);
    updates.readFrom(from);
  }

  /**
   * Saves the world; an older file stays whole until the new one is.
   *
   * @throws SaveException if the file cannot be written
   */
  public void save(Path file) {
    SaveFile.write(file, WorldSave.toBytes(this));
  }

  /**
   * Loads a world; see {@link WorldSave#fromBytes}.
   *
   * @throws SaveException in one line, with the file's name
   */
  public static World load(Path file, Content content, Function<String, ChunkSource> sources) {
    byte[] bytes = SaveFile.read(file);
    try {
      return WorldSave.fromBytes(bytes, content, sources);
    } catch (SaveException e) {
      throw new SaveException(file + ": " + e.getMessage(), e);
    }
  }

  /** A random draw of this world in this tick. */
  long draw(Randomness.Purpose purpose, long subject, int index) {
    return Randomness.draw(seed, salt, tick, purpose, subject, index);
  }

  /** Appends an event at a player's feet. */
  void report(EventType type, int playerIndex, int id, int count) {
    Player player = players.get(playerIndex);
    events.append(
        type,
        playerIndex,
        Collider.floor(player.x),
        Collider.floor(player.y),
        Collider.floor(player.z),
        id,
        count);
  }

  /** Says why an action of a player had no effect. */
  void refuse(int playerIndex, Refusal why) {
    report(EventType.REFUSED, playerIndex, why.ordinal(), 1);
  }
}
