package dev.mattock.engine.entity;

/** Blocks on their way down. */
public final class FallingBlocks {
  /** Makes this equal to another. */
  public void copyFrom(FallingBlocks other) {}

  /** Hands over every field. */
  public void writeTo(StateSink sink) {}

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {}
}
