package dev.mattock.engine.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Frames as pictures for people: images, enlarged images, sheets with captions, PNG files. */
public final class PngImages {
  private static final int CAPTION = 20;
  private static final int GAP = 4;

  private PngImages() {}

  /**
   * One frame of a batch as an image.
   *
   * @param color colour frames as a ray caster writes them
   * @param offset where the frame begins, in bytes
   */
  public static BufferedImage image(MemorySegment color, long offset, RenderSettings settings) {
    int width = settings.width();
    int height = settings.height();
    boolean chw = settings.layout() == RenderSettings.PixelLayout.CHW;
    long pixelStep = chw ? 1 : 3;
    long channelStep = chw ? (long) width * height : 1;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
          long at = offset + ((long) y * width + x) * pixelStep + channel * channelStep;
          rgb = rgb << 8 | (color.get(ValueLayout.JAVA_BYTE, at) & 0xFF);
        }
        image.setRGB(x, y, rgb);
      }
    }
    return image;
  }

  /** A texture as an image; holes are white. */
  public static BufferedImage texture(TextureAtlas atlas, String name) {
    int index = atlas.index(name);
    int size = TextureAtlas.SIZE;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        boolean hole = atlas.isHole(index, x, y);
        image.setRGB(x, y, hole ? 0xFFFFFF : atlas.texel(index, 0, x, y));
      }
    }
    return image;
  }

  /** The same picture with each pixel drawn as {@code factor} by {@code factor}. */
  public static BufferedImage enlarged(BufferedImage image, int factor) {
    if (factor < 1 || factor > 64) {
      throw new IllegalArgumentException("factor must be in 1..64, but is " + factor);
    }
    int width = image.getWidth() * factor;
    int height = image.getHeight() * factor;
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return large;
  }

  /** A picture and what stands below it. */
  public record Captioned(String caption, BufferedImage image) {}

  /** Pictures of equal size in rows of {@code columns}, each over its caption. */
  public static BufferedImage sheet(List<Captioned> pictures, int columns) {
    if (pictures.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(
          "a sheet needs pictures and columns, not %d in %d".formatted(pictures.size(), columns));
    }
    int cellWidth = pictures.getFirst().image().getWidth() + GAP;
    int cellHeight = pictures.getFirst().image().getHeight() + CAPTION;
    int rows = (pictures.size() + columns - 1) / columns;
    BufferedImage sheet =
        new BufferedImage(columns * cellWidth, rows * cellHeight, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    for (int i = 0; i < pictures.size(); i++) {
      int left = i % columns * cellWidth + GAP / 2;
      int top = i / columns * cellHeight;
      graphics.drawImage(pictures.get(i).image(), left, top, null);
      graphics.drawString(pictures.get(i).caption(), left, top + cellHeight - 6);
    }
    graphics.dispose();
    return sheet;
  }

  /**
   * Writes a PNG file.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(BufferedImage image, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("no writer for PNG in this Java runtime, so not written: " + file);
    }
    Files.write(file, bytes.toByteArray());
  }
}
