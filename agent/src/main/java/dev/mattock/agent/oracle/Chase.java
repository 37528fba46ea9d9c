package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/**
 * Goes to one mob, follows it, and strikes it dead or uses an item on it. A blow waits until the
 * weapon is swung up.
 */
final class Chase implements Activity {
  /**
   * Blocks from the eye within which bodies can be touched: the rule of the world, and a margin.
   */
  private static final double REACH = 2.8;

  private static final double NEAR = 1.7;
  private static final int PATIENCE_TICKS = 900;
  private static final int REPATH_TICKS = 8;
  private static final double MOVED = 1.5;
  private static final double FULL_CHARGE = 0.95;
  private static final double HURT_TICKS = 10;
  private static final double[] HEIGHTS = {0.5, 0.85, 0.15};

  private final Means means;
  private final Body body;
  private final int mob;

  /** The item to use on it; 0 to strike it with the best weapon. */
  private final int item;

  private final long deedsBefore;
  private Approach approach;
  private double goalX;
  private double goalY;
  private double goalZ;
  private int pathTicks;
  private int ticks;
  private boolean lost;

  private Chase(Means means, int mob, int item) {
    this.means = means;
    this.body = means.body();
    this.mob = mob;
    this.item = item;
    deedsBefore = means.journal().deeds();
  }

  /** Strikes a mob until it is dead. */
  static Chase toKill(Means means, int mobId) {
    return new Chase(means, mobId, 0);
  }

  /** Uses an item on a mob once. */
  static Chase toUse(Means means, int mobId, int item) {
    return new Chase(means, mobId, item);
  }

  @Override
  public Progress act(Action action) {
    Mobs mobs = body.world().mobs();
    int index = mobs.indexOf(mob);
    if (index < 0 || !mobs.get(index).alive()) {
      lost = item != 0;
      return lost ? Progress.FAILED : Progress.DONE;
    }
    if (item != 0 && means.journal().deeds() > deedsBefore) {
      return Progress.DONE;
    }
    ticks += body.ticks();
    if (ticks > PATIENCE_TICKS) {
      return Progress.FAILED;
    }
    Mob prey = mobs.get(index);
    if (inSight(prey, mobs.width(prey), mobs.height(prey))) {
      approach = null;
      touch(prey, action);
      return Progress.RUNNING;
    }
    return follow(prey, action);
  }

  /** Looks for a point of the body within reach that no block hides, and keeps the view. */
  private boolean inSight(Mob prey, double width, double height) {
    Player p = body.player();
    means.aim().from(body);
    double eyeY = p.y + p.eyeHeight();
    double x = prey.x + prey.velocityX;
    double z = prey.z + prey.velocityZ;
    for (double share : HEIGHTS) {
      double y = prey.y + share * height;
      double dx = x - p.x;
      double dy = y - eyeY;
      double dz = z - p.z;
      double distance = Math.sqrt(dx * dx + dy * dy + dz * dz) - width / 2;
      if (distance < REACH) {
        boolean met = means.aim().lookAt(x, y, z);
        if (!met || means.aim().crosshair().distance() > distance) {
          return true;
        }
      }
    }
    return false;
  }

  private void touch(Mob prey, Action action) {
    Player p = body.player();
    means.aim().turn(p, action);
    int wanted = item == 0 ? weapon(prey) : item;
    if (wanted != p.heldItem()) {
      if (wanted != 0) {
        action.equip(wanted);
      }
      return;
    }
    if (item != 0) {
      if (!Keys.has(p.lastKeys, Keys.USE)) {
        action.press(Keys.USE);
      }
      return;
    }
    double full = 20 / body.content().item(p.heldItem()).attackSpeed();
    boolean charged = (p.ticksSinceAttack + 0.5) / full >= FULL_CHARGE;
    if (charged && !Keys.has(p.lastKeys, Keys.ATTACK)) {
      action.press(Keys.ATTACK);
    }
    if (body.distance(prey.x, prey.z) > NEAR) {
      action.press(Keys.FORWARD);
    }
  }

  /** The carried item that kills soonest; the held one if none is better. */
  private int weapon(Mob prey) {
    Inventory inventory = body.player().inventory();
    int best = body.player().heldItem();
    double least = ticksToKill(best, prey);
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      double needed = ticksToKill(inventory.item(slot), prey);
      if (inventory.item(slot) != 0 && needed < least) {
        least = needed;
        best = inventory.item(slot);
      }
    }
    return best;
  }

  private double ticksToKill(int weapon, Mob prey) {
    Item type = body.content().item(weapon);
    double blows = Math.ceil(prey.health / Math.max(type.attackDamage(), 0.1));
    return blows * Math.max(20 / type.attackSpeed(), HURT_TICKS);
  }

  private Progress follow(Mob prey, Action action) {
    pathTicks += body.ticks();
    double moved =
        Math.max(
            Math.max(Math.abs(prey.x - goalX), Math.abs(prey.z - goalZ)), Math.abs(prey.y - goalY));
    if (approach == null || (moved > MOVED && pathTicks >= REPATH_TICKS)) {
      goalX = prey.x;
      goalY = prey.y;
      goalZ = prey.z;
      pathTicks = 0;
      approach = means.approach(new NearPoints(ImmutableDoubleArray.of(goalX, goalY, goalZ), NEAR));
    }
    Progress progress = approach.act(action);
    if (progress == Progress.DONE) {
      approach = null;
      Steering.towards(body, prey.x, prey.z, action);
      return Progress.RUNNING;
    }
    return progress;
  }

  @Override
  public Cause cause() {
    return lost ? Cause.NOT_FOUND : ticks > PATIENCE_TICKS ? Cause.OUT_OF_REACH : Cause.NO_PATH;
  }

  @Override
  public String why() {
    return lost
        ? "the mob was gone before it could be touched"
        : "a mob could not be reached within %d ticks".formatted(ticks);
  }
}
