package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.Terrain;

/** Gathers views into slices; needs no OpenGL itself. One thread at a time. */
final class GlGather {
  private static final float REACH = 4.5f;
  private static final int WINDOW_ENTRY_BYTES = 8;

  private final Content content;
  private final RenderSettings settings;
  private final Camera camera;
  private final BlockLooks looks;
  private final Shading shading;
  private final Bodies bodies;
  private final GlBodies bodyWriter;
  private final GlSections sections;
  private final Outline outline;
  private GlWindow[] windows = new GlWindow[0];

  GlGather(
      Content content,
      TextureAtlas atlas,
      BlockLooks looks,
      RenderSettings settings,
      GlSections sections) {
    this.content = content;
    this.settings = settings;
    this.looks = looks;
    this.sections = sections;
    camera = new Camera(settings);
    shading = new Shading(atlas, settings);
    bodies = new Bodies(content, atlas, looks, camera, settings);
    bodyWriter = new GlBodies(settings);
    outline = settings.blockOutline() ? new Outline(atlas, looks, settings) : null;
  }

  /** The rays. */
  Camera camera() {
    return camera;
  }

  /**
   * Adds a view to a slice.
   *
   * @param row of the batch, by which it is known again
   * @return false if the slice has no room for it
   */
  boolean gather(View view, int row, GlSlice slice) {
    World world = view.world();
    if (world.content() != content) {
      throw new IllegalArgumentException(
          "the view's world has another content than the ray caster was made for");
    }
    camera.look(view);
    GlWindow window = window(row);
    Terrain terrain = world.terrain();
    if (!window.gather(terrain, camera.blockX, camera.blockY, camera.blockZ, sections)) {
      return false;
    }
    int eyeLight = terrain.packedLight(camera.blockX, camera.blockY, camera.blockZ);
    byte fluid = eyeFluid(terrain);
    shading.begin(world.timeOfDay(), world.rules().nightVision(), world.weather(), eyeLight);
    shading.dive(fluid == BlockLooks.MOLTEN);
    bodies.gather(world, view.viewer());
    GlStaging into = slice.views();
    putCamera(into);
    into.put(window.eyeX(), window.eyeY(), window.eyeZ(), fluid);
    into.put(
        window.lowest(),
        window.highest(),
        (int) (slice.windows().size() / WINDOW_ENTRY_BYTES),
        slice.putDaylight(world, shading.daylight()));
    shading.putInto(into);
    putOutline(terrain, into);
    BoxGroups groups = bodies.groups();
    into.put(groups.size(), (int) (slice.tiles().size() / Integer.BYTES), 0, 0);
    window.putInto(slice.windows());
    bodyWriter.put(groups, slice.bodies(), slice.tiles());
    return true;
  }

  private GlWindow window(int row) {
    if (row >= windows.length) {
      GlWindow[] more = new GlWindow[Math.max(row + 1, 2 * windows.length)];
      System.arraycopy(windows, 0, more, 0, windows.length);
      windows = more;
    }
    if (windows[row] == null) {
      windows[row] = new GlWindow(settings.viewDistance());
    }
    return windows[row];
  }

  /** The fluid around the eye, as in {@link VoxelWalk#begin}. */
  private byte eyeFluid(Terrain terrain) {
    int state = terrain.state(camera.blockX, camera.blockY, camera.blockZ);
    byte fluid = looks.fluid[state];
    if (fluid == BlockLooks.PASS) {
      return fluid;
    }
    int above = terrain.state(camera.blockX, camera.blockY + 1, camera.blockZ);
    float height = looks.fluid[above] == fluid ? 1 : looks.surface[state];
    return camera.fractionY < height ? fluid : BlockLooks.PASS;
  }

  private void putCamera(GlStaging into) {
    into.put(camera.forwardX, camera.forwardY, camera.forwardZ, camera.fractionX);
    into.put(camera.upX, camera.upY, camera.upZ, camera.fractionY);
    into.put(camera.rightX, camera.rightY, camera.rightZ, camera.fractionZ);
  }

  private void putOutline(Terrain terrain, GlStaging into) {
    if (outline == null) {
      into.put(0, 0, 0, Ray.NOTHING - 1);
    } else {
      outline.put(terrain, camera, into);
    }
  }

  /** Finds the block in the crosshair, as the reference does. */
  private static final class Outline {
    private final BlockLooks looks;
    private final SectionWindow window;
    private final UniformCells uniform;
    private final VoxelWalk walk;
    private final Ray ray = new Ray();

    Outline(TextureAtlas atlas, BlockLooks looks, RenderSettings settings) {
      this.looks = looks;
      window = new SectionWindow(settings.viewDistance());
      uniform = new UniformCells(looks);
      walk = new VoxelWalk(looks, atlas, null);
    }

    void put(Terrain terrain, Camera camera, GlStaging into) {
      window.gather(terrain, camera.blockX, camera.blockY, camera.blockZ, uniform);
      walk.begin(camera, window);
      ray.originX = camera.fractionX;
      ray.originY = camera.fractionY;
      ray.originZ = camera.fractionZ;
      ray.point(camera.forwardX, camera.forwardY, camera.forwardZ);
      walk.walk(ray, REACH);
      boolean outlined = ray.state >= 0 && looks.kind[ray.state] != BlockLooks.MOLTEN;
      into.put(ray.cellX, ray.cellY, ray.cellZ, outlined ? ray.state : Ray.NOTHING - 1);
    }
  }
}
