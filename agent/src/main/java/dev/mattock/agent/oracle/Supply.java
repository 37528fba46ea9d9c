package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Plans how to come by items: a search backward from what is wanted over recipes and drops, always
 * by the cheapest source, against a stock that starts as the inventory and is used up as the plan
 * goes on. What needs no tool is gathered first, all at once.
 */
final class Supply {
  private static final int MOST_DEPTH = 12;
  private static final int MOST_STEPS = 200;

  private final Content content;
  private final Sources sources;
  private final Prices prices;
  private final Stations stations;
  private final int[] stock;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step.Gather> first = new ArrayList<>();
  private final List<String> placed = new ArrayList<>();
  private boolean possible = true;

  Supply(Body body, Sources sources, Prices prices, Stations stations) {
    content = body.content();
    this.sources = sources;
    this.prices = prices;
    this.stations = stations;
    stock = new int[content.items().size()];
    Inventory inventory = body.player().inventory();
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      stock[inventory.item(slot)] += inventory.count(slot);
    }
  }

  /** The steps to so many more of some items; nothing if they cannot be had. */
  Optional<ImmutableList<Step>> more(BitSet items, int count) {
    produce(items, count, 0);
    return plan();
  }

  /** The steps to craft one of some items, anew. */
  Optional<ImmutableList<Step>> make(BitSet items) {
    Recipe best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
      for (Recipe recipe : sources.recipes(item)) {
        double missing = missing(recipe);
        if (missing < least) {
          least = missing;
          best = recipe;
        }
      }
    }
    possible &= best != null;
    if (possible) {
      craft(best, 0);
    }
    return plan();
  }

  /** The steps to place one of some blocks. */
  Optional<ImmutableList<Step>> put(BitSet states) {
    int best = -1;
    for (Item item : content.items()) {
      boolean fits =
          item.placesBlock() >= 0
              && content.blocks().get(item.placesBlock()).states().stream()
                  .anyMatch(state -> states.get(state.id()));
      if (fits && (best < 0 || prices.of(item.id()) < prices.of(best))) {
        best = item.id();
      }
    }
    possible &= best >= 0;
    if (possible) {
      obtain(only(best), 1, 0);
      add(new Step.Place(best));
    }
    return plan();
  }

  private Optional<ImmutableList<Step>> plan() {
    return possible
        ? Optional.of(ImmutableList.<Step>builder().addAll(first).addAll(steps).build())
        : Optional.empty();
  }

  private void add(Step step) {
    steps.add(step);
    possible &= steps.size() < MOST_STEPS;
  }

  /** Takes items out of the stock, and produces what is missing. */
  private void obtain(BitSet items, int count, int depth) {
    int left = count;
    for (int item = items.nextSetBit(0); item >= 0 && left > 0; item = items.nextSetBit(item + 1)) {
      int taken = Math.min(left, stock[item]);
      stock[item] -= taken;
      left -= taken;
    }
    if (left > 0) {
      produce(items, left, depth);
    }
  }

  private void produce(BitSet items, int count, int depth) {
    int left = count;
    while (left > 0 && possible) {
      Choice choice = choose(items);
      possible &= choice.price() < Double.POSITIVE_INFINITY && depth < MOST_DEPTH;
      if (!possible) {
        return;
      }
      if (choice.recipe() == null) {
        gather(choice.item(), left, depth);
        return;
      }
      craft(choice.recipe(), depth);
      left -= choice.recipe().resultCount();
      stock[choice.item()] += Math.max(0, -left);
    }
  }

  /** The cheapest way to one of some items; without a recipe, it is gathered. */
  private record Choice(int item, Recipe recipe, double price) {}

  private Choice choose(BitSet items) {
    Choice best = new Choice(-1, null, Double.POSITIVE_INFINITY);
    for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
      Sources.Drop drop = prices.bestDrop(item);
      if (drop != null && prices.price(drop) < best.price()) {
        best = new Choice(item, null, prices.price(drop));
      }
      for (Recipe recipe : sources.recipes(item)) {
        double price = missing(recipe) / recipe.resultCount();
        if (price < best.price()) {
          best = new Choice(item, recipe, price);
        }
      }
    }
    return best;
  }

  /** The price of the ingredients that the stock lacks. */
  private double missing(Recipe recipe) {
    double sum = 1;
    int[] left = stock.clone();
    for (Recipe.Ingredient ingredient : recipe.ingredients()) {
      sum += take(ingredient, left) ? 0 : prices.of(ingredient);
    }
    return sum;
  }

  private static boolean take(Recipe.Ingredient ingredient, int[] left) {
    for (int i = 0; i < ingredient.itemIds().length(); i++) {
      int item = ingredient.itemIds().get(i);
      if (left[item] > 0) {
        left[item]--;
        return true;
      }
    }
    return false;
  }

  private void craft(Recipe recipe, int depth) {
    for (Recipe.Ingredient ingredient : recipe.ingredients()) {
      BitSet accepted = new BitSet();
      ingredient.itemIds().forEach(accepted::set);
      obtain(accepted, 1, depth + 1);
    }
    if (!recipe.station().isEmpty()) {
      provide(recipe.station(), depth);
    }
    add(new Step.Craft(recipe.id(), 1));
  }

  /** Sees to it that a station is at hand. */
  private void provide(String station, int depth) {
    if (placed.contains(station) || (stations.atHand(station) && first.isEmpty())) {
      return;
    }
    if (stations.near(station)) {
      add(new Step.Visit(station));
      return;
    }
    int item = prices.stationItem(station);
    possible &= item >= 0;
    if (possible) {
      obtain(only(item), 1, depth + 1);
      add(new Step.Place(item));
      placed.add(station);
    }
  }

  private void gather(int item, int count, int depth) {
    Sources.Drop drop = prices.bestDrop(item);
    BitSet blocks = new BitSet();
    for (Sources.Drop other : sources.drops(item)) {
      boolean alike = prices.price(other) <= 2 * prices.price(drop) + 50;
      if (alike && other.tool() == drop.tool() && other.tier() <= drop.tier()) {
        other.block().states().stream().mapToInt(BlockState::id).forEach(blocks::set);
      }
    }
    int tool = prices.tool(drop);
    Step.Gather step = new Step.Gather(blocks, only(item), count);
    if (tool == 0) {
      merge(step);
      return;
    }
    if (stock[tool] == 0) {
      produce(only(tool), 1, depth + 1);
      stock[tool]++;
    }
    add(step);
  }

  /** Gathers first what needs no tool; more of the same at the same time. */
  private void merge(Step.Gather step) {
    for (int i = 0; i < first.size(); i++) {
      Step.Gather before = first.get(i);
      if (before.items().equals(step.items())) {
        first.set(i, new Step.Gather(before.blocks(), before.items(), before.more() + step.more()));
        return;
      }
    }
    first.add(step);
  }

  private static BitSet only(int item) {
    BitSet set = new BitSet();
    set.set(item);
    return set;
  }
}
