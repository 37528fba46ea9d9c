package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.planner.Net.Group;
import dev.mattock.agent.planner.Net.Need;
import dev.mattock.agent.planner.Operation.Deed;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of everything a plan takes: goes through the items in the reverse of the order in which
 * they were priced, so that all demand for an item is known when its turn comes, and each is made
 * in one go. What is carried is used first.
 */
final class Requirements {
  /** Uses of a tool that are kept back, to take stations up again. */
  private static final int SPARE_USES = 3;

  /** Ticks that one piece is worth that could not be had anew. */
  private static final double UNKNOWN_WORTH = 100;

  private final Content content;
  private final Net net;
  private final Prices prices;
  private final Holdings held;
  private final Conversions conversions;
  private final boolean sharing;
  private final int forced;
  private boolean shares;
  private boolean complete = true;
  private final int[] consumed;
  private final int[] uses;
  private final boolean[] kept;
  private final List<Operation> operations = new ArrayList<>();

  /**
   * Requirements of one plan.
   *
   * @param sharing whether a station that was worked at may be used up afterwards
   * @param forced an item that must come from the source that it was priced by; -1 for none
   */
  Requirements(
      Content content, Net net, Prices prices, Holdings held, boolean sharing, int forced) {
    this.content = content;
    this.net = net;
    this.prices = prices;
    this.held = held;
    this.sharing = sharing;
    this.forced = forced;
    conversions = new Conversions(net, held);
    consumed = new int[content.items().size()];
    uses = new int[consumed.length];
    kept = new boolean[consumed.length];
  }

  /** The steps to so many more of an item by the source that it was priced by. */
  ImmutableList<PlanStep> steps(int target, int count) {
    consumed[target] = count;
    for (int place = prices.order(target); place >= 0; place--) {
      int item = prices.item(place);
      int lacking = lacking(item);
      if (lacking > 0) {
        provide(item, lacking, place);
      }
    }
    List<Operation> all = new ArrayList<>(conversions.operations());
    all.addAll(operations);
    all.sort(null);
    return all.stream()
        .map(operation -> operation.step(content.item(operation.item()).name()))
        .collect(ImmutableList.toImmutableList());
  }

  private int lacking(int item) {
    int standing = Math.max(kept[item] ? 1 : 0, toolsFor(item));
    boolean shared = sharing && kept[item] && consumed[item] > 0;
    shares |= shared;
    return consumed[item] + (shared ? 0 : Math.max(0, standing - held.total(item)));
  }

  /** Whether there is enough of everything. */
  boolean complete() {
    return complete;
  }

  /** Whether it counts on a station that is worked at first and used up later. */
  boolean shares() {
    return shares;
  }

  private int toolsFor(int item) {
    int lasting = content.item(item).maxDurability();
    return lasting == 0
        ? Math.min(1, uses[item])
        : (uses[item] + lasting - SPARE_USES - 1) / (lasting - SPARE_USES);
  }

  private void provide(int item, int count, int place) {
    int left = count;
    if (item != forced) {
      left -= conversions.make(item, count, prices.from(item));
    }
    int lying = item == forced ? 0 : Math.min(left, prices.lying(item));
    if (lying > 0) {
      operations.add(new Operation(Deed.MINE, item, lying, 1, place));
      left -= lying;
    }
    if (left > 0 && prices.from(item) < 0) {
      complete = false;
    } else if (left > 0) {
      produce(cheapestSource(item, left, place), left, place);
    }
  }

  /** The best source for so many, of those whose needs come before it in the order. */
  private int cheapestSource(int item, int count, int place) {
    int best = prices.from(item);
    double least = price(best, count, place);
    for (int source : net.sourcesOfItem(item)) {
      double price = item == forced ? least : price(source, count, place);
      if (price < least) {
        least = price;
        best = source;
      }
    }
    return best;
  }

  private double price(int source, int count, int place) {
    int deeds = deeds(source, count);
    double sum = prices.way(source) + prices.extra(source) + deeds * prices.work(source);
    for (Need need : net.needs(source)) {
      Group group = net.group(need.group());
      switch (group.role()) {
        case INGREDIENT -> sum += price(group, need.count() * deeds, place);
        case FUEL -> sum += price(group, 1, place);
        case TOOL, STATION -> sum += held.has(group) ? 0 : price(group, 1, place);
      }
    }
    return sum;
  }

  /** The price of so many of a group; infinite if none comes before in the order. */
  private double price(Group group, int count, int place) {
    int member = cheapest(group, count, place);
    return member < 0 ? Double.POSITIVE_INFINITY : price(member, count);
  }

  private double price(int item, int count) {
    boolean paid = consumed[item] > 0 || uses[item] > 0 || kept[item];
    return prices.once(item, paid) + prices.each(item, count);
  }

