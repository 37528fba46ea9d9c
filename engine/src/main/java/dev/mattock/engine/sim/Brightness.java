package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Weather;
import dev.mattock.engine.terrain.Terrain;

/**
 * Light as the rules see it. Stored sky light is that of a clear noon; by night and in bad weather
 * it counts for less, by up to 11 levels (the genre's formula).
 */
public final class Brightness {
  private static final int DARKEST = 11;

  /** Part of the light that full rain takes away, and full thunder again. */
  private static final double LOST_TO_CLOUDS = 5.0 / 16.0;

  private static final double FULL = Weather.FULL;

  /** Part of the sun's light at each tick of the day, 0..1: a table, as cosines make garbage. */
  private static final double[] SUN = sun();

  private final World world;
  private final Terrain terrain;

  /** For which time and weather the darkening was found. */
  private int knownTime = -1;

  private int knownRain;
  private int knownThunder;
  private int knownDarkening;

  Brightness(World world) {
    this.world = world;
    this.terrain = world.terrain();
  }

  /** Levels that sky light has lost at this hour and in this weather, 0..11. */
  public int darkening() {
    Weather weather = world.weather();
    int time = world.timeOfDay();
    if (time != knownTime
        || weather.rainLevel() != knownRain
        || weather.thunderLevel() != knownThunder) {
      knownTime = time;
      knownRain = weather.rainLevel();
      knownThunder = weather.thunderLevel();
      knownDarkening = darkening(time, knownRain, knownThunder);
    }
    return knownDarkening;
  }

  /**
   * Levels that sky light has lost.
   *
   * @param timeOfDay ticks, 0..23,999
   * @param rainLevel 0..{@link Weather#FULL}
   * @param thunderLevel 0..{@link Weather#FULL}
   */
  static int darkening(int timeOfDay, int rainLevel, int thunderLevel) {
    double rain = 1 - rainLevel / FULL * LOST_TO_CLOUDS;
    double thunder = 1 - thunderLevel / FULL * (rainLevel / FULL) * LOST_TO_CLOUDS;
    return (int) ((1 - SUN[timeOfDay] * rain * thunder) * DARKEST);
  }

  private static double[] sun() {
    double[] sun = new double[World.DAY_TICKS];
    for (int time = 0; time < sun.length; time++) {
      double height = StrictMath.cos(turned(time) * 2 * StrictMath.PI);
      sun[time] = 0.5 + 2 * Math.clamp(height, -0.25, 0.25);
    }
    return sun;
  }

  /** Part of a turn that the sun stands beyond noon: it lingers near noon and midnight. */
  private static double turned(int timeOfDay) {
    double even = (timeOfDay + 18_000) % World.DAY_TICKS / (double) World.DAY_TICKS;
    double eased = 0.5 - StrictMath.cos(even * StrictMath.PI) / 2;
    return even + (eased - even) / 3;
  }

  /** Whether it is day: beds are of no use, and monsters burn. */
  public boolean isDay() {
    return darkening() < 4;
  }

  /** Light at a place at this hour and in this weather, 0..15. */
  public int light(int x, int y, int z) {
    return darkened(terrain.packedLight(x, y, z), darkening());
  }

  /** Light at a place by day, 0..15: what crops go by. */
  public int dayLight(int x, int y, int z) {
    return darkened(terrain.packedLight(x, y, z), 0);
  }

  /** Sky light at a place at this hour and in this weather, 0..15. */
  public int skyLight(int x, int y, int z) {
    return Math.max(0, terrain.skyLight(x, y, z) - darkening());
  }

  private static int darkened(int packedLight, int darkening) {
    return Math.max(((packedLight >> 4) & 15) - darkening, packedLight & 15);
  }
}
