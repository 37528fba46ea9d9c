package dev.mattock.training.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.training.cli.Mattock;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code watch} in a real window, by keyboard and mouse as a person would; see {@link
 * VirtualDisplay} for what it needs.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchWindowTest {
  private static final String KEPT = "picture kept: ";

  @TempDir private Path folder;

  @Test
  @Tag("slow")
  void aHandStepsThroughAnEpisodeAndLooksAround() throws Exception {
    try (VirtualDisplay display = VirtualDisplay.start(folder, 800, 500)) {
      Process watch =
          display
              .java(
                  Mattock.class,
                  "watch",
                  "--task",
                  "collect_log",
                  "--agent",
                  "random",
                  "--seed",
                  "16",
                  "--paused",
                  "--size",
                  "480x270",
                  "--pictures",
                  folder.resolve("kept").toString())
              .redirectErrorStream(true)
              .start();
      try (BufferedReader said =
          new BufferedReader(new InputStreamReader(watch.getInputStream(), UTF_8))) {
        String window = display.window("Mattock");
        display.hand("windowmove", "--sync", window, "0", "0");
        BufferedImage start = kept(display, said);
        assertThat(start.getWidth()).isEqualTo(480);
        display.hand("key", "period", "key", "period", "key", "period");
        assertThat(difference(start, kept(display, said))).as("three ticks on").isPositive();
        display.hand("key", "Home");
        display.hand("key", "2");
        BufferedImage followed = kept(display, said);
        assertThat(difference(start, followed)).as("seen from behind").isGreaterThan(5_000);
        display.hand("key", "3", "keydown", "w");
        display.hand("mousemove", "240", "100", "mousedown", "1");
        display.hand("mousemove", "300", "130", "mouseup", "1", "keyup", "w");
        BufferedImage flown = kept(display, said);
        assertThat(difference(followed, flown)).as("seen from elsewhere").isGreaterThan(5_000);
        display.hand("key", "v");
        assertThat(difference(flown, kept(display, said))).as("depth").isGreaterThan(20_000);
        display.hand("key", "Escape");
        assertThat(watch.waitFor()).isZero();
      } finally {
        watch.destroyForcibly();
      }
    }
  }

  @Test
  void withoutADisplayItIsWrongInputSaidInOneLine() throws Exception {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return; // other systems always have a display
    }
    Process watch =
        VirtualDisplay.javaWithoutDisplay(
                Mattock.class, "watch", "--task", "collect_log", "--agent", "random")
            .redirectErrorStream(true)
            .start();
    String said = new String(watch.getInputStream().readAllBytes(), UTF_8);
    assertThat(said.lines().filter(line -> line.startsWith("mattock: ")))
        .containsExactly("mattock: no display for the window: use --web PORT");
    assertThat(watch.waitFor()).isEqualTo(2);
  }

  /** Presses the key that keeps the picture, and reads what was kept. */
  private static BufferedImage kept(VirtualDisplay display, BufferedReader said)
      throws IOException, InterruptedException {
    display.hand("key", "t");
    String line = said.readLine();
    while (line != null && !line.startsWith(KEPT)) {
      line = said.readLine();
    }
    assertThat(line).as("what was said").isNotNull();
    return ImageIO.read(Path.of(line.substring(KEPT.length())).toFile());
  }

  /** How many pixels differ. */
  private static int difference(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }
}
