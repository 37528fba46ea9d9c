package dev.mattock.engine.sim;

/** What hurts; the id of events about damage is the ordinal. */
public enum DamageKind {
  /** Hitting the ground. */
  FALL,
  /** Below the world. */
  VOID
}
