package dev.mattock.engine.entity;

/** Animals and monsters. */
public final class Mobs {
  /** Makes this equal to another. */
  public void copyFrom(Mobs other) {}

  /** Hands over every field. */
  public void writeTo(StateSink sink) {}

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {}
}
