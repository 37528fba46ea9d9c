package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.World;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The plain ray caster: one ray a pixel, one step a cell. It says what a picture is; faster ones
 * have to give the same bytes.
 *
 * <p><b>The arithmetic contract.</b> Per pixel everything is float, with +, -, *, / and sqrt alone,
 * each rounded by itself (no fused operations), in the order in which the code of this package
 * writes it; minimum, maximum and comparisons are free. Nothing is summed up along a ray or across
 * pixels: distances are {@code (plane - origin) * inverse} ({@link VoxelWalk}), directions are as
 * in {@link Camera}, colours as in {@link Shading} and {@link Sky}. What is the same for a whole
 * view (bases, tables) is computed in double with StrictMath and rounded to float once. So each
 * pixel is a pure function of the view, and lanes, threads and shaders can be matched to the bit.
 *
 * <p>Depth and segmentation are those of the first thing met, the surface of water included.
 */
final class ReferenceRayCaster implements RayCaster {
  private static final float REACH = 4.5f;

  private final Content content;
  private final RenderSettings settings;
  private final Camera camera;
  private final SectionWindow window;
  private final BlockLooks looks;
  private final TextureAtlas atlas;
  private final VoxelWalk walk;
  private final Bodies bodies;
  private final BoxGroups groups;
  private final Shading shading;
  private final Ray ray = new Ray();
  private final byte[] color;
  private final float[] depth;
  private final int[] segmentation;
  private final MemorySegment colorSegment;
  private final Hud hud;
  private final int pixelStep;
  private final int channelStep;

  private int outlinedX;
  private int outlinedY;
  private int outlinedZ;
  private int outlinedState;

  ReferenceRayCaster(Content content, TextureAtlas atlas, RenderSettings settings) {
    this(content, atlas, settings, true);
  }

  /**
   * Makes a ray caster.
   *
   * @param spares whether rays into the open sky are told at once; false walks every ray, for tests
   */
  ReferenceRayCaster(Content content, TextureAtlas atlas, RenderSettings settings, boolean spares) {
    this.content = content;
    this.atlas = atlas;
    this.settings = settings;
    int pixels = settings.width() * settings.height();
    camera = new Camera(settings);
    window = new SectionWindow(settings.viewDistance(), content.states().size());
    looks = new BlockLooks(content, atlas);
    walk = new VoxelWalk(window, looks, atlas, spares ? new Skyline(window) : null);
    bodies = new Bodies(content, atlas, looks, camera, settings);
    groups = bodies.groups();
    shading = new Shading(atlas, settings);
    color = new byte[settings.colorBytes()];
    depth = new float[pixels];
    segmentation = new int[pixels];
    colorSegment = MemorySegment.ofArray(color);
    hud = Hud.of(content, settings);
    boolean chw = settings.layout() == RenderSettings.PixelLayout.CHW;
    pixelStep = chw ? 1 : 3;
    channelStep = chw ? pixels : 1;
  }

  @Override
  public RenderSettings settings() {
    return settings;
  }

  @Override
  public void render(View[] views, int from, int to, FrameTarget target) {
    for (int i = from; i < to; i++) {
      begin(views[i]);
      castAll(target.color() != null);
      if (hud != null && target.color() != null) {
        hud.draw(views[i], colorSegment, 0);
      }
      deliver(i, target);
    }
  }

  private void begin(View view) {
    World world = view.world();
    if (world.content() != content) {
      throw new IllegalArgumentException(
          "the view's world has another content than the ray caster was made for");
    }
    camera.look(view);
    window.gather(world.terrain(), camera.blockX, camera.blockY, camera.blockZ);
    walk.begin(camera);
    bodies.gather(world, view.viewer());
    shading.begin(world.timeOfDay(), world.rules().nightVision(), world.weather(), light(0, 0, 0));
    shading.dive(walk.eyeInMolten());
    ray.originX = camera.fractionX;
    ray.originY = camera.fractionY;
    ray.originZ = camera.fractionZ;
    outlinedState = Ray.NOTHING;
    if (settings.blockOutline()) {
      ray.point(camera.forwardX, camera.forwardY, camera.forwardZ);
      walk.walk(ray, REACH);
      boolean molten = ray.state >= 0 && looks.kind[ray.state] == BlockLooks.MOLTEN;
      outlinedState = molten ? Ray.NOTHING : ray.state;
      outlinedX = ray.cellX;
      outlinedY = ray.cellY;
      outlinedZ = ray.cellZ;
    }
  }

  private void castAll(boolean colored) {
    float[] u = camera.u;
    float[] v = camera.v;
    int pixel = 0;
    for (int j = 0; j < v.length; j++) {
      float baseX = camera.forwardX + v[j] * camera.upX;
      float baseY = camera.forwardY + v[j] * camera.upY;
      float baseZ = camera.forwardZ + v[j] * camera.upZ;
      boolean peopled = groups.beginRow(j);
      for (int i = 0; i < u.length; i++) {
        float scale = camera.scale[pixel];
        ray.point(
            (baseX + u[i] * camera.rightX) * scale,
            (baseY + u[i] * camera.rightY) * scale,
            (baseZ + u[i] * camera.rightZ) * scale);
        int body = peopled ? groups.meet(ray, i, atlas) : -1;
        cast(body);
        depth[pixel] = depth();
        segmentation[pixel] = segmentation();
        if (colored) {
          shade();
          int at = pixel * pixelStep;
          color[at] = Shading.toByte(shading.red);
          color[at + channelStep] = Shading.toByte(shading.green);
          color[at + 2 * channelStep] = Shading.toByte(shading.blue);
        }
        pixel++;
      }
    }
  }

