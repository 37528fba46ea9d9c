package dev.mattock.worlds.task;

import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Generator.RawChunk;
import dev.mattock.engine.terrain.Section;
import java.util.HashMap;
import java.util.Map;

/**
 * Land of one seed as generated, without light: what the search for a start looks at. Chunks are
 * generated when first asked for. Used by one thread.
 */
final class LandPatch {
  private static final int AIR = 0;

  private final Generator generator;
  private final long seed;
  private final Terms terms;
  private final Map<Long, RawChunk> chunks = new HashMap<>();
  private long lastKey;
  private RawChunk last;

  /** What block states mean to a walker; made once for a content. */
  static final class Terms {
    private final boolean[] passable;
    private final boolean[] floor;
    private final boolean[] ground;

    Terms(Content content) {
      int count = content.states().size();
      passable = new boolean[count];
      floor = new boolean[count];
      ground = new boolean[count];
      for (int state = 0; state < count; state++) {
        boolean fluid = content.blockOf(state).fluid();
        passable[state] = !content.collides(state) && !fluid;
        floor[state] = content.state(state).collision().stream().anyMatch(Box::isFullCube);
        ground[state] = content.opaqueCube(state);
      }
    }
  }

  LandPatch(Generator generator, long seed, Terms terms) {
    this.generator = generator;
    this.seed = seed;
    this.terms = terms;
  }

  /** The block state at a place; air above and below the world. */
  int state(int x, int y, int z) {
    if (y < 0 || y >= Chunk.HEIGHT) {
      return AIR;
    }
    return chunk(x >> 4, z >> 4).sections()[y >> 4].state(Section.index(x & 15, y & 15, z & 15));
  }

  /** Name of the biome of a column. */
  String biome(int x, int z) {
    return generator.biomeName(chunk(x >> 4, z >> 4).biomeId(x, z));
  }

  /** Whether a body can be there and breathe. */
  boolean passable(int x, int y, int z) {
    return terms.passable[state(x, y, z)];
  }

  /** Whether feet can be in a cell: it and the one above are free, and the one below is solid. */
  boolean standable(int x, int y, int z) {
    return y > 0 && terms.floor[state(x, y - 1, z)] && passable(x, y, z) && passable(x, y + 1, z);
  }

  /** Whether any of the six neighbours of a cell is free. */
  boolean exposed(int x, int y, int z) {
    return passable(x, y + 1, z)
        || passable(x - 1, y, z)
        || passable(x + 1, y, z)
        || passable(x, y, z - 1)
        || passable(x, y, z + 1)
        || passable(x, y - 1, z);
  }

  /**
   * y of feet that stand in a column under the open sky on dry, opaque ground; -1 if its highest
   * obstacle is something else (leaves, water, a fence, the wall of a bounded world).
   */
  int openGround(int x, int z) {
    int y = top(x, z);
    return y > 0 && y < Chunk.HEIGHT && terms.ground[state(x, y - 1, z)] ? y : -1;
  }

  /** y above the highest cell of a column that is not free; 0 if there is none. */
  int top(int x, int z) {
    Section[] sections = chunk(x >> 4, z >> 4).sections();
    for (int slot = Chunk.SECTIONS - 1; slot >= 0; slot--) {
      Section section = sections[slot];
      if (section.isUniform() && terms.passable[section.state(0)]) {
        continue;
      }
      for (int y = Section.SIZE - 1; y >= 0; y--) {
        if (!terms.passable[section.state(Section.index(x & 15, y, z & 15))]) {
          return slot * Section.SIZE + y + 1;
        }
      }
    }
    return 0;
  }

  private RawChunk chunk(int chunkX, int chunkZ) {
    long key = ((long) chunkX << 32) | (chunkZ & 0xFFFF_FFFFL);
    if (last == null || key != lastKey) {
      last = chunks.computeIfAbsent(key, missing -> generator.generate(seed, chunkX, chunkZ));
      lastKey = key;
    }
    return last;
  }
}
