package dev.mattock.engine.entity;

import dev.mattock.engine.content.Effect;

/**
 * What wears on a player beyond health and food: exhaustion, fire, status effects, experience. A
 * plain mutable record of state, stepped by the simulation.
 */
public final class Vitals {
  private static final int EFFECTS = Effect.values().length;

  /** Exhaustion of the genre, 0..40; each 4 cost a point of saturation or food. */
  public float exhaustion;

  /** Ticks towards the next healing or starving. */
  public int foodTimer;

  /** Ticks that the body still burns. */
  public int fireTicks;

  /** Half-points of absorption on top of health. */
  public float absorption;

  /** Experience level. */
  public int level;

  /** Share of the way to the next level, 0..1. */
  public float levelProgress;

  /** Ticks until another orb of experience can be taken in. */
  public int orbDelay;

  /** Ticks left of each effect, by ordinal; 0 for none. */
  private final int[] effectTicks = new int[EFFECTS];

  private final int[] amplifiers = new int[EFFECTS];

  /** Ticks left of an effect; 0 for none. */
  public int effectTicks(Effect effect) {
    return effectTicks[effect.ordinal()];
  }

  /** Strength of an effect, 0 for the first; meaningless if it is not there. */
  public int amplifier(Effect effect) {
    return amplifiers[effect.ordinal()];
  }

  /** Whether an effect is there. */
  public boolean has(Effect effect) {
    return effectTicks[effect.ordinal()] > 0;
  }

  /** Sets an effect; 0 ticks take it away. */
  public void setEffect(Effect effect, int amplifier, int ticks) {
    if (ticks < 0 || amplifier < 0) {
      throw new IllegalArgumentException(
          "amplifier and ticks must not be negative, but are %d and %d"
              .formatted(amplifier, ticks));
    }
    effectTicks[effect.ordinal()] = ticks;
    amplifiers[effect.ordinal()] = ticks == 0 ? 0 : amplifier;
  }

  /** Makes these equal to others. */
  void copyFrom(Vitals other) {
    exhaustion = other.exhaustion;
    foodTimer = other.foodTimer;
    fireTicks = other.fireTicks;
    absorption = other.absorption;
    level = other.level;
    levelProgress = other.levelProgress;
    orbDelay = other.orbDelay;
    System.arraycopy(other.effectTicks, 0, effectTicks, 0, EFFECTS);
    System.arraycopy(other.amplifiers, 0, amplifiers, 0, EFFECTS);
  }

  /** Hands over every field. */
  void writeTo(StateSink sink) {
    sink.putFloat(exhaustion);
    sink.putInt(foodTimer);
    sink.putInt(fireTicks);
    sink.putFloat(absorption);
    sink.putInt(level);
    sink.putFloat(levelProgress);
    sink.putInt(orbDelay);
    for (int i = 0; i < EFFECTS; i++) {
      sink.putInt(effectTicks[i]);
      sink.putInt(amplifiers[i]);
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  void readFrom(StateSource source) {
    exhaustion = source.nextFloat();
    foodTimer = source.nextInt();
    fireTicks = source.nextInt();
    absorption = source.nextFloat();
    level = source.nextInt();
    levelProgress = source.nextFloat();
    orbDelay = source.nextInt();
    for (int i = 0; i < EFFECTS; i++) {
      effectTicks[i] = source.nextInt();
      amplifiers[i] = source.nextInt();
    }
  }
}
