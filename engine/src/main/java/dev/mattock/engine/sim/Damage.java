package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** Hurts players, and lets them die. */
final class Damage {
  /** Ticks of protection after a hit; in the first half only a harder hit counts. */
  private static final int PROTECTED_TICKS = 20;

  private final World world;
  private final Drops drops;

  Damage(World world, Drops drops) {
    this.world = world;
    this.drops = drops;
  }

  /**
   * Hurts a player as the genre does: within ten ticks of a hit only what goes beyond it counts.
   *
   * @param amount half-points, above 0
   */
  void hurt(int index, DamageKind kind, float amount) {
    Player player = world.player(index);
    float effective = amount;
    if (player.hurtCooldown > PROTECTED_TICKS / 2) {
      effective = amount - player.lastDamage;
      if (effective <= 0) {
        return;
      }
    } else {
      player.hurtCooldown = PROTECTED_TICKS;
    }
    player.lastDamage = amount;
    float before = player.health;
    player.health = Math.max(0, before - effective);
    world.report(
        EventType.DAMAGE_TAKEN, index, kind.ordinal(), Math.round((before - player.health) * 10));
    if (!player.alive()) {
      die(index, player, kind);
    }
  }

  private void die(int index, Player player, DamageKind kind) {
    world.report(EventType.DEATH, index, kind.ordinal(), 1);
    player.mining = false;
    player.sprinting = false;
    if (!world.rules().keepInventory()) {
      for (int slot = 0; slot < Inventory.SLOTS; slot++) {
        scatter(index, player, slot);
      }
    }
  }

  private void scatter(int index, Player player, int slot) {
    Inventory inventory = player.inventory();
    int item = inventory.item(slot);
    if (item == 0) {
      return;
    }
    long draw = world.draw(Randomness.Purpose.DEATH_DROP, index, slot);
    drops.scatter(
        player,
        item,
        inventory.count(slot),
        inventory.wear(slot),
        Hash64.toUnit(draw),
        Hash64.toUnit(Hash64.mix(draw)));
    inventory.set(slot, 0, 0, 0);
  }
}
