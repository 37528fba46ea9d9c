package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Vitals;

/**
 * Blows of players by the genre's rules (version 1.16). A blow is as strong as the weapon has been
 * swung up: 0.2 + 0.8 charge squared of its damage. Charged above 0.9 it may be critical (half as
 * much again, falling), push further (sprinting), or sweep (a sword, standing: 1 to all around).
 */
final class Attack {
  /** Share of the charge beyond which a blow is a full one. */
  private static final double FULL_CHARGE = 0.9;

  private static final double LEAST_SHARE = 0.2;
  private static final double CRITICAL = 1.5;
  private static final double STRENGTH_OF_A_LEVEL = 3;
  private static final double WEAKNESS_OF_A_LEVEL = 4;
  private static final double HASTE_OF_A_LEVEL = 0.1;
  private static final double SPRINT_BRAKE = 0.6;
  private static final float SWEEP_DAMAGE = 1;
  private static final double SWEEP_SIDEWAYS = 1;
  private static final double SWEEP_HEIGHT = 0.25;
  private static final double SWEEP_REACH = 3;
  private static final int TOOL_WEAR = 2;
  private static final int SWORD_WEAR = 1;

  private final World world;
  private final Creatures creatures;
  private final Exertion exertion;
  private final ItemWear wear;
  private final Damage damage;

  Attack(World world, Creatures creatures, Exertion exertion, ItemWear wear, Damage damage) {
    this.world = world;
    this.creatures = creatures;
    this.exertion = exertion;
    this.wear = wear;
    this.damage = damage;
  }

  /**
   * How far the weapon in hand has been swung up.
   *
   * @return 0..1
   */
  static double charge(Player p, Item weapon) {
    double ticks = 20 / attackSpeed(p.vitals(), weapon);
    return Math.clamp((p.ticksSinceAttack + 0.5) / ticks, 0, 1);
  }

  private static double attackSpeed(Vitals vitals, Item weapon) {
    double factor = 1;
    if (vitals.has(Effect.HASTE)) {
      factor += HASTE_OF_A_LEVEL * (vitals.amplifier(Effect.HASTE) + 1);
    }
    if (vitals.has(Effect.MINING_FATIGUE)) {
      factor -= HASTE_OF_A_LEVEL * (vitals.amplifier(Effect.MINING_FATIGUE) + 1);
    }
    return weapon.attackSpeed() * Math.max(HASTE_OF_A_LEVEL, factor);
  }

  /** Half-points of a full blow without critical hit. */
  static double fullDamage(Player p, Item weapon) {
    Vitals vitals = p.vitals();
    double full = weapon.attackDamage();
    if (vitals.has(Effect.STRENGTH)) {
      full += STRENGTH_OF_A_LEVEL * (vitals.amplifier(Effect.STRENGTH) + 1);
    }
    if (vitals.has(Effect.WEAKNESS)) {
      full -= WEAKNESS_OF_A_LEVEL * (vitals.amplifier(Effect.WEAKNESS) + 1);
    }
    return Math.max(0, full);
  }

  /** The share of the full damage at a charge. */
  static double share(double charge) {
    return LEAST_SHARE + (1 - LEAST_SHARE) * charge * charge;
  }

  /**
   * A player hits a body.
   *
   * @param c its place in the list of {@link Creatures}
   * @return whether it hurt
   */
  boolean hit(int index, Player p, int c) {
    Item weapon = world.content().item(p.heldItem());
    double charge = charge(p, weapon);
    boolean full = charge > FULL_CHARGE;
    boolean critical = full && critical(p);
    double amount = fullDamage(p, weapon) * share(charge) * (critical ? CRITICAL : 1);
    exertion.exert(p, Exertion.ATTACK);
    if (amount <= 0) {
      return false;
    }
    boolean hard = full && p.sprinting;
    boolean shielded = shielded(p, c);
    if (!creatures.strike(c, DamageKind.PLAYER, (float) amount, index, p.x, p.z)) {
      if (shielded && weapon.tool() == ToolClass.AXE) {
        damage.shields().disable(world.player(c));
      }
      return false;
    }
    if (hard) {
      creatures.knock(c, KnockBack.SPRINT, -Degrees.sin(p.yaw), Degrees.cos(p.yaw));
      p.velocityX *= SPRINT_BRAKE;
      p.velocityZ *= SPRINT_BRAKE;
      p.sprinting = false;
    }
    if (full && !critical && !hard && p.onGround && weapon.tool() == ToolClass.SWORD) {
      sweep(index, p, c);
    }
    if (weapon.tool() != ToolClass.NONE) {
      boolean sword = weapon.tool() == ToolClass.SWORD;
      wear.spend(index, p, p.selectedSlot, sword ? SWORD_WEAR : TOOL_WEAR);
    }
    return true;
  }

  private boolean critical(Player p) {
    return p.fallDistance > 0
        && !p.onGround
        && !p.inWater
        && !p.sprinting
        && !Riding.rides(p)
        && !p.vitals().has(Effect.BLINDNESS)
        && !climbs(p);
  }

  private boolean climbs(Player p) {
    int state = world.state(Collider.floor(p.x), Collider.floor(p.y), Collider.floor(p.z));
    return world.content().behaves(state, Behaviour.CLIMBABLE);
  }

  private boolean shielded(Player p, int c) {
    return c < world.playerCount() && damage.shields().blocks(world.player(c), p.x, p.z);
  }

  /** Hits all others in a box a block around who was hit. */
  private void sweep(int index, Player p, int hit) {
    double sideways = creatures.width(hit) / 2 + SWEEP_SIDEWAYS;
    double low = creatures.y(hit) - SWEEP_HEIGHT;
    double high = creatures.y(hit) + creatures.height(hit) + SWEEP_HEIGHT;
    for (int c = 0; c < creatures.size(); c++) {
      double half = creatures.width(c) / 2;
      boolean inBox =
          c != index
              && c != hit
              && creatures.alive(c)
              && Math.abs(creatures.x(c) - creatures.x(hit)) < sideways + half
              && Math.abs(creatures.z(c) - creatures.z(hit)) < sideways + half
              && creatures.y(c) < high
              && creatures.y(c) + creatures.height(c) > low;
      if (inBox && near(p, c)) {
        creatures.strike(c, DamageKind.PLAYER, SWEEP_DAMAGE, index, p.x, p.z);
      }
    }
  }

  private boolean near(Player p, int c) {
    double dx = creatures.x(c) - p.x;
    double dy = creatures.y(c) - p.y;
    double dz = creatures.z(c) - p.z;
    return dx * dx + dy * dy + dz * dz < SWEEP_REACH * SWEEP_REACH;
  }
}
