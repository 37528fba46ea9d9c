package dev.mattock.engine.sim;

import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.Biome.Precipitation;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;

/** What biome, height and weather make of a place: warm or cold, rained on or sheltered. */
public final class Climate {
  private static final int BIOME_IDS = 256;

  private final World world;
  private final Content content;
  private final Terrain terrain;

  /** By the generator's biome id, as far as asked for. */
  private final Biome[] biomes = new Biome[BIOME_IDS];

  Climate(World world) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
  }

  /** The biome of a column. */
  public Biome biome(int x, int z) {
    int id = terrain.biome(x, z);
    if (biomes[id] == null) {
      biomes[id] = content.biome(terrain.biomeName(x, z));
    }
    return biomes[id];
  }

  /** y above the highest cell of a column that holds up bodies or is a fluid: where rain lands. */
  public int roof(int x, int z) {
    Chunk chunk = terrain.chunk(x >> 4, z >> 4);
    for (int sectionY = Chunk.SECTIONS - 1; sectionY >= 0; sectionY--) {
      Section section = chunk.section(sectionY);
      int top = section.top((x & 15) / Section.TILE, (z & 15) / Section.TILE);
      for (int y = top - 1; y >= 0; y--) {
        int state = section.state(Section.index(x & 15, y, z & 15));
        if (state != 0 && (content.collides(state) || content.blockOf(state).fluid())) {
          return ((sectionY << 4) | y) + 1;
        }
      }
    }
    return 0;
  }

  /** Whether nothing above keeps the weather off a cell. */
  public boolean underSky(int x, int y, int z) {
    return y >= terrain.height(x, z) && y >= roof(x, z);
  }

  /** Whether it rains, and not snows, on a cell. */
  public boolean rainsAt(int x, int y, int z) {
    return world.weather().raining()
        && biome(x, z).precipitation(y) == Precipitation.RAIN
        && underSky(x, y, z);
  }
}
