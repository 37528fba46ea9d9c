package dev.mattock.agent.planner;

import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.planner.Net.Need;
import dev.mattock.agent.planner.Net.Role;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What one more of each item takes, in ticks: Dijkstra's search over sources with several needs
 * (Knuth 1977, A generalization of Dijkstra's algorithm), which ends when what is wanted is
 * settled. A price has a part that is paid once, for the way and the tools, and one for each piece.
 * What is settled later is never needed for what was settled before, so plans that follow the order
 * have no cycles. Keeps its scratch memory; for one thread.
 */
final class Prices {
  private static final double CRAFT_TICKS = 4;
  private static final double STATION_TICKS = 30;
  private static final double COOK_TICKS = 60;
  private static final double TURN_TICKS = 20;
  private static final double TICKS_PER_HARDNESS = 30;
  private static final double PICKUP_TICKS = 8;
  private static final double FIGHT_TICKS = 60;
  private static final double TICKS_PER_HEALTH = 4;
  private static final double USE_TICKS = 20;

  /** What the next one is further away, as a part of the way to the first, and at the most. */
  private static final double NEXT = 0.1;

  private static final double MOST_TO_NEXT = 30;

  /** An item that was not settled. */
  static final int NEVER = Integer.MAX_VALUE;

  private final Content content;
  private final Net net;
  private final SourceQueue queue;
  private final double[] once;
  private final double[] each;
  private final int[] order;
  private final int[] settled;
  private final int[] from;
  private final int[] member;
  private final int[] missing;
  private final boolean[] ready;
  private int count;

  /** The price of what was settled last: nothing is settled for less later on. */
  private double front;

  private Costs costs;
  private Dearness dearness;

  Prices(Content content, Net net) {
    this.content = content;
    this.net = net;
    int items = content.items().size();
    once = new double[items];
    each = new double[items];
    order = new int[items];
    settled = new int[items];
    from = new int[items];
    member = new int[net.groupCount()];
    ready = new boolean[net.groupCount()];
    missing = new int[net.sourceCount()];
    queue = new SourceQueue(net.sourceCount());
  }

  /**
   * Prices things until one of some items is settled: as if nothing were carried that is used up,
   * and if that leads nowhere, with what is carried or lies about and has no source at all.
   *
   * @param held which tools and stations are there already
   * @param wanted any of these
   * @param byCraft whether it must be crafted
   * @return the source of what was wanted; -1 if there is no way to any of it
   */
  int settle(Costs land, Dearness dear, Holdings held, BitSet wanted, boolean byCraft) {
    costs = land;
    dearness = dear;
    begin(held);
    int found = run(wanted, byCraft);
    if (found < 0) {
      BitSet rest = unsettled(held, wanted);
      begin(held);
      rest.stream().forEach(this::settleAsCarried);
      found = rest.isEmpty() ? -1 : run(wanted, byCraft);
    }
    return found;
  }

  private BitSet unsettled(Holdings held, BitSet wanted) {
    BitSet rest = new BitSet();
    for (int item = 1; item < order.length; item++) {
      boolean there = held.free(item) > 0 || costs.lying(item) > 0;
      rest.set(item, there && order[item] == NEVER && !wanted.get(item));
    }
    return rest;
  }

  private void settleAsCarried(int item) {
    once[item] = 0;
    each[item] = 0;
    order[item] = count;
    from[item] = -1;
    settled[count++] = item;
    meet(item);
  }

  private void begin(Holdings held) {
    count = 0;
    front = 0;
    queue.clear();
    Arrays.fill(order, NEVER);
    Arrays.fill(member, -1);
    for (int group = 0; group < ready.length; group++) {
      ready[group] = held.has(net.group(group));
    }
    for (int source = 0; source < missing.length; source++) {
      int open = 0;
      for (Need need : net.needs(source)) {
        open += ready[need.group()] ? 0 : 1;
      }
      missing[source] = open;
      if (open == 0) {
        offer(source);
      }
    }
  }

  private int run(BitSet wanted, boolean byCraft) {
    while (!queue.isEmpty()) {
      front = queue.least();
      int source = queue.poll();
      int item = net.source(source).item();
      if (wanted.get(item)) {
        if (!byCraft || net.source(source) instanceof Source.Craft) {
          settle(source);
          return source;
        }
      } else if (order[item] == NEVER) {
        settle(source);
        meet(item);
      }
    }
    return -1;
  }

  private void settle(int source) {
    int item = net.source(source).item();
    once[item] = once(source);
    each[item] = each(source);
    order[item] = count;
    from[item] = source;
    settled[count++] = item;
  }

  private void meet(int item) {
    for (int group : net.groupsOfItem(item)) {
      if (!ready[group] && member[group] < 0) {
        member[group] = item;
        for (int source : net.sourcesOnGroup(group)) {
          if (--missing[source] == 0) {
            offer(source);
          }
        }
      }
    }
  }

  private void offer(int source) {
    double price = once(source) + each(source);
    if (price < Double.POSITIVE_INFINITY) {
      queue.add(Math.max(front, price), source);
    }
  }

  /** What is paid once for what a source gives. */
  private double once(int source) {
    double sum = way(source) + extra(source);
    for (Need need : net.needs(source)) {
      int item = member[need.group()];
      if (item >= 0) {
        sum += once[item];
        sum += net.group(need.group()).role() == Role.INGREDIENT ? 0 : each[item];
      }
    }
    return sum;
  }

  /** What each piece takes that a source gives. */
  private double each(int source) {
    double sum = work(source);
    for (Need need : net.needs(source)) {
      int item = member[need.group()];
      if (item >= 0 && net.group(need.group()).role() == Role.INGREDIENT) {
        sum += need.count() * each[item];
      }
    }
    return sum / net.source(source).pieces();
  }

  /** Ticks until a source can be drawn from. */
  double way(int source) {
    return switch (net.source(source)) {
      case Source.Break one -> costs.block(one.block());
      case Source.Rework one -> costs.block(one.block());
      case Source.Kill one -> costs.mob(one.mob(), one.variant());
      case Source.Shear one -> costs.mob(one.mob(), one.variant());
      case Source.Milk one -> costs.mob(one.mob(), -1);
      case Source.Fill one -> costs.block(one.fluid());
      case Source.Craft one -> one.recipe().station().isEmpty() ? CRAFT_TICKS : STATION_TICKS;
      case Source.Cook one -> COOK_TICKS;
    };
  }

  /** Ticks for one deed at a source. */
  double work(int source) {
    return switch (net.source(source)) {
      case Source.Break one -> breaking(one) + next(source);
      case Source.Rework one -> USE_TICKS + breaking(one.then()) + next(source);
      case Source.Kill one ->
          FIGHT_TICKS + TICKS_PER_HEALTH * one.mob().might().health() + next(source);
      case Source.Shear one -> USE_TICKS + next(source);
      case Source.Milk one -> USE_TICKS;
      case Source.Fill one -> USE_TICKS;
      case Source.Craft one -> CRAFT_TICKS;
      case Source.Cook one -> one.recipe().ticks();
    };
  }

  private double next(int source) {
    return Math.min(MOST_TO_NEXT, NEXT * way(source));
  }

  private double breaking(Source.Break one) {
    BlockType block = one.block();
    return TURN_TICKS + PICKUP_TICKS + TICKS_PER_HARDNESS * block.hardness() / speed(one);
  }

  private double speed(Source.Break one) {
    ImmutableIntArray tools = one.tools();
    if (tools.isEmpty()) {
      return 1;
    }
    Item slowest = content.item(tools.get(0));
    return Math.max(1, slowest.miningSpeed());
  }

  /** Ticks that a source is dearer for what failed before. */
  double extra(int source) {
    return dearness.of(net.source(source));
  }

  /** How many of an item lie about. */
  int lying(int item) {
    return costs.lying(item);
  }

  /** When an item was settled, from 0; {@link #NEVER} if it was not. */
  int order(int item) {
    return order[item];
  }

  /** The source by which an item was settled; -1 for what is only carried or lies about. */
  int from(int item) {
    return from[item];
  }

  /** The item that was settled at that place of the order. */
  int item(int place) {
    return settled[place];
  }

  /** How many items were settled. */
  int size() {
    return count;
  }

  /** What is paid once for an item that was settled. */
  double once(int item, boolean paid) {
    return paid ? 0 : once[item];
  }

  /** What each piece takes of an item that was settled. */
  double each(int item, int pieces) {
    return each[item] * pieces;
  }
}
