package dev.mattock.engine.entity;

/** Chunks whose inhabitants have entered the world. */
public final class SettledChunks {
  /** Makes this equal to another. */
  public void copyFrom(SettledChunks other) {}

  /** Hands over every field. */
  public void writeTo(StateSink sink) {}

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {}
}
