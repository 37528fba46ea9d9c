package dev.mattock.replays.watch;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.Objective;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.env.Statistics;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.Events;
import dev.mattock.engine.sim.World;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * What came of an episode, tick by tick, for one player: rewards, progress, success, events. It is
 * written once, the first time that a tick is simulated, and read at any tick afterwards: an
 * objective's state cannot be put back as a world's can.
 */
final class Chronicle {
  private static final EventType[] TYPES = EventType.values();
  private static final int FIELDS = 4;

  private final Content content;
  private final Objective objective;
  private final int player;
  private final float[] tickRewards;
  private final BitSet successes = new BitSet();
  private float[] rewards = new float[256];
  private double[] returns = new double[256];
  private float[] progress = new float[256];
  private int[] happenings = new int[64 * FIELDS];
  private int happeningCount;
  private int ticks;
  private long read;

  /** Begins with a world at tick 0. */
  Chronicle(Scenario scenario, int player, World world) {
    content = scenario.content();
    objective = scenario.objective();
    this.player = player;
    tickRewards = new float[scenario.players()];
    objective.begin(world);
    progress[0] = (float) objective.progress(player);
    successes.set(0, objective.succeeded(player));
    read = world.events().end();
  }

  /** How many ticks are written down. */
  int ticks() {
    return ticks;
  }

  /** Takes in the tick after the last. */
  void tick(World world) {
    Arrays.fill(tickRewards, 0);
    objective.tick(world, tickRewards);
    ticks++;
    ensureTicks(ticks + 1);
    rewards[ticks] = tickRewards[player];
    returns[ticks] = returns[ticks - 1] + tickRewards[player];
    progress[ticks] = (float) objective.progress(player);
    successes.set(ticks, objective.succeeded(player));
    takeEvents(world.events());
  }

  /** The reward of the tick that led to {@code tick}. */
  double reward(int tick) {
    return rewards[tick];
  }

  /** Rewards up to a tick. */
  double episodeReturn(int tick) {
    return returns[tick];
  }

  /** How far the goal had got, 0..1. */
  double progress(int tick) {
    return progress[tick];
  }

  /** Whether the goal was reached. */
  boolean succeeded(int tick) {
    return successes.get(tick);
  }

  /** How many happenings are written down. */
  int happenings() {
    return happeningCount;
  }

  /** How many happenings there were up to a tick, that one included. */
  int happeningsUntil(int tick) {
    int low = 0;
    int high = happeningCount;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (happeningTick(middle) <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int happeningTick(int index) {
    return happenings[index * FIELDS];
  }

  EventType happeningType(int index) {
    return TYPES[happenings[index * FIELDS + 1]];
  }

  /** What happened, in words. */
  String words(int index) {
    int at = index * FIELDS;
    return EventWords.of(content, happeningType(index), happenings[at + 2], happenings[at + 3]);
  }

  /** Adds what happened to counts by name. */
  void count(int index, Map<String, Integer> into) {
    int at = index * FIELDS;
    EventType type = happeningType(index);
    String name = Statistics.nameOf(content, type, happenings[at + 2]);
    if (!name.isEmpty()) {
      into.merge(name, Statistics.amount(type, happenings[at + 3]), Integer::sum);
    }
  }

  private void takeEvents(Events events) {
    for (long number = Math.max(read, events.begin()); number < events.end(); number++) {
      if (events.actor(number) == player) {
        append(events.type(number), events.id(number), events.count(number));
      }
    }
    read = events.end();
  }

  private void append(EventType type, int id, int count) {
    if (type == EventType.REFUSED && repeatsRefusal(id)) {
      return;
    }
    int at = happeningCount * FIELDS;
    if (at == happenings.length) {
      happenings = Arrays.copyOf(happenings, 2 * at);
    }
    happenings[at] = ticks;
    happenings[at + 1] = type.ordinal();
    happenings[at + 2] = id;
    happenings[at + 3] = count;
    happeningCount++;
  }

  /** A random agent is refused the same thing many times a second: once is enough to know. */
  private boolean repeatsRefusal(int id) {
    int last = happeningCount - 1;
    return last >= 0
        && happeningType(last) == EventType.REFUSED
        && happenings[last * FIELDS + 2] == id;
  }

  private void ensureTicks(int needed) {
    if (needed > rewards.length) {
      int capacity = 2 * rewards.length;
      rewards = Arrays.copyOf(rewards, capacity);
      returns = Arrays.copyOf(returns, capacity);
      progress = Arrays.copyOf(progress, capacity);
    }
  }
}