  private int cheapest(Group group, int count, int place) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < group.items().length(); i++) {
      int item = group.items().get(i);
      if (prices.order(item) < place && price(item, count) < least) {
        least = price(item, count);
        best = item;
      }
    }
    return best;
  }

  private int deeds(int source, int count) {
    return (int) Math.ceil(count / net.source(source).pieces());
  }

  private void produce(int source, int count, int place) {
    int deeds = deeds(source, count);
    Source how = net.source(source);
    boolean early = how.gathered();
    for (Need need : net.needs(source)) {
      Group group = net.group(need.group());
      early &= held.has(group);
      switch (group.role()) {
        case INGREDIENT -> take(group, need.count() * deeds, place);
        case TOOL -> use(group, deeds, place);
        case STATION -> keep(group, place);
        case FUEL -> burn(group, deeds * ticks(how), place);
      }
    }
    Deed deed = how.gathered() ? Deed.MINE : how instanceof Source.Cook ? Deed.SMELT : Deed.CRAFT;
    int gained = how.gathered() ? count : (int) (deeds * how.pieces());
    operations.add(new Operation(deed, how.item(), gained, early ? 1 : 2, place));
  }

  private static int ticks(Source source) {
    return source instanceof Source.Cook cook ? cook.recipe().ticks() : 0;
  }

  private void take(Group group, int count, int place) {
    int left = count;
    for (int i = 0; i < group.items().length() && left > 0; i++) {
      int item = group.items().get(i);
      left -= held.take(item, Math.min(left, spare(item)));
    }
    int best = left > 0 ? cheapest(group, left, place) : -1;
    for (int i = 0; i < group.items().length() && left > 0; i++) {
      int item = group.items().get(i);
      left -= item == best ? 0 : conversions.make(item, left, -1);
    }
    if (left > 0 && best >= 0) {
      consumed[best] += left;
    }
  }

  /** How many may be used up, and are not needed to work at. */
  private int spare(int item) {
    return Math.max(0, held.free(item) - (kept[item] && !sharing ? 1 : 0));
  }

  private void use(Group group, int deeds, int place) {
    int tool = -1;
    for (int i = 0; i < group.items().length() && tool < 0; i++) {
      int item = group.items().get(i);
      int there = Math.max(held.total(item), prices.order(item) < place ? toolsFor(item) : 0);
      boolean lasts = capacity(item, there) >= uses[item] + deeds;
      tool = there > 0 && lasts ? item : -1;
    }
    tool = tool < 0 ? cheapest(group, 1, place) : tool;
    for (int i = 0; i < group.items().length() && tool < 0; i++) {
      tool = held.total(group.items().get(i)) > 0 ? group.items().get(i) : -1;
    }
    uses[tool] += deeds;
  }

  private int capacity(int item, int count) {
    int lasting = content.item(item).maxDurability();
    return lasting == 0 ? Integer.MAX_VALUE : count * (lasting - SPARE_USES);
  }

  private void keep(Group group, int place) {
    if (held.standing(group)) {
      return;
    }
    for (int i = 0; i < group.items().length(); i++) {
      int item = group.items().get(i);
      if (kept[item] || held.total(item) > 0) {
        kept[item] = true;
        return;
      }
    }
    kept[cheapest(group, 1, place)] = true;
  }

  /** Sees to it that something burns for so many ticks: what is carried, or what is cheapest. */
  private void burn(Group group, int ticks, int place) {
    int carried = cheapestFuel(group.items(), ticks, place, true);
    if (carried >= 0) {
      held.take(carried, pieces(carried, ticks));
      return;
    }
    int fetched = cheapestFuel(group.items(), ticks, place, false);
    if (fetched >= 0) {
      consumed[fetched] += pieces(fetched, ticks);
    }
  }

  private int cheapestFuel(ImmutableIntArray fuels, int ticks, int place, boolean carried) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < fuels.length(); i++) {
      int item = fuels.get(i);
      int count = pieces(item, ticks);
      boolean priced = prices.order(item) < place;
      boolean there = carried ? spare(item) >= count : priced;
      if (there && burnable(item)) {
        double worth = priced ? prices.each(item, count) : count * UNKNOWN_WORTH;
        double price = carried ? worth : price(item, count);
        best = price < least ? item : best;
        least = Math.min(least, price);
      }
    }
    return best;
  }

  private int pieces(int item, int ticks) {
    int burns = content.item(item).fuelTicks();
    return (ticks + burns - 1) / burns;
  }

  /** Whether something may be burnt: no tools, and nothing to work at. */
  private boolean burnable(int item) {
    Item fuel = content.item(item);
    boolean station =
        fuel.placesBlock() >= 0 && !content.blocks().get(fuel.placesBlock()).station().isEmpty();
    return fuel.maxDurability() == 0 && !station;
  }
}
