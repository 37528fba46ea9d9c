package dev.mattock.engine.env;

import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Action.Command;
import java.util.Arrays;
import java.util.Objects;

/**
 * Every player's action in every tick of one episode, in primitive columns: with the episode's
 * start it is all that a replay needs, and all that training needs to resume. Keys and camera take
 * twelve bytes a player and tick; commands, which are rare, are kept apart.
 */
public final class EpisodeLog {
  private static final Command[] COMMANDS = Command.values();
  private static final int FIRST_CAPACITY = 512;

  private final int players;
  private int entries;
  private int[] keys;
  private float[] pitches;
  private float[] yaws;
  private int orders;
  private int[] orderEntries = new int[16];
  private byte[] orderCommands = new byte[16];
  private int[] orderOperands = new int[48];

  /** An empty log for a number of players. */
  public EpisodeLog(int players) {
    if (players < 1) {
      throw new IllegalArgumentException("players must be at least 1, but is " + players);
    }
    this.players = players;
    int capacity = FIRST_CAPACITY * players;
    keys = new int[capacity];
    pitches = new float[capacity];
    yaws = new float[capacity];
  }

  /** How many players act. */
  public int players() {
    return players;
  }

  /** How many ticks are logged. */
  public int ticks() {
    return entries / players;
  }

  /** Logs one tick: one action a player. */
  public void append(Action[] actions) {
    if (actions.length != players) {
      throw new IllegalArgumentException(
          "a tick of this log has %d actions, not %d".formatted(players, actions.length));
    }
    ensureCapacity(entries + players);
    for (Action action : actions) {
      keys[entries] = action.keys();
      pitches[entries] = action.pitchDelta();
      yaws[entries] = action.yawDelta();
      if (action.command() != Command.NONE) {
        appendOrder(action);
      }
      entries++;
    }
  }

  /** Makes {@code destination} the action that a player took in a tick, both counted from 0. */
  public void read(int tick, int player, Action destination) {
    int entry = Objects.checkIndex(tick, ticks()) * players + Objects.checkIndex(player, players);
    destination.clear().setKeys(keys[entry]).turn(pitches[entry], yaws[entry]);
    int order = Arrays.binarySearch(orderEntries, 0, orders, entry);
    if (order >= 0) {
      destination.order(
          COMMANDS[orderCommands[order]],
          orderOperands[3 * order],
          orderOperands[3 * order + 1],
          orderOperands[3 * order + 2]);
    }
  }

  /** Reads one tick for all players. */
  public void read(int tick, Action[] destination) {
    for (int player = 0; player < players; player++) {
      read(tick, player, destination[player]);
    }
  }

  /** Forgets everything; keeps the memory. */
  public void clear() {
    entries = 0;
    orders = 0;
  }

  /** An independent copy, no larger than it needs to be. */
  public EpisodeLog copy() {
    EpisodeLog copy = new EpisodeLog(players);
    copy.entries = entries;
    copy.keys = Arrays.copyOf(keys, entries);
    copy.pitches = Arrays.copyOf(pitches, entries);
    copy.yaws = Arrays.copyOf(yaws, entries);
    copy.orders = orders;
    copy.orderEntries = Arrays.copyOf(orderEntries, orders);
    copy.orderCommands = Arrays.copyOf(orderCommands, orders);
    copy.orderOperands = Arrays.copyOf(orderOperands, 3 * orders);
    return copy;
  }

  /** Whether both hold the same actions. */
  public boolean sameAs(EpisodeLog other) {
    return players == other.players
        && Arrays.equals(keys, 0, entries, other.keys, 0, other.entries)
        && Arrays.equals(pitches, 0, entries, other.pitches, 0, other.entries)
        && Arrays.equals(yaws, 0, entries, other.yaws, 0, other.entries)
        && Arrays.equals(orderEntries, 0, orders, other.orderEntries, 0, other.orders)
        && Arrays.equals(orderCommands, 0, orders, other.orderCommands, 0, other.orders)
        && Arrays.equals(orderOperands, 0, 3 * orders, other.orderOperands, 0, 3 * other.orders);
  }

  @Override
  public String toString() {
    return "EpisodeLog[%d players, %d ticks, %d commands]".formatted(players, ticks(), orders);
  }

  private void appendOrder(Action action) {
    if (orders == orderEntries.length) {
      int capacity = Math.max(16, 2 * orders);
      orderEntries = Arrays.copyOf(orderEntries, capacity);
      orderCommands = Arrays.copyOf(orderCommands, capacity);
      orderOperands = Arrays.copyOf(orderOperands, 3 * capacity);
    }
    orderEntries[orders] = entries;
    orderCommands[orders] = (byte) action.command().ordinal();
    orderOperands[3 * orders] = action.argument();
    orderOperands[3 * orders + 1] = action.target();
    orderOperands[3 * orders + 2] = action.count();
    orders++;
  }

  private void ensureCapacity(int needed) {
    if (needed > keys.length) {
      int capacity = Math.max(needed, 2 * keys.length);
      keys = Arrays.copyOf(keys, capacity);
      pitches = Arrays.copyOf(pitches, capacity);
      yaws = Arrays.copyOf(yaws, capacity);
    }
  }
}
