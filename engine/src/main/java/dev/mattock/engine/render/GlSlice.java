package dev.mattock.engine.render;

import dev.mattock.engine.entity.Weather;
import dev.mattock.engine.sim.World;
import java.lang.foreign.MemorySegment;
import org.lwjgl.opengl.GL33C;

/**
 * A part of a batch on its way: views are gathered into it by the caller's thread, drawn and read
 * back by the context's thread, and delivered by the caller's again.
 */
final class GlSlice implements AutoCloseable {
  private static final long MOST_WINDOW_BYTES = 48L << 20;
  private static final int LIGHTS = 256;

  private final GlStaging views = new GlStaging();
  private final GlStaging windows = new GlStaging();
  private final GlStaging daylight = new GlStaging();
  private final GlStaging tiles = new GlStaging();
  private final GlStaging bodies = new GlStaging();
  private final TexelBuffer viewTexels = new TexelBuffer(GL33C.GL_RGBA32UI);
  private final TexelBuffer windowTexels = new TexelBuffer(GL33C.GL_RG32UI);
  private final TexelBuffer daylightTexels = new TexelBuffer(GL33C.GL_RGBA32F);
  private final TexelBuffer tileTexels = new TexelBuffer(GL33C.GL_R32UI);
  private final TexelBuffer bodyTexels = new TexelBuffer(GL33C.GL_RGBA32UI);
  private final GlReadBack colors = new GlReadBack();
  private final GlReadBack depths = new GlReadBack();
  private final GlReadBack segments = new GlReadBack();
  private final GlThread.Step draw;
  private final GlThread.Step collect;

  private GlFrame frame;
  private FrameTarget target;
  private int first;
  private int count;

  private int hour;
  private int rain;
  private int thunder;
  private boolean nightVision;

  /** An empty slice; made by the thread that owns the context. */
  GlSlice(GlCasting casting) {
    draw = new GlThread.Step(context -> casting.draw(this));
    collect = new GlThread.Step(context -> mapAll());
  }

  /** Begins anew, with the view of that row. */
  void begin(GlFrame newFrame, FrameTarget newTarget, int row) {
    frame = newFrame;
    target = newTarget;
    first = row;
    count = 0;
    hour = -1;
    views.clear();
    windows.clear();
    daylight.clear();
    tiles.clear();
    bodies.clear();
  }

  /** Counts one view more. */
  void added() {
    count++;
  }

  /** Whether no more views should be gathered into it, for the memory that they take. */
  boolean full() {
    return windows.size() >= MOST_WINDOW_BYTES;
  }

  GlFrame frame() {
    return frame;
  }

  /** Views in it. */
  int count() {
    return count;
  }

  GlStaging views() {
    return views;
  }

  GlStaging windows() {
    return windows;
  }

  GlStaging tiles() {
    return tiles;
  }

  GlStaging bodies() {
    return bodies;
  }

  /** To be done by the context's thread: draws it. */
  GlThread.Step draw() {
    return draw;
  }

  /** To be done by the context's thread, after {@link #draw}: makes it ready for delivery. */
  GlThread.Step collect() {
    return collect;
  }

  /** Puts the table of light of an hour, unless it is there; returns where. */
  int putDaylight(World world, Daylight hours) {
    Weather weather = world.weather();
    if (world.timeOfDay() != hour
        || weather.rainLevel() != rain
        || weather.thunderLevel() != thunder
        || world.rules().nightVision() != nightVision) {
      hour = world.timeOfDay();
      rain = weather.rainLevel();
      thunder = weather.thunderLevel();
      nightVision = world.rules().nightVision();
      float[] factors = hours.factors;
      for (int at = 0; at < factors.length; at += 3) {
        daylight.put(factors[at], factors[at + 1], factors[at + 2], 0);
      }
    }
    return (int) (daylight.size() / (4 * Float.BYTES)) - LIGHTS;
  }

  /** Uploads what was gathered and binds it to five units, from {@code unit} on. */
  void bind(int unit) {
    viewTexels.fill(views);
    windowTexels.fill(windows);
    daylightTexels.fill(daylight);
    tileTexels.fill(tiles);
    bodyTexels.fill(bodies);
    viewTexels.bind(unit);
    windowTexels.bind(unit + 1);
    daylightTexels.bind(unit + 2);
    tileTexels.bind(unit + 3);
    bodyTexels.bind(unit + 4);
  }

  /** Where the packed colours are read back to; null if nobody wants them. */
  GlReadBack colors() {
    return target.color() == null ? null : colors;
  }

  /** Where the depths are read back to; null if nobody wants them. */
  GlReadBack depths() {
    return target.depth() == null ? null : depths;
  }

  /** Where the segmentation is read back to; null if nobody wants it. */
  GlReadBack segments() {
    return target.segmentation() == null ? null : segments;
  }

  private void mapAll() {
    if (colors() != null) {
      colors.map();
    }
    if (depths() != null) {
      depths.map();
    }
    if (segments() != null) {
      segments.map();
    }
  }

  /** Copies everything to where the caller wants it. */
  void deliver() {
    long words = 4L * frame.pixels();
    if (colors() != null) {
      deliver(colors, frame.settings().colorBytes(), target.color(), target.colorStride());
    }
    if (depths() != null) {
      deliver(depths, words, target.depth(), target.depthStride());
    }
    if (segments() != null) {
      deliver(segments, words, target.segmentation(), target.segmentationStride());
    }
    target = null;
  }

  private void deliver(GlReadBack from, long bytes, MemorySegment into, long stride) {
    MemorySegment mapped = from.mapped();
    if (stride == bytes) {
      MemorySegment.copy(mapped, 0, into, first * stride, count * bytes);
      return;
    }
    for (int i = 0; i < count; i++) {
      MemorySegment.copy(mapped, i * bytes, into, (first + i) * stride, bytes);
    }
  }

  /** Frees the staging memory; after the thread has ended. */
  @Override
  public void close() {
    views.close();
    windows.close();
    daylight.close();
    tiles.close();
    bodies.close();
  }
}
