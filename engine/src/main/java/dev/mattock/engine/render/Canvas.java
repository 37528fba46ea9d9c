package dev.mattock.engine.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A picture to draw on, 0xAARRGGBB a pixel (alpha not multiplied in), rows from the top. What is
 * drawn is laid over what is there, and only within the clip; the rest is left out without a word.
 * All in whole numbers, so the same on every machine. Drawing allocates nothing. For one thread.
 */
public final class Canvas {
  /** Largest edge, pixels. */
  public static final int MAX_EDGE = 8192;

  private static final int OPAQUE = 0xFF;

  private final int width;
  private final int height;
  private final int[] pixels;
  private int clipLeft;
  private int clipTop;
  private int clipRight;
  private int clipBottom;

  /**
   * An empty (transparent) canvas.
   *
   * @param width pixels, 1..8192
   * @param height pixels, 1..8192
   */
  public Canvas(int width, int height) {
    requireEdge("width", width);
    requireEdge("height", height);
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    unclip();
  }

  private static void requireEdge(String name, int edge) {
    if (edge < 1 || edge > MAX_EDGE) {
      throw new IllegalArgumentException(
          "%s must be in 1..%d, but is %d".formatted(name, MAX_EDGE, edge));
    }
  }

  /** Pixels of a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** The pixels themselves, not a copy: pixel (x, y) at {@code y * width + x}. */
  public int[] pixels() {
    return pixels;
  }

  /** The pixel at a place inside the canvas. */
  public int pixel(int x, int y) {
    if (x < 0 || x >= width || y < 0 || y >= height) {
      throw new IllegalArgumentException(
          "pixel must be within %dx%d, but is (%d, %d)".formatted(width, height, x, y));
    }
    return pixels[y * width + x];
  }

  /** From now on draws only within a rectangle (and the canvas). */
  public Canvas clip(int left, int top, int clipWidth, int clipHeight) {
    clipLeft = Math.clamp(left, 0, width);
    clipTop = Math.clamp(top, 0, height);
    clipRight = Math.clamp((long) left + clipWidth, clipLeft, width);
    clipBottom = Math.clamp((long) top + clipHeight, clipTop, height);
    return this;
  }

  /** From now on draws everywhere. */
  public Canvas unclip() {
    return clip(0, 0, width, height);
  }

  /** Makes every pixel the same, whatever the clip. */
  public Canvas clear(int argb) {
    Arrays.fill(pixels, argb);
    return this;
  }

  /** Fills a rectangle. */
  public Canvas fill(int left, int top, int fillWidth, int fillHeight, int argb) {
    int fromX = Math.max(left, clipLeft);
    int toX = (int) Math.min((long) left + fillWidth, clipRight);
    int fromY = Math.max(top, clipTop);
    int toY = (int) Math.min((long) top + fillHeight, clipBottom);
    int alpha = argb >>> 24;
    if (alpha == 0 || fromX >= toX) {
      return this;
    }
    for (int y = fromY; y < toY; y++) {
      int row = y * width;
      if (alpha == OPAQUE) {
        Arrays.fill(pixels, row + fromX, row + toX, argb);
      } else {
        for (int x = fromX; x < toX; x++) {
          pixels[row + x] = over(argb, pixels[row + x]);
        }
      }
    }
    return this;
  }

  /** Draws the inner border of a rectangle. */
  public Canvas frame(int left, int top, int frameWidth, int frameHeight, int thickness, int argb) {
    int inner = frameHeight - 2 * thickness;
    fill(left, top, frameWidth, thickness, argb);
    fill(left, top + frameHeight - thickness, frameWidth, thickness, argb);
    fill(left, top + thickness, thickness, inner, argb);
    return fill(left + frameWidth - thickness, top + thickness, thickness, inner, argb);
  }

  /** Lays another picture over this one, each of its pixels {@code scale} by {@code scale}. */
  public Canvas blit(Canvas source, int left, int top, int scale) {
    return blit(source, 0, 0, source.width, source.height, left, top, scale);
  }

  /** The same for a part of the other picture, which must lie within it. */
  public Canvas blit(
      Canvas source,
      int fromX,
      int fromY,
      int partWidth,
      int partHeight,
      int left,
      int top,
      int scale) {
    requireScale(scale);
    if (fromX < 0
        || fromY < 0
        || partWidth < 0
        || partHeight < 0
        || fromX + partWidth > source.width
        || fromY + partHeight > source.height) {
      throw new IllegalArgumentException(
          "part [%d %d, %dx%d] is not within %dx%d"
              .formatted(fromX, fromY, partWidth, partHeight, source.width, source.height));
    }
    int endX = (int) Math.min((long) left + (long) partWidth * scale, clipRight);
    int endY = (int) Math.min((long) top + (long) partHeight * scale, clipBottom);
    for (int y = Math.max(top, clipTop); y < endY; y++) {
      int from = (fromY + (y - top) / scale) * source.width + fromX;
      for (int x = Math.max(left, clipLeft); x < endX; x++) {
        int argb = source.pixels[from + (x - left) / scale];
        if (argb >>> 24 != 0) {
          pixels[y * width + x] = over(argb, pixels[y * width + x]);
        }
      }
    }
    return this;
  }

