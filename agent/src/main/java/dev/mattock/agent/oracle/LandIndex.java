package dev.mattock.agent.oracle;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;

/**
 * Remembers which blocks occur where, section by section, so that nobody has to look at every cell
 * again. Sections are known by identity and by how often they were written: worlds that share land
 * share what is known of it. Land that is not loaded is asked from its source, so that looking
 * around changes no world. For one thread.
 */
final class LandIndex {
  private static final int MOST_SECTIONS = 1 << 14;
  private static final int MOST_CHUNKS = 1 << 12;

  private final Atlas atlas;
  private final int[] counts;
  private final Cache<Section, SectionBlocks> sections =
      CacheBuilder.newBuilder().weakKeys().maximumSize(MOST_SECTIONS).build();
  private final Cache<Chunk, ChunkBlocks> chunks =
      CacheBuilder.newBuilder().weakKeys().maximumSize(MOST_CHUNKS).build();

  LandIndex(Content content, Kinds kinds) {
    atlas = new Atlas(kinds);
    counts = new int[content.states().size()];
  }

  /** What is known of a chunk. */
  private static final class ChunkBlocks {
    private final SectionBlocks[] sections = new SectionBlocks[Chunk.SECTIONS];
    private int writes = -1;
  }

  /** Land far away, as it is generated. */
  Atlas atlas() {
    return atlas;
  }

  /** A chunk as it is in a world, without loading it there. */
  static Chunk chunk(Terrain terrain, int chunkX, int chunkZ) {
    Chunk loaded = terrain.chunkIfLoaded(chunkX, chunkZ);
    return loaded == null ? terrain.source().chunk(terrain.seed(), chunkX, chunkZ) : loaded;
  }

  /** What occurs in the sections of a chunk, bottom to top; not to be kept nor written. */
  SectionBlocks[] sections(Chunk chunk) {
    ChunkBlocks known = chunks.getIfPresent(chunk);
    if (known == null) {
      known = new ChunkBlocks();
      chunks.put(chunk, known);
    }
    if (known.writes != chunk.writes()) {
      for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
        known.sections[sectionY] = section(chunk.section(sectionY));
      }
      known.writes = chunk.writes();
    }
    return known.sections;
  }

  private SectionBlocks section(Section section) {
    SectionBlocks known = sections.getIfPresent(section);
    if (known == null || !known.isCurrent(section)) {
      known = SectionBlocks.of(section, counts);
      sections.put(section, known);
    }
    return known;
  }
}
