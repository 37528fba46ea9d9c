package dev.mattock.agent.planner;

import dev.mattock.agent.planner.Net.Group;
import dev.mattock.agent.planner.Net.Need;
import dev.mattock.agent.planner.Net.Role;
import dev.mattock.agent.planner.Operation.Deed;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes things out of nothing but what is carried, by recipes that need no station that is not
 * there: planks of the logs at hand, whatever wood is cheapest to fetch.
 */
final class Conversions {
  /** Recipes one after the other: logs to planks to sticks to what is made of sticks. */
  private static final int MOST_DEPTH = 3;

  private final Net net;
  private final Holdings held;
  private final List<Operation> operations = new ArrayList<>();

  Conversions(Net net, Holdings held) {
    this.net = net;
    this.held = held;
  }

  /** What is to be done for what was made, in order; the same one after the other is one. */
  List<Operation> operations() {
    List<Operation> merged = new ArrayList<>();
    for (Operation next : operations) {
      if (!merged.isEmpty() && merged.getLast().item() == next.item()) {
        Operation last = merged.removeLast();
        int count = last.count() + next.count();
        merged.add(new Operation(Deed.CRAFT, next.item(), count, 0, last.place()));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  /**
   * Makes as many of an item as can be, at most a number of them.
   *
   * @param except a source that is not used; -1 for none
   * @return how many were made and taken
   */
  int make(int item, int most, int except) {
    return make(item, most, except, 0);
  }

  private int make(int item, int most, int except, int depth) {
    int made = 0;
    for (int source : net.sourcesOfItem(item)) {
      while (made < most
          && source != except
          && net.source(source) instanceof Source.Craft
          && once(source, depth)) {
        int yield = (int) net.source(source).pieces();
        int used = Math.min(yield, most - made);
        held.add(item, yield - used);
        made += used;
      }
    }
    return made;
  }

  /** Carries a recipe out once, if everything for it is carried. */
  private boolean once(int source, int depth) {
    if (!mayBe(source, depth)) {
      return false;
    }
    int[] before = held.mark();
    int done = operations.size();
    for (Need need : net.needs(source)) {
      Group group = net.group(need.group());
      if (group.role() == Role.INGREDIENT && !take(group, need.count(), depth)) {
        held.backTo(before);
        operations.subList(done, operations.size()).clear();
        return false;
      }
    }
    note(net.source(source));
    return true;
  }

  /** A look at whether it is worth trying: the station is there, and something of each need. */
  private boolean mayBe(int source, int depth) {
    for (Need need : net.needs(source)) {
      Group group = net.group(need.group());
      boolean there =
          group.role() == Role.INGREDIENT
              ? depth + 1 < MOST_DEPTH || free(group) >= need.count()
              : held.has(group);
      if (!there) {
        return false;
      }
    }
    return true;
  }

  private int free(Group group) {
    int sum = 0;
    for (int i = 0; i < group.items().length(); i++) {
      sum += held.free(group.items().get(i));
    }
    return sum;
  }

  private boolean take(Group group, int count, int depth) {
    int left = count;
    for (int i = 0; i < group.items().length() && left > 0; i++) {
      left -= held.take(group.items().get(i), left);
    }
    for (int i = 0; i < group.items().length() && left > 0 && depth + 1 < MOST_DEPTH; i++) {
      left -= make(group.items().get(i), left, -1, depth + 1);
    }
    return left == 0;
  }

  private void note(Source source) {
    operations.add(
        new Operation(Deed.CRAFT, source.item(), (int) source.pieces(), 0, operations.size()));
  }
}
