package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerrainLightTest {
  private static final String[] STUFF = {
    "stone", "air", "torch", "oak_leaves", "water", "air", "oak_log[axis=y]", "grass"
  };

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void randomEditsKeepLightAsAFullRecomputeMakesIt(long seed) {
    boolean rough = (seed & 1) == 0;
    Generator generator = rough ? new TestLand.Rough() : new TestLand.Flat();
    Terrain terrain = new Terrain(TestLand.CONTENT, TestLand.source(generator), seed);
    int chunkX = (int) seed * 3 - 40;
    int chunkZ = 12 - (int) seed;
    for (int edit = 0; edit < 400; edit++) {
      long draw = Hash64.of(seed, edit);
      // Around the north-west corner of the chunk: four chunks see edits, at borders most of all.
      int x = chunkX * 16 + nearBorder(draw);
      int z = chunkZ * 16 + nearBorder(Hash64.mix(draw));
      int y = height(Hash64.of(draw, 1));
      String name = STUFF[Hash64.toBounded(Hash64.of(draw, 2), STUFF.length)];
      terrain.setState(x, y, z, TestLand.state(name));
      if (edit % 80 == 79) {
        new LightOracle(terrain, chunkX, chunkZ, 2)
            .assertSame(terrain, "seed " + seed + " after edit " + edit);
      }
    }
  }

  @Test
  void aPitToBedrockLetsTheSkyDownAndALidShutsItOut() {
    Terrain terrain = TestLand.flat(5);
    for (int y = TestLand.Flat.SURFACE; y > 0; y--) {
      terrain.setState(-1, y, 16, 0);
    }
    assertThat(terrain.skyLight(-1, 1, 16)).isEqualTo(15);
    assertThat(terrain.height(-1, 16)).isEqualTo(1);
    terrain.setState(-1, TestLand.Flat.SURFACE, 16, TestLand.state("stone"));
    assertThat(terrain.skyLight(-1, 62, 16)).isZero();
    assertThat(terrain.skyLight(-1, 1, 16)).isZero();
    new LightOracle(terrain, -1, 1, 1).assertSame(terrain, "pit with lid");
  }

  @Test
  void aTorchShines14AndFadesByOneAStep() {
    Terrain terrain = TestLand.flat(5);
    terrain.setState(15, 64, 0, TestLand.state("torch"));
    assertThat(terrain.blockLight(15, 64, 0)).isEqualTo(14);
    assertThat(terrain.blockLight(18, 64, -1)).isEqualTo(10);
    assertThat(terrain.blockLight(29, 64, 0)).isZero();
    terrain.setState(15, 64, 0, 0);
    assertThat(terrain.blockLight(18, 64, -1)).isZero();
  }

  @Test
  void aRoofDimsTheGroundByItsDistanceFromTheEdge() {
    Terrain terrain = TestLand.flat(5);
    for (int i = 0; i < 49; i++) {
      terrain.setState(i % 7, 255, i / 7, TestLand.state("stone"));
    }
    assertThat(terrain.skyLight(3, 254, 3)).isEqualTo(11);
    assertThat(terrain.skyLight(3, 64, 3)).isEqualTo(11);
    assertThat(terrain.skyLight(0, 64, 0)).isEqualTo(14);
    new LightOracle(terrain, 0, 0, 1).assertSame(terrain, "roof at the top of the world");
  }

  @Test
  void lightDoesNotDependOnWhatWasLoadedBeforeAnEdit() {
    Terrain late = TestLand.flat(5);
    Terrain early = TestLand.flat(5);
    for (int i = 0; i < 49; i++) {
      early.chunk(i % 7 - 3, i / 7 - 3);
    }
    for (Terrain terrain : new Terrain[] {late, early}) {
      terrain.setState(0, 64, 0, TestLand.state("torch"));
      terrain.setState(15, 64, 15, TestLand.state("torch"));
    }
    for (int z = -40; z < 40; z++) {
      for (int x = -40; x < 40; x++) {
        assertThat(late.packedLight(x, 64, z)).isEqualTo(early.packedLight(x, 64, z));
      }
    }
  }

  @Test
  void lightAboveTheWorldIsFullAndBelowItNone() {
    Terrain terrain = TestLand.flat(5);
    assertThat(terrain.skyLight(0, 256, 0)).isEqualTo(15);
    assertThat(terrain.skyLight(0, -1, 0)).isZero();
    assertThat(terrain.blockLight(0, 256, 0)).isZero();
  }

  private static int nearBorder(long draw) {
    return Hash64.toBounded(draw, 7) == 0
        ? Hash64.toBounded(Hash64.mix(draw), 32) - 16
        : Hash64.toBounded(Hash64.mix(draw), 8) - 4;
  }

  private static int height(long draw) {
    int kind = Hash64.toBounded(draw, 16);
    if (kind < 2) {
      return kind == 0 ? 255 : 0;
    }
    return 60 + Hash64.toBounded(Hash64.mix(draw), kind == 2 ? 190 : 9);
  }
}
