package dev.mattock.engine.render;

import java.lang.foreign.MemorySegment;
import java.util.Locale;

/**
 * The frame of one view in all three forms, on the heap, to be compared.
 *
 * @param color bytes in the layout of the settings
 * @param depth blocks, row by row
 * @param segmentation row by row
 */
public record Frames(RenderSettings settings, byte[] color, float[] depth, int[] segmentation) {

  /** Black frames to render into. */
  public static Frames blank(RenderSettings settings) {
    int pixels = settings.width() * settings.height();
    return new Frames(settings, new byte[3 * pixels], new float[pixels], new int[pixels]);
  }

  /** What a ray caster shows of a view. */
  public static Frames of(RayCaster caster, View view) {
    Frames frames = blank(caster.settings());
    caster.render(new View[] {view}, 0, 1, frames.target());
    return frames;
  }

  /** Where a batch of this view alone goes. */
  public FrameTarget target() {
    return new FrameTarget(
        MemorySegment.ofArray(color),
        color.length,
        MemorySegment.ofArray(depth),
        4L * depth.length,
        MemorySegment.ofArray(segmentation),
        4L * segmentation.length);
  }

  /** How many pixels there are. */
  public int pixels() {
    return depth.length;
  }

  /** One channel, 0..255, of a pixel counted row by row. */
  public int channel(int pixel, int channel) {
    boolean hwc = settings.layout() == RenderSettings.PixelLayout.HWC;
    return color[hwc ? 3 * pixel + channel : channel * pixels() + pixel] & 0xFF;
  }

  /**
   * How two frames differ.
   *
   * @param pixels how many pixels were compared
   * @param colors pixels of which a channel differs by more than was allowed
   * @param depths pixels whose depth differs by more than was allowed
   * @param ids pixels of which the segmentation differs
   * @param first the first such pixel with both answers in words; empty if there is none
   */
  public record Difference(int pixels, int colors, int depths, int ids, String first) {
    /** Whether there is none. */
    public boolean none() {
      return first.isEmpty();
    }
  }

  /** Compares to the bit. */
  public Difference compare(Frames other) {
    return compare(other, 0, 0);
  }

  /**
   * Compares with what is expected; this is what came out.
   *
   * @param colorTolerance by how much a channel may differ, 0..255
   * @param depthTolerance by how much depth may differ, as a part of it; with 0 to the bit
   */
  public Difference compare(Frames expected, int colorTolerance, double depthTolerance) {
    int colors = 0;
    int depths = 0;
    int ids = 0;
    int first = -1;
    for (int pixel = 0; pixel < pixels(); pixel++) {
      boolean color = worstChannel(expected, pixel) > colorTolerance;
      boolean far = !near(depth[pixel], expected.depth[pixel], depthTolerance);
      boolean id = segmentation[pixel] != expected.segmentation[pixel];
      colors += color ? 1 : 0;
      depths += far ? 1 : 0;
      ids += id ? 1 : 0;
      if (first < 0 && (color || far || id)) {
        first = pixel;
      }
    }
    String words = first < 0 ? "" : inWords(first, expected);
    return new Difference(pixels(), colors, depths, ids, words);
  }

  private int worstChannel(Frames other, int pixel) {
    int worst = 0;
    for (int channel = 0; channel < 3; channel++) {
      worst = Math.max(worst, Math.abs(channel(pixel, channel) - other.channel(pixel, channel)));
    }
    return worst;
  }

  private static boolean near(float got, float expected, double tolerance) {
    return tolerance == 0
        ? Float.floatToRawIntBits(got) == Float.floatToRawIntBits(expected)
        : Math.abs(got - expected) <= tolerance * expected;
  }

  private String inWords(int pixel, Frames expected) {
    return String.format(
        Locale.ROOT,
        "column %d, row %d of %dx%d: expected %s, but got %s",
        pixel % settings.width(),
        pixel / settings.width(),
        settings.width(),
        settings.height(),
        expected.inWords(pixel),
        inWords(pixel));
  }

  private String inWords(int pixel) {
    int id = segmentation[pixel];
    boolean block = id > 0 && id < Scene.CONTENT.states().size();
    return String.format(
        Locale.ROOT,
        "rgb %d %d %d, depth %s, id %d (%s)",
        channel(pixel, 0),
        channel(pixel, 1),
        channel(pixel, 2),
        depth[pixel],
        id,
        id == 0 ? "sky" : block ? Scene.CONTENT.state(id).name() : "a body");
  }
}
