package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;
import dev.mattock.engine.terrain.TickingSlots;
import java.util.Arrays;

/**
 * Ticks blocks at random places: growth, decay, spreading, melting. In every tick each simulated
 * section has {@link Rules#randomTicks} cells drawn. First all cells are drawn, by the land as it
 * is, then they are ticked by z, x, y of their sections: what one of them changes does not decide
 * which others are drawn.
 */
final class RandomTicks {
  /** Bits of a hash that tell a cell of a section. */
  private static final int CELL_BITS = 12;

  private static final int CELLS_PER_HASH = Long.SIZE / CELL_BITS;
  private static final long[] NOTHING = {};
  private static final int CELL_MASK = (1 << CELL_BITS) - 1;

  /** Bits for the number of a draw in its section. */
  private static final int DRAW_BITS = 24;

  private static final int SECTION_SHIFT = DRAW_BITS + CELL_BITS;
  private static final int CHUNK_SHIFT = SECTION_SHIFT + TickingSections.SLOT_BITS;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final BlockRules rules;
  private final SimulatedArea area;
  private final TickingSections sections;

  /** The cells that were drawn, ascending, see {@link #add}. */
  private long[] drawn = new long[64];

  private int many;

  RandomTicks(World world, BlockRules rules) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.rules = rules;
    area = world.area();
    sections = new TickingSections(world);
  }

  void run() {
    if (world.rules().randomTicks() == 0) {
      return;
    }
    sections.update();
    many = 0;
    long stem = world.stem();
    for (int i = 0; i < sections.size(); i++) {
      long hash = Hash64.mix(stem ^ sections.subject(i));
      draw(sections.order(i), hash, sections.words(i), sections.cells(i), NOTHING);
    }
    long version = terrain.tickingVersion();
    for (int i = 0; i < many; i++) {
      tick(drawn[i]);
      if (version != terrain.tickingVersion()) {
        version = terrain.tickingVersion();
        wake(i);
      }
    }
  }

  private void tick(long cell) {
    int chunk = (int) (cell >>> CHUNK_SHIFT);
    int x = (area.chunkX(chunk) << 4) | (int) (cell & 15);
    int z = (area.chunkZ(chunk) << 4) | (int) ((cell >> 4) & 15);
    int y = (int) ((cell >>> SECTION_SHIFT) & 15) << 4 | (int) ((cell >> 8) & 15);
    int state = terrain.state(x, y, z);
    if (content.randomTicks(state)) {
      rules.randomTick(x, y, z, state);
    }
  }

  /**
   * Draws cells of a section.
   *
   * @param order of the section
   * @param draw hash that begins the draws
   * @param words of the cells that hold anything, a bit each
   * @param cells that may be drawn
   * @param without cells that may not; no words if it is none
   */
  private void draw(int order, long draw, long words, long[] cells, long[] without) {
    int perSection = world.rules().randomTicks();
    long hash = draw;
    long bits = hash;
    for (int k = 1; k <= perSection; k++) {
      int cell = (int) bits & CELL_MASK;
      if ((words & (1L << (cell / Long.SIZE))) != 0
          && holds(cells, cell)
          && (without.length == 0 || !holds(without, cell))) {
        add(order, k, cell);
      }
      bits >>>= CELL_BITS;
      if (k % CELLS_PER_HASH == 0) {
        hash = Hash64.mix(hash);
        bits = hash;
      }
    }
  }

  private static boolean holds(long[] cells, int cell) {
    return (cells[cell / Long.SIZE] & (1L << cell)) != 0;
  }

  /**
   * Adds a cell to those that were drawn.
   *
   * @param order of its section
   * @param k number of the draw in the section, from 1
   */
  private void add(int order, int k, int cell) {
    if (many == drawn.length) {
      drawn = Arrays.copyOf(drawn, 2 * many);
    }
    drawn[many++] = ((((long) order << DRAW_BITS) | k) << CELL_BITS) | cell;
  }

  /**
   * Something was written where nothing had been, so that cells near it, left out because a tick
   * could do nothing to them, have to be ticked after all if they were drawn and their turn is
   * still to come.
   *
   * @param last number of the cell that was ticked last
   */
  private void wake(int last) {
    long done = drawn[last];
    int before = many;
    for (int i = 0; i < area.size(); i++) {
      if (sections.wakes(i)) {
        drawRest(i);
      }
    }
    int kept = before;
    for (int i = before; i < many; i++) {
      if (drawn[i] > done) {
        drawn[kept++] = drawn[i];
      }
    }
    many = kept;
    Arrays.sort(drawn, last + 1, many);
  }

  /** Draws again, in a chunk of the area as it was, the cells that were left out. */
  private void drawRest(int number) {
    Chunk chunk = sections.chunk(number);
    TickingSlots all = chunk.ticking(content);
    int left = all.slots();
    for (int i = 0; left != 0; i++, left &= left - 1) {
      int sectionY = Integer.numberOfTrailingZeros(left);
      long subject = TickingSections.subject(chunk.chunkX(), sectionY, chunk.chunkZ());
      draw(
          (number << TickingSections.SLOT_BITS) | sectionY,
          Hash64.mix(world.stem() ^ subject),
          all.cells(i)[Section.TICKING_WORDS],
          all.cells(i),
          chunk.restless().cellsOf(sectionY));
    }
  }
}
