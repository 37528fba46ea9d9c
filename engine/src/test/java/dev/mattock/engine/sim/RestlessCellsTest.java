package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.LightSection;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.TickingSlots;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells whose random ticks do nothing are left out, and nobody can tell. */
class RestlessCellsTest {
  private static final Content CONTENT = TestWorlds.CONTENT;

  /** Grass, bare earth, lava and wood in all neighbourhoods; snow, water and trees besides. */
  private record Patchwork(int restInPercent) implements Generator {
    private static final String[] GROUND = {
      "grass_block[snowy=false]", "dirt", "lava", "mycelium[snowy=false]", "oak_planks", "stone"
    };
    private static final String[] ABOVE = {
      "air", "air", "air", "stone", "water", "oak_sapling", "snow", "oak_leaves", "grass"
    };

    @Override
    public String identity() {
      return "patchwork " + restInPercent;
    }

    @Override
    public RawChunk generate(long seed, int chunkX, int chunkZ) {
      short[][] cells = new short[Chunk.SECTIONS][Section.VOLUME];
      for (int i = 0; i < 256; i++) {
        int x = (chunkX << 4) | (i & 15);
        int z = (chunkZ << 4) | (i >> 4);
        int ground = 60 + Hash64.toBounded(Hash64.of(seed, x >> 2, z >> 2), 7);
        for (int y = 0; y < ground; y++) {
          set(cells, i, y, y < ground - 3 ? "stone" : "dirt");
        }
        set(cells, i, ground, pick(GROUND, Hash64.of(seed, x, z)));
        set(cells, i, ground + 1, pick(ABOVE, Hash64.of(seed, x, z, 1)));
      }
      Section[] sections = new Section[Chunk.SECTIONS];
      Arrays.setAll(sections, y -> Section.of(cells[y]));
      return new RawChunk(sections, new byte[256]);
    }

    private String pick(String[] kinds, long draw) {
      boolean first = Hash64.toBounded(Hash64.mix(draw), 100) < restInPercent;
      return kinds[first ? 0 : Hash64.toBounded(draw, kinds.length)];
    }

    private static void set(short[][] cells, int column, int y, String state) {
      cells[y >> 4][((y & 15) << 8) | column] = (short) CONTENT.stateId(state);
    }

    @Override
    public String biomeName(int biomeId) {
      return "plains";
    }
  }

  /** Hands out the same chunks, of which nobody knows what rests. */
  private record Unknowing(ChunkSource source) implements ChunkSource {
    @Override
    public Generator generator() {
      return source.generator();
    }

    @Override
    public Chunk chunk(long seed, int chunkX, int chunkZ) {
      Chunk chunk = source.chunk(seed, chunkX, chunkZ);
      Section[] sections = new Section[Chunk.SECTIONS];
      LightSection[] lights = new LightSection[Chunk.SECTIONS];
      for (int y = 0; y < Chunk.SECTIONS; y++) {
        sections[y] = chunk.section(y);
        lights[y] = chunk.light(y);
      }
      short[] heights = new short[256];
      for (int i = 0; i < 256; i++) {
        heights[i] = (short) chunk.height(i & 15, i >> 4);
      }
      return new Chunk(
          chunkX, chunkZ, new Generator.RawChunk(sections, new byte[256]), lights, heights);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 99, 100})
  void leavingThemOutChangesNothing(int restInPercent) {
    Patchwork land = new Patchwork(restInPercent);
    ChunkSource source = new CachingChunkSource(CONTENT, land, 64 << 20);
    Rules rules = TestRules.with("randomTicks", "120", "simulationDistance", "2");
    for (int seed = 1; seed <= 3; seed++) {
      World knowing = world(source, seed, rules);
      World unknowing = world(new Unknowing(source), seed, rules);
      Action action = new Action();
      for (int tick = 0; tick < 150; tick++) {
        if (tick % 50 == 30) {
          disturb(knowing, seed, tick);
          disturb(unknowing, seed, tick);
        }
        knowing.step(action);
        unknowing.step(action);
        assertThat(knowing.hash())
            .as("seed %d, tick %d, %d %% at rest", seed, tick, restInPercent)
            .isEqualTo(unknowing.hash());
      }
    }
  }

  @Test
  void whereAllIsGrassMostOfItRests() {
    ChunkSource source = new CachingChunkSource(CONTENT, new Patchwork(95), 64 << 20);
    Chunk chunk = source.chunk(1, 3, -2);
    int restless = count(chunk.restless());
    assertThat(restless).as("smothered, or beside bare earth").isPositive();
    assertThat(restless).isLessThan(count(chunk.ticking(CONTENT)) / 2);
  }

  private static int count(TickingSlots ticking) {
    int count = 0;
    for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
      long[] cells = ticking.cellsOf(sectionY);
      for (int word = 0; word < cells.length - 1; word++) {
        count += Long.bitCount(cells[word]);
      }
    }
    return count;
  }

  private static World world(ChunkSource source, long seed, Rules rules) {
    World world = new World(CONTENT, source, seed, 0, rules);
    world.setTimeOfDay(6_000);
    world.addPlayer(0.5, 80, 0.5, 0, 0);
    return world;
  }

  /** Puts bare earth, a roof and something that burns somewhere. */
  private static void disturb(World world, int seed, int tick) {
    String[] kinds = {"dirt", "stone", "oak_planks"};
    for (int i = 0; i < 6; i++) {
      long draw = Hash64.of(seed, tick, i);
      int x = Hash64.toBounded(draw, 64) - 32;
      int z = Hash64.toBounded(Hash64.mix(draw), 64) - 32;
      TestWorlds.put(world, x, world.terrain().height(x, z), z, kinds[i % kinds.length]);
    }
  }
}
