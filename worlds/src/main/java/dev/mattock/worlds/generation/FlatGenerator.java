package dev.mattock.worlds.generation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import java.util.Arrays;
import java.util.List;

/**
 * The same layers everywhere, whatever the seed. All chunks share their sections. Immutable and
 * safe for any number of threads.
 */
public final class FlatGenerator implements Generator {
  /**
   * Layers of {@link #DEFAULT_LAYERS}: the ground ends where that of the overworld's plains does.
   */
  public static final String DEFAULT_LAYERS = "bedrock, 59*stone, 3*dirt, grass_block";

  /** Biome everywhere unless said otherwise. */
  public static final String DEFAULT_BIOME = "plains";

  private final String layers;
  private final String biome;
  private final ImmutableList<Section> sections;

  /**
   * A generator.
   *
   * @param layers block states from bottom to top, separated by commas, each with how often: {@code
   *     "bedrock, 3*dirt, grass_block"}; at most 256 layers, the rest is air
   * @param biome name of the biome everywhere
   * @throws dev.mattock.engine.content.UnknownNameException if a block state or the biome does not
   *     exist
   * @throws IllegalArgumentException if a layer cannot be read or there are too many
   */
  public FlatGenerator(Content content, String layers, String biome) {
    this.layers = layers;
    this.biome = content.biome(biome).name();
    sections = sections(readLayers(content, layers));
  }

  private static int[] readLayers(Content content, String layers) {
    int[] states = new int[Chunk.HEIGHT];
    int count = 0;
    for (String layer : Splitter.on(',').trimResults().omitEmptyStrings().split(layers)) {
      List<String> parts = Splitter.on('*').trimResults().splitToList(layer);
      int times = parts.size() == 1 ? 1 : times(layer, parts);
      int state = content.stateId(parts.getLast());
      if (count + times > Chunk.HEIGHT) {
        throw new IllegalArgumentException(
            "layers must be at most 256 blocks high, but \"%s\" is higher".formatted(layers));
      }
      Arrays.fill(states, count, count + times, state);
      count += times;
    }
    return states;
  }

  private static int times(String layer, List<String> parts) {
    if (parts.size() == 2 && parts.getFirst().matches("[1-9][0-9]{0,2}")) {
      return Integer.parseInt(parts.getFirst());
    }
    throw new IllegalArgumentException(
        "a layer is a block or count*block with a count of 1..256, but is \"%s\"".formatted(layer));
  }

  private static ImmutableList<Section> sections(int[] states) {
    ImmutableList.Builder<Section> sections = ImmutableList.builder();
    for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
      short[] cells = new short[Section.VOLUME];
      for (int y = 0; y < Section.SIZE; y++) {
        int state = states[sectionY * Section.SIZE + y];
        Arrays.fill(cells, y << 8, (y + 1) << 8, (short) state);
      }
      sections.add(Section.of(cells));
    }
    return sections.build();
  }

  @Override
  public String identity() {
    return "flat biome=%s layers=%s".formatted(biome, layers);
  }

  @Override
  public RawChunk generate(long seed, int chunkX, int chunkZ) {
    return new RawChunk(sections.toArray(new Section[0]), new byte[256]);
  }

  @Override
  public String biomeName(int biomeId) {
    return biome;
  }
}
