package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Terrain;
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
  private static final int CELL_MASK = (1 << CELL_BITS) - 1;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final BlockRules rules;
  private final TickingSections sections;

  /** x, y and z of the cells that were drawn. */
  private int[] drawn = new int[3 * 64];

  private int many;

  RandomTicks(World world, BlockRules rules) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.rules = rules;
    sections = new TickingSections(world);
  }

  void run() {
    int perSection = world.rules().randomTicks();
    if (perSection == 0) {
      return;
    }
    sections.update();
    many = 0;
    long stem = world.stem();
    for (int i = 0; i < sections.size(); i++) {
      draw(i, Hash64.mix(stem ^ sections.subject(i)), perSection);
    }
    for (int i = 0; i < many; i += 3) {
      int state = terrain.state(drawn[i], drawn[i + 1], drawn[i + 2]);
      if (content.randomTicks(state)) {
        rules.randomTick(drawn[i], drawn[i + 1], drawn[i + 2], state);
      }
    }
  }

  private void draw(int section, long draw, int perSection) {
    long words = sections.words(section);
    long hash = draw;
    long bits = hash;
    for (int k = 1; k <= perSection; k++) {
      int cell = (int) bits & CELL_MASK;
      if ((words & (1L << (cell / Long.SIZE))) != 0 && ticks(section, cell)) {
        add(
            sections.x(section) | (cell & 15),
            sections.y(section) | (cell >> 8),
            sections.z(section) | ((cell >> 4) & 15));
      }
      bits >>>= CELL_BITS;
      if (k % CELLS_PER_HASH == 0) {
        hash = Hash64.mix(hash);
        bits = hash;
      }
    }
  }

  private boolean ticks(int section, int cell) {
    return (sections.cells(section)[cell / Long.SIZE] & (1L << cell)) != 0;
  }

  private void add(int x, int y, int z) {
    if (many == drawn.length) {
      drawn = Arrays.copyOf(drawn, 2 * many);
    }
    drawn[many++] = x;
    drawn[many++] = y;
    drawn[many++] = z;
  }
}
