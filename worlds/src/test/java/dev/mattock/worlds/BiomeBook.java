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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Makes a sheet of pictures of single-biome worlds. Arguments: the file; then names of biomes, all
 * if none are named.
 */
public final class BiomeBook {
  private static final RenderSettings LARGE =
      new RenderSettings(416, 234, 70, 128, PixelLayout.HWC, false);
  private static final RenderSettings COARSE =
      new RenderSettings(32, 18, 70, 64, PixelLayout.HWC, false);
  private static final long SEED = 7;

  private final Content content = Content.load();
  private final TextureAtlas atlas = TextureAtlas.of(content);

  private BiomeBook() {}

  /** Makes the sheet. */
  public static void main(String[] arguments) throws IOException {
    BiomeBook book = new BiomeBook();
    List<String> biomes =
        arguments.length > 1
            ? Arrays.asList(arguments).subList(1, arguments.length)
            : List.copyOf(book.content.biomes().keySet());
    List<Captioned> pictures = new ArrayList<>();
    for (String biome : biomes) {
      pictures.add(new Captioned(biome.replace('_', ' '), book.picture(biome)));
    }
    PngImages.write(PngImages.sheet(pictures, 3), Path.of(arguments[0]));
  }

  private BufferedImage picture(String biome) {
    CachingChunkSource source =
        new CachingChunkSource(
            content, Generators.create(content, "overworld", Map.of("biome", biome)), 1 << 28);
    World world = new World(content, source, SEED, 0, Rules.VANILLA);
    world.setTimeOfDay(5000);
    View best = null;
    double most = -1;
    for (int spot = 0; spot < 6; spot++) {
      int x = 37 * spot;
      int z = -23 * spot;
      int y = world.terrain().height(x, z);
      while (y > 63 && !content.opaqueCube(world.state(x, y - 1, z))) {
        y--;
      }
      for (int yaw = -180; yaw < 180; yaw += 45) {
        View view = new View().free(world, x + 0.5, Math.max(64, y) + 2.6, z + 0.5, yaw, 8);
        double spread = spread(view);
        if (spread > most) {
          most = spread;
          best = view;
        }
      }
    }
    return picture(best);
  }

  /** How various the distances in a view are: neither a wall nor the empty sky. */
  private double spread(View view) {
    float[] depth = new float[COARSE.width() * COARSE.height()];
    FrameTarget target = new FrameTarget(null, 0, MemorySegment.ofArray(depth), 0, null, 0);
    try (RayCaster caster = RayCasters.create("auto", content, atlas, COARSE)) {
      caster.render(new View[] {view}, 0, 1, target);
    }
    int[] bins = new int[7];
    for (float distance : depth) {
      bins[Math.min(6, (int) (StrictMath.log(distance + 1) / StrictMath.log(2)))]++;
    }
    return Arrays.stream(bins).skip(2).limit(4).mapToDouble(Math::sqrt).sum();
  }

  private BufferedImage picture(View view) {
    MemorySegment memory = MemorySegment.ofArray(new byte[LARGE.colorBytes()]);
    try (RayCaster caster = RayCasters.create("auto", content, atlas, LARGE)) {
      caster.render(new View[] {view}, 0, 1, FrameTarget.color(memory, LARGE));
    }
    return PngImages.image(memory, 0, LARGE);
  }
}
