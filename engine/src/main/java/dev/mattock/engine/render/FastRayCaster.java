package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;

/**
 * The fast ray caster: the pictures of {@link ReferenceRayCaster} to the bit, by sharing work
 * between neighbouring rays. A picture is divided into tiles of 8x8 rays. {@link Beam Beams}, wide
 * ones first, find how far nothing is in anybody's way; where a tile's own beam ends, the few cells
 * that it crosses are met by all 64 rays at once ({@link Tile}). Rays that run too far apart are
 * walked one by one from where the beam ended ({@link VoxelWalk}). Colours, too, are found for 64
 * at once ({@link TileColors}).
 */
final class FastRayCaster implements RayCaster {
  /** Tiles along an edge of the widest beams, and of those that these are split into. */
  private static final int WIDEST = 4;

  private static final int WIDE = 2;

  private final RenderSettings settings;
  private final Sight sight;
  private final Beam widest;
  private final Beam wide;
  private final Tile tile;
  private final TileColors colors;
  private final int columns;
  private final int rows;

  private final FrameBuffer frame;

  FastRayCaster(Content content, TextureAtlas atlas, RenderSettings settings) {
    this.settings = settings;
    sight = new Sight(content, atlas, settings, false);
    columns = Math.ceilDiv(settings.width(), TileRays.EDGE);
    rows = Math.ceilDiv(settings.height(), TileRays.EDGE);
    widest = new Beam(sight.camera, sight.looks);
    wide = new Beam(sight.camera, sight.looks);
    tile = new Tile(sight, columns, rows);
    colors = new TileColors(sight, tile);
    frame = new FrameBuffer(settings);
  }

  @Override
  public RenderSettings settings() {
    return settings;
  }

  @Override
  public void render(View[] views, int from, int to, FrameTarget target) {
    for (int i = from; i < to; i++) {
      sight.begin(views[i]);
      castAll(target);
      frame.deliver(i, target);
    }
  }

  private void castAll(FrameTarget target) {
    widest.begin(sight.window, sight.walk.passing());
    wide.begin(sight.window, sight.walk.passing());
    tile.begin();
    for (int row = 0; row < rows; row += WIDEST) {
      for (int column = 0; column < columns; column += WIDEST) {
        castWidest(column, row, target);
      }
    }
  }

  private void castWidest(int column, int row, FrameTarget target) {
    int slab = advance(widest, column, row, WIDEST, widest, 0);
    for (int j = row; j < Math.min(rows, row + WIDEST); j += WIDE) {
      for (int i = column; i < Math.min(columns, column + WIDEST); i += WIDE) {
        castWide(i, j, slab, target);
      }
    }
  }

  private void castWide(int column, int row, int clear, FrameTarget target) {
    int slab = advance(wide, column, row, WIDE, widest, clear);
    for (int j = row; j < Math.min(rows, row + WIDE); j++) {
      for (int i = column; i < Math.min(columns, column + WIDE); i++) {
        tile.cast(i, j, j * columns + i, wide, slab);
        deliverTile(i, j, target);
      }
    }
  }

  /** Sends a beam of some tiles ahead from where a wider one has found the land clear. */
  private int advance(Beam beam, int column, int row, int tiles, Beam wider, int clear) {
    beam.aim(
        column * TileRays.EDGE,
        row * TileRays.EDGE,
        Math.min(settings.width(), (column + tiles) * TileRays.EDGE) - 1,
        Math.min(settings.height(), (row + tiles) * TileRays.EDGE) - 1);
    if (beam.axis == Beam.NONE) {
      return 0;
    }
    int first = wider.axis == Beam.NONE ? 0 : beam.slabAfter(wider, clear);
    return beam.advance(first, sight.farthest, Beam.MOST_CELLS, false);
  }

  private void deliverTile(int column, int row, FrameTarget target) {
    int left = column * TileRays.EDGE;
    int top = row * TileRays.EDGE;
    int width = Math.min(TileRays.EDGE, settings.width() - left);
    int height = Math.min(TileRays.EDGE, settings.height() - top);
    if (target.depth() != null) {
      putDepth(left, top, width, height);
    }
    if (target.segmentation() != null) {
      putSegmentation(left, top, width, height);
    }
    if (target.color() != null) {
      colors.find();
      colors.put(frame.color, left, top, width, height);
    }
  }

  private void putDepth(int left, int top, int width, int height) {
    long met = tile.blocked() | tile.embodied();
    for (int j = 0; j < height; j++) {
      for (int i = 0; i < width; i++) {
        int lane = TileRays.laneOf(i, j);
        boolean ends = (met & (1L << lane)) != 0;
        float far = ends ? tile.solid.distance[lane] : settings.viewDistance();
        frame.depth[(top + j) * settings.width() + left + i] =
            Math.min(far, tile.fluid.distance[lane]) + 0f; // never -0
      }
    }
  }

  private void putSegmentation(int left, int top, int width, int height) {
    for (int j = 0; j < height; j++) {
      for (int i = 0; i < width; i++) {
        frame.segmentation[(top + j) * settings.width() + left + i] =
            tile.segmentation(TileRays.laneOf(i, j));
      }
    }
  }
}
