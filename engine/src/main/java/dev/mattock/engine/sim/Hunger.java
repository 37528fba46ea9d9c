package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Vitals;
import dev.mattock.engine.sim.Rules.Difficulty;

/**
 * What food does for life, by the genre's rules (version 1.16): exhaustion eats saturation, then
 * food; a full stomach heals quickly as long as saturation lasts, a well filled one slowly; an
 * empty one hurts, down to 10 half-points on easy, 1 on normal, and to death on hard.
 */
final class Hunger {
  static final int MOST_FOOD = 20;

  private static final float EXHAUSTION_OF_A_POINT = 4;
  private static final int FOOD_TO_HEAL = 18;
  private static final int QUICK_HEAL_TICKS = 10;
  private static final int SLOW_HEAL_TICKS = 80;
  private static final int STARVE_TICKS = 80;
  private static final float COST_OF_HEALING = 6;
  private static final int PEACEFUL_FOOD_TICKS = 10;
  private static final int PEACEFUL_HEAL_TICKS = 20;

  private final World world;
  private final Exertion exertion;
  private final Damage damage;

  Hunger(World world, Exertion exertion, Damage damage) {
    this.world = world;
    this.exertion = exertion;
    this.damage = damage;
  }

  /** One tick of a living player. */
  void run(int index, Player p) {
    Vitals vitals = p.vitals();
    boolean peaceful = world.rules().difficulty() == Difficulty.PEACEFUL;
    if (vitals.exhaustion > EXHAUSTION_OF_A_POINT) {
      vitals.exhaustion -= EXHAUSTION_OF_A_POINT;
      if (p.saturation > 0) {
        p.saturation = Math.max(0, p.saturation - 1);
      } else if (!peaceful) {
        p.food = Math.max(0, p.food - 1);
      }
    }
    healOrStarve(index, p);
    if (peaceful && world.rules().naturalHealing()) {
      recoverInPeace(p);
    }
  }

  private void healOrStarve(int index, Player p) {
    Vitals vitals = p.vitals();
    boolean heals = world.rules().naturalHealing() && p.health < Player.MAX_HEALTH;
    if (heals && p.saturation > 0 && p.food >= MOST_FOOD) {
      if (++vitals.foodTimer >= QUICK_HEAL_TICKS) {
        vitals.foodTimer = 0;
        float spent = Math.min(p.saturation, COST_OF_HEALING);
        heal(p, spent / COST_OF_HEALING);
        exertion.exert(p, spent);
      }
    } else if (heals && p.food >= FOOD_TO_HEAL) {
      if (++vitals.foodTimer >= SLOW_HEAL_TICKS) {
        vitals.foodTimer = 0;
        heal(p, 1);
        exertion.exert(p, COST_OF_HEALING);
      }
    } else if (p.food <= 0) {
      if (++vitals.foodTimer >= STARVE_TICKS) {
        vitals.foodTimer = 0;
        starve(index, p);
      }
    } else {
      vitals.foodTimer = 0;
    }
  }

  private void starve(int index, Player p) {
    float least =
        switch (world.rules().difficulty()) {
          case PEACEFUL, EASY -> 10;
          case NORMAL -> 1;
          case HARD -> 0;
        };
    if (p.health > least) {
      damage.hurt(index, DamageKind.STARVATION, 1);
    }
  }

  private void recoverInPeace(Player p) {
    if (world.tick() % PEACEFUL_HEAL_TICKS == 0) {
      heal(p, 1);
    }
    if (world.tick() % PEACEFUL_FOOD_TICKS == 0 && p.food < MOST_FOOD) {
      p.food++;
    }
  }

  /** Gives back health, up to all of it. */
  static void heal(Player p, float halfPoints) {
    p.health = Math.min(Player.MAX_HEALTH, p.health + halfPoints);
  }

  /** Feeds a player; there is never more saturation than food. */
  static void feed(Player p, int food, double saturation) {
    p.food = Math.min(MOST_FOOD, p.food + food);
    p.saturation = (float) Math.min(p.food, p.saturation + saturation);
  }
}
