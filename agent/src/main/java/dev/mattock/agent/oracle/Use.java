package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.Refusal;

/**
 * Uses an item that is carried, once: eats or drinks it, puts it on, or works with it on the ground
 * before the player, such as tilling, pouring out a bucket or sowing.
 */
final class Use implements Activity {
  private static final int PATIENCE_TICKS = 120;

  private final Means means;
  private final int item;
  private final boolean consumed;
  private final long deedsBefore;
  private final long refusalsBefore;
  private int ticks;
  private boolean missing;

  /** A use of an item. */
  Use(Means means, int item) {
    this.means = means;
    this.item = item;
    Item type = means.body().content().item(item);
    consumed = type.food().isPresent() || type.use() == ItemUse.MILK;
    deedsBefore = means.journal().deeds();
    refusalsBefore = means.journal().refusals();
  }

  @Override
  public Progress act(Action action) {
    if (means.journal().deeds() > deedsBefore) {
      return Progress.DONE;
    }
    Player p = means.body().player();
    missing = p.inventory().find(item) < 0 && p.heldItem() != item;
    ticks += means.body().ticks();
    boolean refused = means.journal().refusals() > refusalsBefore;
    if (missing || refused || ticks > PATIENCE_TICKS) {
      return Progress.FAILED;
    }
    if (p.heldItem() != item) {
      action.equip(item);
      return Progress.RUNNING;
    }
    if (consumed) {
      return consume(p, action);
    }
    work(p, action);
    return Progress.RUNNING;
  }

  /** Holds the key, and looks where nothing is that the key would open. */
  private Progress consume(Player p, Action action) {
    means.aim().from(means.body());
    boolean free = !means.aim().look(p.yaw, p.pitch);
    if (!free && p.activity().usedItem == 0) {
      lookAway(p, action);
    }
    action.press(Keys.USE);
    return Progress.RUNNING;
  }

  /** Turns to a view in which nothing is within reach, if there is one. */
  private void lookAway(Player p, Action action) {
    for (float pitch : new float[] {-30, -89, 0}) {
      for (int bearing = 0; bearing < 8; bearing++) {
        if (!means.aim().look(p.yaw + 45 * bearing, pitch)) {
          means.aim().turn(p, action);
          return;
        }
      }
    }
  }

  /** Looks at ground beside the feet, and presses the key. */
  private void work(Player p, Action action) {
    means.aim().from(means.body());
    for (float pitch : new float[] {p.pitch, 50, 65, 35, 80}) {
      for (int bearing = 0; bearing < 8; bearing++) {
        if (means.aim().look(p.yaw + 45 * bearing, pitch)) {
          means.aim().turn(p, action);
          if (!Keys.has(p.lastKeys, Keys.USE)) {
            action.press(Keys.USE);
          }
          return;
        }
      }
    }
    action.press(Keys.USE);
  }

  /** Whether an item can be worn. */
  static boolean isWorn(Item item) {
    return item.equipmentSlot() != Item.EquipmentSlot.MAINHAND;
  }

  /** Whether a body wears or holds an item. */
  static boolean holds(Body body, Item item) {
    Inventory inventory = body.player().inventory();
    return isWorn(item)
        ? inventory.item(Inventory.wornSlot(item.equipmentSlot())) == item.id()
        : body.player().heldItem() == item.id();
  }

  @Override
  public Cause cause() {
    return missing ? Cause.NO_INGREDIENTS : Cause.OUT_OF_REACH;
  }

  @Override
  public String why() {
    String name = means.body().content().item(item).name();
    Refusal refusal = means.journal().lastRefusal();
    return missing
        ? "no %s is carried".formatted(name)
        : ticks > PATIENCE_TICKS
            ? "%s had no effect".formatted(name)
            : "%s could not be used: %s".formatted(name, refusal);
  }
}
