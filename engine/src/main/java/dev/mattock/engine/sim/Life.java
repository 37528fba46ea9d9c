package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/** Life statistics: protection after hits, the void, healing. */
final class Life {
  /** Below this height the void hurts. */
  static final double VOID_Y = -64;

  private static final float VOID_DAMAGE = 4;
  private static final int LEAST_FOOD_TO_HEAL = 18;
  private static final int HEAL_TICKS = 80;

  private final World world;
  private final Damage damage;

  Life(World world, Damage damage) {
    this.world = world;
    this.damage = damage;
  }

  void run() {
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      if (player.alive()) {
        live(i, player);
      }
    }
  }

  private void live(int index, Player p) {
    p.hurtCooldown = Math.max(0, p.hurtCooldown - 1);
    if (world.rules().naturalHealing()) {
      heal(p);
    }
    if (p.y < VOID_Y) {
      damage.hurt(index, DamageKind.VOID, VOID_DAMAGE);
    }
  }

  /** One half-point every 80 ticks to who is well fed. */
  private static void heal(Player p) {
    if (p.food < LEAST_FOOD_TO_HEAL || p.health >= Player.MAX_HEALTH) {
      p.healTimer = 0;
      return;
    }
    p.healTimer++;
    if (p.healTimer >= HEAL_TICKS) {
      p.healTimer = 0;
      p.health = Math.min(Player.MAX_HEALTH, p.health + 1);
    }
  }
}
