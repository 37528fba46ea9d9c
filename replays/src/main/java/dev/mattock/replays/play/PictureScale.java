package dev.mattock.replays.play;

/**
 * How coarse a picture is cast, so that frames come fast enough: pixels of the window along the
 * edge of a ray's square. Fixed, or chosen by what rays have cost so far.
 */
final class PictureScale {
  /** Coarsest. */
  static final int MOST = 6;

  /** Coarse at first, so that something is seen at once. */
  private static final int FIRST = 4;

  private static final int MOST_WIDTH = 1920;
  private static final int MOST_HEIGHT = 1080;

  /** A frame that takes longer is cast coarser. */
  private static final double SLOW_NANOS = 30e6;

  /** One step finer must promise to stay below this. */
  private static final double BRISK_NANOS = 19e6;

  private static final double WEIGHT = 0.15;
  private static final int FRAMES_BETWEEN = 12;

  private final boolean fixed;
  private int scale;
  private double nanosPerRay = -1;
  private int frames;

  /**
   * A choice.
   *
   * @param wish 1..6 to fix it, 0 to choose
   */
  PictureScale(int wish) {
    fixed = wish > 0;
    scale = fixed ? wish : FIRST;
  }

  /** The scale for a window of that size. */
  int of(int width, int height) {
    return Math.max(scale, least(width, height));
  }

  private static int least(int width, int height) {
    return Math.max(Math.ceilDiv(width, MOST_WIDTH), Math.ceilDiv(height, MOST_HEIGHT));
  }

  /** A picture was cast in a window of that size, and took so long. */
  void took(long nanos, int width, int height) {
    int now = of(width, height);
    double cost = nanos / rays(width, height, now);
    nanosPerRay = nanosPerRay < 0 ? cost : nanosPerRay + WEIGHT * (cost - nanosPerRay);
    frames++;
    if (fixed || frames < FRAMES_BETWEEN) {
      return;
    }
    if (nanosPerRay * rays(width, height, now) > SLOW_NANOS && now < MOST) {
      change(now + 1);
    } else if (now > least(width, height)
        && now > 1
        && nanosPerRay * rays(width, height, now - 1) < BRISK_NANOS) {
      change(now - 1);
    }
  }

  private void change(int to) {
    scale = to;
    frames = 0;
  }

  private static double rays(int width, int height, int scale) {
    return (double) width * height / (scale * scale);
  }
}
