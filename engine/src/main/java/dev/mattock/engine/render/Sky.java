package dev.mattock.engine.render;

/**
 * The colour of the sky by direction and time of day: a gradient from the horizon up, a glow where
 * the sun rises and sets, a square sun and a square moon. The sun rises in the east (+x), stands in
 * the zenith at noon and sets in the west.
 */
final class Sky {
  private static final int DAY = 24_000;
  private static final float SUN_HALF = 0.095f;
  private static final float MOON_HALF = 0.065f;
  private static final double GLOW_RANGE = 0.35;

  private static final double[] DAY_ZENITH = {92, 146, 240};
  private static final double[] DAY_HORIZON = {176, 206, 246};
  private static final double[] NIGHT_ZENITH = {5, 7, 18};
  private static final double[] NIGHT_HORIZON = {16, 20, 38};

  private float sunX;
  private float sunY;
  private float glow;
  private float zenithRed;
  private float zenithGreen;
  private float zenithBlue;
  private float horizonRed;
  private float horizonGreen;
  private float horizonBlue;
  private int time = -1;

  /** The colour found by {@link #find}, 0..255 each. */
  float red;

  float green;
  float blue;

  /** Sets the hour. */
  void set(int timeOfDay, double strength) {
    if (timeOfDay == time) {
      return;
    }
    time = timeOfDay;
    double angle = 2 * StrictMath.PI * timeOfDay / DAY;
    sunX = (float) StrictMath.cos(angle);
    sunY = (float) StrictMath.sin(angle);
    glow = (float) Math.max(0, 1 - Math.abs(StrictMath.sin(angle)) / GLOW_RANGE);
    zenithRed = mix(NIGHT_ZENITH, DAY_ZENITH, 0, strength);
    zenithGreen = mix(NIGHT_ZENITH, DAY_ZENITH, 1, strength);
    zenithBlue = mix(NIGHT_ZENITH, DAY_ZENITH, 2, strength);
    horizonRed = mix(NIGHT_HORIZON, DAY_HORIZON, 0, strength);
    horizonGreen = mix(NIGHT_HORIZON, DAY_HORIZON, 1, strength);
    horizonBlue = mix(NIGHT_HORIZON, DAY_HORIZON, 2, strength);
  }

  private static float mix(double[] night, double[] day, int channel, double strength) {
    return (float) (night[channel] + (day[channel] - night[channel]) * strength);
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
      red = 255;
      green = 248;
      blue = 196;
    } else if (toSun < -0.5f && inSquare(x, y, z, toSun, MOON_HALF)) {
      red = 226;
      green = 230;
      blue = 240;
    }
  }

  private void addGlow(float x, float y) {
    float side = sunX > 0 ? x : -x;
    float near = 0.5f + 0.5f * side;
    float low = 1 - Math.min(1, Math.abs(y) * 1.6f);
    float part = glow * near * near * low * 0.85f;
    red += (250 - red) * part;
    green += (132 - green) * part;
    blue += (58 - blue) * part;
  }

  /** Whether a direction passes a square that stands across the sun's path. */
  private boolean inSquare(float x, float y, float z, float toSun, float half) {
    float across = (y * sunX - x * sunY) / toSun;
    float aside = z / toSun;
    return Math.abs(across) <= half && Math.abs(aside) <= half;
  }
}
