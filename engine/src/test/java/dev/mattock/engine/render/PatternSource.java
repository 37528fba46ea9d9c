package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.LightSection;
import dev.mattock.engine.terrain.Section;

/**
 * A square of land over and over, without end, so that it costs next to nothing anywhere. All its
 * repeats share their sections and light.
 */
final class PatternSource implements ChunkSource {
  /** The cache holds the whole square. */
  private static final long CACHE_BYTES = 256L << 20;

  private final ChunkSource square;
  private final int mask;

  /**
   * Repeats land.
   *
   * @param edge chunks along each edge of the square, a power of two
   */
  PatternSource(Content content, Generator generator, int edge) {
    mask = edge - 1;
    square = new CachingChunkSource(content, new Repeated(generator, mask), CACHE_BYTES);
  }

  @Override
  public Generator generator() {
    return square.generator();
  }

  @Override
  public Chunk chunk(long seed, int chunkX, int chunkZ) {
    Chunk like = square.chunk(seed, chunkX & mask, chunkZ & mask);
    Section[] sections = new Section[Chunk.SECTIONS];
    LightSection[] lights = new LightSection[Chunk.SECTIONS];
    for (int i = 0; i < Chunk.SECTIONS; i++) {
      sections[i] = like.section(i);
      lights[i] = like.light(i);
    }
    short[] heights = new short[Section.SIZE * Section.SIZE];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = (short) like.height(i & 15, i >> 4);
    }
    Generator.RawChunk raw = new Generator.RawChunk(sections, new byte[heights.length]);
    return new Chunk(chunkX, chunkZ, raw, lights, heights);
  }

  /** The same blocks in each repeat. */
  private record Repeated(Generator generator, int mask) implements Generator {
    @Override
    public String identity() {
      return "%s, every %d chunks".formatted(generator.identity(), mask + 1);
    }

    @Override
    public RawChunk generate(long seed, int chunkX, int chunkZ) {
      return generator.generate(seed, chunkX & mask, chunkZ & mask);
    }

    @Override
    public String biomeName(int biomeId) {
      return generator.biomeName(biomeId);
    }
  }
}
