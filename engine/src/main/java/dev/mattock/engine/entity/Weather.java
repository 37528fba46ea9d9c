package dev.mattock.engine.entity;

/**
 * Rain and thunder: what the clouds are at, how long they stay so, and how far the sky has come
 * after them. Both fade in and out over 100 ticks.
 */
public final class Weather {
  /** A level at its full. */
  public static final int FULL = 100;

  /** It rains above this level. */
  private static final int RAINS_ABOVE = 20;

  /** It thunders when the product of both levels is above this part of its full. */
  private static final int THUNDERS_ABOVE = FULL * FULL * 9 / 10;

  private boolean rain;
  private boolean thunder;
  private int rainTicks;
  private int thunderTicks;
  private int rainLevel;
  private int thunderLevel;

  /** Whether it rains, or snows where it is cold. */
  public boolean raining() {
    return rainLevel > RAINS_ABOVE;
  }

  /** Whether there is lightning: thunder in the rain. */
  public boolean thundering() {
    return thunderLevel * rainLevel > THUNDERS_ABOVE;
  }

  /** How far the sky is overcast, 0..{@value #FULL}. */
  public int rainLevel() {
    return rainLevel;
  }

  /** How far the sky is as black as in thunder, 0..{@value #FULL}; counts only in rain. */
  public int thunderLevel() {
    return thunderLevel;
  }

  /** Whether the clouds are at rain: the level follows. */
  public boolean rainSet() {
    return rain;
  }

  /** Whether the clouds are at thunder: the level follows. */
  public boolean thunderSet() {
    return thunder;
  }

  /** Ticks until rain begins or ends; 0 if that is still to be drawn. */
  public int rainTicks() {
    return rainTicks;
  }

  /** Ticks until thunder begins or ends; 0 if that is still to be drawn. */
  public int thunderTicks() {
    return thunderTicks;
  }

  /**
   * Sets what rain is at from now on.
   *
   * @param ticks how long it stays so, at least 0; with 0 the time is drawn
   */
  public void setRain(boolean rains, int ticks) {
    rain = rains;
    rainTicks = checked(ticks);
  }

  /**
   * Sets what thunder is at from now on.
   *
   * @param ticks how long it stays so, at least 0; with 0 the time is drawn
   */
  public void setThunder(boolean thunders, int ticks) {
    thunder = thunders;
    thunderTicks = checked(ticks);
  }

  private static int checked(int ticks) {
    if (ticks < 0) {
      throw new IllegalArgumentException("ticks of weather must be at least 0, but are " + ticks);
    }
    return ticks;
  }

  /** Lets the sky come after the clouds: one tick. */
  public void fade() {
    rainLevel = Math.clamp(rainLevel + (rain ? 1 : -1), 0, FULL);
    thunderLevel = Math.clamp(thunderLevel + (thunder ? 1 : -1), 0, FULL);
  }

  /** Lets the sky be at once as the clouds are. */
  public void settle() {
    rainLevel = rain ? FULL : 0;
    thunderLevel = thunder ? FULL : 0;
  }

  /** Makes this equal to another. */
  public void copyFrom(Weather other) {
    rain = other.rain;
    thunder = other.thunder;
    rainTicks = other.rainTicks;
    thunderTicks = other.thunderTicks;
    rainLevel = other.rainLevel;
    thunderLevel = other.thunderLevel;
  }

  /** Hands over every field. */
  public void writeTo(StateSink sink) {
    sink.putBoolean(rain);
    sink.putBoolean(thunder);
    sink.putInt(rainTicks);
    sink.putInt(thunderTicks);
    sink.putInt(rainLevel);
    sink.putInt(thunderLevel);
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    rain = source.nextBoolean();
    thunder = source.nextBoolean();
    rainTicks = source.nextInt();
    thunderTicks = source.nextInt();
    rainLevel = source.nextInt();
    thunderLevel = source.nextInt();
  }
}
