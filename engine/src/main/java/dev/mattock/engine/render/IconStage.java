package dev.mattock.engine.render;

import dev.mattock.engine.content.Item;

/**
 * Where an item is put to make its icon: its boxes seen from the upper north-west without
 * perspective, two steps to the side for one down; or its picture from the front.
 */
final class IconStage {
  /** How far a block to the side, away from the viewer, and up lies on the icon. */
  private static final double ACROSS = 7.0 / 16;

  private static final double DOWN = 3.5 / 16;
  private static final double UP = 8.0 / 16;

  /** How far a ray sinks on its way of one block south and one east. */
  private static final double SINK = 2 * DOWN / UP;

  /** From how far before the cell rays come. */
  private static final double START = 4;

  private static final double FILLED = 15.5 / 16;
  private static final double LARGEST = 2;

  private final ItemShape shape;
  private double middleX;
  private double middleY;
  private double zoom;

  IconStage(ItemShape shape) {
    this.shape = shape;
  }

  /** Puts up an item; false if it is a picture, which {@link #drawFlat} shows. */
  boolean set(Item item) {
    boolean boxes = shape.set(item);
    if (boxes) {
      frameAll();
    }
    return boxes;
  }

  /** Chooses the part of the view that shows all boxes. */
  private void frameAll() {
    double left = Double.POSITIVE_INFINITY;
    double top = left;
    double right = -left;
    double bottom = -left;
    for (int box = 0; box < shape.boxes(); box++) {
      double minX = shape.bound(box, 0);
      double minZ = shape.bound(box, 2);
      double maxX = shape.bound(box, 3);
      double maxZ = shape.bound(box, 5);
      left = Math.min(left, (minZ - maxX) * ACROSS);
      right = Math.max(right, (maxZ - minX) * ACROSS);
      top = Math.min(top, -(maxX + maxZ) * DOWN - shape.bound(box, 4) * UP);
      bottom = Math.max(bottom, -(minX + minZ) * DOWN - shape.bound(box, 1) * UP);
    }
    middleX = (left + right) / 2;
    middleY = (top + bottom) / 2;
    zoom = Math.min(LARGEST, FILLED / Math.max(right - left, bottom - top));
  }

  /** Draws what is put up, taking the mean of some samples a pixel, along each edge. */
  void draw(Canvas icon, int samples) {
    int edge = icon.width();
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        icon.pixels()[y * edge + x] = mean(x, y, edge, samples);
      }
    }
  }

  private int mean(int x, int y, int edge, int samples) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int met = 0;
    for (int i = 0; i < samples * samples; i++) {
      int column = i % samples;
      int row = i / samples;
      double across = (x + (column + 0.5) / samples) / edge - 0.5;
      double down = (y + (row + 0.5) / samples) / edge - 0.5;
      int rgb = sample(middleX + across / zoom, middleY + down / zoom);
      if (rgb != ItemShape.NOTHING) {
        red += rgb >> 16;
        green += rgb >> 8 & 0xFF;
        blue += rgb & 0xFF;
        met++;
      }
    }
    if (met == 0) {
      return 0;
    }
    int alpha = met * 0xFF / (samples * samples);
    return alpha << 24 | (red / met) << 16 | (green / met) << 8 | blue / met;
  }

  /** The colour where a ray through a point of the view ends. */
  private int sample(double across, double down) {
    double x = (-START - across / ACROSS) / 2;
    double z = (-START + across / ACROSS) / 2;
    double y = (START * DOWN - down) / UP;
    return shape.along(x, y, z, 1, -SINK, 1);
  }

  /** Draws the picture that an item is. */
  void drawFlat(Canvas icon) {
    for (int y = 0; y < TextureAtlas.SIZE; y++) {
      for (int x = 0; x < TextureAtlas.SIZE; x++) {
        icon.pixels()[y * icon.width() + x] = shape.pictureTexel(x, y);
      }
    }
  }
}
