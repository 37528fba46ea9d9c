package dev.mattock.engine.render;

import org.lwjgl.opengl.GL43C;

/** Casts rays by compute shaders, eight by eight pixels a group: OpenGL 4.3. */
final class ComputeCasting extends GlCasting {
  private static final String HEAD = "#version 430\n#define exact precise\n";
  private static final int GROUP_EDGE = 8;
  private static final int PACKING_GROUP = 64;

  /** Groups a row of the packing, as {@code pack-compute.glsl} has it. */
  private static final int PACKING_ROW = 65_535;

  private static final int MOST_PIXELS = 1 << 20;
  private static final int MOST_VIEWS = 1024;

  private final GlProgram casting;
  private final GlProgram packing;
  private final Store colors = new Store();
  private final Store packed = new Store();
  private final Store depths = new Store();
  private final Store segments = new Store();

  /** Memory of the driver that shaders write. */
  private static final class Store {
    private final int buffer = GL43C.glGenBuffers();
    private long bytes;

    void bind(int binding, long wanted) {
      GL43C.glBindBuffer(GL43C.GL_SHADER_STORAGE_BUFFER, buffer);
      if (wanted > bytes) {
        bytes = wanted;
        GL43C.glBufferData(GL43C.GL_SHADER_STORAGE_BUFFER, bytes, GL43C.GL_DYNAMIC_COPY);
      }
      GL43C.glBindBufferBase(GL43C.GL_SHADER_STORAGE_BUFFER, binding, buffer);
    }

    void copyTo(GlReadBack into, long size) {
      into.bind(GL43C.GL_COPY_WRITE_BUFFER, size);
      GL43C.glBindBuffer(GL43C.GL_COPY_READ_BUFFER, buffer);
      GL43C.glCopyBufferSubData(GL43C.GL_COPY_READ_BUFFER, GL43C.GL_COPY_WRITE_BUFFER, 0, 0, size);
    }
  }

  ComputeCasting(GlLooks looks, GlSections sections, String definitions) {
    super(looks, sections);
    casting =
        GlProgram.compute(
            HEAD + definitions, "rays.glsl", "bodies.glsl", "shading.glsl", "cast-compute.glsl");
    packing = GlProgram.compute(HEAD, "pack-compute.glsl");
  }

  @Override
  int mostViews(RenderSettings settings) {
    return Math.clamp(MOST_PIXELS / (settings.width() * settings.height()), 1, MOST_VIEWS);
  }

  @Override
  void cast(GlSlice slice) {
    RenderSettings settings = slice.frame().settings();
    prepare(casting, slice);
    long words = words(slice);
    colors.bind(0, slice.colors() == null ? Integer.BYTES : words);
    depths.bind(1, slice.depths() == null ? Integer.BYTES : words);
    segments.bind(2, slice.segments() == null ? Integer.BYTES : words);
    GL43C.glDispatchCompute(
        Math.ceilDiv(settings.width(), GROUP_EDGE),
        Math.ceilDiv(settings.height(), GROUP_EDGE),
        slice.count());
    GL43C.glMemoryBarrier(GL43C.GL_SHADER_STORAGE_BARRIER_BIT | GL43C.GL_BUFFER_UPDATE_BARRIER_BIT);
  }

  /** Bytes of one word a pixel. */
  private static long words(GlSlice slice) {
    return (long) slice.count() * slice.frame().pixels() * Integer.BYTES;
  }

  @Override
  void readBack(GlSlice slice) {
    if (slice.colors() != null) {
      pack(slice);
    }
    if (slice.depths() != null) {
      depths.copyTo(slice.depths(), words(slice));
    }
    if (slice.segments() != null) {
      segments.copyTo(slice.segments(), words(slice));
    }
  }

  private void pack(GlSlice slice) {
    int words = packedWords(slice);
    int groups = Math.ceilDiv(words, PACKING_GROUP);
    preparePacking(packing, slice);
    packing.set("words", words);
    colors.bind(0, words(slice));
    packed.bind(1, (long) words * Integer.BYTES);
    GL43C.glDispatchCompute(Math.min(groups, PACKING_ROW), Math.ceilDiv(groups, PACKING_ROW), 1);
    GL43C.glMemoryBarrier(GL43C.GL_SHADER_STORAGE_BARRIER_BIT | GL43C.GL_BUFFER_UPDATE_BARRIER_BIT);
    packed.copyTo(slice.colors(), (long) words * Integer.BYTES);
  }
}
