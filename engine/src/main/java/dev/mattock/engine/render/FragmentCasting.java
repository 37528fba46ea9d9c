package dev.mattock.engine.render;

import org.lwjgl.opengl.GL33C;

/**
 * Casts rays by fragment shaders: OpenGL 3.3. Frames stand one above the other in one target, so
 * that reading it back gives them one after the other.
 */
final class FragmentCasting extends GlCasting {
  private static final String HEAD =
      """
      #version 330
      #extension GL_ARB_gpu_shader5 : enable
      #ifdef GL_ARB_gpu_shader5
      #define exact precise
      #else
      #define exact
      #endif
      """;
  private static final int MOST_PIXELS = 1 << 20;
  private static final int PACKED_ROW = 1024;

  private final GlProgram casting;
  private final GlProgram packing;
  private final int vertices = GL33C.glGenVertexArrays();
  private final int mostRows;
  private final Target colors = new Target(GL33C.GL_R32UI, GL33C.GL_RED_INTEGER);
  private final Target depths = new Target(GL33C.GL_R32F, GL33C.GL_RED);
  private final Target segments = new Target(GL33C.GL_R32UI, GL33C.GL_RED_INTEGER);
  private final Target packed = new Target(GL33C.GL_R32UI, GL33C.GL_RED_INTEGER);
  private final int frames = GL33C.glGenFramebuffers();
  private final int packedFrames = GL33C.glGenFramebuffers();

  /** A picture in the memory of the driver, one number a pixel. */
  private static final class Target {
    private final int format;
    private final int order;
    private final int texture = GL33C.glGenTextures();
    private int width;
    private int height;

    Target(int format, int order) {
      this.format = format;
      this.order = order;
    }

    private int type() {
      return order == GL33C.GL_RED ? GL33C.GL_FLOAT : GL33C.GL_UNSIGNED_INT;
    }

    void attach(int place, int wantedWidth, int wantedHeight) {
      GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + FREE_UNIT);
      GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
      if (width != wantedWidth || height < wantedHeight) {
        width = wantedWidth;
        height = wantedHeight;
        GL33C.nglTexImage2D(GL33C.GL_TEXTURE_2D, 0, format, width, height, 0, order, type(), 0);
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_NEAREST);
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_NEAREST);
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MAX_LEVEL, 0);
      }
      GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, 0);
      GL33C.glFramebufferTexture2D(
          GL33C.GL_FRAMEBUFFER,
          GL33C.GL_COLOR_ATTACHMENT0 + place,
          GL33C.GL_TEXTURE_2D,
          texture,
          0);
    }

    void read(int place, int rows, GlReadBack into) {
      GL33C.glReadBuffer(GL33C.GL_COLOR_ATTACHMENT0 + place);
      into.bind(GL33C.GL_PIXEL_PACK_BUFFER, (long) width * rows * Integer.BYTES);
      GL33C.nglReadPixels(0, 0, width, rows, order, type(), 0);
      GL33C.glBindBuffer(GL33C.GL_PIXEL_PACK_BUFFER, 0);
    }
  }

  FragmentCasting(GlLooks looks, GlSections sections, String definitions) {
    super(looks, sections);
    casting =
        GlProgram.fragment(
            HEAD + definitions, "rays.glsl", "bodies.glsl", "shading.glsl", "cast-fragment.glsl");
    packing = GlProgram.fragment(HEAD, "pack-fragment.glsl");
    mostRows = GL33C.glGetInteger(GL33C.GL_MAX_TEXTURE_SIZE);
  }

  @Override
  int mostViews(RenderSettings settings) {
    int byPixels = MOST_PIXELS / (settings.width() * settings.height());
    return Math.clamp(byPixels, 1, Math.max(1, mostRows / settings.height()));
  }

  @Override
  void cast(GlSlice slice) {
    RenderSettings settings = slice.frame().settings();
    int rows = slice.count() * settings.height();
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, frames);
    colors.attach(0, settings.width(), rows);
    depths.attach(1, settings.width(), rows);
    segments.attach(2, settings.width(), rows);
    GL33C.glDrawBuffers(
        new int[] {
          GL33C.GL_COLOR_ATTACHMENT0, GL33C.GL_COLOR_ATTACHMENT1, GL33C.GL_COLOR_ATTACHMENT2
        });
    prepare(casting, slice);
    drawAll(settings.width(), rows);
  }

  private void drawAll(int width, int rows) {
    GL33C.glBindVertexArray(vertices);
    GL33C.glViewport(0, 0, width, rows);
    GL33C.glDrawArrays(GL33C.GL_TRIANGLES, 0, 3);
  }

  @Override
  void readBack(GlSlice slice) {
    RenderSettings settings = slice.frame().settings();
    int rows = slice.count() * settings.height();
    GL33C.glPixelStorei(GL33C.GL_PACK_ALIGNMENT, 1);
    if (slice.depths() != null) {
      depths.read(1, rows, slice.depths());
    }
    if (slice.segments() != null) {
      segments.read(2, rows, slice.segments());
    }
    if (slice.colors() != null) {
      pack(slice);
    }
  }

  private void pack(GlSlice slice) {
    int rows = Math.ceilDiv(packedWords(slice), PACKED_ROW);
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, packedFrames);
    packed.attach(0, PACKED_ROW, rows);
    preparePacking(packing, slice);
    packing.set("rows", slice.frame().settings().width(), PACKED_ROW);
    packing.set("casted", FREE_UNIT);
    GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + FREE_UNIT);
    GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, colors.texture);
    drawAll(PACKED_ROW, rows);
    GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, 0);
    packed.read(0, rows, slice.colors());
  }
}
