package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.BlockType;
import java.util.HashSet;
import java.util.Set;

/**
 * The stations of a plan that is gone through in thought: those at hand from the start, those that
 * are placed, and those that are carried, which are put down to work and taken up again. One that
 * cannot be taken up for want of a tool is left behind.
 */
final class Workbench {
  private final Knowledge knowledge;
  private final Pack pack;
  private final ImmutableSet<String> atHand;
  private final Set<String> standing = new HashSet<>();

  Workbench(Knowledge knowledge, Pack pack, ImmutableSet<String> atHand) {
    this.knowledge = knowledge;
    this.pack = pack;
    this.atHand = atHand;
  }

  /** Whether one can work at a station; "" is none at all. */
  boolean ready(String station) {
    return station.isEmpty()
        || atHand.contains(station)
        || standing.contains(station)
        || carried(station) > 0;
  }

  /** Works at a station that is ready. */
  void work(String station) {
    if (station.isEmpty() || atHand.contains(station) || standing.contains(station)) {
      return;
    }
    int item = carried(station);
    ImmutableIntArray tools = tools(item);
    if (tools.isEmpty()) {
      return;
    }
    if (pack.lasts(tools, 1)) {
      pack.wear(tools, 1);
    } else {
      pack.remove(item, 1);
      standing.add(station);
    }
  }

  /** A station was placed to stay; "" is none. */
  void placed(String station) {
    standing.add(station);
  }

  /** One goes elsewhere: what was placed is out of reach. */
  void leave() {
    standing.clear();
  }

  private int carried(String station) {
    for (int item : knowledge.stationItems(station)) {
      if (pack.count(item) > 0) {
        return item;
      }
    }
    return 0;
  }

  /** The tools of which one takes a station up again; empty if the hand will do. */
  private ImmutableIntArray tools(int item) {
    BlockType placed = knowledge.placed(item);
    for (Source source : knowledge.sources(item)) {
      if (source instanceof Source.Break one && one.block().id() == placed.id()) {
        return one.tools();
      }
    }
    return ImmutableIntArray.of();
  }
}
