package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/** Life statistics: protection after hits, effects, hunger and healing, the void. */
final class Life {
  /** Below this height the void hurts. */
  static final double VOID_Y = -64;

  private static final float VOID_DAMAGE = 4;

  private final World world;
  private final Damage damage;
  private final Hunger hunger;
  private final StatusEffects effects;
  private final CrossbowRule crossbows;

  Life(World world, Damage damage, Hunger hunger, StatusEffects effects, CrossbowRule crossbows) {
    this.world = world;
    this.damage = damage;
    this.hunger = hunger;
    this.effects = effects;
    this.crossbows = crossbows;
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
    p.activity().shieldDelay = Math.max(0, p.activity().shieldDelay - 1);
    p.activity().cooldown = Math.max(0, p.activity().cooldown - 1);
    crossbows.tend(index, p);
    effects.run(index, p);
    if (p.alive()) {
      hunger.run(index, p);
    }
    if (p.y < VOID_Y) {
      damage.hurt(index, DamageKind.VOID, VOID_DAMAGE);
    }
  }
}
