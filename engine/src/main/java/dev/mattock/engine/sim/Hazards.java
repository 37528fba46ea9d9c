package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Vitals;

/**
 * What harms a player by where he is: fire, lava, water over the head, walls around it, thorns. The
 * genre's figures, in half-points; who was hurt is protected for half a second, so that steady harm
 * comes twice a second.
 */
final class Hazards {
  /** Breath, ticks. */
  static final int FULL_AIR = 300;

  private static final int AIR_REGAINED = 4;
  private static final int NO_AIR = -20;
  private static final float DROWNING_DAMAGE = 2;
  private static final float LAVA_DAMAGE = 4;
  private static final int LAVA_FIRE_TICKS = 300;
  private static final int FIRE_TICKS = 160;
  private static final int BURN_PERIOD = 20;

  /** Least movement along an axis at which thorns prick, blocks a tick. */
  private static final double PRICK_SPEED = 0.003;

  private final World world;
  private final Surroundings surroundings;
  private final Fluids fluids;
  private final Damage damage;

  Hazards(World world, Surroundings surroundings, Fluids fluids, Damage damage) {
    this.world = world;
    this.surroundings = surroundings;
    this.fluids = fluids;
    this.damage = damage;
  }

  void run() {
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      if (player.alive()) {
        suffer(i, player);
      }
    }
  }

  private void suffer(int index, Player p) {
    surroundings.scan(p.x, p.y, p.z, Player.WIDTH, p.height());
    if (surroundings.bits() != 0) {
      touch(index, p);
    }
    burn(index, p);
    breathe(index, p);
    if (surroundings.buried(p.x, p.y + p.eyeHeight(), p.z)) {
      damage.hurt(index, DamageKind.SUFFOCATION, 1);
    }
  }

  private void touch(int index, Player p) {
    Vitals vitals = p.vitals();
    if (surroundings.touches(Surroundings.LAVA)) {
      damage.hurt(index, DamageKind.LAVA, LAVA_DAMAGE);
      vitals.fireTicks = Math.max(vitals.fireTicks, LAVA_FIRE_TICKS);
      p.fallDistance *= 0.5;
    }
    if (surroundings.touches(Surroundings.FIRE)) {
      damage.hurt(index, DamageKind.IN_FIRE, 1);
      vitals.fireTicks = Math.max(vitals.fireTicks, FIRE_TICKS);
    }
    if (surroundings.touches(Surroundings.CAMPFIRE)) {
      damage.hurt(index, DamageKind.IN_FIRE, 1);
    }
    if (surroundings.touches(Surroundings.CACTUS)) {
      damage.hurt(index, DamageKind.CACTUS, 1);
    }
    boolean moves = Math.abs(p.velocityX) >= PRICK_SPEED || Math.abs(p.velocityZ) >= PRICK_SPEED;
    if (surroundings.touches(Surroundings.THORNS) && moves) {
      damage.hurt(index, DamageKind.BERRY_BUSH, 1);
    }
  }

  private void burn(int index, Player p) {
    Vitals vitals = p.vitals();
    if (vitals.fireTicks == 0) {
      return;
    }
    if (surroundings.touches(Surroundings.WATER)) {
      vitals.fireTicks = 0;
      return;
    }
    if (vitals.fireTicks % BURN_PERIOD == 0 && !surroundings.touches(Surroundings.LAVA)) {
      damage.hurt(index, DamageKind.ON_FIRE, 1);
    }
    vitals.fireTicks--;
  }

  private void breathe(int index, Player p) {
    if (!fluids.coversEye(p) || p.vitals().has(Effect.WATER_BREATHING)) {
      p.air = Math.min(FULL_AIR, p.air + AIR_REGAINED);
      return;
    }
    p.air--;
    if (p.air == NO_AIR) {
      p.air = 0;
      damage.hurt(index, DamageKind.DROWNING, DROWNING_DAMAGE);
    }
  }
}
