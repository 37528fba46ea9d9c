package dev.mattock.agent.planner;

import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.planner.Net.Group;
import dev.mattock.agent.planner.Net.Role;
import dev.mattock.engine.content.Content;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What is carried and at hand while a plan is made, and used up as the plan goes on. What is wanted
 * more of is set aside: it serves as a tool, but is not used up.
 */
final class Holdings {
  private final Situation situation;
  private final int[] stock;
  private final int[] aside;

  Holdings(Content content, Situation situation, BitSet wanted) {
    this.situation = situation;
    stock = new int[content.items().size()];
    aside = new int[stock.length];
    situation
        .inventory()
        .forEach(
            (name, count) -> {
              if (content.hasItem(name)) {
                int item = content.itemId(name);
                (wanted.get(item) ? aside : stock)[item] += count;
              }
            });
  }

  /** Whether a tool or a station of a group is there; what is used up never is. */
  boolean has(Group group) {
    return switch (group.role()) {
      case TOOL -> holdsAny(group.items());
      case STATION -> atHand(group.station()) || holdsAny(group.items());
      case INGREDIENT, FUEL -> false;
    };
  }

  boolean atHand(String station) {
    return situation.stations().contains(station);
  }

  private boolean holdsAny(ImmutableIntArray items) {
    for (int i = 0; i < items.length(); i++) {
      if (total(items.get(i)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** How many there are, whether they may be used up or not. */
  int total(int item) {
    return stock[item] + aside[item];
  }

  /** How many may be used up. */
  int free(int item) {
    return stock[item];
  }

  /** Uses some up, at most as many as are free; tells how many. */
  int take(int item, int count) {
    int taken = Math.min(count, stock[item]);
    stock[item] -= taken;
    return taken;
  }

  void add(int item, int count) {
    stock[item] += count;
  }

  /** What is free now, to come back to. */
  int[] mark() {
    return stock.clone();
  }

  void backTo(int[] mark) {
    System.arraycopy(mark, 0, stock, 0, stock.length);
  }

  /** Whether a group names a station that needs no item. */
  boolean standing(Group group) {
    return group.role() == Role.STATION && atHand(group.station());
  }

  @Override
  public String toString() {
    return Arrays.stream(stock).sum() + " items";
  }
}
