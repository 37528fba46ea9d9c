package dev.mattock.replays.watch.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.render.Canvas;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextPanelTest {
  private final Canvas canvas = new Canvas(300, 200);
  private final Pen pen = Pen.on(canvas);

  private static TextPanel full() {
    return new TextPanel()
        .heading("Plan")
        .marked("+", "walk to the nearest tree and look at its trunk", Pen.GREEN)
        .bar(0.5, Pen.BLUE)
        .pair("return", "1.250", Pen.WHITE)
        .heading("Remembered")
        .words("nothing", Pen.WHITE);
  }

  @Test
  void neverTakesMoreThanItIsGiven() {
    for (int most = 0; most < 200; most++) {
      canvas.clear(0);
      int height = full().paint(pen, 10, 0, 90, most);
      assertThat(height).as("room for %d", most).isBetween(0, most);
      for (int y = 0; y < 200; y++) {
        for (int x = 0; x < 300; x++) {
          boolean inside = x >= 10 && x < 100 && y < height;
          assertThat(canvas.pixel(x, y) != 0).as("(%d, %d)", x, y).isEqualTo(inside);
        }
      }
    }
  }

  @Test
  void anEmptyPanelTakesNothing() {
    assertThat(new TextPanel().isEmpty()).isTrue();
    assertThat(new TextPanel().paint(pen, 0, 0, 100, 100)).isZero();
    assertThat(canvas.pixels()).containsOnly(0);
  }

  @Test
  void narrowPanelsAreHigher() {
    assertThat(full().paint(pen, 0, 0, 70, 200)).isGreaterThan(full().paint(pen, 0, 0, 280, 200));
  }

  @Test
  void barsAreFullUpToTheirShare() {
    for (double share : new double[] {-1, 0, 0.25, 1, 7}) {
      canvas.clear(0);
      pen.bar(0, 0, 100, 1, share, Pen.BLUE);
      long full = Arrays.stream(canvas.pixels()).filter(p -> p == Pen.BLUE).count();
      assertThat(full).isEqualTo(Math.round(100 * Math.clamp(share, 0, 1)));
    }
  }
}
