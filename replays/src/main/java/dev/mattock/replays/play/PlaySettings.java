package dev.mattock.replays.play;

/**
 * How somebody likes to play.
 *
 * @param sensitivity factor on the turn that a movement of the mouse makes, 0.05..20; at 1 a pixel
 *     is 0.15 degrees, as in the genre
 * @param fovDegrees vertical field of view, 10..150
 * @param viewDistance how far is seen, blocks, 8..256
 * @param free whether to play on when the task is done, lost, or out of time
 */
public record PlaySettings(double sensitivity, double fovDegrees, int viewDistance, boolean free) {
  /** What most people like. */
  public static final PlaySettings DEFAULT = new PlaySettings(1, 70, 96, false);

  public PlaySettings {
    require(sensitivity >= 0.05 && sensitivity <= 20, "sensitivity", sensitivity, "0.05..20");
    require(fovDegrees >= 10 && fovDegrees <= 150, "fov", fovDegrees, "10..150");
    require(viewDistance >= 8 && viewDistance <= 256, "view distance", viewDistance, "8..256");
  }

  private static void require(boolean holds, String name, Number value, String bounds) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be in %s, but is %s".formatted(name, bounds, value));
    }
  }
}
