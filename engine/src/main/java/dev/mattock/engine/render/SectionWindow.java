package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.LightSection;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;
import java.util.Arrays;

/**
 * The sections that rays from one eye can reach, in one flat array: y slowest, then z, then x. What
 * lies above or below the world, and chunks wholly beyond the view distance, are air under full
 * sky. A ray that ends at the view distance cannot leave the window.
 */
final class SectionWindow {
  private static final int AIR = 0;
  private static final int OPEN_SKY = 0xF0;

  /** Sections along each edge. */
  final int edge;

  /** Cells of each section, 4096 even if it is uniform. Never written. */
  final short[][] cells;

  /** Tiles of 4x4 columns along each edge. */
  final int tiles;

  /**
   * By tile, z then x: window y above the highest cell that is not air, or a little more; 0 if
   * there is none.
   */
  final int[] tops;

  /** By section: {@link SectionOutline#stops} and {@link SectionOutline#dryStops}. */
  final long[][] stops;

  final long[][] dryStops;

  /** By column of sections, z then x; null where nothing can be seen. */
  private final Chunk[] chunks;

  /** {@link Chunk#writes} of those when they were gathered. */
  private final int[] writes;

  final int viewDistance;

  /** What was gathered last: the land, its version, and the window's lowest corner. */
  private Terrain terrain;

  private long version;
  private int originX;
  private int originY;
  private int originZ;

  /** The rows of sections, counted in the window, that hold anything but air: first and last. */
  int lowestRow;

  int highestRow;

  /** The greatest of {@link #tops}. */
  int highestTop;

  /** Sections along each edge of a window for a view distance in blocks. */
  static int edge(int viewDistance) {
    return (2 * viewDistance + 2) / Section.SIZE + 2;
  }

  /** An empty window. */
  SectionWindow(int viewDistance) {
    this.viewDistance = viewDistance;
    edge = edge(viewDistance);
    tiles = edge * Section.TILES;
    tops = new int[tiles * tiles];
    cells = new short[edge * edge * edge][];
    stops = new long[edge * edge * edge][];
    dryStops = new long[edge * edge * edge][];
    chunks = new Chunk[edge * edge];
    writes = new int[edge * edge];
  }

  /**
   * Gathers what can be seen from a block; loads chunks that are not there yet. What has not
   * changed since the last time stays as it is.
   */
  void gather(Terrain land, int blockX, int blockY, int blockZ, UniformCells uniform) {
    int reach = viewDistance + 1;
    int startX = (blockX - reach) & -Section.SIZE;
    int startY = (blockY - reach) & -Section.SIZE;
    int startZ = (blockZ - reach) & -Section.SIZE;
    boolean moved = land != terrain || startX != originX || startY != originY || startZ != originZ;
    if (moved) {
      terrain = land;
      originX = startX;
      originY = startY;
      originZ = startZ;
      lowestRow = edge;
      highestRow = -1;
      highestTop = 0;
    }
    boolean changed = moved || land.editVersion() != version;
    for (int z = 0; z < edge; z++) {
      for (int x = 0; x < edge; x++) {
        int column = z * edge + x;
        if (changed || chunks[column] == null) {
          int chunkX = (originX >> 4) + x;
          int chunkZ = (originZ >> 4) + z;
          long apartX = apart(blockX, chunkX << 4);
          long apartZ = apart(blockZ, chunkZ << 4);
          boolean inReach = apartX * apartX + apartZ * apartZ <= (long) reach * reach;
          renew(column, inReach ? land.chunk(chunkX, chunkZ) : null, moved, uniform);
        }
      }
    }
    version = land.editVersion();
  }

  private void renew(int column, Chunk chunk, boolean moved, UniformCells uniform) {
    boolean known =
        !moved && chunk == chunks[column] && (chunk == null || chunk.writes() == writes[column]);
    if (!known) {
      writes[column] = chunk == null ? 0 : chunk.writes();
      gatherColumn(chunk, column % edge, column / edge, uniform);
    }
  }

