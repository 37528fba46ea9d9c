package dev.mattock.engine.sim;

/** What hurts; the id of events about damage is the ordinal. */
public enum DamageKind {
  /** Hitting the ground. */
  FALL,
  /** Below the world. */
  VOID,
  /** Under water without air. */
  DROWNING,
  /** The head inside of a block. */
  SUFFOCATION,
  STARVATION,
  /** Standing in fire or on a campfire. */
  IN_FIRE,
  /** Burning. */
  ON_FIRE,
  LAVA,
  CACTUS,
  BERRY_BUSH,
  /** A blow of a mob. */
  MOB,
  /** A blow of a player. */
  PLAYER,
  PROJECTILE,
  EXPLOSION,
  /** Harm by potion. */
  MAGIC,
  POISON,
  FALLING_BLOCK,
  LIGHTNING
}
