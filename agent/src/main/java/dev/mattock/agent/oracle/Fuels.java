package dev.mattock.agent.oracle;

import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;

/** What to burn of what is carried: what does the work at the least loss. */
final class Fuels {
  /** What a log is worth, in planks; and what is worth more than what it is made of. */
  private static final double PLANK = 1;

  private static final double COAL = 4;
  private static final double LOG = 4;
  private static final double STICK = 0.5;
  private static final double MADE = 20;

  /** What it costs to burn one that is needed for something else. */
  private static final double NEEDED = 40;

  private final Means means;

  /** Fires in which things cook in half the time use fuel up in half the time. */
  private final int divisor;

  Fuels(Means means, Recipe recipe) {
    this.means = means;
    divisor = recipe.kind() == Recipe.Kind.SMELTING ? 1 : 2;
  }

  /** Ticks that so many of an item burn. */
  int ticks(int item, int count) {
    return means.body().content().item(item).fuelTicks() / divisor * count;
  }

  /** How many of an item are needed to burn so long. */
  int countFor(int item, int neededTicks) {
    int each = Math.max(1, ticks(item, 1));
    return (neededTicks + each - 1) / each;
  }

  /**
   * Chooses.
   *
   * @param there what lies in the furnace already; 0 for nothing
   * @param kept an item that is not for burning
   * @return the item; 0 if nothing can be burnt
   */
  int choose(int neededTicks, int there, int kept) {
    Inventory inventory = means.body().player().inventory();
    if (there != 0) {
      return inventory.find(there) >= 0 ? there : 0;
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      int item = inventory.item(slot);
      if (item != 0 && item != kept && ticks(item, 1) > 0) {
        double loss = loss(item, neededTicks);
        if (loss < least) {
          least = loss;
          best = item;
        }
      }
    }
    return best;
  }

  private double loss(int item, int neededTicks) {
    int count = countFor(item, neededTicks);
    int carried = means.carried(item);
    double worth = worth(means.body().content().item(item));
    double left = Math.max(0, neededTicks - (double) ticks(item, carried));
    int lacking = Math.min(count, carried) - (carried - means.body().filler().kept(item));
    return Math.min(count, carried) * worth + left + NEEDED * Math.max(0, lacking);
  }

  private static double worth(Item item) {
    String name = item.name();
    if (name.endsWith("_planks")) {
      return PLANK;
    }
    if (name.equals("coal") || name.equals("charcoal")) {
      return COAL;
    }
    if (name.endsWith("_log") || name.endsWith("_wood")) {
      return LOG;
    }
    return name.equals("stick") ? STICK : MADE;
  }
}
