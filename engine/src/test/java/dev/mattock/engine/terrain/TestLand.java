package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import java.util.Arrays;

/** Content, small generators and sources for tests of the land. */
final class TestLand {
  static final Content CONTENT = Content.load();

  private TestLand() {}

  static ChunkSource source(Generator generator) {
    return new CachingChunkSource(CONTENT, generator, 64 << 20);
  }

  static Terrain flat(long seed) {
    return new Terrain(CONTENT, source(new Flat()), seed);
  }

  static int state(String name) {
    return CONTENT.stateId(name);
  }

  /** Bedrock at the bottom, stone up to y 62, grass at y 63, the same everywhere. */
  static final class Flat implements Generator {
    static final int SURFACE = 63;

    @Override
    public String identity() {
      return "test-flat";
    }

    @Override
    public RawChunk generate(long seed, int chunkX, int chunkZ) {
      Section[] sections = new Section[Chunk.SECTIONS];
      Arrays.fill(sections, Section.uniform(0));
      for (int sectionY = 0; sectionY < 4; sectionY++) {
        short[] cells = new short[Section.VOLUME];
        Arrays.fill(cells, (short) state("stone"));
        if (sectionY == 0) {
          Arrays.fill(cells, 0, 256, (short) state("bedrock"));
        }
        if (sectionY == 3) {
          Arrays.fill(cells, 15 * 256, 4096, (short) state("grass_block"));
        }
        sections[sectionY] = Section.of(cells);
      }
      return new RawChunk(sections, new byte[256]);
    }

    @Override
    public String biomeName(int biomeId) {
      return "plains";
    }
  }

  /**
   * Hard to light: columns of every height, overhangs, leaves, water, caves, lamps, and now and
   * then something at the very top and bottom of the world.
   */
  static final class Rough implements Generator {
    private static final String[] STUFF = {
      "stone", "stone", "air", "air", "air", "oak_leaves", "water", "air", "torch"
    };

    @Override
    public String identity() {
      return "test-rough";
    }

    @Override
    public RawChunk generate(long seed, int chunkX, int chunkZ) {
      short[][] cells = new short[Chunk.SECTIONS][Section.VOLUME];
      for (int z = 0; z < 16; z++) {
        for (int x = 0; x < 16; x++) {
          column(cells, seed, (chunkX << 4) | x, (chunkZ << 4) | z);
        }
      }
      Section[] sections = new Section[Chunk.SECTIONS];
      Arrays.setAll(sections, sectionY -> Section.of(cells[sectionY]));
      return new RawChunk(sections, new byte[256]);
    }

    private static void column(short[][] cells, long seed, int x, int z) {
      long patch = Hash64.of(seed, x >> 2, z >> 3);
      int ground = 24 + Hash64.toBounded(patch, 40);
      int ceiling = Hash64.toBounded(Hash64.mix(patch), 3) == 0 ? ground + 30 : ground;
      for (int y = 0; y < 256; y++) {
        long here = Hash64.of(seed, x >> 1, y >> 1, z >> 1);
        String name = "air";
        if (y < ground) {
          name = Hash64.toBounded(here, 4) == 0 ? "air" : "stone";
        } else if (y < ground + 12 || (y > ceiling && y < ceiling + 4)) {
          name = STUFF[Hash64.toBounded(here, STUFF.length)];
        } else if (y == 255 && Hash64.toBounded(patch, 11) == 0) {
          name = "oak_leaves";
        }
        if (name.equals("torch") && Hash64.toBounded(Hash64.of(x, y, z), 60) != 0) {
          name = "air";
        }
        cells[y >> 4][Section.index(x & 15, y & 15, z & 15)] = (short) state(name);
      }
    }

    @Override
    public String biomeName(int biomeId) {
      return "rough";
    }
  }
}
