package dev.mattock.engine.env;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.Events;
import dev.mattock.engine.sim.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cumulative counts of what each player did since the episode began: one column a kind of event and
 * block or item, named {@code mine_block.oak_log}. Taken in tick by tick from the world's events.
 */
public final class Statistics {
  /** Counted by kind of block. */
  private static final ImmutableList<EventType> BY_BLOCK =
      ImmutableList.of(EventType.MINE_BLOCK, EventType.PLACE_BLOCK, EventType.OPEN_CONTAINER);

  /** Counted by item. */
  private static final ImmutableList<EventType> BY_ITEM =
      ImmutableList.of(
          EventType.CRAFT_ITEM,
          EventType.PICKUP,
          EventType.DROP,
          EventType.USE_ITEM,
          EventType.EQUIP_ITEM,
          EventType.BREAK_ITEM,
          EventType.CONSUME_ITEM,
          EventType.SMELT_ITEM,
          EventType.FISH);

  /** Counted whatever the id. */
  private static final ImmutableList<EventType> PLAIN =
      ImmutableList.of(
          EventType.DAMAGE_TAKEN,
          EventType.DAMAGE_DEALT,
          EventType.DEATH,
          EventType.KILL_ENTITY,
          EventType.SHEAR,
          EventType.MILK,
          EventType.BREED,
          EventType.TAME,
          EventType.SLEEP,
          EventType.EXPERIENCE,
          EventType.BLOCK_DAMAGE);

  private final Content content;
  private final int width;
  private final int[] offsets = new int[EventType.values().length];
  private final int[] counts;
  private long read;

  Statistics(Content content, int players) {
    this.content = content;
    Arrays.fill(offsets, -1);
    int next = 0;
    for (EventType type : BY_BLOCK) {
      offsets[type.ordinal()] = next;
      next += content.blocks().size();
    }
    for (EventType type : BY_ITEM) {
      offsets[type.ordinal()] = next;
      next += content.items().size();
    }
    for (EventType type : PLAIN) {
      offsets[type.ordinal()] = next++;
    }
    width = next;
    counts = new int[width * players];
  }

  /**
   * The name of the column that an event counts in, such as {@code mine_block.oak_log}; empty if it
   * counts in none.
   *
   * @param id of the event
   */
  public static String nameOf(Content content, EventType type, int id) {
    if (BY_BLOCK.contains(type)) {
      return key(type) + "." + content.blockOf(id).name();
    }
    if (BY_ITEM.contains(type)) {
      return key(type) + "." + content.item(id).name();
    }
    return PLAIN.contains(type) ? key(type) : "";
  }

  /** Names of the columns, in order. */
  static ImmutableList<String> names(Content content) {
    List<String> names = new ArrayList<>();
    for (EventType type : BY_BLOCK) {
      content.blocks().forEach(block -> names.add(key(type) + "." + block.name()));
    }
    for (EventType type : BY_ITEM) {
      content.items().forEach(item -> names.add(key(type) + "." + item.name()));
    }
    PLAIN.forEach(type -> names.add(key(type)));
    return ImmutableList.copyOf(names);
  }

  /** Starts over; what happened before does not count. */
  void begin(World world) {
    Arrays.fill(counts, 0);
    read = world.events().end();
  }

  /** Takes in what happened since the last call. */
  void tick(World world) {
    Events events = world.events();
    for (long number = Math.max(read, events.begin()); number < events.end(); number++) {
      EventType type = events.type(number);
      int offset = offsets[type.ordinal()];
      if (offset >= 0) {
        counts[events.actor(number) * width + column(type, offset, events.id(number))] +=
            amount(type, events.count(number));
      }
    }
    read = events.end();
  }

  /** How many columns there are. */
  int width() {
    return width;
  }

  /** One player's count in one column. */
  int count(int player, int column) {
    return counts[player * width + column];
  }

  private int column(EventType type, int offset, int id) {
    if (BY_BLOCK.contains(type)) {
      return offset + content.state(id).blockId();
    }
    return BY_ITEM.contains(type) ? offset + id : offset;
  }

  /** How much an event adds to its column. */
  public static int amount(EventType type, int count) {
    return switch (type) {
      case CRAFT_ITEM,
          PICKUP,
          DROP,
          DAMAGE_TAKEN,
          DAMAGE_DEALT,
          SMELT_ITEM,
          EXPERIENCE,
          BLOCK_DAMAGE ->
          count;
      default -> 1;
    };
  }

  private static String key(EventType type) {
    return Ascii.toLowerCase(type.name());
  }
}
