package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Terrain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverworldLightTest {
  private static final int EDITS = 300;

  @ParameterizedTest
  @ValueSource(strings = {"forest", "ocean", "wooded_hills", "river"})
  void lightIsAsGeneratedOnceEveryEditIsPutBack(String biome) {
    ChunkSource source = new CachingChunkSource(Land.CONTENT, Land.overworld(biome), 64L << 20);
    Terrain terrain = new Terrain(Land.CONTENT, source, 77);
    int[] before = new int[EDITS];
    String[] stuff = {"torch", "air", "stone", "oak_leaves", "air"};
    for (int i = 0; i < EDITS; i++) {
      before[i] = terrain.state(x(i), y(terrain, i), z(i));
      String block = stuff[i % stuff.length];
      terrain.setState(x(i), y(terrain, i), z(i), Land.CONTENT.stateId(block));
    }
    assertThat(terrain.hash()).isNotZero();
    for (int i = EDITS - 1; i >= 0; i--) {
      terrain.setState(x(i), y(terrain, i), z(i), before[i]);
    }
    assertThat(terrain.hash()).isZero();
    for (int i = 0; i < 9; i++) {
      assertSameLight(terrain, source.chunk(77, i % 3 - 1, i / 3 - 1), biome);
    }
  }

  private static int x(int edit) {
    return Hash64.toBounded(Hash64.of(1, edit), 16);
  }

  private static int z(int edit) {
    return Hash64.toBounded(Hash64.of(2, edit), 16);
  }

  /** A place near the surface as generated, whatever was edited since. */
  private static int y(Terrain terrain, int edit) {
    Chunk generated = terrain.source().chunk(terrain.seed(), 0, 0);
    return generated.height(x(edit), z(edit)) - 6 + Hash64.toBounded(Hash64.of(3, edit), 9);
  }

  private static void assertSameLight(Terrain terrain, Chunk generated, String biome) {
    Chunk actual = terrain.chunk(generated.chunkX(), generated.chunkZ());
    for (int y = 0; y < Chunk.HEIGHT; y++) {
      for (int column = 0; column < 256; column++) {
        int x = column & 15;
        int z = column >> 4;
        if (actual.height(x, z) != generated.height(x, z)
            || actual.packedLight(x, y, z) != generated.packedLight(x, y, z)) {
          throw new AssertionError(
              "%s: light or height of chunk %d %d differs at %d %d %d"
                  .formatted(biome, generated.chunkX(), generated.chunkZ(), x, y, z));
        }
      }
    }
  }
}
