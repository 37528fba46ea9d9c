package dev.mattock.engine.entity;

/** What blocks hold beyond their state: items, fuel, progress; by place. */
public final class BlockEntities {
  /** Makes this equal to another. */
  public void copyFrom(BlockEntities other) {}

  /** Hands over every field. */
  public void writeTo(StateSink sink) {}

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {}
}
