package dev.mattock.replays.watch.window;

/**
 * Where a picture lies in a window: as large as fits, in its own proportions, in the middle.
 *
 * @param left pixels of the window left of the picture
 * @param top pixels above it
 * @param width how wide it is shown, at least 1
 * @param height how high it is shown, at least 1
 * @param scale pixels of the window a pixel of the picture
 */
public record Letterbox(int left, int top, int width, int height, double scale) {
  /** The place of a picture in a window; all sizes in pixels and at least 1. */
  public static Letterbox of(
      int pictureWidth, int pictureHeight, int windowWidth, int windowHeight) {
    if (pictureWidth < 1 || pictureHeight < 1 || windowWidth < 1 || windowHeight < 1) {
      throw new IllegalArgumentException(
          "picture and window must have pixels, but have %dx%d and %dx%d"
              .formatted(pictureWidth, pictureHeight, windowWidth, windowHeight));
    }
    double scale =
        Math.min((double) windowWidth / pictureWidth, (double) windowHeight / pictureHeight);
    int width = Math.clamp(Math.round(pictureWidth * scale), 1, windowWidth);
    int height = Math.clamp(Math.round(pictureHeight * scale), 1, windowHeight);
    return new Letterbox(
        (windowWidth - width) / 2, (windowHeight - height) / 2, width, height, scale);
  }

  /** Column of the picture under a column of the window; outside of it beside the picture. */
  public double pictureX(double windowX) {
    return (windowX - left) / scale;
  }

  /** Row of the picture under a row of the window; outside of it above or below. */
  public double pictureY(double windowY) {
    return (windowY - top) / scale;
  }
}
