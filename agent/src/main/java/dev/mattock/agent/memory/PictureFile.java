package dev.mattock.agent.memory;

import dev.mattock.agent.goal.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Pictures in files. */
final class PictureFile {
  private PictureFile() {}

  /**
   * The picture of a name in the folder of a file; nothing if there is none, as usual where a
   * memory was handed on without its pictures.
   */
  static Optional<Image> beside(Path file, String name) throws IOException {
    Optional<Path> path = path(file, name);
    if (path.isEmpty() || !Files.isRegularFile(path.get())) {
      return Optional.empty();
    }
    return Optional.ofNullable(ImageIO.read(path.get().toFile())).map(PictureFile::image);
  }

  /** Names that are paths are not followed. */
  private static Optional<Path> path(Path file, String name) {
    try {
      Path own = Path.of(name);
      return own.getNameCount() == 1 && !own.isAbsolute() && !name.isEmpty()
          ? Optional.of(file.resolveSibling(own))
          : Optional.empty();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Image image(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] rgb = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int colour = picture.getRGB(x, y);
        int at = 3 * (y * width + x);
        rgb[at] = (byte) (colour >> 16);
        rgb[at + 1] = (byte) (colour >> 8);
        rgb[at + 2] = (byte) colour;
      }
    }
    return new Image(width, height, rgb);
  }
}
