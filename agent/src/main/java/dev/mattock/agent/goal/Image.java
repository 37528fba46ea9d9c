package dev.mattock.agent.goal;

/** A picture, RGB, rows from the top. Immutable. */
public final class Image {
  private final int width;
  private final int height;
  private final byte[] rgb;

  /**
   * A picture; the bytes are copied.
   *
   * @param rgb three bytes a pixel, row by row from the top left
   */
  public Image(int width, int height, byte[] rgb) {
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "%d bytes are no picture of %d x %d".formatted(rgb.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.rgb = rgb.clone();
  }

  /** Pixels in a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** One of the three values of a pixel, 0..255; channel 0 is red, 1 green, 2 blue. */
  public int value(int x, int y, int channel) {
    return rgb[3 * (y * width + x) + channel] & 0xFF;
  }

  /** A copy of all bytes, as given to the constructor. */
  public byte[] toBytes() {
    return rgb.clone();
  }
}
