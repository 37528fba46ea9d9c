package dev.mattock.agent.oracle;

import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.Events;
import dev.mattock.engine.sim.Refusal;

/** What has happened to one player, as far as those who act for it want to know. */
final class Journal {
  private final Body body;
  private final int[] kills;
  private long read;
  private long refusals;
  private Refusal lastRefusal = Refusal.NO_CHANGE;
  private long deeds;
  private boolean placed;
  private long placedCell;
  private int deaths;

  /** Hears of each event of the player. */
  interface Listener {
    /** See {@link Events}. */
    void event(EventType type, int id, int count);
  }

  /** A journal that begins now. */
  Journal(Body body) {
    this.body = body;
    kills = new int[body.content().mobs().size()];
    read = body.world().events().end();
  }

  /** Takes in what has happened since the last time. */
  void read(Listener listener) {
    Events events = body.world().events();
    for (long number = Math.max(read, events.begin()); number < events.end(); number++) {
      if (events.actor(number) == body.index()) {
        take(events, number);
        listener.event(events.type(number), events.id(number), events.count(number));
      }
    }
    read = events.end();
  }

  private void take(Events events, long number) {
    int id = events.id(number);
    switch (events.type(number)) {
      case REFUSED -> {
        refusals++;
        lastRefusal = Refusal.values()[id];
      }
      case KILL_ENTITY -> kills[Math.max(id, 0)] += id < 0 ? 0 : 1;
      case USE_ITEM, CONSUME_ITEM, SHEAR, MILK -> deeds++;
      case PLACE_BLOCK -> {
        placed = true;
        placedCell = Cells.of(events.x(number), events.y(number), events.z(number));
      }
      case DEATH -> deaths++;
      default -> {}
    }
  }

  /** How many actions had no effect so far. */
  long refusals() {
    return refusals;
  }

  /** Why the last of them had none. */
  Refusal lastRefusal() {
    return lastRefusal;
  }

  /** How many of a kind of mob were killed so far. */
  int kills(int mob) {
    return kills[mob];
  }

  /** How often an item was used up, eaten or put to work so far. */
  long deeds() {
    return deeds;
  }

  /** How often the player died. */
  int deaths() {
    return deaths;
  }

  /** Whether a block was placed, ever. */
  boolean hasPlaced() {
    return placed;
  }

  /** Where a block was placed last. */
  long placedCell() {
    return placedCell;
  }
}
