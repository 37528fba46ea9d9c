package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Activity;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Vitals;

/** Brings the dead back: whole, fed, and rid of whatever they were at. */
final class Respawning {
  private static final Effect[] EFFECTS = Effect.values();
  private static final int FOOD = 20;
  private static final float SATURATION = 5;
  private static final int AIR = 300;

  private Respawning() {}

  /** Makes a body new, where it lies. */
  static void renew(Player p) {
    p.health = Player.MAX_HEALTH;
    p.food = FOOD;
    p.saturation = SATURATION;
    p.air = AIR;
    p.velocityX = 0;
    p.velocityY = 0;
    p.velocityZ = 0;
    p.fallDistance = 0;
    p.hurtCooldown = 0;
    p.lastDamage = 0;
    p.sneaking = false;
    p.sprinting = false;
    p.mining = false;
    p.miningProgress = 0;
    renew(p.vitals());
    renew(p.activity());
  }

  private static void renew(Vitals vitals) {
    vitals.exhaustion = 0;
    vitals.foodTimer = 0;
    vitals.fireTicks = 0;
    vitals.absorption = 0;
    for (Effect effect : EFFECTS) {
      vitals.setEffect(effect, 0, 0);
    }
  }

  private static void renew(Activity activity) {
    activity.usedItem = 0;
    activity.usedTicks = 0;
    activity.usesOffhand = false;
    activity.chargedSlot = -1;
    activity.shieldDelay = 0;
    activity.containerOpen = false;
    activity.sleepTicks = 0;
    activity.fishingHook = -1;
    activity.vehicle = Riding.NOTHING;
    activity.cooldown = 0;
  }
}
