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

  /** By column of sections, z then x; null where nothing can be seen. */
  private final Chunk[] chunks;

  private final short[][] uniformCells;
  private final int viewDistance;

  /** Block coordinates of the window's lowest corner. */
  private int originX;

  private int originY;
  private int originZ;

  /** The rows of sections, counted in the window, that hold anything but air: first and last. */
  int lowestRow;

  int highestRow;

  /** The greatest of {@link #tops}. */
  int highestTop;

  /**
   * An empty window.
   *
   * @param states how many block states there are
   */
  SectionWindow(int viewDistance, int states) {
    this.viewDistance = viewDistance;
    edge = (2 * viewDistance + 2) / Section.SIZE + 2;
    tiles = edge * Section.TILES;
    tops = new int[tiles * tiles];
    cells = new short[edge * edge * edge][];
    chunks = new Chunk[edge * edge];
    uniformCells = new short[states][];
  }

  /** Gathers what can be seen from a block; loads chunks that are not there yet. */
  void gather(Terrain terrain, int blockX, int blockY, int blockZ) {
    int reach = viewDistance + 1;
    originX = (blockX - reach) & -Section.SIZE;
    originY = (blockY - reach) & -Section.SIZE;
    originZ = (blockZ - reach) & -Section.SIZE;
    lowestRow = edge;
    highestRow = -1;
    highestTop = 0;
    for (int z = 0; z < edge; z++) {
      for (int x = 0; x < edge; x++) {
        int chunkX = (originX >> 4) + x;
        int chunkZ = (originZ >> 4) + z;
        long apartX = apart(blockX, chunkX << 4);
        long apartZ = apart(blockZ, chunkZ << 4);
        boolean inReach = apartX * apartX + apartZ * apartZ <= (long) reach * reach;
        gatherColumn(inReach ? terrain.chunk(chunkX, chunkZ) : null, x, z);
      }
    }
  }

  /** Blocks from a block to the nearest of the 16 that begin at {@code start}. */
  private static long apart(int block, int start) {
    long before = (long) start - block;
    long behind = (long) block - (start + Section.SIZE - 1);
    return Math.max(0, Math.max(before, behind));
  }

  private void gatherColumn(Chunk chunk, int x, int z) {
    int column = z * edge + x;
    chunks[column] = chunk;
    clearTops(x, z);
    for (int row = 0; row < edge; row++) {
      int section = row * edge * edge + column;
      int sectionY = (originY >> 4) + row;
      if (chunk == null || sectionY < 0 || sectionY >= Chunk.SECTIONS) {
        putUniform(section, AIR);
      } else {
        put(section, chunk.section(sectionY), row, x, z);
      }
    }
  }

  private void clearTops(int x, int z) {
    for (int tileZ = 0; tileZ < Section.TILES; tileZ++) {
      int from = (z * Section.TILES + tileZ) * tiles + x * Section.TILES;
      Arrays.fill(tops, from, from + Section.TILES, 0);
    }
  }

  private void put(int index, Section section, int row, int x, int z) {
    short[] states = section.cells();
    if (states != null) {
      cells[index] = states;
    } else {
      putUniform(index, section.state(0));
      if (section.state(0) == AIR) {
        return;
      }
    }
    lowestRow = Math.min(lowestRow, row);
    highestRow = Math.max(highestRow, row);
    raiseTops(section, row, x, z);
  }

  private void putUniform(int index, int state) {
    short[] uniform = uniformCells[state];
    cells[index] = uniform != null ? uniform : fill(state);
  }

  private short[] fill(int state) {
    uniformCells[state] = new short[Section.VOLUME];
    Arrays.fill(uniformCells[state], (short) state);
    return uniformCells[state];
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
   * world, none below.
   */
  int packedLight(int x, int y, int z) {
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
