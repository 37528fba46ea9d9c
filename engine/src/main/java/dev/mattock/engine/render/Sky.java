package dev.mattock.engine.render;

import dev.mattock.engine.entity.Weather;

/**
 * The colour of the sky by direction and time of day: a gradient from the horizon up, a glow where
 * the sun rises and sets, a square sun and a square moon. The sun rises in the east (+x), stands in
 * the zenith at noon and sets in the west.
 */
final class Sky {
  static final float GLOW_RED = 250;
  static final float GLOW_GREEN = 132;
  static final float GLOW_BLUE = 58;
  private static final int DAY = 24_000;
  private static final float SUN_HALF = 0.095f;
  private static final float MOON_HALF = 0.065f;
  private static final double GLOW_RANGE = 0.35;

  /** Brightness of the grey that the sky turns to. */
  private static final double RAIN_GREY = 0.6;

  private static final double THUNDER_GREY = 0.2;

  private static final double[] DAY_ZENITH = {92, 146, 240};
  private static final double[] DAY_HORIZON = {176, 206, 246};
  private static final double[] NIGHT_ZENITH = {5, 7, 18};
  private static final double[] NIGHT_HORIZON = {16, 20, 38};

  private final double[] mixed = new double[3];
  float sunX;
  float sunY;
  float glow;
  float zenithRed;
  float zenithGreen;
  float zenithBlue;
  float horizonRed;
  float horizonGreen;
  float horizonBlue;
  private int time = -1;
  private int rain;
  private int thunder;

  /** How much of sun and moon is seen through the clouds, 0..1. */
  private float clear = 1;

  /** The colour found by {@link #find}, 0..255 each. */
  float red;

  float green;
  float blue;

  /**
   * Sets the hour and its weather.
   *
   * @param rainLevel how far the sky is overcast, 0..100
   * @param thunderLevel how far it is as black as in thunder, 0..100
   */
  void set(int timeOfDay, int rainLevel, int thunderLevel) {
    if (timeOfDay == time && rainLevel == rain && thunderLevel == thunder) {
      return;
    }
    time = timeOfDay;
    rain = rainLevel;
    thunder = thunderLevel;
    double strength = Daylight.strength(timeOfDay);
    double overcast = (double) rainLevel / Weather.FULL;
    double black = overcast * thunderLevel / Weather.FULL;
    clear = (float) (1 - overcast);
    double angle = 2 * StrictMath.PI * timeOfDay / DAY;
    sunX = (float) StrictMath.cos(angle);
    sunY = (float) StrictMath.sin(angle);
    glow = clear * (float) Math.max(0, 1 - Math.abs(StrictMath.sin(angle)) / GLOW_RANGE);
    mix(NIGHT_ZENITH, DAY_ZENITH, strength, overcast, black);
    zenithRed = (float) mixed[0];
    zenithGreen = (float) mixed[1];
    zenithBlue = (float) mixed[2];
    mix(NIGHT_HORIZON, DAY_HORIZON, strength, overcast, black);
    horizonRed = (float) mixed[0];
    horizonGreen = (float) mixed[1];
    horizonBlue = (float) mixed[2];
  }

  private void mix(double[] night, double[] day, double strength, double overcast, double black) {
    for (int channel = 0; channel < 3; channel++) {
      mixed[channel] = night[channel] + (day[channel] - night[channel]) * strength;
    }
    turnGrey(overcast, RAIN_GREY);
    turnGrey(black, THUNDER_GREY);
  }

  /** Three quarters of the way to a grey of that brightness, where the part is 1. */
  private void turnGrey(double part, double brightness) {
    double grey = (mixed[0] * 0.3 + mixed[1] * 0.59 + mixed[2] * 0.11) * brightness;
    double kept = 1 - 0.75 * part;
    for (int channel = 0; channel < 3; channel++) {
      mixed[channel] = mixed[channel] * kept + grey * (1 - kept);
    }
  }

  /** Puts what {@link #find} works with: three texels, the second with a number of the caller's. */
  void putInto(GlStaging staging, float other) {
    staging.put(sunX, sunY, glow, clear);
    staging.put(zenithRed, zenithGreen, zenithBlue, other);
    staging.put(horizonRed, horizonGreen, horizonBlue, 0);
  }

  /** Finds the colour in a direction; that of the haze, without sun and moon, if so wished. */
  void find(float x, float y, float z, boolean haze) {
    float height = Math.max(0, y);
    float rise = height * (2 - height);
    red = horizonRed + (zenithRed - horizonRed) * rise;
    green = horizonGreen + (zenithGreen - horizonGreen) * rise;
    blue = horizonBlue + (zenithBlue - horizonBlue) * rise;
    float toSun = x * sunX + y * sunY;
    if (glow > 0) {
      addGlow(x, y);
    }
    if (haze) {
      return;
    }
    if (toSun > 0.5f && inSquare(x, y, z, toSun, SUN_HALF)) {
      shine(255, 248, 196);
    } else if (toSun < -0.5f && inSquare(x, y, z, toSun, MOON_HALF)) {
      shine(226, 230, 240);
    }
  }

  /** Lays sun or moon over the colour, as far as clouds let them through. */
  private void shine(float ofRed, float ofGreen, float ofBlue) {
    red += (ofRed - red) * clear;
    green += (ofGreen - green) * clear;
    blue += (ofBlue - blue) * clear;
  }

  private void addGlow(float x, float y) {
    float side = sunX > 0 ? x : -x;
    float near = 0.5f + 0.5f * side;
    float low = 1 - Math.min(1, Math.abs(y) * 1.6f);
    float part = glow * near * near * low * 0.85f;
    red += (GLOW_RED - red) * part;
    green += (GLOW_GREEN - green) * part;
    blue += (GLOW_BLUE - blue) * part;
  }

  /** Whether a direction passes a square that stands across the sun's path. */
  private boolean inSquare(float x, float y, float z, float toSun, float half) {
    float across = (y * sunX - x * sunY) / toSun;
    float aside = z / toSun;
    return Math.abs(across) <= half && Math.abs(aside) <= half;
  }
}
