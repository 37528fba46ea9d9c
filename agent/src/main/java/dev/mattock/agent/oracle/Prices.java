package dev.mattock.agent.oracle;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.ItemEntities;
import java.util.Arrays;

/**
 * What one of each item costs a player now, in ticks, a guess: the way to the nearest block that
 * drops it, the tool for it, the ingredients of the recipes that make it. Prices that hang on each
 * other are relaxed until none falls any more (Bellman and Ford).
 */
final class Prices {
  private static final double CRAFT_TICKS = 2;
  private static final double PLACE_TICKS = 10;
  private static final double PICKUP_TICKS = 8;

  private final Body body;
  private final Content content;
  private final Sources sources;
  private final Outlook outlook;
  private final Tools tools;
  private final Stations stations;
  private final double[] prices;

  Prices(Body body, Sources sources, Outlook outlook, Stations stations) {
    this.body = body;
    this.sources = sources;
    this.outlook = outlook;
    this.stations = stations;
    content = body.content();
    tools = body.tools();
    prices = new double[content.items().size()];
    Arrays.fill(prices, Double.POSITIVE_INFINITY);
    priceWhatLiesAbout();
    boolean cheaper = true;
    while (cheaper) {
      cheaper = relax();
    }
  }

  /** The price of one; infinite for what cannot be had. */
  double of(int item) {
    return prices[item];
  }

  /** The cheapest block to break for an item; null if no block around drops it. */
  Sources.Drop bestDrop(int item) {
    Sources.Drop best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Sources.Drop drop : sources.drops(item)) {
      double price = price(drop);
      if (price < least) {
        least = price;
        best = drop;
      }
    }
    return best;
  }

  /** The price of what a block drops. */
  double price(Sources.Drop drop) {
    double way = Double.POSITIVE_INFINITY;
    for (BlockState state : drop.block().states()) {
      way = Math.min(way, outlook.ticksTo(state.id()));
    }
    if (way == Double.POSITIVE_INFINITY) {
      return way;
    }
    int tool = tool(drop);
    double work = tools.ticksWith(Math.max(tool, 0), drop.block().defaultState().id());
    double forTool = tool < 0 ? Double.POSITIVE_INFINITY : owned(tool) ? 0 : prices[tool];
    return way + forTool + (work + PICKUP_TICKS) / drop.yield();
  }

  /** The item to hold for a drop: one that is carried, else the cheapest; -1 if there is none. */
  int tool(Sources.Drop drop) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (Item item : content.items()) {
      double price = item.id() == 0 || owned(item.id()) ? 0 : prices[item.id()];
      if (drop.allows(item) && price < least) {
        least = price;
        best = item.id();
      }
    }
    return best;
  }

  /** The item that can be placed as a station, the cheapest; -1 if there is none. */
  int stationItem(String station) {
    int best = -1;
    for (Item item : content.items()) {
      boolean offers =
          item.placesBlock() >= 0
              && content.blocks().get(item.placesBlock()).station().equals(station);
      if (offers && (best < 0 || prices[item.id()] < prices[best])) {
        best = item.id();
      }
    }
    return best;
  }

  /** The price of the cheapest item that an ingredient accepts. */
  double of(Recipe.Ingredient ingredient) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ingredient.itemIds().length(); i++) {
      least = Math.min(least, prices[ingredient.itemIds().get(i)]);
    }
    return least;
  }

  private boolean owned(int item) {
    return item == 0 || body.player().inventory().total(item) > 0;
  }

  private void priceWhatLiesAbout() {
    ItemEntities lying = body.world().items();
    for (int i = 0; i < lying.size(); i++) {
      double way = body.distance(lying.x(i), lying.z(i)) * Moves.WALK + PICKUP_TICKS;
      prices[lying.item(i)] = Math.min(prices[lying.item(i)], way);
    }
    Inventory inventory = body.player().inventory();
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      if (inventory.item(slot) != 0) {
        prices[inventory.item(slot)] = Math.min(prices[inventory.item(slot)], PICKUP_TICKS);
      }
    }
  }

  private boolean relax() {
    boolean fell = false;
    for (int item = 1; item < prices.length; item++) {
      double price = prices[item];
      for (Sources.Drop drop : sources.drops(item)) {
        price = Math.min(price, price(drop));
      }
      for (Recipe recipe : sources.recipes(item)) {
        price = Math.min(price, price(recipe));
      }
      if (price < prices[item]) {
        prices[item] = price;
        fell = true;
      }
    }
    return fell;
  }

  private double price(Recipe recipe) {
    double sum = CRAFT_TICKS;
    for (Recipe.Ingredient ingredient : recipe.ingredients()) {
      sum += of(ingredient);
    }
    if (!recipe.station().isEmpty() && !stations.near(recipe.station())) {
      int item = stationItem(recipe.station());
      sum += item < 0 ? Double.POSITIVE_INFINITY : prices[item] + PLACE_TICKS;
    }
    return sum / recipe.resultCount();
  }
}
