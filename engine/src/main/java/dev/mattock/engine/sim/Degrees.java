package dev.mattock.engine.sim;

/**
 * Angles in degrees. Sine and cosine are exact at multiples of 90, the same on every machine, and
 * allocate nothing (the JDK's do). The angle is brought into -45..45 in degrees, where nothing is
 * lost; there Taylor's series with nine terms is as exact as doubles are.
 */
public final class Degrees {
  private static final double RADIANS = StrictMath.PI / 180;

  private Degrees() {}

  /** The sine of an angle within some billion degrees; off by at most 2e-16. */
  public static double sin(double degrees) {
    double quarters = Math.rint(degrees / 90);
    double rest = (degrees - 90 * quarters) * RADIANS;
    return switch ((int) ((long) quarters & 3)) {
      case 0 -> sineSeries(rest);
      case 1 -> cosineSeries(rest);
      case 2 -> -sineSeries(rest);
      default -> -cosineSeries(rest);
    };
  }

  /** The cosine of an angle within some billion degrees; off by at most 2e-16. */
  public static double cos(double degrees) {
    return sin(degrees + 90);
  }

  /** x - x^3/3! + x^5/5! ..., from the inside out. */
  private static double sineSeries(double x) {
    double square = x * x;
    double sum = 1;
    for (int n = 17; n >= 3; n -= 2) {
      sum = 1 - square / (n * (n - 1)) * sum;
    }
    return x * sum;
  }

  /** 1 - x^2/2! + x^4/4! ..., from the inside out. */
  private static double cosineSeries(double x) {
    double square = x * x;
    double sum = 1;
    for (int n = 18; n >= 2; n -= 2) {
      sum = 1 - square / (n * (n - 1)) * sum;
    }
    return sum;
  }

  /** The same direction in [-180, 180). */
  public static float wrap(float degrees) {
    float wrapped = degrees;
    while (wrapped >= 180) {
      wrapped -= 360;
    }
    while (wrapped < -180) {
      wrapped += 360;
    }
    return wrapped;
  }
}
