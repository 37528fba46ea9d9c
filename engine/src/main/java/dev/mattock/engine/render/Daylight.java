package dev.mattock.engine.render;

import dev.mattock.engine.entity.Weather;

/**
 * How bright things are by time of day: a table over packed light, rebuilt when the hour changes.
 */
final class Daylight {
  private static final int LEVELS = 16;
  private static final int FULL = Weather.FULL;
  private static final double LOST_TO_CLOUDS = 5 / 16.0;
  private static final double DARKEST = 0.03;
  private static final double NIGHT_RED = 0.19;
  private static final double NIGHT_GREEN = 0.21;
  private static final double NIGHT_BLUE = 0.3;

  /** Lamps outshine the genre's curve, or torches would hardly help at night. */
  private static final double TORCH_RED = 1.35;

  private static final double TORCH_GREEN = 1.18;
  private static final double TORCH_BLUE = 0.92;

  /** Three factors, red, green and blue, for each packed light. */
  final float[] factors = new float[3 * LEVELS * LEVELS];

  private int time = -1;
  private int rain;
  private int thunder;
  private boolean nightVision;
  private double strength;

  /**
   * How much of the sun's light reaches the ground, 0 at night to 1 by day; the genre's curve.
   *
   * @param timeOfDay ticks, 0..23,999; 6,000 is noon
   */
  static double strength(int timeOfDay) {
    double linear = (timeOfDay + 18_000) % 24_000 / 24_000.0;
    double eased = 0.5 - StrictMath.cos(linear * StrictMath.PI) / 2;
    double angle = linear + (eased - linear) / 3;
    return Math.clamp(StrictMath.cos(angle * 2 * StrictMath.PI) * 2 + 0.5, 0.0, 1.0);
  }

  /** Brightness of a light level 0..15: the genre's curve. */
  static double brightness(int level) {
    double part = level / 15.0;
    return part / (4 - 3 * part);
  }

  /**
   * Makes the table right for an hour and its weather.
   *
   * @param rainLevel how far the sky is overcast, 0..100
   * @param thunderLevel how far it is as black as in thunder, 0..100
   */
  void set(int timeOfDay, boolean seesInTheDark, int rainLevel, int thunderLevel) {
    if (timeOfDay == time
        && seesInTheDark == nightVision
        && rainLevel == rain
        && thunderLevel == thunder) {
      return;
    }
    time = timeOfDay;
    nightVision = seesInTheDark;
    rain = rainLevel;
    thunder = thunderLevel;
    strength = strength(timeOfDay) * clouded(rain) * clouded(thunder * rain / FULL);
    for (int packed = 0; packed < LEVELS * LEVELS; packed++) {
      double sky = brightness(packed >> 4);
      double block = brightness(packed & 15);
      put(3 * packed, sky * mix(NIGHT_RED), block * TORCH_RED);
      put(3 * packed + 1, sky * mix(NIGHT_GREEN), block * TORCH_GREEN);
      put(3 * packed + 2, sky * mix(NIGHT_BLUE), block * TORCH_BLUE);
    }
  }

  /** What clouds leave of the sun's light: eleven sixteenths in full rain, and again in thunder. */
  private static double clouded(int level) {
    return 1 - level * LOST_TO_CLOUDS / FULL;
  }

  private double mix(double night) {
    return night + (1 - night) * strength;
  }

  private void put(int at, double sky, double block) {
    factors[at] = nightVision ? 1 : (float) Math.clamp(Math.max(sky, block), DARKEST, 1);
  }
}
