package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.LightSection;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;
import java.util.Arrays;

/**
 * For one row of a batch: in which slots the sections lie that its rays can reach; the same
 * sections as in {@link SectionWindow}, in the same order. It remembers the last time, so that
 * little is done while little changes.
 *
 * <p>Two numbers a section, blocks and light: a slot, or {@link #UNIFORM} and the value of all
 * cells.
 */
final class GlWindow {
  static final int UNIFORM = 1 << 31;

  private static final int AIR = UNIFORM;
  private static final int OPEN_SKY = UNIFORM | 0xF0;
  private static final int DARK = UNIFORM;

  private final int viewDistance;
  private final int edge;
  private final int[] entries;
  private Terrain terrain;
  private long editVersion;
  private long evictions;
  private int blockX;
  private int blockY;
  private int blockZ;
  private int originX;
  private int originY;
  private int originZ;
  private int lowest;
  private int highest;

  GlWindow(int viewDistance) {
    this.viewDistance = viewDistance;
    edge = edge(viewDistance);
    entries = new int[2 * edge * edge * edge];
    Arrays.fill(entries, UNIFORM);
  }

  /** Sections along each edge, by view distance. */
  static int edge(int viewDistance) {
    return (2 * viewDistance + 2) / Section.SIZE + 2;
  }

  /**
   * Finds the slots of what can be seen from a block; loads chunks that are not there yet, and
   * uploads sections.
   *
   * @return whether there was room for all of them
   */
  boolean gather(Terrain seen, int x, int y, int z, GlSections sections) {
    if (seen == terrain
        && seen.editVersion() == editVersion
        && sections.evictions() == evictions
        && x == blockX
        && y == blockY
        && z == blockZ) {
      touch(sections);
      return true;
    }
    terrain = null;
    blockX = x;
    blockY = y;
    blockZ = z;
    if (!gatherColumns(seen, sections)) {
      return false;
    }
    terrain = seen;
    editVersion = seen.editVersion();
    evictions = sections.evictions();
    return true;
  }

  private void touch(GlSections sections) {
    for (int i = 0; i < entries.length; i += 2) {
      sections.touch(entries[i], entries[i + 1]);
    }
  }

  /** Loads the chunks that a view can reach; does not look at anything of this class's objects. */
  static void load(View view, int viewDistance) {
    Terrain land = view.world().terrain();
    int reach = viewDistance + 1;
    int x = (int) Math.floor(view.x());
    int z = (int) Math.floor(view.z());
    for (int chunkZ = (z - reach) >> 4; chunkZ <= (z + reach) >> 4; chunkZ++) {
      for (int chunkX = (x - reach) >> 4; chunkX <= (x + reach) >> 4; chunkX++) {
        if (isInReach(x, z, chunkX, chunkZ, reach)) {
          land.chunk(chunkX, chunkZ);
        }
      }
    }
  }

  private static boolean isInReach(int x, int z, int chunkX, int chunkZ, int reach) {
    long apartX = apart(x, chunkX << 4);
    long apartZ = apart(z, chunkZ << 4);
    return apartX * apartX + apartZ * apartZ <= (long) reach * reach;
  }

  private boolean gatherColumns(Terrain seen, GlSections sections) {
    int reach = viewDistance + 1;
    originX = (blockX - reach) & -Section.SIZE;
    originY = (blockY - reach) & -Section.SIZE;
    originZ = (blockZ - reach) & -Section.SIZE;
    lowest = edge * Section.SIZE;
    highest = 0;
    for (int z = 0; z < edge; z++) {
      for (int x = 0; x < edge; x++) {
        int chunkX = (originX >> 4) + x;
        int chunkZ = (originZ >> 4) + z;
        boolean inReach = isInReach(blockX, blockZ, chunkX, chunkZ, reach);
        Chunk chunk = inReach ? seen.chunk(chunkX, chunkZ) : null;
        if (!gatherColumn(chunk, z * edge + x, sections)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Blocks from a block to the nearest of the 16 that begin at {@code start}. */
  private static long apart(int block, int start) {
    long before = (long) start - block;
    long behind = (long) block - (start + Section.SIZE - 1);
    return Math.max(0, Math.max(before, behind));
  }

  private boolean gatherColumn(Chunk chunk, int column, GlSections sections) {
    for (int row = 0; row < edge; row++) {
      int at = 2 * (row * edge * edge + column);
      int sectionY = (originY >> 4) + row;
      if (chunk == null || sectionY < 0 || sectionY >= Chunk.SECTIONS) {
        entries[at] = AIR;
        entries[at + 1] = chunk == null || sectionY >= 0 ? OPEN_SKY : DARK;
      } else if (!put(chunk.section(sectionY), chunk.light(sectionY), at, sections)) {
        return false;
      } else if (entries[at] != AIR) {
        lowest = Math.min(lowest, row * Section.SIZE);
        raise(chunk.section(sectionY), row * Section.SIZE);
      }
    }
    return true;
  }

  private void raise(Section section, int bottom) {
    if (bottom + Section.SIZE <= highest) {
      return;
    }
    for (int tile = 0; tile < Section.TILES * Section.TILES; tile++) {
      int top = section.top(tile % Section.TILES, tile / Section.TILES);
      highest = top > 0 ? Math.max(highest, bottom + top) : highest;
    }
  }

  private boolean put(Section section, LightSection light, int at, GlSections sections) {
    int blocks = sections.entry(section, entries[at]);
    int lights = sections.entry(light, entries[at + 1]);
    if (blocks == SectionStore.NO_ROOM || lights == SectionStore.NO_ROOM) {
      entries[at] = AIR;
      entries[at + 1] = DARK;
      return false;
    }
    entries[at] = blocks;
    entries[at + 1] = lights;
    return true;
  }

  /** All numbers: y slowest, then z, then x. */
  void putInto(GlStaging staging) {
    staging.put(entries, entries.length);
  }

  /** Window coordinate of the block it was gathered for. */
  int eyeX() {
    return blockX - originX;
  }

  /** Window coordinate of the block it was gathered for. */
  int eyeY() {
    return blockY - originY;
  }

  /** Window coordinate of the block it was gathered for. */
  int eyeZ() {
    return blockZ - originZ;
  }

  /** Window y from which on there may be anything but air. */
  int lowest() {
    return lowest;
  }

  /** Window y from which on there is nothing but air. */
  int highest() {
    return highest;
  }
}
