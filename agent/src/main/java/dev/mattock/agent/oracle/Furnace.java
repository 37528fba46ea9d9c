package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.Refusal;

/**
 * Works a furnace that is within reach: opens it, lays in what is to be cooked and fuel for it,
 * waits beside it, takes out what was made and what is left, and closes it. A transfer a decision;
 * what to do is read off the furnace each time, so that nothing has to be remembered.
 */
final class Furnace implements Activity {
  /** The world's numbers of the slots of an open furnace. */
  static final int INPUT = Inventory.SLOTS;

  static final int FUEL = Inventory.SLOTS + 1;
  static final int OUTPUT = Inventory.SLOTS + 2;

  private static final int MOST_BATCH = 64;
  private static final int OPENING_TICKS = 80;
  private static final int SPARE_TICKS = 600;
  private static final int MOST_REFUSALS = 8;

  private final Means means;
  private final Content content;
  private final long cell;
  private final Recipe recipe;
  private final int enough;
  private final Fuels fuels;
  private Tidier tidier;
  private int openingTicks;
  private int ticksLeft;
  private long refusals;
  private int refused;
  private boolean emptying;
  private Cause cause;
  private String why = "";

  /**
   * Work at a furnace.
   *
   * @param cell where it stands
   * @param times how often the recipe is to be done
   */
  Furnace(Means means, long cell, Recipe recipe, int times) {
    this.means = means;
    this.cell = cell;
    this.recipe = recipe;
    content = means.body().content();
    enough = means.carried(recipe.resultItem()) + times * recipe.resultCount();
    fuels = new Fuels(means, recipe);
    ticksLeft = SPARE_TICKS + times * recipe.ticks();
    refusals = means.journal().refusals();
  }

  /** The item to cook by a recipe: of those that it accepts the one of which most is carried. */
  static int input(Means means, Recipe recipe) {
    int best = recipe.ingredients().get(0).itemIds().get(0);
    for (int item : recipe.ingredients().get(0).itemIds().toArray()) {
      best = means.carried(item) > means.carried(best) ? item : best;
    }
    return best;
  }

  @Override
  public Progress act(Action action) {
    Player p = means.body().player();
    dev.mattock.engine.entity.Activity busy = p.activity();
    boolean open =
        busy.containerOpen && Cells.of(busy.containerX, busy.containerY, busy.containerZ) == cell;
    if (!open) {
      return open(action);
    }
    ticksLeft -= means.body().ticks();
    if (ticksLeft < 0 && !emptying) {
      end(Cause.TIME_OUT, "it took longer than such a fire takes");
    }
    if (tidier != null) {
      Progress progress = tidier.act(action);
      tidier = progress == Progress.RUNNING ? tidier : null;
      return progress == Progress.FAILED
          ? fail(Cause.NO_SPACE, "the inventory is full")
          : Progress.RUNNING;
    }
    if (refusedAgain()) {
      return Progress.FAILED;
    }
    if (tidier == null) {
      return work(action);
    }
    return Progress.RUNNING;
  }

  private Progress open(Action action) {
    openingTicks += means.body().ticks();
    means.aim().from(means.body());
    if (openingTicks > OPENING_TICKS
        || !means.aim().find(Cells.x(cell), Cells.y(cell), Cells.z(cell))) {
      return fail(Cause.OUT_OF_REACH, "the %s is out of reach".formatted(recipe.station()));
    }
    Player p = means.body().player();
    means.aim().turn(p, action);
    if (!Keys.has(p.lastKeys, Keys.USE)) {
      action.press(Keys.USE);
    }
    return Progress.RUNNING;
  }

  /** Makes room where that was what the last transfer lacked; true if it fails too often. */
  private boolean refusedAgain() {
    if (means.journal().refusals() == refusals) {
      return false;
    }
    refusals = means.journal().refusals();
    if (++refused > MOST_REFUSALS) {
      fail(Cause.TIME_OUT, "the furnace refused, at last for " + means.journal().lastRefusal());
      return true;
    }
    if (means.journal().lastRefusal() == Refusal.NO_SPACE) {
      tidier = new Tidier(means, recipe.resultItem(), 1);
    }
    return false;
  }

