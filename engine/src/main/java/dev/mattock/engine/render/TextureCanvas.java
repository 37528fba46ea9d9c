package dev.mattock.engine.render;

import dev.mattock.engine.content.Hash64;

/**
 * What a pattern paints with: the colours of one texture, what lies below, and noise that depends
 * on the texture's name alone and tiles at its edges.
 */
final class TextureCanvas {
  /** A texel that a ray passes through. */
  static final int HOLE = -1;

  private static final int SIZE = TextureAtlas.SIZE;

  private final long seed;
  private final int[] colors;
  private final int[] below;

  /**
   * Opens a canvas.
   *
   * @param colors 0xRRGGBB; what each means is up to the pattern
   * @param below the texels of the texture painted over
   */
  TextureCanvas(String name, int[] colors, int[] below) {
    this.seed = Hash64.of(name);
    this.colors = colors;
    this.below = below;
  }

  /** The texel of the texture painted over. */
  int below(int x, int y) {
    return below[y * SIZE + x];
  }

  /** One of the colours, counted from 0; the last for what is beyond. */
  int color(int index) {
    return colors[Math.clamp(index, 0, colors.length - 1)];
  }

  /** The last colour: the pattern's accent. */
  int accent() {
    return colors[colors.length - 1];
  }

  /** The colour at {@code value} (0..1) of all but the last {@code kept} colours. */
  int ramp(double value, int kept) {
    int count = Math.max(1, colors.length - kept);
    return colors[Math.clamp((int) (value * count), 0, count - 1)];
  }

  /** Independent noise for each texel, in [0, 1). */
  double white(int x, int y, int salt) {
    return Hash64.toUnit(Hash64.of(seed, x & (SIZE - 1), y & (SIZE - 1), salt));
  }

  /** Smooth noise over a lattice of the given spacing in texels, spread to about [0, 1]. */
  double smooth(int x, int y, int spacingX, int spacingY, int salt) {
    double alongX = (double) x / spacingX;
    double alongY = (double) y / spacingY;
    int left = (int) alongX;
    int top = (int) alongY;
    int right = (left + 1) % (SIZE / spacingX);
    int bottom = (top + 1) % (SIZE / spacingY);
    double partX = ease(alongX - left);
    double partY = ease(alongY - top);
    double upper = mix(white(left, top, salt), white(right, top, salt), partX);
    double lower = mix(white(left, bottom, salt), white(right, bottom, salt), partX);
    return Math.clamp((mix(upper, lower, partY) - 0.5) * 1.5 + 0.5, 0, 1);
  }

  private static double ease(double part) {
    return part * part * (3 - 2 * part);
  }

  private static double mix(double a, double b, double part) {
    return a + (b - a) * part;
  }
}
