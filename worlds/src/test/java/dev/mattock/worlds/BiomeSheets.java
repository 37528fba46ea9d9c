package dev.mattock.worlds;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.PngImages;
import dev.mattock.engine.render.PngImages.Captioned;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.TextureAtlas;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.worlds.generation.Generators;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the sheets of biomes by day and by night in {@code engine/pictures}; the only argument is
 * that folder. Each biome is seen in a land of nothing else.
 */
public final class BiomeSheets {
  private static final RenderSettings SMALL =
      new RenderSettings(168, 112, 70, 64, PixelLayout.HWC, false);
  private static final long SEED = 7;
  private static final int NOON = 5000;
  private static final int MIDNIGHT = 17_000;
  private static final double ABOVE_GROUND = 7;

  private final Content content = Content.load();
  private final TextureAtlas atlas = TextureAtlas.of(content);

  private BiomeSheets() {}

  /** Makes the sheets. */
  public static void main(String[] arguments) throws IOException {
    new BiomeSheets().paint(Path.of(arguments[0]));
  }

  private void paint(Path folder) throws IOException {
    List<Captioned> days = new ArrayList<>();
    List<Captioned> nights = new ArrayList<>();
    try (RayCaster caster = RayCasters.create("auto", content, atlas, SMALL)) {
      for (String biome : content.biomes().keySet()) {
        World world = land(biome);
        days.add(new Captioned(biome, picture(caster, world, NOON)));
        nights.add(new Captioned(biome, picture(caster, world, MIDNIGHT)));
      }
    }
    PngImages.write(PngImages.sheet(days, 6), folder.resolve("biomes.png"));
    PngImages.write(PngImages.sheet(nights, 6), folder.resolve("biomes_by_night.png"));
  }

  private World land(String biome) {
    CachingChunkSource source =
        new CachingChunkSource(
            content, Generators.create(content, "overworld", Map.of("biome", biome)), 1 << 27);
    return new World(content, source, SEED, 0, Rules.VANILLA);
  }

  private static BufferedImage picture(RayCaster caster, World world, int time) {
    world.setTimeOfDay(time);
    double y = world.terrain().height(8, 8) + ABOVE_GROUND;
    byte[] color = new byte[SMALL.colorBytes()];
    MemorySegment memory = MemorySegment.ofArray(color);
    View view = new View().free(world, 8.5, y, 8.5, -35, 16);
    caster.render(new View[] {view}, 0, 1, FrameTarget.color(memory, SMALL));
    return PngImages.image(memory, 0, SMALL);
  }
}
