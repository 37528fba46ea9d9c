package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitialLightTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void lightsGeneratedLandAsAFullRecomputeDoes(long seed) {
    Terrain terrain = new Terrain(TestLand.CONTENT, TestLand.source(new TestLand.Rough()), seed);
    new LightOracle(terrain, -1, 0, 2).assertSame(terrain, "seed " + seed);
  }

  @Test
  void lightOfAChunkDoesNotDependOnWhichChunksWereLitBefore() {
    ChunkSource forwards = TestLand.source(new TestLand.Rough());
    ChunkSource backwards = TestLand.source(new TestLand.Rough());
    for (int i = 0; i < 25; i++) {
      forwards.chunk(7, i % 5, i / 5);
      backwards.chunk(7, 4 - i % 5, 4 - i / 5);
    }
    for (int i = 0; i < 25; i++) {
      assertSameLight(forwards.chunk(7, i % 5, i / 5), backwards.chunk(7, i % 5, i / 5));
    }
  }

  @Test
  void sharesLightSectionsThatNothingComesInto() {
    Chunk chunk = TestLand.source(new TestLand.Flat()).chunk(1, 0, 0);
    assertThat(chunk.light(3)).isSameAs(LightSection.DARK);
    assertThat(chunk.light(4)).isSameAs(LightSection.FULL_SKY);
    assertThat(chunk.light(15)).isSameAs(LightSection.FULL_SKY);
  }

  @Test
  void heightIsAboveTheHighestCellThatDimsLight() {
    Chunk chunk = TestLand.source(new TestLand.Flat()).chunk(1, 0, 0);
    assertThat(chunk.height(5, 9)).isEqualTo(TestLand.Flat.SURFACE + 1);
  }

  private static void assertSameLight(Chunk actual, Chunk expected) {
    for (int y = 0; y < Chunk.HEIGHT; y++) {
      for (int column = 0; column < 256; column++) {
        assertThat(actual.packedLight(column & 15, y, column >> 4))
            .isEqualTo(expected.packedLight(column & 15, y, column >> 4));
      }
    }
  }
}
