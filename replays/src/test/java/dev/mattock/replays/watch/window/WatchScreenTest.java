package dev.mattock.replays.watch.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.watch.Shows;
import dev.mattock.replays.watch.Viewer;
import dev.mattock.replays.watch.ViewerSettings;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchScreenTest {
  private static final long TICK = 50_000_000;

  @TempDir private Path folder;
  private final List<String> log = new ArrayList<>();
  private Viewer viewer;
  private long time;
  private long pace;
  private WatchScreen screen;

  @BeforeEach
  void open() throws ReplayException {
    ViewerSettings settings = new ViewerSettings("reference", 160, 120, 1, false, 0);
    viewer = new Viewer(Shows.replay(60, 1), settings);
    screen =
        new WatchScreen(viewer, 160, 120, folder.resolve("kept"), log::add, () -> time += pace);
  }

  @AfterEach
  void close() {
    viewer.close();
  }

  private boolean press(Key key) {
    return screen.step(List.of(new KeyDown(key, false, false, false)), TICK, 160, 120);
  }

  private boolean idle() {
    return screen.step(List.of(), TICK, 160, 120);
  }

  @Test
  void drawsOnlyWhatHasChanged() {
    assertThat(idle()).isTrue();
    assertThat(idle()).isFalse();
    assertThat(screen.lively()).isFalse();
    assertThat(press(Key.PERIOD)).isTrue();
    assertThat(idle()).isFalse();
    press(Key.SPACE);
    assertThat(screen.lively()).isTrue();
    assertThat(idle()).isTrue();
    assertThat(screen.status().tick()).isGreaterThan(1);
  }

  @Test
  void fillsTheWindowWhateverItsSize() {
    assertThat(screen.step(List.of(), TICK, 333, 217)).isTrue();
    assertThat(screen.canvas().width()).isEqualTo(333);
    assertThat(screen.canvas().height()).isEqualTo(217);
    assertThat(IntStream.of(screen.canvas().pixels()).allMatch(pixel -> pixel >>> 24 == 0xFF))
        .isTrue();
    assertThat(screen.status().width()).isEqualTo(333);
    assertThat(screen.step(List.of(), TICK, 333, 217)).isFalse();
  }

  @Test
  void aPictureIsAtLeastEightPixelsAndAtMostFullHd() {
    screen.step(List.of(), TICK, 2, 3);
    idleAt(2, 3);
    assertThat(screen.status().width()).isEqualTo(8);
    screen.step(List.of(), TICK, 3840, 1080);
    assertThat(viewer.status().width()).isEqualTo(1920);
    assertThat(viewer.status().height()).isEqualTo(540);
  }

  private void idleAt(int width, int height) {
    screen.step(List.of(), TICK, width, height);
  }

  @Test
  void slowPicturesGetCoarserAndQuickOnesFinerAgain() {
    pace = 50_000_000;
    idle();
    idle();
    assertThat(viewer.status().width()).isLessThan(160);
    pace = 0;
    press(Key.SPACE);
    for (int i = 0; i < 90; i++) {
      press(Key.K);
    }
    assertThat(viewer.status().width()).isEqualTo(160);
  }

  @Test
  void keepsPicturesUnderNamesThatAreFree() throws IOException {
    press(Key.T);
    press(Key.T);
    Path second = folder.resolve("kept/watch-2.png");
    assertThat(log)
        .containsExactly(
            "picture kept: " + folder.resolve("kept/watch-1.png"), "picture kept: " + second);
    assertThat(ImageIO.read(second.toFile()).getWidth()).isEqualTo(160);
    assertThat(screen.lively()).as("tells of it").isTrue();
    for (int i = 0; i < 80; i++) {
      idle();
    }
    assertThat(screen.lively()).isFalse();
  }

  @Test
  void saysWhenAPictureCannotBeKept() throws IOException {
    Files.writeString(folder.resolve("kept"), "a file where the folder should be");
    press(Key.T);
    assertThat(log).singleElement().asString().startsWith("the picture cannot be kept in ");
  }

  @Test
  void escapeLeaves() {
    assertThat(screen.quit()).isFalse();
    press(Key.ESCAPE);
    assertThat(screen.quit()).isTrue();
  }
}
