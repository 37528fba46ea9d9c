package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Vitals;

/**
 * Hurts players, and lets them die, by the genre's rules (version 1.16). From the blow to the
 * health lost: difficulty, shield, protection after the last hit, armour, resistance, absorption.
 */
final class Damage {
  /** Ticks of protection after a hit; in the first half only a harder hit counts. */
  static final int PROTECTED_TICKS = 20;

  private static final float RESISTANCE_OF_A_LEVEL = 0.2f;

  private final World world;
  private final Drops drops;
  private final Exertion exertion;
  private final Experience experience;
  private final Armour armour;
  private final Shields shields;

  Damage(World world, Drops drops, Exertion exertion, Experience experience, ItemWear wear) {
    this.world = world;
    this.drops = drops;
    this.exertion = exertion;
    this.experience = experience;
    armour = new Armour(world, wear);
    shields = new Shields(world, wear);
  }

  /** The players' shields. */
  Shields shields() {
    return shields;
  }

  /**
   * Hurts a player by something that comes from nowhere, or from nobody.
   *
   * @param amount half-points, above 0
   * @return whether it hurt
   */
  boolean hurt(int index, DamageKind kind, float amount) {
    return take(index, kind, amount, Projectiles.NOBODY, false);
  }

  /**
   * Hurts a player by something that comes from a place: a shield may keep it off, and it knocks
   * back.
   *
   * @param amount half-points, above 0; a mob's blow by the difficulty already
   * @param attacker who did it, numbered as the owners of {@link Projectiles}
   * @return whether it hurt
   */
  boolean strike(
      int index, DamageKind kind, float amount, int attacker, double fromX, double fromZ) {
    Player p = world.player(index);
    float scaled = byDifficulty(kind, amount, attacker);
    if (scaled <= 0 || !p.alive()) {
      return false;
    }
    if (kind.armourHelps() && shields.blocks(p, fromX, fromZ)) {
      shields.take(index, p, scaled);
      return false;
    }
    boolean fresh = !guarded(p);
    boolean hurt = take(index, kind, scaled, attacker, true);
    if (hurt && fresh && kind != DamageKind.EXPLOSION) {
      push(p, KnockBack.BLOW, p.x - fromX, p.z - fromZ);
    }
    return hurt;
  }

  /** Knocks a player back along (directionX, directionZ), less whom heavy armour steadies. */
  void push(Player p, double strength, double directionX, double directionZ) {
    double felt = strength * (1 - armour.steadiness(p));
    if (felt > 0) {
      KnockBack.push(p, felt, directionX, directionZ);
    }
  }

  private static boolean guarded(Player p) {
    return p.hurtCooldown > PROTECTED_TICKS / 2;
  }

  /** Explosions, and what mobs shoot, hurt by the difficulty. */
  private float byDifficulty(DamageKind kind, float amount, int attacker) {
    boolean depends =
        kind == DamageKind.EXPLOSION || (kind == DamageKind.PROJECTILE && attacker < 0);
    if (!depends) {
      return amount;
    }
    return switch (world.rules().difficulty()) {
      case PEACEFUL -> 0;
      case EASY -> Math.min(amount, amount / 2 + 1);
      case NORMAL -> amount;
      case HARD -> amount * 1.5f;
    };
  }

  private boolean take(int index, DamageKind kind, float amount, int attacker, boolean aimed) {
    Player p = world.player(index);
    if (!p.alive() || (kind.fire() && p.vitals().has(Effect.FIRE_RESISTANCE))) {
      return false;
    }
    float counts = amount;
    if (guarded(p)) {
      counts = amount - p.lastDamage;
      if (counts <= 0) {
        return false;
      }
    } else {
      p.hurtCooldown = PROTECTED_TICKS;
    }
    p.lastDamage = amount;
    p.activity().sleepTicks = 0;
    lose(index, p, kind, counts, attacker);
    if (!p.alive()) {
      die(index, p, kind);
      if (aimed && attacker >= 0) {
        world.report(EventType.KILL_ENTITY, attacker, -1, 1);
      }
    }
    return true;
  }

  /** Lets what armour and effects leave of the damage reach the health. */
  private void lose(int index, Player p, DamageKind kind, float amount, int attacker) {
    float left = amount;
    if (kind.armourHelps()) {
      left = armour.absorb(index, p, amount);
      exertion.exert(p, Exertion.HURT);
    }
    left = absorb(p, resist(p, kind, left));
    float before = p.health;
    p.health = Math.max(0, before - left);
    int tenths = Math.round((before - p.health) * 10);
    world.report(EventType.DAMAGE_TAKEN, index, kind.ordinal(), tenths);
    if (attacker >= 0 && attacker != index) {
      world.report(EventType.DAMAGE_DEALT, attacker, -1, tenths);
    }
  }

  private static float resist(Player p, DamageKind kind, float amount) {
    Vitals vitals = p.vitals();
    if (kind == DamageKind.VOID
        || kind == DamageKind.STARVATION
        || !vitals.has(Effect.RESISTANCE)) {
      return amount;
    }
    float kept = 1 - RESISTANCE_OF_A_LEVEL * (vitals.amplifier(Effect.RESISTANCE) + 1);
    return amount * Math.max(0, kept);
  }

  private static float absorb(Player p, float amount) {
    Vitals vitals = p.vitals();
    float absorbed = Math.min(vitals.absorption, amount);
    vitals.absorption -= absorbed;
    return amount - absorbed;
  }

  private void die(int index, Player player, DamageKind kind) {
    world.report(EventType.DEATH, index, kind.ordinal(), 1);
    player.mining = false;
    player.sprinting = false;
    Using.end(player);
    StatusEffects.clear(player);
    if (!world.rules().keepInventory()) {
      for (int slot = 0; slot < Inventory.SLOTS; slot++) {
        scatter(index, player, slot);
      }
      experience.lose(player);
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
