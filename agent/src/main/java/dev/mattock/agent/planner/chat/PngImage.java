package dev.mattock.agent.planner.chat;

import com.google.common.hash.Hashing;
import dev.mattock.agent.goal.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as a service reads them: PNG, not larger than it is told. */
final class PngImage {
  private PngImage() {}

  /**
   * A picture as PNG. One that is larger is shrunk, each pixel the mean of those it covers.
   *
   * @param longestEdge in pixels, at least 1
   */
  static byte[] encode(Image image, int longestEdge) {
    Image small = shrink(image, longestEdge);
    BufferedImage buffered =
        new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < small.width(); x++) {
        buffered.setRGB(
            x, y, small.value(x, y, 0) << 16 | small.value(x, y, 1) << 8 | small.value(x, y, 2));
      }
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(buffered, "png", bytes)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same picture with no edge longer than that. */
  static Image shrink(Image image, int longestEdge) {
    int longest = Math.max(image.width(), image.height());
    if (longest <= longestEdge) {
      return image;
    }
    int width = Math.max(1, image.width() * longestEdge / longest);
    int height = Math.max(1, image.height() * longestEdge / longest);
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      int pixel = i / 3;
      rgb[i] = (byte) mean(image, pixel % width, pixel / width, width, height, i % 3);
    }
    return new Image(width, height, rgb);
  }

  private static int mean(Image image, int x, int y, int width, int height, int channel) {
    int left = x * image.width() / width;
    int right = Math.max(left + 1, (x + 1) * image.width() / width);
    int top = y * image.height() / height;
    int bottom = Math.max(top + 1, (y + 1) * image.height() / height);
    long sum = 0;
    for (int sourceY = top; sourceY < bottom; sourceY++) {
      for (int sourceX = left; sourceX < right; sourceX++) {
        sum += image.value(sourceX, sourceY, channel);
      }
    }
    long count = (long) (right - left) * (bottom - top);
    return (int) ((sum + count / 2) / count);
  }

  /** A name for bytes: the first 16 digits of their SHA-256. */
  static String hash(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString().substring(0, 16);
  }
}
