package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CanvasTest {
  private static final int RED = 0xFFFF0000;
  private static final int HALF_BLUE = 0x800000FF;

  @Test
  void fillsARectangleAndNothingElse() {
    Canvas canvas = new Canvas(5, 4).fill(1, 2, 3, 1, RED);
    assertThat(canvas.pixels()).containsOnly(0, RED);
    assertThat(count(canvas, RED)).isEqualTo(3);
    assertThat(canvas.pixel(1, 2)).isEqualTo(RED);
    assertThat(canvas.pixel(3, 2)).isEqualTo(RED);
  }

  @Test
  void whatReachesOutsideIsLeftOut() {
    Canvas canvas = new Canvas(3, 3).fill(-5, -5, 7, 7, RED);
    canvas.fill(2, 2, Integer.MAX_VALUE, Integer.MAX_VALUE, RED).fill(9, 9, 2, 2, RED);
    assertThat(count(canvas, RED)).isEqualTo(5);
    canvas.text("far away", -4, -4, 1, RED);
    canvas.blit(new Canvas(2, 2).clear(RED), 2, -1, 3);
    assertThat(count(canvas, RED)).isEqualTo(7);
  }

  @Test
  void drawsOnlyWithinTheClip() {
    Canvas canvas = new Canvas(4, 4).clip(1, 1, 2, 9).fill(0, 0, 4, 4, RED);
    assertThat(count(canvas, RED)).isEqualTo(6);
    canvas.unclip().fill(0, 0, 4, 4, RED);
    assertThat(count(canvas, RED)).isEqualTo(16);
  }

  @Test
  void aFrameLeavesItsInnerPartAlone() {
    Canvas canvas = new Canvas(6, 5).frame(0, 0, 6, 5, 1, RED);
    assertThat(count(canvas, RED)).isEqualTo(30 - 12);
    assertThat(canvas.pixel(1, 1)).isZero();
  }

  @Test
  void translucentColoursAreMixed() {
    assertThat(Canvas.over(HALF_BLUE, 0xFFFFFFFF)).isEqualTo(0xFF7F7FFF);
    assertThat(Canvas.over(RED, 0xFF123456)).isEqualTo(RED);
    assertThat(Canvas.over(HALF_BLUE, 0)).isEqualTo(HALF_BLUE);
    assertThat(Canvas.over(0, 0xFF123456)).isEqualTo(0xFF123456);
    assertThat(Canvas.over(HALF_BLUE, HALF_BLUE) >>> 24).isEqualTo(0xC0);
  }

  @Test
  void mixingStaysBetweenBothColours() {
    for (int alpha = 0; alpha < 256; alpha++) {
      int mixed = Canvas.over(alpha << 24 | 0x30, 0xFF0000C0) & 0xFFFFFF;
      assertThat(mixed).as("alpha %d", alpha).isBetween(0x30, 0xC0);
    }
  }

  @Test
  void picturesAreLaidOverEnlarged() {
    Canvas source = new Canvas(2, 1);
    source.fill(1, 0, 1, 1, RED);
    Canvas canvas = new Canvas(6, 3).clear(0xFFFFFFFF).blit(source, 1, 0, 2);
    assertThat(count(canvas, RED)).isEqualTo(4);
    assertThat(canvas.pixel(2, 0)).isEqualTo(0xFFFFFFFF);
    assertThat(canvas.pixel(3, 1)).isEqualTo(RED);
    assertThat(canvas.pixel(5, 0)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void aPartOfAPictureCanBeTaken() {
    Canvas source = new Canvas(3, 3).fill(2, 2, 1, 1, RED);
    Canvas canvas = new Canvas(2, 2).blit(source, 2, 2, 1, 1, 0, 1, 1);
    assertThat(canvas.pixels()).containsExactly(0, 0, RED, 0);
    assertThatThrownBy(() -> canvas.blit(source, 2, 2, 2, 1, 0, 0, 1))
        .hasMessage("part [2 2, 2x1] is not within 3x3");
  }

  @Test
  void framesAreStretchedToTheNearestPixel() {
    byte[] rgb = {(byte) 255, 0, 0, 0, 0, (byte) 255};
    Canvas canvas = new Canvas(5, 2).rgb(rgb, 2, 1, 0, 0, 5, 2);
    assertThat(Arrays.copyOf(canvas.pixels(), 5))
        .containsExactly(RED, RED, RED, 0xFF0000FF, 0xFF0000FF);
    byte[] back = new byte[30];
    canvas.toRgb(back);
    assertThat(Arrays.copyOfRange(back, 6, 12)).containsExactly(-1, 0, 0, 0, 0, -1);
  }

  @Test
  void textEndsWhereItsWidthSays() {
    Canvas canvas = new Canvas(100, 20);
    int end = canvas.text("Log: 3", 2, 1, 2, RED);
    assertThat(end).isEqualTo(2 + 2 * (PixelFont.STANDARD.width("Log: 3") + 1));
    assertThat(count(canvas, RED)).isPositive();
    canvas.fill(2, 1, end - 2, 2 * PixelFont.HEIGHT, 0xFF00FF00);
    assertThat(count(canvas, RED)).isZero();
  }

  @Test
  void pngFilesKeepEveryPixel(@TempDir Path folder) throws IOException {
    Canvas canvas = new Canvas(3, 2).fill(0, 0, 1, 1, RED).fill(1, 1, 2, 1, HALF_BLUE);
    Path file = folder.resolve("canvas.png");
    canvas.writePng(file);
    assertThat(ImageIO.read(file.toFile()).getRGB(0, 0, 3, 2, null, 0, 3))
        .containsExactly(canvas.pixels());
  }

  @Test
  void rejectsImpossibleArguments() {
    assertThatThrownBy(() -> new Canvas(0, 4)).hasMessage("width must be in 1..8192, but is 0");
    assertThatThrownBy(() -> new Canvas(4, 9000))
        .hasMessage("height must be in 1..8192, but is 9000");
    Canvas canvas = new Canvas(2, 2);
    assertThatThrownBy(() -> canvas.pixel(2, 0))
        .hasMessage("pixel must be within 2x2, but is (2, 0)");
    assertThatThrownBy(() -> canvas.text("a", 0, 0, 0, RED))
        .hasMessage("scale must be at least 1, but is 0");
    assertThatThrownBy(() -> canvas.rgb(new byte[5], 2, 1, 0, 0, 2, 2))
        .hasMessage("5 bytes are no frame of 2x1");
    assertThatThrownBy(() -> canvas.toRgb(new byte[5]))
        .hasMessage("5 bytes are too few for 2x2 pixels");
  }

  private static long count(Canvas canvas, int argb) {
    return Arrays.stream(canvas.pixels()).filter(pixel -> pixel == argb).count();
  }
}
