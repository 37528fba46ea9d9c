package dev.mattock.training.cli;

import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.PngImages;
import dev.mattock.engine.render.PngImages.Captioned;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.TextureAtlas;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;
import dev.mattock.training.cli.BenchPose.Category;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what poses show as contact sheets, one a category. */
final class PoseSheets {
  private static final int COLUMNS = 8;

  /** Smaller frames are drawn larger, by whole numbers. */
  private static final int LEAST_WIDTH = 128;

  private PoseSheets() {}

  /**
   * Writes {@code surface.png}, {@code forest.png} and so on.
   *
   * @param worlds one a pose
   * @throws IOException if a file cannot be written
   */
  static void write(
      List<BenchPose> poses,
      List<World> worlds,
      String renderer,
      TextureAtlas atlas,
      RenderSettings settings,
      Path folder)
      throws IOException {
    int factor = Math.max(1, LEAST_WIDTH / settings.width());
    MemorySegment color = MemorySegment.ofArray(new byte[settings.colorBytes()]);
    FrameTarget target = FrameTarget.color(color, settings);
    try (RayCaster caster =
        RayCasters.create(renderer, worlds.getFirst().content(), atlas, settings)) {
      for (Category category : Category.values()) {
        List<Captioned> pictures = new ArrayList<>();
        for (int i = 0; i < poses.size(); i++) {
          if (poses.get(i).category() == category) {
            caster.render(new View[] {poses.get(i).view(worlds.get(i))}, 0, 1, target);
            BufferedImage image = PngImages.image(color, 0, settings);
            pictures.add(new Captioned("pose " + i, PngImages.enlarged(image, factor)));
          }
        }
        PngImages.write(
            PngImages.sheet(pictures, COLUMNS), folder.resolve(category.word() + ".png"));
      }
    }
  }
}
