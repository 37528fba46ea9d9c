package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
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
import java.util.ArrayList;
import java.util.List;

/** All that a world consists of beside its land: what is copied, hashed and saved. */
final class WorldState {
  long seed;
  long salt;
  Rules rules;
  long tick;
  int timeOfDay;
  final List<Player> players = new ArrayList<>();
  final ItemEntities items = new ItemEntities();
  final BlockUpdates updates = new BlockUpdates();
  final ScheduledTicks scheduled;
  final BlockEntities blockEntities = new BlockEntities();
  final Mobs mobs;
  final Projectiles projectiles = new Projectiles();
  final Props props = new Props();
  final FallingBlocks fallingBlocks = new FallingBlocks();
  final ExperienceOrbs orbs = new ExperienceOrbs();
  final Weather weather = new Weather();
  final SettledChunks settled = new SettledChunks();
  final Events events = new Events();

  WorldState(Content content, long seed, long salt, Rules rules) {
    this.seed = seed;
    this.salt = salt;
    this.rules = rules;
    scheduled = new ScheduledTicks(content);
    mobs = new Mobs(content);
  }

  /** Makes this equal to another. */
  void copyFrom(WorldState other) {
    seed = other.seed;
    salt = other.salt;
    rules = other.rules;
    tick = other.tick;
    timeOfDay = other.timeOfDay;
    copyPlayers(other.players);
    items.copyFrom(other.items);
    updates.copyFrom(other.updates);
    scheduled.copyFrom(other.scheduled);
    blockEntities.copyFrom(other.blockEntities);
    mobs.copyFrom(other.mobs);
    projectiles.copyFrom(other.projectiles);
    props.copyFrom(other.props);
    fallingBlocks.copyFrom(other.fallingBlocks);
    orbs.copyFrom(other.orbs);
    weather.copyFrom(other.weather);
    settled.copyFrom(other.settled);
    events.copyFrom(other.events);
  }

  /** The last phase of a tick. */
  void passTime() {
    tick++;
    if (rules.daylightCycle()) {
      timeOfDay = (timeOfDay + 1) % World.DAY_TICKS;
    }
  }

  /** Lets the next morning come at once, with a clear sky, as far as the rules let them change. */
  void skipNight() {
    if (rules.daylightCycle()) {
      timeOfDay = 0;
    }
    if (rules.weather()) {
      weather.setRain(false, 0);
      weather.setThunder(false, 0);
    }
  }

  private void copyPlayers(List<Player> others) {
    while (players.size() > others.size()) {
      players.removeLast();
    }
    while (players.size() < others.size()) {
      players.add(new Player());
    }
    for (int i = 0; i < others.size(); i++) {
      players.get(i).copyFrom(others.get(i));
    }
  }

  /** Hands over all but seed, salt, rules and events. */
  void writeTo(StateSink sink) {
    sink.putLong(tick);
    sink.putInt(timeOfDay);
    sink.putInt(players.size());
    players.forEach(player -> player.writeTo(sink));
    items.writeTo(sink);
    updates.writeTo(sink);
    scheduled.writeTo(sink);
    blockEntities.writeTo(sink);
    mobs.writeTo(sink);
    projectiles.writeTo(sink);
    props.writeTo(sink);
    fallingBlocks.writeTo(sink);
    orbs.writeTo(sink);
    weather.writeTo(sink);
    settled.writeTo(sink);
  }

  /** Takes back what {@link #writeTo} handed over. */
  void readFrom(StateSource source) {
    tick = source.nextLong();
    timeOfDay = source.nextInt();
    int many = source.nextInt();
    for (int i = 0; i < many; i++) {
      Player player = new Player();
      player.readFrom(source);
      players.add(player);
    }
    items.readFrom(source);
    updates.readFrom(source);
    scheduled.readFrom(source);
    blockEntities.readFrom(source);
    mobs.readFrom(source);
    projectiles.readFrom(source);
    props.readFrom(source);
    fallingBlocks.readFrom(source);
    orbs.readFrom(source);
    weather.readFrom(source);
    settled.readFrom(source);
  }
}
