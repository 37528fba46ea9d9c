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

/** Makes the pictures in {@code engine/pictures}; the only argument is that folder. */
public final class PictureBook {
  private static final RenderSettings LARGE =
      new RenderSettings(416, 234, 70, 128, PixelLayout.HWC, false);
  private static final RenderSettings AGENT =
      new RenderSettings(64, 64, 70, 64, PixelLayout.HWC, false);
  private static final RenderSettings COARSE =
      new RenderSettings(32, 18, 70, 64, PixelLayout.HWC, false);

  /** The pixel of a coarse picture just above its middle. */
  private static final int MIDDLE = 32 * 8 + 16;

  private static final long SEED = 7;
  private static final int STRIDE = 48;
  private static final int RINGS = 90;
  private static final int SUNSETS = 30;

  private final Content content = Content.load();
  private final TextureAtlas atlas = TextureAtlas.of(content);
  private final World world;
  private final List<Captioned> pictures = new ArrayList<>();

  private PictureBook() {
    CachingChunkSource source =
        new CachingChunkSource(content, Generators.create(content, "overworld", Map.of()), 1 << 28);
    world = new World(content, source, SEED, 0, Rules.VANILLA);
  }

  /** Makes the pictures. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    PictureBook book = new PictureBook();
    book.overworld(folder.resolve("overworld.png"));
    book.observations(folder.resolve("observations.png"));
    book.textures(folder.resolve("textures.png"));
  }

  private void overworld(Path file) throws IOException {
    place("plains", 3, 6000, "plains, noon");
    place("forest", 5, 9000, "forest, afternoon");
    place("mountains", 3, 4000, "mountains, morning");
    sunset();
    lampsAt(spot("birch_forest", 3));
    place("birch_forest", 3, 18_000, "birch forest, night, torches");
    pit();
    PngImages.write(PngImages.sheet(pictures, 2), file);
  }

  private void place(String biome, int skip, int timeOfDay, String caption) {
    world.setTimeOfDay(timeOfDay);
    int[] at = spot(biome, skip);
    View view = best(at[0], ground(at[0], at[1]) + 1.62, at[1]);
    pictures.add(new Captioned(caption, picture(view, LARGE)));
  }

  private void sunset() {
    world.setTimeOfDay(11_800);
    View best = null;
    for (int skip = 0; skip < SUNSETS; skip++) {
      int[] at = spot("plains", skip);
      View west =
          new View().free(world, at[0] + 0.5, ground(at[0], at[1]) + 2.6, at[1] + 0.5, 80, 0);
      boolean open = depths(west)[MIDDLE] == COARSE.viewDistance();
      if (open && (best == null || spread(west) > spread(best))) {
        best = west;
      }
    }
    pictures.add(new Captioned("plains, sunset", picture(best, LARGE)));
  }

  private void lampsAt(int[] at) {
    for (int i = 0; i < 9; i++) {
      int x = at[0] + 5 * (i % 3) - 5;
      int z = at[1] + 5 * (i / 3) - 5;
      if (i != 4 && world.state(x, ground(x, z), z) == 0) {
        world.setState(x, ground(x, z), z, content.stateId("torch"));
      }
    }
  }

  private void pit() {
    world.setTimeOfDay(6000);
    int[] at = spot("plains", 9);
    int x = at[0];
    int z = at[1];
    int floor = ground(x, z) - 8;
    for (int i = 0; i < 5 * 5 * 14; i++) {
      world.setState(x + i % 5 - 2, floor + i / 25, z + i / 5 % 5 - 2, 0);
    }
    for (int i = 0; i < 15; i++) {
      world.setState(x, floor + i % 3, z + 3 + i / 3, 0);
    }
    world.setState(x + 1, floor, z + 5, content.stateId("coal_ore"));
    world.setState(x + 1, floor, z + 2, content.stateId("torch"));
    world.setState(x - 1, floor, z + 2, content.stateId("crafting_table"));
    world.addPlayer(x + 0.5, floor, z + 3.5, 170, 0);
    View view = new View().free(world, x - 0.7, floor + 1.62, z - 1.3, -18, 16);
    pictures.add(new Captioned("inside a pit", picture(view, LARGE)));
  }

  /** What an agent sees: 64x64, here each pixel drawn large. */
  private void observations(Path file) throws IOException {
    List<Captioned> small = new ArrayList<>();
    world.setTimeOfDay(6000);
    int[] at = spot("forest", 2);
    for (int yaw = 0; yaw < 360; yaw += 60) {
      View view =
          new View().free(world, at[0] + 0.5, ground(at[0], at[1]) + 1.62, at[1] + 0.5, yaw, 0);
      small.add(new Captioned("yaw " + yaw, PngImages.enlarged(picture(view, AGENT), 2)));
    }
    PngImages.write(PngImages.sheet(small, 6), file);
  }

