package dev.mattock.engine.entity;

/** Rain and thunder. */
public final class Weather {
  /** Makes this equal to another. */
  public void copyFrom(Weather other) {}

  /** Hands over every field. */
  public void writeTo(StateSink sink) {}

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {}
}