  /**
   * Draws a frame as a ray caster writes it ({@link RenderSettings.PixelLayout#HWC}), stretched to
   * a size by taking the nearest pixel.
   */
  public Canvas rgb(
      byte[] rgb, int rgbWidth, int rgbHeight, int left, int top, int toWidth, int toHeight) {
    if (rgbWidth < 1 || rgbHeight < 1 || rgb.length < 3L * rgbWidth * rgbHeight) {
      throw new IllegalArgumentException(
          "%d bytes are no frame of %dx%d".formatted(rgb.length, rgbWidth, rgbHeight));
    }
    int endX = (int) Math.min((long) left + toWidth, clipRight);
    int endY = (int) Math.min((long) top + toHeight, clipBottom);
    for (int y = Math.max(top, clipTop); y < endY; y++) {
      int row = (int) ((long) (y - top) * rgbHeight / toHeight) * rgbWidth;
      for (int x = Math.max(left, clipLeft); x < endX; x++) {
        int from = 3 * (row + (int) ((long) (x - left) * rgbWidth / toWidth));
        pixels[y * width + x] =
            0xFF000000
                | (rgb[from] & 0xFF) << 16
                | (rgb[from + 1] & 0xFF) << 8
                | (rgb[from + 2] & 0xFF);
      }
    }
    return this;
  }

  /**
   * Writes one line in the standard font, whose top left corner is given.
   *
   * @return the x behind the last letter and its gap
   */
  public int text(String text, int left, int top, int scale, int argb) {
    requireScale(scale);
    int x = left;
    for (int i = 0; i < text.length(); i++) {
      x += glyph(text.charAt(i), x, top, scale, argb) + scale;
    }
    return x;
  }

  /** The same over a dark shadow one texel to the lower right, readable on any ground. */
  public int shadowedText(String text, int left, int top, int scale, int argb) {
    int shadow = (argb & 0xFF000000) | (argb >> 2 & 0x3F3F3F);
    text(text, left + scale, top + scale, scale, shadow);
    return text(text, left, top, scale, argb);
  }

  /** Draws one letter; returns its width in pixels without the gap. */
  public int glyph(char character, int left, int top, int scale, int argb) {
    PixelFont font = PixelFont.STANDARD;
    for (int row = 0; row < PixelFont.HEIGHT; row++) {
      int bits = font.row(character, row);
      for (int x = 0; bits != 0; x++, bits >>= 1) {
        if ((bits & 1) != 0) {
          fill(left + x * scale, top + row * scale, scale, scale, argb);
        }
      }
    }
    return font.width(character) * scale;
  }

  /** What comes out when one colour is laid over another, rounded to the nearest. */
  public static int over(int argb, int below) {
    int alpha = argb >>> 24;
    int alphaBelow = below >>> 24;
    if (alpha == OPAQUE || alphaBelow == 0) {
      return argb;
    }
    int rest = alphaBelow * (OPAQUE - alpha);
    int total = alpha * OPAQUE + rest; // both out of 255 * 255
    int red = mix(argb >> 16 & 0xFF, alpha, below >> 16 & 0xFF, rest, total);
    int green = mix(argb >> 8 & 0xFF, alpha, below >> 8 & 0xFF, rest, total);
    int blue = mix(argb & 0xFF, alpha, below & 0xFF, rest, total);
    return ((total + OPAQUE / 2) / OPAQUE) << 24 | red << 16 | green << 8 | blue;
  }

  private static int mix(int color, int alpha, int below, int rest, int total) {
    return (color * alpha * OPAQUE + below * rest + total / 2) / total;
  }

  private static void requireScale(int scale) {
    if (scale < 1) {
      throw new IllegalArgumentException("scale must be at least 1, but is " + scale);
    }
  }

  /** Copies the colours, without alpha, as height x width x RGB. */
  public void toRgb(byte[] into) {
    if (into.length < 3 * pixels.length) {
      throw new IllegalArgumentException(
          "%d bytes are too few for %dx%d pixels".formatted(into.length, width, height));
    }
    for (int i = 0; i < pixels.length; i++) {
      into[3 * i] = (byte) (pixels[i] >> 16);
      into[3 * i + 1] = (byte) (pixels[i] >> 8);
      into[3 * i + 2] = (byte) pixels[i];
    }
  }

  /** A copy as an image with alpha. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  /**
   * Writes a PNG file.
   *
   * @throws IOException if the file cannot be written
   */
  public void writePng(Path file) throws IOException {
    PngImages.write(image(), file);
  }
}
