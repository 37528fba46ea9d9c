package dev.mattock.replays.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.PngImages;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.View;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayPlayer;
import dev.mattock.replays.video.FrameExport.Frames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrameExportTest {
  private static final long SEED = 5;
  private static final EpisodeLog LOG = Meadow.bustle(2, 25, 3);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "10, 000000.png 000010.png 000020.png 000025.png",
    "25, 000000.png 000025.png",
    "5, 000000.png 000005.png 000010.png 000015.png 000020.png 000025.png",
    "1000, 000000.png 000025.png"
  })
  void picturesAreNumberedByTickAndTheLastIsAmongThem(int interval, String names)
      throws IOException {
    List<Integer> told = new ArrayList<>();
    Path pictures = folder.resolve("not/yet/there");
    int count;
    try (RayCaster caster = caster(settings(PixelLayout.HWC))) {
      count = FrameExport.png(player(), caster, new Frames(0, interval), pictures, told::add);
    }

    assertThat(fileNames(pictures)).containsExactly(names.split(" "));
    assertThat(count).isEqualTo(names.split(" ").length);
    assertThat(told).hasSize(count).startsWith(0).endsWith(25);
  }

  @ParameterizedTest
  @EnumSource(PixelLayout.class)
  void aPictureIsWhatThePlayerSaw(PixelLayout layout) throws IOException {
    RenderSettings settings = settings(layout);
    try (RayCaster caster = caster(settings)) {
      FrameExport.png(player(), caster, new Frames(1, 10), folder, tick -> {});
      ReplayPlayer playing = player();
      while (playing.tick() < 20) {
        playing.step();
      }
      MemorySegment color = MemorySegment.ofArray(new byte[settings.colorBytes()]);
      View[] views = {new View().ofPlayer(playing.world(), 1)};
      caster.render(views, 0, 1, FrameTarget.color(color, settings));
      BufferedImage seen = PngImages.image(color, 0, settings);
      BufferedImage written = ImageIO.read(folder.resolve("000020.png").toFile());

      assertThat(pixels(written)).isEqualTo(pixels(seen));
      assertThat(pixels(written))
          .isNotEqualTo(pixels(ImageIO.read(folder.resolve("000000.png").toFile())));
    }
  }

  @Test
  void aPlayerThatIsNotThereIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path pictures = folder.resolve("none");
    try (RayCaster caster = caster(settings(PixelLayout.HWC))) {
      assertThatThrownBy(
              () -> FrameExport.png(player(), caster, new Frames(2, 1), pictures, tick -> {}))
          .hasMessage("player must be in 0..1, but is 2");
    }
    assertThat(pictures).doesNotExist();
    assertThatThrownBy(() -> new Frames(-1, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Frames(0, 0)).hasMessageContaining("0");
  }

  private static ReplayPlayer player() throws ReplayException {
    return new ReplayPlayer(new Meadow(2), SEED, LOG);
  }

  private static RayCaster caster(RenderSettings settings) {
    return RayCasters.create(RayCasters.REFERENCE, Meadow.CONTENT, settings);
  }

  private static RenderSettings settings(PixelLayout layout) {
    return new RenderSettings(24, 16, 70, 32, layout, false);
  }

  private static List<String> fileNames(Path pictures) throws IOException {
    try (Stream<Path> files = Files.list(pictures)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
