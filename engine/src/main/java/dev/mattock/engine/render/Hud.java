package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A ray caster that lets another one render and lays the HUD over the finished frames, so that it
 * is the same for all of them. Views through nobody's eyes stay as they are. Drawing allocates
 * nothing.
 */
final class Hud implements RayCaster {
  private final RayCaster caster;
  private final RenderSettings settings;
  private final HudPainter painter;
  private final Canvas canvas;
  private final byte[] row;

  Hud(Content content, RayCaster caster) {
    this.caster = caster;
    settings = caster.settings();
    painter = new HudPainter(content, settings.width(), settings.height());
    canvas = new Canvas(settings.width(), settings.height());
    row = new byte[3 * settings.width()];
  }

  @Override
  public RenderSettings settings() {
    return settings;
  }

  @Override
  public boolean wholeBatches() {
    return caster.wholeBatches();
  }

  @Override
  public void prepare(View view) {
    caster.prepare(view);
  }

  @Override
  public void close() {
    caster.close();
  }

  @Override
  public void render(View[] views, int from, int to, FrameTarget target) {
    caster.render(views, from, to, target);
    if (target.color() != null) {
      for (int i = from; i < to; i++) {
        draw(views[i], target.color(), i * target.colorStride());
      }
    }
  }

  /**
   * Draws over a frame.
   *
   * @param color where frames are written, in the layout of the settings
   * @param offset where this frame begins, in bytes
   */
  void draw(View view, MemorySegment color, long offset) {
    if (view.viewer() < 0) {
      return;
    }
    int width = settings.width();
    int height = settings.height();
    HeldItem held = painter.held();
    held.aim(view.world(), view.viewer());
    lift(color, offset, held.areaLeft(), held.areaTop(), held.areaRight(), held.areaBottom());
    held.draw(canvas);
    drop(color, offset, held.areaLeft(), held.areaTop(), held.areaRight(), held.areaBottom());
    int reach = painter.crosshairReach();
    int right = width / 2 + reach;
    int bottom = height / 2 + reach;
    lift(color, offset, width / 2 - reach, height / 2 - reach, right, bottom);
    painter.drawCrosshair(canvas);
    drop(color, offset, width / 2 - reach, height / 2 - reach, right, bottom);
    lift(color, offset, 0, painter.stripTop(), width, height);
    painter.drawStrip(canvas, view.world(), view.viewer());
    drop(color, offset, 0, painter.stripTop(), width, height);
  }

  /** Takes a part of the frame onto the canvas. */
  private void lift(MemorySegment color, long offset, int left, int top, int right, int bottom) {
    boolean chw = settings.layout() == RenderSettings.PixelLayout.CHW;
    int wide = right - left;
    int step = chw ? 1 : 3;
    int plane = chw ? wide : 1;
    int[] pixels = canvas.pixels();
    for (int y = top; y < bottom; y++) {
      long at = offset + ((long) y * settings.width() + left) * step;
      if (chw) {
        for (int channel = 0; channel < 3; channel++) {
          copyOut(color, at + channel * planeBytes(), channel * wide, wide);
        }
      } else {
        copyOut(color, at, 0, 3 * wide);
      }
      int to = y * settings.width() + left;
      for (int x = 0; x < wide; x++) {
        int from = x * step;
        pixels[to + x] =
            0xFF000000
                | (row[from] & 0xFF) << 16
                | (row[from + plane] & 0xFF) << 8
                | (row[from + 2 * plane] & 0xFF);
      }
    }
  }

  /** Puts a part of the canvas into the frame. */
  private void drop(MemorySegment color, long offset, int left, int top, int right, int bottom) {
    boolean chw = settings.layout() == RenderSettings.PixelLayout.CHW;
    int wide = right - left;
    int step = chw ? 1 : 3;
    int plane = chw ? wide : 1;
    int[] pixels = canvas.pixels();
    for (int y = top; y < bottom; y++) {
      int from = y * settings.width() + left;
      for (int x = 0; x < wide; x++) {
        int argb = pixels[from + x];
        row[x * step] = (byte) (argb >> 16);
        row[x * step + plane] = (byte) (argb >> 8);
        row[x * step + 2 * plane] = (byte) argb;
      }
      long at = offset + ((long) y * settings.width() + left) * step;
      if (chw) {
        for (int channel = 0; channel < 3; channel++) {
          copyIn(color, at + channel * planeBytes(), channel * wide, wide);
        }
      } else {
        copyIn(color, at, 0, 3 * wide);
      }
    }
  }

  private long planeBytes() {
    return (long) settings.width() * settings.height();
  }

  private void copyOut(MemorySegment color, long at, int to, int bytes) {
    MemorySegment.copy(color, ValueLayout.JAVA_BYTE, at, row, to, bytes);
  }

  private void copyIn(MemorySegment color, long at, int from, int bytes) {
    MemorySegment.copy(row, from, color, ValueLayout.JAVA_BYTE, at, bytes);
  }
}
