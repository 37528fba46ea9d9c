package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngImagesTest {
  @TempDir Path folder;

  @Test
  void aFileHoldsThePixelsOfTheFrameInEitherLayout() throws IOException {
    View view = Scene.showcase(0, 0).view(0.3, 65.62, 0.4, 5, 10);
    for (PixelLayout layout : PixelLayout.values()) {
      RenderSettings settings = new RenderSettings(20, 12, 70, 64, layout, false);
      byte[] color = Scene.picture(view, settings).color();
      Path file = folder.resolve(layout + ".png");
      PngImages.write(PngImages.image(MemorySegment.ofArray(color), 0, settings), file);
      BufferedImage read = ImageIO.read(file.toFile());
      assertThat(read.getWidth()).isEqualTo(20);
      assertThat(read.getHeight()).isEqualTo(12);
      byte[] interleaved = Scene.picture(view, Scene.settings(20, 12)).color();
      for (int pixel = 0; pixel < 240; pixel++) {
        int rgb = read.getRGB(pixel % 20, pixel / 20);
        assertThat((byte) (rgb >> 16)).isEqualTo(interleaved[3 * pixel]);
        assertThat((byte) (rgb >> 8)).isEqualTo(interleaved[3 * pixel + 1]);
        assertThat((byte) rgb).isEqualTo(interleaved[3 * pixel + 2]);
      }
    }
  }

  @Test
  void enlargingRepeatsEachPixel() {
    BufferedImage small = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    small.setRGB(0, 0, 0x123456);
    small.setRGB(1, 0, 0xFEDCBA);
    BufferedImage large = PngImages.enlarged(small, 3);
    assertThat(large.getWidth()).isEqualTo(6);
    assertThat(large.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0x123456);
    assertThat(large.getRGB(3, 0) & 0xFFFFFF).isEqualTo(0xFEDCBA);
    assertThatThrownBy(() -> PngImages.enlarged(small, 0)).hasMessageContaining("1..64");
  }

  @Test
  void aSheetHoldsEveryPictureInRows() {
    BufferedImage red = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
    red.setRGB(0, 0, 0xFF0000);
    PngImages.Captioned captioned = new PngImages.Captioned("red", red);
    BufferedImage sheet = PngImages.sheet(List.of(captioned, captioned, captioned), 2);
    assertThat(sheet.getWidth()).isEqualTo(68);
    assertThat(sheet.getHeight()).isEqualTo(80);
    assertThat(sheet.getRGB(2, 40) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(sheet.getRGB(36, 40) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThatThrownBy(() -> PngImages.sheet(List.of(), 2)).hasMessageContaining("pictures");
  }

  @Test
  void aFolderThatIsMissingIsAnError() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    assertThatThrownBy(() -> PngImages.write(image, folder.resolve("none/a.png")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.png");
  }
}
