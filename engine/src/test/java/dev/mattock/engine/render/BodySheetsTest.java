package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The sheets in {@code engine/pictures} are as large as those that would be made today. */
class BodySheetsTest {
  private static void isUpToDate(String name, BufferedImage today) throws IOException {
    BufferedImage stored = ImageIO.read(Path.of("pictures", name).toFile());
    assertThat(stored.getWidth()).as("width of " + name).isEqualTo(today.getWidth());
    assertThat(stored.getHeight())
        .as("height of %s; BodySheets makes it anew", name)
        .isEqualTo(today.getHeight());
  }

  @Test
  void theSheetsShowEveryMobAndThing() throws IOException {
    isUpToDate("mobs.png", PngImages.sheet(BodySheets.mobs(), 5));
    isUpToDate("things.png", PngImages.sheet(BodySheets.things(), 5));
  }

  @Test
  void theSheetShowsEveryItemThatIsNoBlock() throws IOException {
    isUpToDate("items.png", PngImages.sheet(BodySheets.items(), 20));
  }
}
