package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/**
 * Makes room in the inventory: throws away what is worth least, one slot after the other, the
 * smallest heaps first, until so many slots are free.
 */
final class Tidier implements Activity {
  /** What is had for nothing, by the hundred, wherever one digs. */
  private static final String[] PLENTIFUL = {
    "dirt",
    "diorite",
    "andesite",
    "granite",
    "gravel",
    "sand",
    "red_sand",
    "coarse_dirt",
    "cobblestone",
    "grass_block",
    "sandstone",
    "netherrack",
    "clay_ball",
    "flint",
    "podzol"
  };

  /** So many of what is plentiful are worth keeping, for building and burning. */
  private static final int KEPT = 64;

  private static final float DOWN = 30;

  private final Means means;
  private final int kept;
  private final int wanted;
  private int emptying = -1;

  /**
   * A tidier.
   *
   * @param kept an item that is not thrown away; 0 for none
   * @param wanted slots that shall be free
   */
  Tidier(Means means, int kept, int wanted) {
    this.means = means;
    this.kept = kept;
    this.wanted = wanted;
  }

  /** How many storage slots are free. */
  static int free(Player player) {
    int free = 0;
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      free += player.inventory().item(slot) == 0 ? 1 : 0;
    }
    return free;
  }

  @Override
  public Progress act(Action action) {
    Player p = means.body().player();
    Inventory inventory = p.inventory();
    if (emptying >= 0 && inventory.item(emptying) == 0) {
      emptying = -1;
    }
    if (emptying < 0) {
      if (free(p) >= wanted) {
        return Progress.DONE;
      }
      emptying = leastWorth(inventory);
      if (emptying < 0) {
        return Progress.FAILED;
      }
    }
    if (emptying >= Inventory.HOTBAR) {
      action.transfer(emptying, p.selectedSlot, inventory.count(emptying));
      emptying = p.selectedSlot;
    } else if (p.selectedSlot != emptying) {
      action.press(Keys.HOTBAR_1 << emptying);
    } else if (!Keys.has(p.lastKeys, Keys.DROP)) {
      action.press(Keys.DROP);
      action.turn(DOWN - p.pitch, 0);
    }
    return Progress.RUNNING;
  }

  private int leastWorth(Inventory inventory) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      int item = inventory.item(slot);
      if (item != 0 && item != kept) {
        double worth = worth(item, inventory.total(item)) + inventory.count(slot) / 100.0;
        if (worth < least) {
          least = worth;
          best = slot;
        }
      }
    }
    return least < Double.POSITIVE_INFINITY ? best : -1;
  }

  /** The lower the sooner it goes; infinite for what is not thrown away. */
  private double worth(int item, int total) {
    Content content = means.body().content();
    Item type = content.item(item);
    for (String name : PLENTIFUL) {
      if (type.name().equals(name)) {
        boolean builds = name.equals("cobblestone") || name.equals("dirt");
        return builds && total <= KEPT ? 3 : 0;
      }
    }
    boolean useful =
        type.maxStack() == 1
            || type.fuelTicks() > 0
            || type.food().isPresent()
            || content.recipes().stream()
                .flatMap(recipe -> recipe.ingredients().stream())
                .anyMatch(ingredient -> ingredient.accepts(item));
    return useful ? Double.POSITIVE_INFINITY : 1;
  }

  @Override
  public Cause cause() {
    return Cause.NO_SPACE;
  }

  @Override
  public String why() {
    return "the inventory is full of things that are worth keeping";
  }
}
