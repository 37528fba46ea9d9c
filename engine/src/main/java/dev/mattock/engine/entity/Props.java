package dev.mattock.engine.entity;

/** Things that stand or hang: boats, minecarts, paintings, item frames, armour stands, lit tnt. */
public final class Props {
  /** Makes this equal to another. */
  public void copyFrom(Props other) {}

  /** Hands over every field. */
  public void writeTo(StateSink sink) {}

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {}
}
