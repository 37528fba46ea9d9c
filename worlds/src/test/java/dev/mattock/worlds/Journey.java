package dev.mattock.worlds;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.Events;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.worlds.generation.Generators;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * 100,000 ticks of seeded random action in the generated overworld, with all that lives, flows and
 * grows there, 100 pictures on the way, and what came out. Whatever interrupts it must not change
 * that. Who dies goes on at the start.
 */
final class Journey {
  static final int TICKS = 100_000;
  static final int FRAMES = 100;

  /** What cannot change: the world at the end, and every byte of the pictures. */
  record Outcome(long world, long pixels) {
    @Override
    public String toString() {
      return "new Outcome(0x%016xL, 0x%016xL)".formatted(world, pixels);
    }
  }

  /** Something that happens between two ticks. */
  interface Interruption {
    /** None. */
    Interruption NONE = world -> world;

    /** The world to go on with, in the state of {@code world}. */
    World after(World world);
  }

  /** A start: different land, different actions, one player or more. */
  enum Start {
    ALONE(31_676, 1),
    IN_COMPANY(7_919, 3);

    final long seed;
    final int players;

    Start(long seed, int players) {
      this.seed = seed;
      this.players = players;
    }
  }

  private final Start start;
  private final RandomActor actor;
  private final FrameHash frames;
  private final Map<EventType, Integer> events = new EnumMap<>(EventType.class);
  private World world;
  private long eventsRead;

  Journey(Content content, ChunkSource source, Start start) {
    this.start = start;
    actor = new RandomActor(content, start.seed);
    frames = new FrameHash(content);
    world = startOf(content, source, start);
  }

  /** The overworld with its own cache, which holds some hundred chunks. */
  static ChunkSource overworld(Content content) {
    return new CachingChunkSource(
        content, Generators.create(content, "overworld", Map.of()), 64L << 20);
  }

  /** The world before the first tick. */
  private static World startOf(Content content, ChunkSource source, Start start) {
    World world = new World(content, source, start.seed, 0, Rules.VANILLA);
    int grass = content.stateId("grass_block");
    int x = 0;
    for (int i = 0; i < start.players; i++) {
      while (world.state(x, world.terrain().height(x, 0) - 1, 0) != grass) {
        x++;
      }
      world.addPlayer(x + 0.5, world.terrain().height(x, 0), 0.5, 90 * i, 0);
      equip(world, i);
      x++;
    }
    return world;
  }

  private static void equip(World world, int player) {
    for (RandomActor.Gift gift : RandomActor.GIFTS) {
      world.give(player, world.content().itemId(gift.item()), gift.count());
    }
  }

  /** Goes all the way. */
  Outcome run(Interruption interruption) {
    Action[] actions = new Action[start.players];
    Arrays.setAll(actions, i -> new Action());
    while (world.tick() < TICKS) {
      step(world, actor, actions);
      if (world.tick() % (TICKS / FRAMES) == 0) {
        frames.add(world, (int) (world.tick() / (TICKS / FRAMES)) % start.players);
      }
      readEvents();
      world = interruption.after(world);
    }
    return new Outcome(world.hash(), frames.value());
  }

  /** One tick in which all players do what an actor does. */
  private static void step(World world, RandomActor actor, Action[] actions) {
    for (int i = 0; i < actions.length; i++) {
      if (!world.player(i).alive()) {
        world.respawn(i);
        equip(world, i);
      }
      actor.act(world, i, actions[i]);
    }
    world.step(actions);
  }

  /** Lets the players of a world do something else for some ticks. */
  static void detour(World world, int ticks) {
    RandomActor other = new RandomActor(world.content(), ~world.tick());
    Action[] actions = new Action[world.playerCount()];
    Arrays.setAll(actions, i -> new Action());
    for (int i = 0; i < ticks; i++) {
      step(world, other, actions);
    }
  }

  /** How often something happened, if the journey went on in one world. */
  int count(EventType type) {
    return events.getOrDefault(type, 0);
  }

  private void readEvents() {
    Events all = world.events();
    for (long i = Math.max(eventsRead, all.begin()); i < all.end(); i++) {
      events.merge(all.type(i), 1, Integer::sum);
    }
    eventsRead = all.end();
  }
}
