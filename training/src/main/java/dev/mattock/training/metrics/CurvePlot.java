package dev.mattock.training.metrics;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture of the learning curves of several runs: a thin line for each, a bold one for their
 * mean.
 *
 * <p>Needs no display; it needs the fonts of the system for its letters.
 *
 * @param title stands above
 * @param x the axis to the right, steps or minutes
 * @param y the axis up
 * @param runs a curve for each run, at least one
 * @param guides values of y to compare with, each drawn as a dashed line
 */
public record CurvePlot(String title, Axis x, Axis y, List<Curve> runs, List<Guide> guides) {
  /** The width that the picture is designed for, in pixels. */
  public static final int WIDTH = 900;

  /** The height that the picture is designed for, in pixels. */
  public static final int HEIGHT = 500;

  private static final int SMALLEST = 200;

  /**
   * A value of y to compare with.
   *
   * @param label stands above the line, at its right end
   * @param y a finite value
   */
  public record Guide(String label, double y) {
    /** Checks the value. */
    public Guide {
      if (!Double.isFinite(y)) {
        throw new IllegalArgumentException("guide '" + label + "' must be finite: y=" + y);
      }
    }
  }

  /** Copies the lists. */
  public CurvePlot {
    runs = List.copyOf(runs);
    guides = List.copyOf(guides);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a plot needs at least one curve: title='" + title + "'");
    }
  }

  /**
   * Draws the picture.
   *
   * @param width in pixels, at least 200
   * @param height in pixels, at least 200
   * @return an opaque RGB image
   */
  public BufferedImage draw(int width, int height) {
    if (width < SMALLEST || height < SMALLEST) {
      throw new IllegalArgumentException(
          "width and height must be at least %d: %d x %d".formatted(SMALLEST, width, height));
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    new CurvePainter(this, image).paint();
    return image;
  }

  /**
   * Draws the picture into a PNG file.
   *
   * @param file the file, which is replaced
   * @param width in pixels, at least 200
   * @param height in pixels, at least 200
   * @throws IOException if the file cannot be written
   */
  public void writePng(Path file, int width, int height) throws IOException {
    try {
      if (!ImageIO.write(draw(width, height), "png", file.toFile())) {
        throw new IOException("no PNG writer in this Java");
      }
    } catch (IOException e) {
      throw new MetricsException(file, "the picture cannot be written (" + e + ")", e);
    }
  }
}
