package dev.mattock.engine.render;

import org.lwjgl.opengl.GL33C;

/**
 * The work of the shaders on one slice: cast all rays, pack the colours, and start to read back.
 * Belongs to the thread that owns the context.
 */
abstract sealed class GlCasting permits ComputeCasting, FragmentCasting {
  /** Units of the samplers, in order; those of a slice last, see {@link GlSlice#bind}. */
  private static final String[] SAMPLERS = {
    "states",
    "lights",
    "looks",
    "faces",
    "atlas",
    "boxes",
    "rays",
    "views",
    "windows",
    "daylight",
    "tiles",
    "bodies"
  };

  private static final int RAY_UNIT = 6;
  private static final int SLICE_UNIT = 7;

  /** The first unit that is not used by the casting of rays. */
  static final int FREE_UNIT = 12;

  private static final int BYTES_A_COLOR = 3;

  private final GlLooks looks;
  private final GlSections sections;

  GlCasting(GlLooks looks, GlSections sections) {
    this.looks = looks;
    this.sections = sections;
  }

  /** Most views of a size that one slice may have. */
  abstract int mostViews(RenderSettings settings);

  /** Casts all rays of a slice into memory of the driver. */
  abstract void cast(GlSlice slice);

  /** Packs and reads back what was cast. */
  abstract void readBack(GlSlice slice);

  /** Does everything that there is to do for a slice, as far as commands go. */
  final void draw(GlSlice slice) {
    cast(slice);
    readBack(slice);
    GL33C.glFlush();
    int error = GL33C.glGetError();
    if (error != GL33C.GL_NO_ERROR) {
      throw new GlException(
          "OpenGL error 0x%x after %d views of %dx%d"
              .formatted(
                  error,
                  slice.count(),
                  slice.frame().settings().width(),
                  slice.frame().settings().height()));
    }
  }

  /** Makes a program that casts rays ready for a slice. */
  final void prepare(GlProgram program, GlSlice slice) {
    program.use();
    for (int unit = 0; unit < SAMPLERS.length; unit++) {
      program.set(SAMPLERS[unit], unit);
    }
    sections.bind(0, 1);
    looks.bind(2);
    slice.frame().bind(program, RAY_UNIT);
    slice.bind(SLICE_UNIT);
    program.set("wanted", flag(slice.colors()), flag(slice.depths()), flag(slice.segments()));
  }

  private static int flag(GlReadBack wanted) {
    return wanted == null ? 0 : 1;
  }

  /** Tells a program that packs colours how. */
  final void preparePacking(GlProgram program, GlSlice slice) {
    RenderSettings settings = slice.frame().settings();
    boolean chw = settings.layout() == RenderSettings.PixelLayout.CHW;
    program.use();
    program.set("packing", settings.colorBytes(), slice.frame().pixels(), chw ? 1 : 0);
  }

  /** Words of four bytes that the packed colours of a slice take up. */
  static int packedWords(GlSlice slice) {
    return Math.ceilDiv(slice.count() * slice.frame().pixels() * BYTES_A_COLOR, Integer.BYTES);
  }
}
