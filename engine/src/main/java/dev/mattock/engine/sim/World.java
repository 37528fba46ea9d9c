package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.BlockEntities;
import dev.mattock.engine.entity.ExperienceOrbs;
import dev.mattock.engine.entity.FallingBlocks;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Props;
import dev.mattock.engine.entity.SettledChunks;
import dev.mattock.engine.entity.StateSink;
import dev.mattock.engine.entity.StateSource;
import dev.mattock.engine.entity.Weather;
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
  private final WorldState state;

  /** What is left where something stood in water. */
  private final int water;

  private final TickDraws draws;
  private final SimulatedArea area = new SimulatedArea(this);
  private final Brightness brightness;
  private final Climate climate;
  private final Tick phases;
  private Action[] actions = new Action[0];

  /**
   * A fresh world at tick 0 and time of day 0 (six in the morning), without players.
   *
   * @param salt tells apart the forks of one world: it enters every random draw
   */
  public World(Content content, ChunkSource source, long seed, long salt, Rules rules) {
    this.content = content;
    this.source = source;
    water = content.stateId("water");
    state = new WorldState(content, seed, salt, rules);
    draws = new TickDraws(state);
    terrain = new Terrain(content, source, seed);
    brightness = new Brightness(this);
    climate = new Climate(this);
    phases = new Tick(this);
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
    return state.seed;
  }

  /** What tells apart the forks of one world: it enters every draw. */
  public long salt() {
    return state.salt;
  }

  /** The rules. */
  public Rules rules() {
    return state.rules;
  }

  /** The land; write through {@link #setState}. */
  public Terrain terrain() {
    return terrain;
  }

  /** Ticks since the start. */
  public long tick() {
    return state.tick;
  }

  /** Time of day in ticks, 0..23,999: 0 sunrise, 6,000 noon, 12,000 sunset, 18,000 midnight. */
  public int timeOfDay() {
    return state.timeOfDay;
  }

  /** Sets the time of day, 0..23,999. */
  public void setTimeOfDay(int ticks) {
    if (ticks < 0 || ticks >= DAY_TICKS) {
      throw new IllegalArgumentException("time of day must be 0..23999, but is " + ticks);
    }
    state.timeOfDay = ticks;
  }

  /** How many players there are. */
  public int playerCount() {
    return state.players.size();
  }

  /** One player; treat as read-only outside of set-up. */
  public Player player(int index) {
    return state.players.get(index);
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
    state.players.add(Arrivals.player(x, y, z, yaw, pitch));
    actions = new Action[playerCount()];
    return playerCount() - 1;
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

  /**
   * Brings forth a mob as nature would: its age, colour and size are drawn.
   *
   * @param mob name of its kind
   * @param x centre of the feet, blocks
   * @return its id: {@link Mobs#indexOf} finds it
   */
  public int summon(String mob, double x, double y, double z) {
    Arrivals.checkPlace("a mob", x, y, z);
    return new MobBirth(this).bear(content.mob(mob), x, y, z).id;
  }

  /** Items lying about. */
  public ItemEntities items() {
    return state.items;
  }

  /** What happened. */
  public Events events() {
    return state.events;
  }

  /** The rules of the tick. */
  Tick rulesOfTick() {
    return phases;
  }

  /** What the snapshots of this world copy. */
  WorldState state() {
    return state;
  }

  /** The chunks that are simulated. */
  SimulatedArea area() {
    return area;
  }

  /** Blows, shots, hunger, effects, experience. */
  Combat combat() {
    return phases.combat();
  }

  /** Block ticks to come. */
  ScheduledTicks scheduled() {
    return state.scheduled;
  }

  /** What blocks hold beyond their state. */
  public BlockEntities blockEntities() {
    return state.blockEntities;
  }

  /** Animals and monsters. */
  public Mobs mobs() {
    return state.mobs;
  }

  /** What flies. */
  public Projectiles projectiles() {
    return state.projectiles;
  }

  /** Boats, minecarts, paintings and other things. */
  public Props props() {
    return state.props;
  }

  /** Blocks on their way down. */
  public FallingBlocks fallingBlocks() {
    return state.fallingBlocks;
  }

  /** Experience lying about. */
  public ExperienceOrbs orbs() {
    return state.orbs;
  }

  /** Rain and thunder. */
  public Weather weather() {
    return state.weather;
  }

  /** Light as the rules see it. */
  public Brightness brightness() {
    return brightness;
  }

  /** What biome, height and weather make of a place. */
  public Climate climate() {
    return climate;
  }

  /** Chunks whose inhabitants have come. */
  public SettledChunks settled() {
    return state.settled;
  }

  /**
   * Asks for a tick of the block at a place, in so many ticks from now, unless it waits already.
   */
  void schedule(int x, int y, int z, int delayTicks) {
    int block = content.state(terrain.state(x, y, z)).blockId();
    state.scheduled.add(x, y, z, block, state.tick + delayTicks);
  }

  /** Places to be looked at in the next tick. */
  BlockUpdates updates() {
    return state.updates;
  }

  /** The block state at a place; air above and below the world. */
  public int state(int x, int y, int z) {
    return terrain.state(x, y, z);
  }

  /**
   * Writes a block state; the rules of the blocks at the place and beside it take it up. What stood
   * in water leaves water, not air.
   *
   * @throws IllegalArgumentException if y is not 0..255 or there is no such state
   */
  public void setState(int x, int y, int z, int stateId) {
    int old = terrain.state(x, y, z);
    boolean floods = stateId == 0 && content.behaves(old, Behaviour.IN_WATER);
    int put = floods ? water : stateId;
    terrain.setState(x, y, z, put);
    if (old != put) {
      phases.blockChanged(x, y, z, old, put);
    }
  }

  /** Finds what a player looks at. */
  public void look(int playerIndex, Crosshair into) {
    into.look(content, terrain, player(playerIndex));
  }

  /**
   * Brings a dead player back to life: beside the bed that was slept in if it still stands, else
   * where the player came into the world. Nothing does so by itself.
   *
   * @throws IllegalArgumentException if the player lives
   */
  public void respawn(int playerIndex) {
    Player player = player(playerIndex);
    if (player.alive()) {
      throw new IllegalArgumentException("player %d lives".formatted(playerIndex));
    }
    Respawning.renew(player);
    phases.stations().beds().respawn(player);
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
    if (given != playerCount()) {
      throw new IllegalArgumentException(
          "a tick needs one action a player, %d, but got %d".formatted(playerCount(), given));
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
    state.copyFrom(snapshot.state());
    if (actions.length != playerCount()) {
      actions = new Action[playerCount()];
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
      fork.state.salt = Hash64.of(state.salt, forkSalt, i);
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
    hash.putLong(state.seed);
    hash.putLong(terrain.hash());
    writeTo(hash);
    return hash.value();
  }

  /** Hands over what is simulated, but for the land. */
  void writeTo(StateSink sink) {
    state.writeTo(sink);
  }

  /** Takes back what {@link #writeTo} handed over, in a world without players. */
  void readFrom(StateSource from) {
    state.readFrom(from);
    setTimeOfDay(state.timeOfDay);
    actions = new Action[playerCount()];
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
    return WorldSave.load(file, content, sources);
  }

  /** A random draw of this world in this tick. */
  long draw(Randomness.Purpose purpose, long subject, int index) {
    return draws.draw(purpose, subject, index);
  }

  /** What all draws of this tick have in common. */
  long stem() {
    return draws.stem();
  }

  /** Appends an event at a player's feet. */
  void report(EventType type, int playerIndex, int id, int count) {
    Player player = player(playerIndex);
    state.events.append(
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