  /** Blocks from a block to the nearest of the 16 that begin at {@code start}. */
  private static long apart(int block, int start) {
    long before = (long) start - block;
    long behind = (long) block - (start + Section.SIZE - 1);
    return Math.max(0, Math.max(before, behind));
  }

  private void gatherColumn(Chunk chunk, int x, int z, UniformCells uniform) {
    int column = z * edge + x;
    chunks[column] = chunk;
    clearTops(x, z);
    for (int row = 0; row < edge; row++) {
      int section = row * edge * edge + column;
      int sectionY = (originY >> 4) + row;
      if (chunk == null || sectionY < 0 || sectionY >= Chunk.SECTIONS) {
        cells[section] = uniform.of(AIR);
        putOutline(section, uniform.outlineOf(AIR));
      } else {
        put(section, chunk.section(sectionY), row, x, z, uniform);
      }
    }
  }

  private void clearTops(int x, int z) {
    for (int tileZ = 0; tileZ < Section.TILES; tileZ++) {
      int from = (z * Section.TILES + tileZ) * tiles + x * Section.TILES;
      Arrays.fill(tops, from, from + Section.TILES, 0);
    }
  }

  private void putOutline(int section, SectionOutline outline) {
    stops[section] = outline.stops();
    dryStops[section] = outline.dryStops();
  }

  private void put(int index, Section section, int row, int x, int z, UniformCells uniform) {
    short[] states = section.cells();
    cells[index] = states != null ? states : uniform.of(section.state(0));
    putOutline(index, uniform.outline(section));
    if (states != null || section.state(0) != AIR) {
      lowestRow = Math.min(lowestRow, row);
      highestRow = Math.max(highestRow, row);
      raiseTops(section, row, x, z);
    }
  }

  private void raiseTops(Section section, int row, int x, int z) {
    for (int tileZ = 0; tileZ < Section.TILES; tileZ++) {
      int from = (z * Section.TILES + tileZ) * tiles + x * Section.TILES;
      for (int tileX = 0; tileX < Section.TILES; tileX++) {
        int top = section.top(tileX, tileZ);
        if (top > 0) {
          tops[from + tileX] = row * Section.SIZE + top;
          highestTop = Math.max(highestTop, row * Section.SIZE + top);
        }
      }
    }
  }

  /** Window coordinate of a block coordinate on the x axis. */
  int localX(int blockX) {
    return blockX - originX;
  }

  /** Window coordinate of a block coordinate on the y axis. */
  int localY(int blockY) {
    return blockY - originY;
  }

  /** Window coordinate of a block coordinate on the z axis. */
  int localZ(int blockZ) {
    return blockZ - originZ;
  }

  /** The state of a cell by window coordinates. */
  int state(int x, int y, int z) {
    int section = sectionAt(x, y, z);
    return cells[section][Section.index(x & 15, y & 15, z & 15)] & 0xFFFF;
  }

  /**
   * The light of a cell by window coordinates, see {@link LightSection#packed}: full sky above the
   * world, none below. A body that is seen may stand a little outside of the window; the nearest
   * column counts then.
   */
  int packedLight(int cellX, int y, int cellZ) {
    int last = edge * Section.SIZE - 1;
    int x = Math.max(0, Math.min(last, cellX));
    int z = Math.max(0, Math.min(last, cellZ));
    Chunk chunk = chunks[(z >> 4) * edge + (x >> 4)];
    int worldY = originY + y;
    if (chunk == null || worldY >= Chunk.HEIGHT) {
      return OPEN_SKY;
    }
    return worldY < 0 ? 0 : chunk.packedLight(x & 15, worldY, z & 15);
  }

  /** The index of the section that holds a cell, by window coordinates. */
  int sectionAt(int x, int y, int z) {
    return ((y >> 4) * edge + (z >> 4)) * edge + (x >> 4);
  }
}
