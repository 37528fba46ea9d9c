package dev.mattock.engine.sim;

/**
 * What hurts; the id of events about damage is the ordinal. What armour does not help against, it
 * is not worn by, and costs no exhaustion, as in the genre.
 */
public enum DamageKind {
  /** Hitting the ground. */
  FALL(false, false),
  /** Below the world. */
  VOID(false, false),
  /** Under water without air. */
  DROWNING(false, false),
  /** The head inside of a block. */
  SUFFOCATION(false, false),
  STARVATION(false, false),
  /** Standing in fire or on a campfire. */
  IN_FIRE(true, true),
  /** Burning. */
  ON_FIRE(false, true),
  LAVA(true, true),
  CACTUS(true, false),
  BERRY_BUSH(true, false),
  /** A blow of a mob. */
  MOB(true, false),
  /** A blow of a player. */
  PLAYER(true, false),
  PROJECTILE(true, false),
  EXPLOSION(true, false),
  /** Harm by potion. */
  MAGIC(false, false),
  POISON(false, false),
  FALLING_BLOCK(true, false),
  LIGHTNING(true, false);

  private final boolean armourHelps;
  private final boolean fire;

  DamageKind(boolean armourHelps, boolean fire) {
    this.armourHelps = armourHelps;
    this.fire = fire;
  }

  /** Whether armour makes it less. */
  public boolean armourHelps() {
    return armourHelps;
  }

  /** Whether fire resistance keeps it off. */
  public boolean fire() {
    return fire;
  }
}
