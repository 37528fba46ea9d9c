package dev.mattock.training.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real window on a display without a screen; see {@link VirtualDisplay} for what it needs. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GlfwWindowTest {
  @TempDir private Path folder;

  @Test
  void aWindowShowsItsPictureAndTellsWhatIsDoneToIt() throws Exception {
    try (VirtualDisplay display = VirtualDisplay.start(folder, 640, 480)) {
      Process probe = display.java(WindowProbe.class).redirectErrorStream(true).start();
      try (BufferedReader said =
          new BufferedReader(new InputStreamReader(probe.getInputStream(), UTF_8))) {
        assertThat(until(said, "ready")).last().isEqualTo("ready 320x200");
        String window = display.window("probe");
        display.hand("windowmove", "--sync", window, "100", "50");
        showsFourPixels(display);
        display.hand("mousemove", "150", "100", "click", "1", "click", "4");
        display.hand("key", "w");
        assertThat(until(said, "KeyUp[key=W]"))
            .contains(
                "MouseDown[button=0, x=50.0, y=50.0, shift=false]",
                "MouseUp[button=0, x=50.0, y=50.0]",
                "Scrolled[dx=0.0, dy=1.0]",
                "KeyDown[key=W, repeated=false, shift=false, control=false]",
                "Typed[codePoint=119]");
        movesWithoutBoundsWhileCaptured(display, said);
        display.hand("windowsize", window, "500", "300");
        assertThat(until(said, "Resized")).last().isEqualTo("Resized[width=500, height=300]");
        display.hand("key", "Escape");
        assertThat(until(said, "closed")).last().isEqualTo("closed");
        assertThat(probe.waitFor()).isZero();
      } finally {
        probe.destroyForcibly();
      }
    }
  }

  @Test
  void withoutADisplayOneLineSaysWhatToDo() throws Exception {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return; // other systems always have a display
    }
    Process probe =
        VirtualDisplay.javaWithoutDisplay(WindowProbe.class).redirectErrorStream(true).start();
    String said = new String(probe.getInputStream().readAllBytes(), UTF_8);
    assertThat(
            said.lines()
                .filter(
                    line -> !line.contains("incubator modules") && !line.startsWith("Picked up ")))
        .containsExactly("NoDisplayException: no display for the window: use --web PORT");
    assertThat(probe.waitFor()).isZero();
  }

  /** 320x200 holds the square picture as 200x200 in the middle, from column 60. */
  private static void showsFourPixels(VirtualDisplay display)
      throws IOException, InterruptedException {
    int left = 100 + 60;
    BufferedImage seen = display.picture();
    while ((seen.getRGB(left + 50, 100) & 0xFFFFFF) != 0xFF0000) {
      TimeUnit.MILLISECONDS.sleep(20);
      seen = display.picture();
    }
    assertThat(seen.getRGB(left + 99, 50 + 99) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(seen.getRGB(left + 100, 50 + 99) & 0xFFFFFF).isEqualTo(0x00FF00);
    assertThat(seen.getRGB(left + 99, 50 + 100) & 0xFFFFFF).isEqualTo(0x0000FF);
    assertThat(seen.getRGB(left + 199, 50 + 199) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(seen.getRGB(left - 1, 100) & 0xFFFFFF).as("beside the picture").isZero();
  }

  private static void movesWithoutBoundsWhileCaptured(VirtualDisplay display, BufferedReader said)
      throws IOException, InterruptedException {
    display.hand("key", "c");
    until(said, "KeyUp[key=C]");
    double moved = 0;
    for (int i = 0; i < 10; i++) {
      display.hand("mousemove_relative", "--", "100", "0");
      String line = until(said, "MouseMoved").getLast();
      moved += Double.parseDouble(line.replaceAll(".*dx=([-0-9.]+).*", "$1"));
    }
    assertThat(moved).as("pixels to the right, on a display 640 wide").isGreaterThan(800);
    display.hand("key", "v");
    until(said, "KeyUp[key=V]");
  }

  private static List<String> until(BufferedReader said, String start) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = said.readLine();
    while (line != null && !line.startsWith(start)) {
      lines.add(line);
      line = said.readLine();
    }
    lines.add(line == null ? "(ended)" : line);
    return lines;
  }
}