  private Progress work(Action action) {
    BlockEntity furnace =
        means.body().world().blockEntities().find(Cells.x(cell), Cells.y(cell), Cells.z(cell));
    if (furnace == null) {
      return fail(Cause.OUT_OF_REACH, "the %s is gone".formatted(recipe.station()));
    }
    int missing = enough - means.carried(recipe.resultItem());
    if (missing <= 0) {
      emptying = true;
    }
    if (emptying) {
      return empty(furnace, action);
    }
    int made = furnace.item(2) == recipe.resultItem() ? furnace.count(2) : 0;
    boolean take = made >= missing || (made > 0 && furnace.count(0) == 0);
    if (take || (furnace.item(2) != 0 && made == 0)) {
      return takeOut(furnace, 2, action);
    }
    if (furnace.item(0) != 0 && !recipe.ingredients().get(0).accepts(furnace.item(0))) {
      return takeOut(furnace, 0, action);
    }
    int times = (missing - made + recipe.resultCount() - 1) / recipe.resultCount();
    return layIn(furnace, Math.min(times, MOST_BATCH), action);
  }

  private Progress layIn(BlockEntity furnace, int times, Action action) {
    int input = furnace.item(0) == 0 ? input(means, recipe) : furnace.item(0);
    int slot = means.body().player().inventory().find(input);
    if (furnace.count(0) < times && slot >= 0) {
      action.transfer(slot, INPUT, times - furnace.count(0));
      return Progress.RUNNING;
    }
    if (furnace.count(0) == 0) {
      end(Cause.NO_INGREDIENTS, "nothing is left that could be cooked");
      return Progress.RUNNING;
    }
    int needed =
        furnace.count(0) * recipe.ticks()
            - furnace.cookTicks
            - furnace.burnTicks
            - fuels.ticks(furnace.item(1), furnace.count(1));
    if (needed <= 0) {
      return Progress.RUNNING;
    }
    int fuel = fuels.choose(needed, furnace.item(1), input);
    if (fuel != 0) {
      int count = fuels.countFor(fuel, needed);
      action.transfer(means.body().player().inventory().find(fuel), FUEL, count);
    } else if (furnace.burnTicks == 0 && furnace.item(1) == 0) {
      end(Cause.NO_FUEL, "nothing is carried that burns");
    }
    return Progress.RUNNING;
  }

  private Progress empty(BlockEntity furnace, Action action) {
    for (int slot = 2; slot >= 0; slot--) {
      if (furnace.item(slot) != 0) {
        return takeOut(furnace, slot, action);
      }
    }
    return close(action);
  }

  private Progress close(Action action) {
    if (means.body().player().activity().containerOpen) {
      action.press(Keys.INVENTORY);
    }
    return cause == null ? Progress.DONE : Progress.FAILED;
  }

  private Progress takeOut(BlockEntity furnace, int slot, Action action) {
    int to = room(furnace.item(slot));
    if (to < 0) {
      tidier = new Tidier(means, recipe.resultItem(), 1);
    } else {
      action.transfer(INPUT + slot, to, furnace.count(slot));
    }
    return Progress.RUNNING;
  }

  /** A storage slot that takes more of an item; -1 if there is none. */
  private int room(int item) {
    Inventory inventory = means.body().player().inventory();
    Item type = content.item(item);
    int free = -1;
    for (int slot = Inventory.STORAGE - 1; slot >= 0; slot--) {
      if (inventory.item(slot) == item && inventory.count(slot) < type.maxStack()) {
        return slot;
      }
      free = inventory.item(slot) == 0 ? slot : free;
    }
    return free;
  }

  private void end(Cause newCause, String newWhy) {
    cause = newCause;
    why = newWhy;
    emptying = true;
  }

  private Progress fail(Cause newCause, String newWhy) {
    cause = newCause;
    why = newWhy;
    return Progress.FAILED;
  }

  @Override
  public Cause cause() {
    return cause;
  }

  @Override
  public String why() {
    return why;
  }
}
