package dev.mattock.engine.content;

/** A status effect of the genre. Only those exist that something in the overworld gives. */
public enum Effect {
  SPEED,
  SLOWNESS,
  HASTE,
  MINING_FATIGUE,
  STRENGTH,
  JUMP_BOOST,
  NAUSEA,
  REGENERATION,
  RESISTANCE,
  FIRE_RESISTANCE,
  WATER_BREATHING,
  BLINDNESS,
  NIGHT_VISION,
  HUNGER,
  WEAKNESS,
  POISON,
  ABSORPTION,
  SATURATION,
  /** Heals at once. */
  INSTANT_HEALTH,
  /** Hurts at once. */
  INSTANT_DAMAGE
}
