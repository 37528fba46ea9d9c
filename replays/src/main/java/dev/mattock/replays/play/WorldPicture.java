package dev.mattock.replays.play;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.Canvas;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.View;
import java.lang.foreign.MemorySegment;
import java.util.function.LongSupplier;

/** Casts the world onto a canvas, as finely as there is time for. */
final class WorldPicture implements AutoCloseable {
  private static final int LEAST_EDGE = 8;

  private final Content content;
  private final String renderer;
  private final PlaySettings settings;
  private final PictureScale scale;
  private final LongSupplier nanoTime;
  private final View[] views = {new View()};
  private RayCaster caster;
  private FrameTarget target;
  private byte[] rgb = new byte[0];

  WorldPicture(
      Content content,
      String renderer,
      PlaySettings settings,
      PictureScale scale,
      LongSupplier nanoTime) {
    this.content = content;
    this.renderer = RayCasters.choose(renderer).name();
    this.settings = settings;
    this.scale = scale;
    this.nanoTime = nanoTime;
  }

  /** The view to set before {@link #draw}. */
  View view() {
    return views[0];
  }

  /** Draws what the view sees all over a canvas. */
  void draw(Canvas canvas) {
    int step = scale.of(canvas.width(), canvas.height());
    int width = Math.max(LEAST_EDGE, Math.ceilDiv(canvas.width(), step));
    int height = Math.max(LEAST_EDGE, Math.ceilDiv(canvas.height(), step));
    prepare(width, height);
    long begin = nanoTime.getAsLong();
    caster.render(views, 0, 1, target);
    scale.took(nanoTime.getAsLong() - begin, canvas.width(), canvas.height());
    enlarge(canvas, width, step);
  }

  private void prepare(int width, int height) {
    if (caster != null
        && caster.settings().width() == width
        && caster.settings().height() == height) {
      return;
    }
    close();
    RenderSettings render =
        new RenderSettings(
            width, height, settings.fovDegrees(), settings.viewDistance(), PixelLayout.HWC, true);
    caster = RayCasters.create(renderer, content, render);
    rgb = new byte[render.colorBytes()];
    target = FrameTarget.color(MemorySegment.ofArray(rgb), render);
  }

  private void enlarge(Canvas canvas, int width, int step) {
    int[] pixels = canvas.pixels();
    int across = canvas.width();
    for (int y = 0; y < canvas.height(); y++) {
      int row = y * across;
      if (y % step != 0) {
        System.arraycopy(pixels, row - across, pixels, row, across);
        continue;
      }
      int from = 3 * (y / step) * width;
      for (int x = 0; x < across; from += 3) {
        int argb =
            0xFF000000
                | (rgb[from] & 0xFF) << 16
                | (rgb[from + 1] & 0xFF) << 8
                | (rgb[from + 2] & 0xFF);
        for (int end = Math.min(across, x + step); x < end; x++) {
          pixels[row + x] = argb;
        }
      }
    }
  }

  /** How the picture is made, for those who ask. */
  String describe() {
    return caster == null
        ? renderer
        : "%s, %dx%d".formatted(renderer, caster.settings().width(), caster.settings().height());
  }

  @Override
  public void close() {
    if (caster != null) {
      caster.close();
      caster = null;
    }
  }
}
