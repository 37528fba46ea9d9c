package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/** Stone up to y 62 and one layer at y 63, the same everywhere: bodies stand at y 64. */
public final class FlatGenerator implements Generator {
  /** Where feet stand. */
  public static final int GROUND = 64;

  private final String surface;
  private final String biome;
  private final Section[] sections = new Section[Chunk.SECTIONS];

  /** Flat land with a block of that name on top. */
  public FlatGenerator(Content content, String surface) {
    this(content, surface, "plains");
  }

  /** The same in a biome. */
  FlatGenerator(Content content, String surface, String biome) {
    this.surface = surface;
    this.biome = biome;
    short stone = (short) content.stateId("stone");
    Arrays.fill(sections, Section.uniform(0));
    Arrays.fill(sections, 0, 4, Section.uniform(stone));
    short[] top = new short[Section.VOLUME];
    Arrays.fill(top, stone);
    Arrays.fill(top, Section.index(0, 15, 0), Section.VOLUME, (short) content.stateId(surface));
    sections[3] = Section.of(top);
  }

  @Override
  public String identity() {
    return "test-flat " + surface + (biome.equals("plains") ? "" : " " + biome);
  }

  @Override
  public RawChunk generate(long seed, int chunkX, int chunkZ) {
    return new RawChunk(sections.clone(), new byte[256]);
  }

  @Override
  public String biomeName(int biomeId) {
    return biome;
  }
}
