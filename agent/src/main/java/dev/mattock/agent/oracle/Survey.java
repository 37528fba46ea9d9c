package dev.mattock.agent.oracle;

import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Looks around for blocks: how far the nearest of each state is, and which cells of some states are
 * the nearest. A block in the open is near at its distance, a buried one further, for it must be
 * dug for.
 */
final class Survey {
  /** Ticks that a buried block is worse than one in the open, and what each block of way costs. */
  private static final double BURIED_TICKS = 25;

  private static final double BURIED_FACTOR = 2.5;

  private final Terrain terrain;
  private final Kinds kinds;
  private final int x;
  private final int y;
  private final int z;
  private final int radius;
  private final double[] nearest;
  private final BitSet wanted;
  private final long[] cells;
  private final double[] ways;
  private int found;

  private Survey(Body body, int radius, BitSet wanted, int most) {
    terrain = body.terrain();
    kinds = body.kinds();
    x = Cells.floor(body.player().x);
    y = Cells.floor(body.player().y + 0.01);
    z = Cells.floor(body.player().z);
    this.radius = radius;
    this.wanted = wanted;
    nearest = new double[body.content().states().size()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    cells = new long[most];
    ways = new double[most];
  }

  /** Notes how far the nearest block of each state is. */
  static Survey of(Body body, int radius) {
    return of(body, radius, new BitSet(), 0);
  }

  /**
   * Looks for blocks around a player.
   *
   * @param radius blocks on each axis
   * @param wanted states whose cells are to be kept
   * @param most how many cells are kept, the nearest
   */
  static Survey of(Body body, int radius, BitSet wanted, int most) {
    Survey survey = new Survey(body, radius, wanted, most);
    survey.look();
    return survey;
  }

  /** A guess of the ticks to the nearest block of a state; infinite if there is none. */
  double ticksTo(int state) {
    return nearest[state];
  }

  /** How many wanted cells were kept. */
  int size() {
    return found;
  }

  /** The packed cell of a wanted block. */
  long cell(int number) {
    return cells[number];
  }

  private void look() {
    for (int chunkZ = (z - radius) >> 4; chunkZ <= (z + radius) >> 4; chunkZ++) {
      for (int chunkX = (x - radius) >> 4; chunkX <= (x + radius) >> 4; chunkX++) {
        Chunk chunk = terrain.chunk(chunkX, chunkZ);
        int lowest = Math.max(0, (y - radius) >> 4);
        int highest = Math.min(Chunk.SECTIONS - 1, (y + radius) >> 4);
        for (int sectionY = lowest; sectionY <= highest; sectionY++) {
          Section section = chunk.section(sectionY);
          if (!section.isUniform() || section.state(0) != 0) {
            look(section, chunkX << 4, sectionY << 4, chunkZ << 4);
          }
        }
      }
    }
  }

  private void look(Section section, int baseX, int baseY, int baseZ) {
    for (int index = 0; index < Section.VOLUME; index++) {
      int state = section.state(index);
      if (state != 0) {
        meet(state, baseX + (index & 15), baseY + (index >> 8), baseZ + (index >> 4 & 15));
      }
    }
  }

  private void meet(int state, int atX, int atY, int atZ) {
    double dx = atX - x;
    double dy = atY - y;
    double dz = atZ - z;
    double open = Moves.WALK * Math.sqrt(dx * dx + 2 * dy * dy + dz * dz);
    boolean kept =
        wanted.get(state) && (found < ways.length || (found > 0 && open < ways[found - 1]));
    if (open >= nearest[state] && !kept) {
      return;
    }
    double way = isOpen(atX, atY, atZ) ? open : BURIED_FACTOR * open + BURIED_TICKS;
    nearest[state] = Math.min(nearest[state], way);
    if (wanted.get(state)) {
      keep(Cells.of(atX, atY, atZ), way);
    }
  }

  private boolean isOpen(int atX, int atY, int atZ) {
    return !kinds.solid(terrain.state(atX, atY + 1, atZ))
        || !kinds.solid(terrain.state(atX - 1, atY, atZ))
        || !kinds.solid(terrain.state(atX + 1, atY, atZ))
        || !kinds.solid(terrain.state(atX, atY, atZ - 1))
        || !kinds.solid(terrain.state(atX, atY, atZ + 1))
        || !kinds.solid(terrain.state(atX, atY - 1, atZ));
  }

  /** Puts a cell in its place in the list, which drops the furthest when it is full. */
  private void keep(long cell, double way) {
    if (found < ways.length) {
      found++;
    } else if (found == 0 || way >= ways[found - 1]) {
      return;
    }
    int place = found - 1;
    while (place > 0 && ways[place - 1] > way) {
      ways[place] = ways[place - 1];
      cells[place] = cells[place - 1];
      place--;
    }
    ways[place] = way;
    cells[place] = cell;
  }
}
