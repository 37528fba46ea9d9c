package dev.mattock.agent.oracle;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Food;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.Rules;

/**
 * What a player does unasked, before anything else: gets out of lava, comes up for air, minds
 * monsters, eats, sleeps. In a peaceful world the last three cost nothing.
 */
final class Reflexes {
  /** Half-points of food at which one eats, and at which one eats to heal. */
  private static final int HUNGRY = 14;

  private static final int TO_HEAL = 18;
  private static final float HURT = 14;
  private static final int LEAST_AIR = 60;
  private static final int ENOUGH_AIR = 200;

  /** Ticks until sleep is tried again. */
  private static final int SLEEP_AGAIN_TICKS = 1200;

  private final Means means;
  private final Body body;
  private final LavaEscape escape;
  private Activity current;
  private int wakeTicks;
  private boolean breathless;
  private boolean burnt;

  Reflexes(Means means) {
    this.means = means;
    body = means.body();
    escape = new LavaEscape(body);
  }

  /** Takes the decision, if there is need. */
  boolean act(Action action) {
    wakeTicks = Math.max(0, wakeTicks - body.ticks());
    if (leavesLava(action) || surfaces(action)) {
      return true;
    }
    if (body.world().rules().difficulty() == Rules.Difficulty.PEACEFUL) {
      return false;
    }
    if (!(current instanceof Fight)) {
      int foe = Fight.danger(body);
      current = foe >= 0 ? new Fight(means, foe) : current;
    }
    if (current == null) {
      current = need();
    }
    if (current != null && current.act(action) == Progress.RUNNING) {
      return true;
    }
    current = null;
    action.clear();
    return false;
  }

  private Activity need() {
    int food = body.player().food;
    if (food <= HUNGRY || (food <= TO_HEAL && body.player().health < HURT)) {
      int item = bestFood();
      if (item != 0) {
        return new Use(means, item);
      }
    }
    if (wakeTicks == 0 && Sleeper.isNight(body) && body.player().onGround) {
      int bed = Sleeper.carriedBed(body);
      if (bed != 0) {
        wakeTicks = SLEEP_AGAIN_TICKS;
        return new Sleeper(means, bed);
      }
    }
    return null;
  }

  /** The carried food that fills most and does no harm; 0 for none. */
  private int bestFood() {
    Inventory inventory = body.player().inventory();
    int best = 0;
    int most = 0;
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      Food food = body.content().item(inventory.item(slot)).food().orElse(null);
      if (food != null && food.effects().isEmpty() && food.nutrition() > most) {
        most = food.nutrition();
        best = inventory.item(slot);
      }
    }
    return best;
  }

  private boolean surfaces(Action action) {
    Player p = body.player();
    breathless &= !p.onGround && p.air < ENOUGH_AIR;
    if (p.air < LEAST_AIR && isCell(Behaviour.WATER, p.x, p.y + p.eyeHeight(), p.z)) {
      breathless = true;
    }
    if (breathless) {
      action.press(Keys.JUMP);
      return !body.kinds()
          .solid(
              body.world()
                  .state(Cells.floor(p.x), Cells.floor(p.y + p.height() + 0.5), Cells.floor(p.z)));
    }
    return false;
  }

  private boolean isCell(Behaviour behaviour, double x, double y, double z) {
    int state = body.world().state(Cells.floor(x), Cells.floor(y), Cells.floor(z));
    return state != 0 && body.content().behaves(state, behaviour);
  }

  /** Goes on until one stands on dry ground: a jump out of lava falls back into it. */
  private boolean leavesLava(Action action) {
    Player p = body.player();
    boolean inLava = escape.burns();
    burnt = inLava || (burnt && !p.onGround && !p.inWater);
    if (burnt) {
      escape.act(action);
    }
    return burnt;
  }
}
