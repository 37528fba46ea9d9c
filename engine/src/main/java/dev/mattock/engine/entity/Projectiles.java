package dev.mattock.engine.entity;

/** What flies: arrows, snowballs, eggs, pearls, bottles, fishing hooks. */
public final class Projectiles {
  /** Makes this equal to another. */
  public void copyFrom(Projectiles other) {}

  /** Hands over every field. */
  public void writeTo(StateSink sink) {}

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {}
}
