package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;

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
  private final RenderSettings settings;
  private final Sight sight;
  private final Camera camera;
  private final VoxelWalk walk;
  private final BoxGroups groups;
  private final Shading shading;
  private final Ray ray;
  private final FrameBuffer frame;
  private final int pixelStep;
  private final int channelStep;

  ReferenceRayCaster(Content content, TextureAtlas atlas, RenderSettings settings) {
    this(content, atlas, settings, true);
  }

  /**
   * Makes a ray caster.
   *
   * @param spares whether rays into the open sky are told at once; false walks every ray, for tests
   */
  ReferenceRayCaster(Content content, TextureAtlas atlas, RenderSettings settings, boolean spares) {
    this.settings = settings;
    int pixels = settings.width() * settings.height();
    sight = new Sight(content, atlas, settings, spares);
    camera = sight.camera;
    walk = sight.walk;
    groups = sight.groups;
    shading = sight.shading;
    ray = sight.ray;
    frame = new FrameBuffer(settings);
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
      sight.begin(views[i]);
      castAll(target.color() != null);
      frame.deliver(i, target);
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
        int body = peopled ? groups.meet(ray, i, sight.atlas) : -1;
        cast(body);
        frame.depth[pixel] = sight.depth(ray);
        frame.segmentation[pixel] = sight.segmentation(ray);
        if (colored) {
          sight.shade(ray);
          int at = pixel * pixelStep;
          frame.color[at] = Shading.toByte(shading.red);
          frame.color[at + channelStep] = Shading.toByte(shading.green);
          frame.color[at + 2 * channelStep] = Shading.toByte(shading.blue);
        }
        pixel++;
      }
    }
  }

  /** Finds what the ray meets, given the box of a body that stands in its way, or -1. */
  private void cast(int body) {
    float farthest = sight.farthest;
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
}