  private void textures(Path file) throws IOException {
    List<Captioned> tiles = new ArrayList<>();
    for (String name : content.textureNames()) {
      String caption = name.length() > 13 ? name.substring(0, 12) + "." : name;
      tiles.add(new Captioned(caption, PngImages.enlarged(PngImages.texture(atlas, name), 5)));
    }
    PngImages.write(PngImages.sheet(tiles, 10), file);
  }

  /** An open place in a biome, found in widening rings around the origin. */
  private int[] spot(String biome, int skip) {
    int left = skip;
    for (int ring = 0; ring < RINGS; ring++) {
      for (int corner = 0; corner < 8; corner++) {
        int x = STRIDE * ring * (corner % 3 - 1) + 5 * corner;
        int z = STRIDE * ring * (corner / 3 - 1) + 3 * corner;
        boolean fits = world.terrain().biomeName(x, z).equals(biome) && isOpen(x, z);
        if (fits && left-- == 0) {
          return new int[] {x, z};
        }
      }
    }
    throw new IllegalStateException("no " + biome + " near the origin");
  }

  private boolean isOpen(int x, int z) {
    int ground = ground(x, z);
    return world.terrain().height(x, z) == ground
        && content.state(world.state(x, ground - 1, z)).opaqueCube()
        && world.state(x, ground + 1, z) == 0;
  }

  /** y of the first cell over solid ground in which a body can stand. */
  private int ground(int x, int z) {
    int y = world.terrain().height(x, z);
    while (y > 0 && !content.opaqueCube(world.state(x, y - 1, z))) {
      y--;
    }
    return y;
  }

  /** The direction in which the depths are most various: neither a wall nor the empty sea. */
  private View best(double x, double y, double z) {
    View best = null;
    double most = -1;
    for (int yaw = -180; yaw < 180; yaw += 15) {
      View view = new View().free(world, x + 0.5, y, z + 0.5, yaw, 4);
      double spread = spread(view);
      if (spread > most) {
        most = spread;
        best = view;
      }
    }
    return best;
  }

  private float[] depths(View view) {
    float[] depth = new float[COARSE.width() * COARSE.height()];
    FrameTarget target = new FrameTarget(null, 0, MemorySegment.ofArray(depth), 0, null, 0);
    try (RayCaster caster = RayCasters.create("auto", content, atlas, COARSE)) {
      caster.render(new View[] {view}, 0, 1, target);
    }
    return depth;
  }

  private double spread(View view) {
    int[] bins = new int[7];
    for (float distance : depths(view)) {
      bins[Math.min(6, (int) (StrictMath.log(distance + 1) / StrictMath.log(2)))]++;
    }
    return Arrays.stream(bins).limit(6).mapToDouble(Math::sqrt).sum();
  }

  private BufferedImage picture(View view, RenderSettings settings) {
    byte[] color = new byte[settings.colorBytes()];
    MemorySegment memory = MemorySegment.ofArray(color);
    try (RayCaster caster = RayCasters.create("auto", content, atlas, settings)) {
      caster.render(new View[] {view}, 0, 1, FrameTarget.color(memory, settings));
    }
    return PngImages.image(memory, 0, settings);
  }
}
