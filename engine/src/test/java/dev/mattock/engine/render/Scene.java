package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** A small world built by hand, and pictures of it. */
final class Scene {
  static final Content CONTENT = Content.load();
  static final TextureAtlas ATLAS = TextureAtlas.of(CONTENT);

  /** y of the first air above the ground. */
  static final int GROUND = 64;

  final World world;

  private final int offsetX;
  private final int offsetZ;

  private Scene(Generator generator, int offsetX, int offsetZ) {
    this.offsetX = offsetX;
    this.offsetZ = offsetZ;
    world =
        new World(
            CONTENT, new CachingChunkSource(CONTENT, generator, 64 << 20), 1, 0, Rules.VANILLA);
    world.setTimeOfDay(6000);
  }

  /** Nothing but air. */
  static Scene empty() {
    return new Scene(new Layers(0), 0, 0);
  }

  /** Stone up to y 63, at noon. */
  static Scene flat() {
    return flatAt(0, 0);
  }

  /** The same, with all coordinates of this scene counted from a place far away. */
  static Scene flatAt(int offsetX, int offsetZ) {
    return new Scene(new Layers(GROUND), offsetX, offsetZ);
  }

  static int state(String name) {
    return CONTENT.stateId(name);
  }

  Scene put(int x, int y, int z, String name) {
    world.setState(x + offsetX, y, z + offsetZ, state(name));
    return this;
  }

  Scene fill(int fromX, int fromY, int fromZ, int toX, int toY, int toZ, String name) {
    for (int y = fromY; y <= toY; y++) {
      for (int z = fromZ; z <= toZ; z++) {
        for (int x = fromX; x <= toX; x++) {
          put(x, y, z, name);
        }
      }
    }
    return this;
  }

  View view(double x, double y, double z, double yaw, double pitch) {
    return new View().free(world, x + offsetX, y, z + offsetZ, yaw, pitch);
  }

  /** A bit of everything, seen from (0.3, 65.62, 0.4) to the south. */
  static Scene showcase(int offsetX, int offsetZ) {
    Scene scene = flatAt(offsetX, offsetZ);
    scene.fill(-6, GROUND, 12, 6, GROUND + 5, 12, "stone");
    scene.fill(-5, GROUND - 1, 6, -3, GROUND - 1, 9, "water");
    scene.fill(3, GROUND, 6, 3, GROUND + 3, 6, "oak_log");
    scene.fill(2, GROUND + 3, 5, 4, GROUND + 4, 7, "oak_leaves");
    scene.put(-1, GROUND, 5, "crafting_table").put(1, GROUND, 4, "poppy");
    scene.put(0, GROUND, 8, "torch").put(-2, GROUND, 7, "grass");
    scene.put(2, GROUND, 9, "oak_stairs").put(-3, GROUND, 11, "oak_log[axis=x]");
    scene.put(1, GROUND, 10, "oak_slab").put(5, GROUND, 9, "coal_ore");
    return scene;
  }

  static RenderSettings settings(int width, int height) {
    return new RenderSettings(width, height, 70, 64, RenderSettings.PixelLayout.HWC, false);
  }

  static Picture picture(View view, RenderSettings settings) {
    try (RayCaster caster = RayCasters.create("reference", CONTENT, ATLAS, settings)) {
      return picture(caster, view);
    }
  }

  static Picture picture(RayCaster caster, View view) {
    RenderSettings settings = caster.settings();
    int pixels = settings.width() * settings.height();
    Picture picture =
        new Picture(settings, new byte[settings.colorBytes()], new float[pixels], new int[pixels]);
    caster.render(new View[] {view}, 0, 1, picture.target());
    return picture;
  }

  /** One frame of each kind, on the heap. */
  record Picture(RenderSettings settings, byte[] color, float[] depth, int[] segmentation) {
    FrameTarget target() {
      return new FrameTarget(
          MemorySegment.ofArray(color),
          color.length,
          MemorySegment.ofArray(depth),
          depth.length * ValueLayout.JAVA_FLOAT.byteSize(),
          MemorySegment.ofArray(segmentation),
          segmentation.length * ValueLayout.JAVA_INT.byteSize());
    }

    float depth(int column, int row) {
      return depth[row * settings.width() + column];
    }

    int segmentation(int column, int row) {
      return segmentation[row * settings.width() + column];
    }

    /** What stands at a pixel, by name; "" for the sky. */
    String block(int column, int row) {
      int state = segmentation(column, row);
      return state == 0 ? "" : CONTENT.state(state).blockName();
    }

    /** Whether a block, by the name of its kind, is anywhere in the picture. */
    boolean shows(String block) {
      return Arrays.stream(segmentation)
          .anyMatch(
              state ->
                  state > 0
                      && state < CONTENT.states().size()
                      && CONTENT.state(state).blockName().equals(block));
    }

    /** Mean of all channels, 0..255. */
    double brightness() {
      long sum = 0;
      for (byte channel : color) {
        sum += channel & 0xFF;
      }
      return (double) sum / color.length;
    }
  }

  /** Stone below a height, air above. */
  private record Layers(int ground) implements Generator {
    @Override
    public String identity() {
      return "test-layers-" + ground;
    }

    @Override
    public RawChunk generate(long seed, int chunkX, int chunkZ) {
      Section[] sections = new Section[Chunk.SECTIONS];
      for (int i = 0; i < sections.length; i++) {
        sections[i] = Section.uniform(i * Section.SIZE < ground ? state("stone") : 0);
      }
      return new RawChunk(sections, new byte[256]);
    }

    @Override
    public String biomeName(int biomeId) {
      return "plains";
    }
  }
}
