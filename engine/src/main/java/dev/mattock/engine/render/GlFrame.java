package dev.mattock.engine.render;

import org.lwjgl.opengl.GL33C;

/** What is the same for all pictures of one ray caster, as shaders want it. */
final class GlFrame {
  /** Edges of tiles are whole numbers of these, so that pixels which work together share a tile. */
  private static final int TILE_STEP = 8;

  private static final int MOST_TILES = 16;

  private final RenderSettings settings;
  private final Shading shading;
  private final TexelBuffer rays;

  /** Made by the thread that owns the context. */
  GlFrame(RenderSettings settings, TextureAtlas atlas, Camera camera) {
    this.settings = settings;
    shading = new Shading(atlas, settings);
    rays = new TexelBuffer(GL33C.GL_R32F);
    try (GlStaging staging = new GlStaging()) {
      staging.put(camera.u);
      staging.put(camera.v);
      staging.put(camera.scale);
      rays.fill(staging);
    }
  }

  RenderSettings settings() {
    return settings;
  }

  /** Pixels of a frame. */
  int pixels() {
    return settings.width() * settings.height();
  }

  /** Width of a tile, or its height, by that of the frame. */
  static int tileEdge(int frameEdge) {
    return TILE_STEP * Math.ceilDiv(frameEdge, TILE_STEP * MOST_TILES);
  }

  /** Hands everything to the program in use; the table of rays to a unit. */
  void bind(GlProgram program, int rayUnit) {
    int tileWidth = tileEdge(settings.width());
    int tileHeight = tileEdge(settings.height());
    program.set(
        "frame", settings.width(), settings.height(), GlWindow.edge(settings.viewDistance()));
    program.set("tiling", tileWidth, tileHeight, Math.ceilDiv(settings.width(), tileWidth));
    shading.setUniforms(program, settings.viewDistance());
    rays.bind(rayUnit);
  }
}
