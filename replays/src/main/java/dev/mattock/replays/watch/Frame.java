package dev.mattock.replays.watch;

/**
 * A picture: unsigned bytes red, green, blue, row by row from the top. Its memory is reused from
 * picture to picture and grows where needed. One thread at a time.
 */
public final class Frame {
  private byte[] rgb = new byte[0];
  private int width;
  private int height;

  /** Makes room for a picture of so many pixels; what was there is lost. */
  public Frame resize(int newWidth, int newHeight) {
    if (newWidth < 1 || newHeight < 1) {
      throw new IllegalArgumentException(
          "a frame has at least 1x1 pixels, but was asked to have %dx%d"
              .formatted(newWidth, newHeight));
    }
    int bytes = Math.multiplyExact(Math.multiplyExact(newWidth, newHeight), 3);
    if (rgb.length != bytes) {
      rgb = new byte[bytes];
    }
    width = newWidth;
    height = newHeight;
    return this;
  }

  /** The picture's own bytes, {@code width * height * 3}; pixel (x, y) begins at {@link #at}. */
  public byte[] rgb() {
    return rgb;
  }

  /** Where a pixel's three bytes begin. */
  public int at(int x, int y) {
    return 3 * (y * width + x);
  }

  /** Pixels from left to right; 0 before the first picture. */
  public int width() {
    return width;
  }

  /** Pixels from top to bottom; 0 before the first picture. */
  public int height() {
    return height;
  }
}