  /** Finds what the ray meets, given the box of a body that stands in its way, or -1. */
  private void cast(int body) {
    float farthest =
        walk.eyeInFluid()
            ? Math.min(shading.sight(), settings.viewDistance())
            : settings.viewDistance();
    if (body < 0 || ray.distance > farthest) {
      ray.body = -1;
      walk.walk(ray, farthest);
      return;
    }
    float distance = ray.distance;
    int face = ray.face;
    int texelX = ray.texelX;
    int texelY = ray.texelY;
    walk.walk(ray, distance);
    boolean met =
        ray.state == Ray.NOTHING && distance <= ray.fluidDistance + VoxelWalk.FLUID_CLEARNESS;
    ray.body = met ? body : -1;
    if (met) {
      ray.distance = distance;
      ray.face = face;
      ray.texelX = texelX;
      ray.texelY = texelY;
    }
  }

  private boolean metSomething() {
    return ray.state != Ray.NOTHING || ray.body >= 0;
  }

  private float depth() {
    float solid = metSomething() ? ray.distance : settings.viewDistance();
    return Math.min(solid, ray.fluidDistance) + 0f; // never -0
  }

  private int segmentation() {
    if (ray.fluidDistance != Float.POSITIVE_INFINITY) {
      return ray.fluidState;
    }
    if (ray.body >= 0) {
      return groups.id(ray.body);
    }
    return Math.max(0, ray.state);
  }

  private void shade() {
    if (ray.body >= 0) {
      shadeBody();
    } else if (ray.state != Ray.NOTHING) {
      shadeBlock();
    } else {
      shading.sky(ray.directionX, ray.directionY, ray.directionZ);
    }
    if (walk.eyeInFluid()) {
      shading.submerge(metSomething() ? ray.distance : shading.sight());
    } else if (ray.fluidDistance != Float.POSITIVE_INFINITY) {
      shadeFluid();
    } else if (metSomething()) {
      shading.haze(ray.distance, ray.directionX, ray.directionY, ray.directionZ);
    }
  }

  private void shadeBody() {
    int light = light(groups.lightX(ray.body), groups.lightY(ray.body), groups.lightZ(ray.body));
    int texture = groups.texture(ray.body, ray.face);
    shading.surface(texture, ray.face, ray.texelX, ray.texelY, ray.distance, light);
    shading.tint(groups.tint(ray.body));
  }

  private void shadeBlock() {
    int state = ray.state;
    int face = ray.face;
    int light =
        ray.within && looks.litWithin[state]
            ? light(ray.cellX, ray.cellY, ray.cellZ)
            : lightBefore(face, ray.cellX, ray.cellY, ray.cellZ);
    int texture = looks.texture[state * BlockLooks.FACES + face];
    shading.surface(texture, face, ray.texelX, ray.texelY, ray.distance, light);
    if (state == outlinedState
        && ray.cellX == outlinedX
        && ray.cellY == outlinedY
        && ray.cellZ == outlinedZ
        && looks.atRim(state, face, ray.texelX, ray.texelY)) {
      shading.darken();
    }
  }

  private void shadeFluid() {
    float red = shading.red;
    float green = shading.green;
    float blue = shading.blue;
    float behind = metSomething() ? ray.distance - ray.fluidDistance : VoxelWalk.FLUID_CLEARNESS;
    int face = ray.fluidFace;
    int light = lightBefore(face, ray.fluidCellX, ray.fluidCellY, ray.fluidCellZ);
    int texture = looks.texture[ray.fluidState * BlockLooks.FACES + face];
    shading.surface(texture, face, ray.fluidTexelX, ray.fluidTexelY, ray.fluidDistance, light);
    shading.cover(red, green, blue, behind);
    shading.haze(ray.fluidDistance, ray.directionX, ray.directionY, ray.directionZ);
  }

  /** Packed light of the cell in front of a face. */
  private int lightBefore(int face, int x, int y, int z) {
    int step = (face & 1) * 2 - 1;
    return switch (face >> 1) {
      case 0 -> light(x + step, y, z);
      case 1 -> light(x, y + step, z);
      default -> light(x, y, z + step);
    };
  }

  /** Packed light of a cell relative to the camera's block. */
  private int light(int x, int y, int z) {
    return window.packedLight(
        window.localX(camera.blockX) + x,
        window.localY(camera.blockY) + y,
        window.localZ(camera.blockZ) + z);
  }

  private void deliver(int frame, FrameTarget target) {
    if (target.color() != null) {
      MemorySegment.copy(
          colorSegment, 0, target.color(), frame * target.colorStride(), color.length);
    }
    if (target.depth() != null) {
      MemorySegment.copy(
          depth,
          0,
          target.depth(),
          ValueLayout.JAVA_FLOAT_UNALIGNED,
          frame * target.depthStride(),
          depth.length);
    }
    if (target.segmentation() != null) {
      MemorySegment.copy(
          segmentation,
          0,
          target.segmentation(),
          ValueLayout.JAVA_INT_UNALIGNED,
          frame * target.segmentationStride(),
          segmentation.length);
    }
  }
}
