package dev.mattock.agent.oracle;

import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongPredicate;

/**
 * Looks around for blocks: how far the nearest of each state is, and which cells of some states are
 * the nearest. A block in the open is near at its distance, a buried one further, for it must be
 * dug for. It asks the {@link LandIndex} what occurs where, and looks no closer at sections that
 * hold nothing nearer than what it has found.
 */
final class Survey {
  /** Ticks that a buried block is worse than one in the open, and what each block of way costs. */
  private static final double BURIED_TICKS = 25;

  private static final double BURIED_FACTOR = 2.5;

  private final Terrain terrain;
  private final LandIndex land;
  private final Kinds kinds;
  private final int x;
  private final int y;
  private final int z;
  private final double[] nearest;
  private final short[] heights;
  private final boolean all;
  private final BitSet wanted;
  private final long[] cells;
  private final double[] ways;
  private final LongPredicate refused;
  private int found;
  private Chunk near;

  private Survey(Body body, boolean all, BitSet wanted, int most, LongPredicate refused) {
    terrain = body.terrain();
    land = body.land();
    kinds = body.kinds();
    x = Cells.floor(body.player().x);
    y = Cells.floor(body.player().y + 0.01);
    z = Cells.floor(body.player().z);
    this.all = all;
    this.wanted = wanted;
    this.refused = refused;
    nearest = new double[body.content().states().size()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    heights = new short[nearest.length];
    cells = new long[most];
    ways = new double[most];
  }

  /**
   * Notes how far the nearest block of each state is.
   *
   * @param radius blocks on each axis
   */
  static Survey of(Body body, int radius) {
    Survey survey = new Survey(body, true, new BitSet(), 0, _ -> false);
    survey.look(radius, radius);
    return survey;
  }

  /**
   * Notes how far the nearest block of each state is, up and down to the ends of the world.
   *
   * @param radius blocks to each side
   */
  static Survey wide(Body body, int radius) {
    Survey survey = new Survey(body, true, new BitSet(), 0, _ -> false);
    survey.look(radius, Chunk.HEIGHT);
    return survey;
  }

  /**
   * Looks for blocks around a player; of others it notes nothing.
   *
   * @param radius blocks on each axis
   * @param wanted states whose cells are to be kept
   * @param most how many cells are kept, the nearest
   */
  static Survey of(Body body, int radius, BitSet wanted, int most) {
    Survey survey = new Survey(body, false, wanted, most, _ -> false);
    survey.look(radius, radius);
    return survey;
  }

  /**
   * Looks for blocks around a player, up and down to the ends of the world.
   *
   * @param radius blocks to each side
   * @param wanted states whose cells are to be kept
   * @param most how many cells are kept, the nearest
   */
  static Survey wide(Body body, int radius, BitSet wanted, int most) {
    return wide(body, radius, wanted, most, _ -> false);
  }

  /**
   * Looks for blocks around a player, up and down to the ends of the world.
   *
   * @param radius blocks to each side
   * @param wanted states whose cells are to be kept
   * @param most how many cells are kept, the nearest
   * @param refused packed cells that are as good as not there
   */
  static Survey wide(Body body, int radius, BitSet wanted, int most, LongPredicate refused) {
    Survey survey = new Survey(body, false, wanted, most, refused);
    survey.look(radius, Chunk.HEIGHT);
    return survey;
  }

  /**
   * A guess of the ticks to the nearest block of a state, if it was looked for; infinite if there
   * is none.
   */
  double ticksTo(int state) {
    return nearest[state];
  }

  /** y of the nearest block of a state; means something if there is one. */
  int heightOf(int state) {
    return heights[state];
  }

  /** How many wanted cells were kept. */
  int size() {
    return found;
  }

  /** The packed cell of a wanted block, the nearest first. */
  long cell(int number) {
    return cells[number];
  }

  /** A guess of the ticks to a wanted block. */
  double ticks(int number) {
    return ways[number];
  }

  /** Looks chunk by chunk, in growing squares around the player's. */
  private void look(int radius, int rise) {
    int centreX = x >> 4;
    int centreZ = z >> 4;
    int lowest = Math.max(0, (y - rise) >> 4);
    int highest = Math.min(Chunk.SECTIONS - 1, (y + rise) >> 4);
    int west = (x - radius) >> 4;
    int east = (x + radius) >> 4;
    int north = (z - radius) >> 4;
    int south = (z + radius) >> 4;
    int rings = Math.max(Math.max(centreX - west, east - centreX), south - centreZ);
    for (int ring = 0; ring <= Math.max(rings, centreZ - north); ring++) {
      for (int dz = -ring; dz <= ring; dz++) {
        boolean edge = Math.abs(dz) == ring;
        for (int dx = -ring; dx <= ring; dx += edge || ring == 0 ? 1 : 2 * ring) {
          int chunkX = centreX + dx;
          int chunkZ = centreZ + dz;
          if (chunkX >= west && chunkX <= east && chunkZ >= north && chunkZ <= south) {
            look(LandIndex.chunk(terrain, chunkX, chunkZ), lowest, highest);
          }
        }
      }
    }
  }

  /** Looks at a chunk from the player's height up and down. */
  private void look(Chunk chunk, int lowest, int highest) {
    SectionBlocks[] sections = land.sections(chunk);
    double columnX = gap(x, chunk.chunkX() << 4);
    double columnZ = gap(z, chunk.chunkZ() << 4);
    double level = columnX * columnX + columnZ * columnZ;
    int middle = Math.clamp(y >> 4, lowest, highest);
    for (int sectionY = middle; sectionY >= lowest; sectionY--) {
      look(chunk, sectionY, sections[sectionY], level);
    }
    for (int sectionY = middle + 1; sectionY <= highest; sectionY++) {
      look(chunk, sectionY, sections[sectionY], level);
    }
  }

  /** Blocks from a coordinate to the next of sixteen. */
  private static double gap(int from, int base) {
    return Math.max(0, Math.max(base - from, from - base - Section.SIZE + 1));
  }

  private void look(Chunk chunk, int sectionY, SectionBlocks blocks, double level) {
    if (blocks.size() == 0) {
      return;
    }
    double rise = gap(y, sectionY << 4);
    double least = Moves.WALK * Math.sqrt(level + 2 * rise * rise);
    for (int i = 0; i < blocks.size(); i++) {
      int state = blocks.state(i);
      boolean isWanted = wanted.get(state);
      if ((all || isWanted) && matters(state, isWanted, least)) {
        blocks.forEach(
            chunk.section(sectionY),
            i,
            index ->
                meet(
                    state,
                    isWanted,
                    (chunk.chunkX() << 4) + (index & 15),
                    (sectionY << 4) + (index >> 8),
                    (chunk.chunkZ() << 4) + (index >> 4 & 15)));
      }
    }
  }

  /** Whether a block of a state at a distance, in ticks of way, may change what is known. */
  private boolean matters(int state, boolean isWanted, double open) {
    return open < nearest[state]
        || (isWanted && ways.length > 0 && (found < ways.length || open <= ways[found - 1]));
  }

  private void meet(int state, boolean isWanted, int atX, int atY, int atZ) {
    double dx = atX - x;
    double dy = atY - y;
    double dz = atZ - z;
    double open = Moves.WALK * Math.sqrt(dx * dx + 2 * dy * dy + dz * dz);
    if (!matters(state, isWanted, open) || refused.test(Cells.of(atX, atY, atZ))) {
      return;
    }
    double way = isOpen(atX, atY, atZ) ? open : BURIED_FACTOR * open + BURIED_TICKS;
    if (way < nearest[state]) {
      nearest[state] = way;
      heights[state] = (short) atY;
    }
    if (isWanted) {
      keep(Cells.of(atX, atY, atZ), way);
    }
  }

  private boolean isOpen(int atX, int atY, int atZ) {
    return !solid(atX, atY + 1, atZ)
        || !solid(atX - 1, atY, atZ)
        || !solid(atX + 1, atY, atZ)
        || !solid(atX, atY, atZ - 1)
        || !solid(atX, atY, atZ + 1)
        || !solid(atX, atY - 1, atZ);
  }

  private boolean solid(int atX, int atY, int atZ) {
    if (atY < 0 || atY >= Chunk.HEIGHT) {
      return false;
    }
    if (near == null || near.chunkX() != atX >> 4 || near.chunkZ() != atZ >> 4) {
      near = LandIndex.chunk(terrain, atX >> 4, atZ >> 4);
    }
    return kinds.solid(near.state(atX & 15, atY, atZ & 15));
  }

  /** Puts a cell in its place in the list, which drops the furthest when it is full. */
  private void keep(long cell, double way) {
    if (found < ways.length) {
      found++;
    } else if (found == 0 || !before(way, cell, ways[found - 1], cells[found - 1])) {
      return;
    }
    int place = found - 1;
    while (place > 0 && before(way, cell, ways[place - 1], cells[place - 1])) {
      ways[place] = ways[place - 1];
      cells[place] = cells[place - 1];
      place--;
    }
    ways[place] = way;
    cells[place] = cell;
  }

  /** The order of the list: nearest first, whatever was met first. */
  private static boolean before(double way, long cell, double otherWay, long otherCell) {
    return way < otherWay || (way == otherWay && cell < otherCell);
  }
}
