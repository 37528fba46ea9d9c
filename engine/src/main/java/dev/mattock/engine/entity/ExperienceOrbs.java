package dev.mattock.engine.entity;

/** Experience lying about. */
public final class ExperienceOrbs {
  /** Makes this equal to another. */
  public void copyFrom(ExperienceOrbs other) {}

  /** Hands over every field. */
  public void writeTo(StateSink sink) {}

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {}
}
