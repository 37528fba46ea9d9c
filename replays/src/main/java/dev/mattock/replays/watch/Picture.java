package dev.mattock.replays.watch;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.View;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Renders views of one size, as colours, distances or kinds of things. Owns its memory. */
final class Picture implements AutoCloseable {
  /** Vertical field of view, degrees. */
  private static final double FOV = 70;

  /** As far as agents see, in blocks: the land is there already. */
  private static final int VIEW_DISTANCE = RenderSettings.TRAINING.viewDistance();

  private final Content content;
  private final String renderer;
  private final FalseColors colors;
  private RayCaster caster;
  private byte[] color = new byte[0];
  private float[] depth = new float[0];
  private int[] things = new int[0];

  Picture(Content content, String renderer) {
    this.content = content;
    this.renderer = renderer;
    colors = new FalseColors(content, VIEW_DISTANCE);
  }

  /** Makes ready for views of a size. */
  void size(int width, int height) {
    if (caster != null
        && caster.settings().width() == width
        && caster.settings().height() == height) {
      return;
    }
    close();
    RenderSettings settings =
        new RenderSettings(width, height, FOV, VIEW_DISTANCE, PixelLayout.HWC, true);
    caster = RayCasters.create(renderer, content, settings);
  }

  /** Renders so many views of the size made ready for. */
  void render(View[] views, int count, ViewMode mode) {
    int pixels = caster.settings().width() * caster.settings().height();
    ensure(count * pixels, mode);
    caster.render(views, 0, count, target(pixels, mode));
    if (mode == ViewMode.DEPTH) {
      for (int i = 0; i < count * pixels; i++) {
        put(i, colors.ofDistance(depth[i]));
      }
    } else if (mode == ViewMode.SEGMENTATION) {
      for (int i = 0; i < count * pixels; i++) {
        put(i, colors.ofThing(things[i], depth[i]));
      }
    }
  }

  /** Copies a rendered view into a frame, with its upper left corner at a place. */
  void copy(int view, Frame into, int x, int y) {
    int row = 3 * caster.settings().width();
    int height = caster.settings().height();
    for (int line = 0; line < height; line++) {
      System.arraycopy(color, (view * height + line) * row, into.rgb(), into.at(x, y + line), row);
    }
  }

  private FrameTarget target(int pixels, ViewMode mode) {
    MemorySegment distances = MemorySegment.ofArray(depth);
    long stride = pixels * ValueLayout.JAVA_FLOAT.byteSize();
    return switch (mode) {
      case COLOR -> FrameTarget.color(MemorySegment.ofArray(color), caster.settings());
      case DEPTH -> new FrameTarget(null, 0, distances, stride, null, 0);
      case SEGMENTATION ->
          new FrameTarget(null, 0, distances, stride, MemorySegment.ofArray(things), stride);
    };
  }

  private void ensure(int pixels, ViewMode mode) {
    if (color.length < 3 * pixels) {
      color = new byte[3 * pixels];
    }
    if (mode != ViewMode.COLOR && depth.length < pixels) {
      depth = new float[pixels];
    }
    if (mode == ViewMode.SEGMENTATION && things.length < pixels) {
      things = new int[pixels];
    }
  }

  private void put(int pixel, int rgb) {
    color[3 * pixel] = (byte) (rgb >> 16);
    color[3 * pixel + 1] = (byte) (rgb >> 8);
    color[3 * pixel + 2] = (byte) rgb;
  }

  @Override
  public void close() {
    if (caster != null) {
      caster.close();
      caster = null;
    }
  }
}
